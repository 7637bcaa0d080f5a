/** What can be told of shortages and of the greatest load by counting alone. */

import { isAwayFrom } from "../../duty/schedule.ts";
import { numberAtMost } from "../task/limits.ts";
import type { Task } from "../task/task.ts";

/** Whether each meeting has as many people who could be there as its entries ask for, taken one by one. */
export function couldBeMet(task: Task): boolean {
  const { units, persons, allowed, groupOf, schedule } = task;
  return units.every(({ from, to, entries }, unit) => {
    for (let meeting = from; meeting < to; meeting++) {
      for (const { group, least } of entries) {
        let count = 0;
        for (let person = 0; person < persons && count < least; person++) {
          const isOpen =
            allowed[person * units.length + unit] === 1 && !isAwayFrom(schedule, person, meeting);
          if (isOpen && (group < 0 || groupOf[person] === group)) count++;
        }
        if (count < least) return false;
      }
    }
    return true;
  });
}

/** The least greatest load that a choice with no more than these shortages can have; infinite where there is none. */
export function lowestGreatest(
  task: Task,
  shortages: { readonly short: number; readonly least: number },
): number {
  const needs = needsOf(task, shortages);
  const open = openOf(task);
  let low = task.before.reduce((highest, load) => Math.max(highest, load), 0);
  let high = open.reduce((most, { before, meetings }) => Math.max(most, before + meetings), low);
  if (!hasRoom(task, open, high, needs)) return Number.POSITIVE_INFINITY;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (hasRoom(task, open, middle, needs)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Meetings that the people of a group (-1: all) have to attend together, and units that they have to be sent to. */
interface Need {
  readonly group: number;
  readonly meetings: number;
  readonly units: number;
}

function needsOf(task: Task, { short, least }: { readonly short: number; readonly least: number }): Need[] {
  const groups = [...new Set(task.units.flatMap(({ entries }) => entries.map(({ group }) => group)))];
  const ofDues = task.years.reduce((sum, { due }) => sum + due.reduce((all, one) => all + one, 0), 0);
  return [...new Set([-1, ...groups])].map((group) => {
    let [meetings, units] = [0, 0];
    for (const { from, to, entries } of task.units) {
      const asked = group < 0 ? askedOfAll(entries) : askedOf(entries, group);
      meetings += (to - from) * asked;
      units += asked;
    }
    return {
      group,
      meetings: Math.max(meetings - short, group < 0 ? ofDues - least : 0),
      units: short === 0 ? units : 0,
    };
  });
}

type Entries = Task["units"][number]["entries"];

function askedOf(entries: Entries, group: number): number {
  return entries.reduce((most, entry) => (entry.group === group ? Math.max(most, entry.least) : most), 0);
}

/** People whom entries ask for together. */
function askedOfAll(entries: Entries): number {
  const groups = [...new Set(entries.map(({ group }) => group))].filter((group) => group >= 0);
  return Math.max(
    askedOf(entries, -1),
    groups.reduce((sum, group) => sum + askedOf(entries, group), 0),
  );
}

/** What a person could take at most, whatever their load. */
interface Open {
  readonly units: readonly number[];
  readonly before: number;
  readonly meetings: number;
}

function openOf({ persons, units, allowed, weight, before, most, months }: Task): Open[] {
  const count = new Set(months.flatMap((own) => [...own.keys()])).size;
  return Array.from({ length: persons }, (_, person) => {
    const own: number[] = [];
    let sum = 0;
    units.forEach((_unit, unit) => {
      const pair = person * units.length + unit;
      if (allowed[pair] !== 1) return;
      own.push(unit);
      sum += weight[pair] ?? 0;
    });
    return { units: own, before: before[person] ?? 0, meetings: Math.min(sum, (most[person] ?? 0) * count) };
  });
}

function hasRoom(task: Task, open: readonly Open[], cap: number, needs: readonly Need[]): boolean {
  const meetings = open.map((own) => Math.max(0, Math.min(cap - own.before, own.meetings)));
  const units = needs.some((need) => need.units > 0)
    ? open.map((own, person) => numberAtMost(task, person, own.units, cap))
    : [];
  return needs.every((need) => {
    const sum = (numbers: readonly number[]): number =>
      numbers.reduce(
        (all, number, person) => all + (need.group < 0 || task.groupOf[person] === need.group ? number : 0),
        0,
      );
    return sum(meetings) >= need.meetings && (need.units === 0 || sum(units) >= need.units);
  });
}
