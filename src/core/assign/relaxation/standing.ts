/** A choice that is changed pair by pair, with what it comes to in every aim kept up to date. */

import { isAwayFrom } from "../../duty/schedule.ts";
import { type Task, type Unit, weightInYear } from "../task/task.ts";
import { isThrough } from "./relaxation.ts";

export interface Standing {
  readonly task: Task;
  /** By person: their units. */
  readonly choice: number[][];
  /** Sends somebody to a unit (1), or takes that back (-1). */
  readonly put: (person: number, unit: number, sign: 1 | -1) => void;
  /** The aims in their order, less being better in each. */
  readonly worth: () => readonly number[];
  /** Whether one more person would be too many at a meeting of a unit. */
  readonly isFull: (person: number, unit: number) => boolean;
  /** Places at a unit without the attendance asked for, and meetings that somebody is short of. */
  readonly lacksAt: (unit: number) => number;
  readonly lacksOf: (person: number) => number;
  /** Meetings of somebody, earlier months included. */
  readonly loadOf: (person: number) => number;
  readonly personsAt: (unit: number) => readonly number[];
  /** What the changes have cost so far. */
  readonly count: { steps: number };
}

/** What is counted beside the choice. */
interface Tallies {
  readonly task: Task;
  readonly load: Int32Array;
  /** By year, then person: meetings still due, below 0 where there are more. */
  readonly owed: readonly Int32Array[];
  /** By unit and entry: how many are at each meeting. */
  readonly counts: readonly (readonly Int32Array[])[];
  readonly lacking: number[];
  /** How many people have each load. */
  readonly loads: Map<number, number>;
  readonly sums: { short: number; least: number; greatest: number; squares: number; wishes: number[] };
  readonly count: { steps: number };
}

function talliesOf(task: Task): Tallies {
  const { units, persons, wishes, before } = task;
  const load = Int32Array.from({ length: persons }, (_, person) => before[person] ?? 0);
  const owed = task.years.map(({ due }) => due.slice());
  const lacking = units.map(({ from, to, entries }) =>
    entries.reduce((sum, { least }) => sum + least * (to - from), 0),
  );
  const loads = new Map<number, number>();
  for (const one of load) loads.set(one, (loads.get(one) ?? 0) + 1);
  return {
    ...{ task, load, owed, lacking, loads },
    counts: units.map(({ from, to, entries }) => entries.map(() => new Int32Array(to - from))),
    sums: {
      short: lacking.reduce((sum, one) => sum + one, 0),
      least: owed.reduce((sum, due) => sum + due.reduce((all, one) => all + Math.max(0, one), 0), 0),
      greatest: load.reduce((most, one) => Math.max(most, one), 0),
      squares: load.reduce((sum, one) => sum + one ** 2, 0),
      wishes: wishes.map(() => 0),
    },
    count: { steps: 0 },
  };
}

/** What nobody being sent anywhere comes to, to begin with. */
export function standingOf(task: Task): Standing {
  const tallies = talliesOf(task);
  const { sums, lacking, owed, load, count } = tallies;
  const choice: number[][] = Array.from({ length: task.persons }, () => []);
  const there: number[][] = task.units.map(() => []);
  return {
    ...{ task, choice, count },
    put: (person, unit, sign) => {
      change(choice[person] ?? [], unit, sign);
      change(there[unit] ?? [], person, sign);
      carry(tallies, person, unit, sign);
      attend(tallies, person, unit, sign);
    },
    worth: () => [sums.short, sums.least, sums.greatest, sums.squares, ...sums.wishes],
    isFull: (person, unit) => isFull(tallies, person, unit),
    lacksAt: (unit) => lacking[unit] ?? 0,
    lacksOf: (person) => owed.reduce((sum, due) => sum + Math.max(0, due[person] ?? 0), 0),
    loadOf: (person) => load[person] ?? 0,
    personsAt: (unit) => [...(there[unit] ?? [])],
  };
}

/** Sees to the load of a person, to what is due and to wishes. */
function carry({ task, load, loads, owed, sums }: Tallies, person: number, unit: number, sign: 1 | -1): void {
  const pair = person * task.units.length + unit;
  const old = load[person] ?? 0;
  const now = old + sign * (task.weight[pair] ?? 0);
  load[person] = now;
  sums.squares += now ** 2 - old ** 2;
  loads.set(old, (loads.get(old) ?? 0) - 1);
  loads.set(now, (loads.get(now) ?? 0) + 1);
  sums.greatest = Math.max(sums.greatest, now);
  while (sums.greatest > 0 && (loads.get(sums.greatest) ?? 0) === 0) sums.greatest--;
  task.years.forEach(({ year }, at) => {
    const due = owed[at];
    if (!due) return;
    const was = due[person] ?? 0;
    const is = was - sign * weightInYear(task, person, unit, year);
    due[person] = is;
    sums.least += Math.max(0, is) - Math.max(0, was);
  });
  task.wishes.forEach(({ satisfying }, at) => {
    sums.wishes[at] = (sums.wishes[at] ?? 0) - sign * (satisfying[pair] ?? 0);
  });
}

/** Sees to who is at the meetings of a unit. */
function attend(
  { task, counts, lacking, sums, count }: Tallies,
  person: number,
  unit: number,
  sign: 1 | -1,
): void {
  const { from, to, entries } = task.units[unit] ?? NO_UNIT;
  entries.forEach(({ group, least }, entry) => {
    const those = counts[unit]?.[entry];
    if (!those || !isThrough(task, group, person)) return;
    for (let meeting = from; meeting < to; meeting++) {
      if (isAwayFrom(task.schedule, person, meeting)) continue;
      const old = those[meeting - from] ?? 0;
      those[meeting - from] = old + sign;
      const fewer = Math.max(0, least - old - sign) - Math.max(0, least - old);
      lacking[unit] = (lacking[unit] ?? 0) + fewer;
      sums.short += fewer;
    }
  });
  count.steps += ((to - from) * entries.length) / 2 + PUT;
}

const NO_UNIT: Unit = { from: 0, to: 0, entries: [] };

function isFull({ task, counts }: Tallies, person: number, unit: number): boolean {
  const { from, to, entries } = task.units[unit] ?? NO_UNIT;
  return entries.some(({ group, most }, entry) => {
    if (most === Number.POSITIVE_INFINITY || !isThrough(task, group, person)) return false;
    for (let meeting = from; meeting < to; meeting++) {
      const isThere = !isAwayFrom(task.schedule, person, meeting);
      if (isThere && (counts[unit]?.[entry]?.[meeting - from] ?? 0) >= most) return true;
    }
    return false;
  });
}

/** What a change costs beside the meetings that it is about. */
const PUT = 10;

/** Puts a number into a list in order, or takes it out. */
function change(list: number[], one: number, sign: 1 | -1): void {
  const at = list.findIndex((other) => other >= one);
  if (sign < 0) list.splice(at, 1);
  else list.splice(at < 0 ? list.length : at, 0, one);
}
