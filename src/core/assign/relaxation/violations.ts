/** Rules that a choice breaks: those that a network of flows cannot see to. */
import { attending, type Choice, loadOf, personsByUnit } from "../task/aims.ts";
import { unitsClash } from "../task/clashes.ts";
import { monthsOf } from "../task/limits.ts";
import type { Task } from "../task/task.ts";
import type { Relaxation } from "./relaxation.ts";

/** Pairs that cannot all be chosen. */
export interface Conflict {
  readonly pairs: readonly number[];
  /** Where they are too many of one person, or of one unit: the arc that carries them all. */
  readonly countArc: number | null;
}

/** A rule that a choice breaks; null: it keeps to all. */
export function conflictOf(
  { task, cap, countArcs }: Pick<Relaxation, "task" | "cap" | "countArcs">,
  choice: Choice,
): Conflict | null {
  const width = task.units.length;
  for (let person = 0; person < task.persons; person++) {
    const units = choice[person] ?? [];
    const those = tooManyFor(task, person, units, cap);
    if (!those) continue;
    const isAll = those.length === units.length && those.length > 2;
    const countArc = isAll ? (countArcs.ofPerson[person] ?? -1) : null;
    return { pairs: those.map((unit) => person * width + unit), countArc };
  }
  const persons = personsByUnit(task, choice);
  for (let unit = 0; unit < width; unit++) {
    const those = crowdAmong(task, unit, persons[unit] ?? []);
    if (!those) continue;
    const countArc = those.length === persons[unit]?.length ? (countArcs.ofUnit[unit] ?? -1) : null;
    return { pairs: those.map((person) => person * width + unit), countArc };
  }
  return null;
}

/** Units of a person of which not all can be kept; null: they can. */
export function tooManyFor(
  task: Task,
  person: number,
  units: readonly number[],
  cap: number,
): number[] | null {
  if (units.length < 2) return null;
  return clashAmong(task, person, units) ?? overloadAmong(task, person, units, cap);
}

function clashAmong(task: Task, person: number, units: readonly number[]): number[] | null {
  for (const [index, unit] of units.entries()) {
    const other = units.slice(0, index).find((one) => unitsClash(task, person, one, unit));
    if (other !== undefined) return [other, unit];
  }
  return null;
}

/** Units of a person that are too many for a month, or for the whole load. */
function overloadAmong(task: Task, person: number, units: readonly number[], cap: number): number[] | null {
  if (loadOf(task, person, units) > cap) return [...units];
  const most = task.most[person] ?? Number.POSITIVE_INFINITY;
  if (most === Number.POSITIVE_INFINITY) return null;
  const counts = new Map<number, number>();
  for (const unit of units) {
    for (const [month, count] of monthsOf(task, person, unit))
      counts.set(month, (counts.get(month) ?? 0) + count);
  }
  for (const [month, count] of counts) {
    if (count > most) return units.filter((unit) => monthsOf(task, person, unit).has(month));
  }
  return null;
}

/** People of whom too many attend one meeting of a unit. */
function crowdAmong(task: Task, unit: number, persons: readonly number[]): number[] | null {
  const { from, to, entries } = task.units[unit] ?? { from: 0, to: 0, entries: [] };
  for (const { group, most } of entries) {
    if (persons.length <= most) continue;
    for (let meeting = from; meeting < to; meeting++) {
      if (attending(task, meeting, group, persons) <= most) continue;
      return persons.filter((person) => attending(task, meeting, group, [person]) > 0);
    }
  }
  return null;
}
