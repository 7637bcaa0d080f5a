/**
 * Sets of units of which nobody can be sent to two. All of a set have meetings that clash with each other on one day.
 * Every unit stands in one set, the largest sets first: a network can see to these clashes, and only the few between
 * sets are left to the search.
 */
import { unitsClash } from "../task/clashes.ts";
import type { Task } from "../task/task.ts";

/** The set of each unit. */
export function cliquesOf(task: Task): Int32Array {
  const windows = windowsOf(task);
  const cliqueOf = new Int32Array(task.units.length).fill(-1);
  let count = 0;
  for (;;) {
    let best: readonly number[] = [];
    for (const window of windows) {
      if (window.length <= best.length) continue;
      const left = window.filter((unit) => cliqueOf[unit] === -1);
      window.splice(0, window.length, ...left);
      if (left.length > best.length) best = left;
    }
    if (best.length === 0) return cliqueOf;
    for (const unit of [...best]) cliqueOf[unit] = count;
    count++;
  }
}

/** The units that meet on one day within one span of time, for each meeting as the first of it; and every unit alone. */
function windowsOf({ schedule, units }: Task): number[][] {
  const { meetings, apartMinutes } = schedule;
  const byDay = new Map<number, { unit: number; time: number | null }[]>();
  units.forEach(({ from, to }, unit) => {
    for (let at = from; at < to; at++) {
      const meeting = meetings[at];
      if (!meeting) continue;
      const own = byDay.get(meeting.day) ?? [];
      own.push({ unit, time: meeting.time });
      byDay.set(meeting.day, own);
    }
  });
  const windows = [...byDay.values()].flatMap((those) => {
    const starts = [...new Set(those.flatMap(({ time }) => time ?? []))];
    const within = (start: number): number[] =>
      those
        .filter(({ time }) => time === null || (time >= start && time < start + apartMinutes))
        .map(({ unit }) => unit);
    const alone = those.filter(({ time }) => time === null).map(({ unit }) => unit);
    return starts.length === 0 ? [alone] : starts.map(within);
  });
  return [...windows, ...units.map((_, unit) => [unit])];
}

/** Two units that one person was once sent to, though they clash. */
export interface Clash {
  readonly person: number;
  readonly units: readonly [number, number];
}

/**
 * The sets of one person: first one around each clash that has come up, then those of all, without the units that do not
 * clash for a person who is away from one of the meetings. Each is a list of units; those of one unit are not listed.
 */
export function cliquesFor(
  task: Task,
  cliqueOf: Int32Array,
  person: number,
  units: readonly number[],
  clashes: readonly Clash[],
): number[][] {
  const isEverAway = task.schedule.everAway[person] === 1;
  const found: number[][] = [];
  const taken = new Set<number>();
  for (const { units: pair } of clashes) {
    if (pair.some((unit) => taken.has(unit) || !units.includes(unit))) continue;
    const set: number[] = [...pair];
    for (const unit of units) {
      const isFree = !taken.has(unit) && !pair.includes(unit);
      if (isFree && set.every((other) => unitsClash(task, person, unit, other))) set.push(unit);
    }
    for (const unit of set) taken.add(unit);
    found.push(set);
  }
  const sets = new Map<number, number[]>();
  for (const unit of units) {
    if (taken.has(unit)) continue;
    const clique = cliqueOf[unit] ?? -1;
    const own = sets.get(clique);
    if (!own) sets.set(clique, [unit]);
    else if (!isEverAway || own.every((other) => unitsClash(task, person, unit, other))) own.push(unit);
  }
  return [...found, ...sets.values()].filter((set) => set.length > 1);
}
