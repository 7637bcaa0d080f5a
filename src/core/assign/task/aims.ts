/**
 * What a choice is worth: the aims in their order, counted. Less is better in the first four, more in the wishes.
 *
 * `short`: places at meetings without the attendance asked for. `least`: meetings short of what is due. `greatest`: the
 * most meetings of one person. `squares`: the sum of squared meetings of each. `wishes`: meetings attended that
 * satisfy each wish.
 */

import { isAwayFrom } from "../../duty/schedule.ts";
import { type Task, weightInYear } from "./task.ts";

export interface Aims {
  readonly short: number;
  readonly least: number;
  readonly greatest: number;
  readonly squares: number;
  /** In the order of the task's wishes. */
  readonly wishes: readonly number[];
}

/** The units that each person is sent to, in order. */
export type Choice = readonly (readonly number[])[];

export function aimsOf(task: Task, choice: Choice): Aims {
  let least = 0;
  let greatest = 0;
  let squares = 0;
  const wishes = task.wishes.map(() => 0);
  for (let person = 0; person < task.persons; person++) {
    const units = choice[person] ?? [];
    const load = loadOf(task, person, units);
    greatest = Math.max(greatest, load);
    squares += load ** 2;
    least += leastShortOf(task, person, units);
    for (const unit of units) {
      task.wishes.forEach(({ satisfying }, index) => {
        wishes[index] = (wishes[index] ?? 0) + (satisfying[person * task.units.length + unit] ?? 0);
      });
    }
  }
  let short = 0;
  const persons = personsByUnit(task, choice);
  task.units.forEach((_, unit) => {
    short += shortOf(task, unit, persons[unit] ?? []);
  });
  return { short, least, greatest, squares, wishes };
}

/** Meetings of a person, earlier months included. */
export function loadOf(
  { before, weight, units: { length } }: Task,
  person: number,
  units: readonly number[],
): number {
  let load = before[person] ?? 0;
  for (const unit of units) load += weight[person * length + unit] ?? 0;
  return load;
}

/** Meetings that a person is short of what is due, over the years. */
export function leastShortOf(task: Task, person: number, units: readonly number[]): number {
  let missing = 0;
  for (const { year, due } of task.years) {
    let rest = due[person] ?? 0;
    for (const unit of units) rest -= weightInYear(task, person, unit, year);
    missing += Math.max(0, rest);
  }
  return missing;
}

/** Places without the attendance asked for, over the meetings of a unit and its entries; `only`: those of one group. */
export function shortOf(
  task: Task,
  unit: number,
  persons: readonly number[],
  only: number | null = null,
): number {
  const { from, to, entries } = task.units[unit] ?? NO_UNIT;
  let short = 0;
  for (let meeting = from; meeting < to; meeting++) {
    for (const { group, least } of entries) {
      if (least > 0 && (only === null || only === group))
        short += Math.max(0, least - attending(task, meeting, group, persons));
    }
  }
  return short;
}

const NO_UNIT = { from: 0, to: 0, entries: [] };

/** How many of some persons, of a group where one is named, are at a meeting. */
export function attending(
  { schedule, groupOf }: Task,
  meeting: number,
  group: number,
  persons: readonly number[],
): number {
  let count = 0;
  for (const person of persons) {
    if ((group < 0 || groupOf[person] === group) && !isAwayFrom(schedule, person, meeting)) count++;
  }
  return count;
}

export function personsByUnit({ units }: Task, choice: Choice): number[][] {
  const persons: number[][] = units.map(() => []);
  choice.forEach((own, person) => {
    for (const unit of own) persons[unit]?.push(person);
  });
  return persons;
}
