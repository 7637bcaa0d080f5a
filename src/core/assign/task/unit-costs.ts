/**
 * What the number of people at a unit costs in the network: for everybody's entries one chain of costs, for those of a
 * group another. Where nobody is away the two are exact. Else an entry's shortage is at least what it were if whoever
 * is sent were there each time; where no more can be sent than are asked for, it is exactly that and each meeting missed.
 *
 * Beyond that, prices of meetings. Let m of n people who are sent miss a meeting where `want` are still asked for. Its
 * shortage is at least max(0, want − n) + p·(m − max(0, n − want)) for any price p up to 1: whoever misses it costs p,
 * everybody beyond `want` is given p. And in squares, which come after shortages, it may have any price: where there is
 * no shortage, m is at most n − want, so that the sum is no more than nothing; where there is one, the network counts
 * less of it, as the first price is below 1.
 */

import { isAwayFrom } from "../../duty/schedule.ts";
import { attending } from "./aims.ts";
import type { Entry, Task } from "./task.ts";

/** Shortages are counted in so many parts of a place, so that prices of them are whole numbers. */
export const PARTS = 12;

/** Parts of places short, and squares. */
export interface UnitCost {
  readonly short: number;
  readonly squares: number;
}

/** The prices of a unit's meetings: parts of a place, less than a whole one, and squares. */
export interface Prices {
  readonly short: readonly number[];
  readonly squares: readonly number[];
}

/** The highest price in squares: some times what one unit adds to somebody's squares. */
export function mostSquaresOf({ units }: Task): number {
  return 4 * units.reduce((most, { from, to }) => Math.max(most, (to - from) ** 2), 1);
}

export const NO_PRICES: Prices = { short: [], squares: [] };

export interface UnitCosts {
  /** Nobody who could be sent misses a meeting. */
  readonly isEven: boolean;
  /** How many more can be sent, at most. */
  readonly room: number;
  /** Places still asked for, by meeting of the unit. */
  readonly wants: readonly number[];
  /** Whether prices say anything: some could be sent beyond those asked for, and some miss meetings. */
  readonly takesPrices: boolean;
  /** What the n-th of them costs, from 1. */
  readonly ofNumber: (n: number) => UnitCost;
  /** What a person costs by missing meetings. */
  readonly ofPerson: (person: number) => UnitCost;
}

/**
 * Costs of one group at a unit (-1: everybody), of the people who are open to it, with others settled. Prices are by
 * meeting of the unit.
 */
export function unitCosts(
  task: Task,
  unit: number,
  group: number,
  people: { readonly open: readonly number[]; readonly settled: readonly number[] },
  prices: Prices,
): UnitCosts {
  const { open, settled } = people;
  const { from = 0, to = 0, entries = [] } = task.units[unit] ?? {};
  const own = entries.filter((entry) => entry.group === group);
  const most = own.reduce((bound, entry) => Math.min(bound, entry.most), Number.POSITIVE_INFINITY);
  const asked = own.reduce((bound, { least }) => Math.max(bound, least), 0);
  const meetings = Array.from({ length: to - from }, (_, index) => from + index);
  const there = meetings.map((meeting) => attending(task, meeting, -1, settled));
  const missed = open.map((person) => meetings.filter((at) => isAwayFrom(task.schedule, person, at)).length);
  const isEven = missed.every((count) => count === 0);
  const room = roomOf(task, meetings, there, most, open, missed);
  const ofEach = own.flatMap(({ least }) => there.map((count) => least - count)).filter((want) => want > 0);
  const isExact = !isEven && room <= ofEach.reduce((least, want) => Math.min(least, want), room);
  const wants = there.map((count) => Math.max(0, asked - count));
  const takesPrices = !isEven && !isExact && wants.some((want) => want > 0);
  const isPriced = wants.map((want) => takesPrices && want > 0);
  const sum = (of: readonly number[], counts: (index: number) => boolean): number =>
    isPriced.reduce((all, is, index) => all + (is && counts(index) ? (of[index] ?? 0) : 0), 0);
  const isAway = (person: number, index: number): boolean => isAwayFrom(task.schedule, person, from + index);
  return {
    isEven,
    room,
    wants,
    takesPrices,
    ofNumber: (n) => ({
      short:
        0 -
        PARTS * ofEach.filter((want) => want >= n).length -
        sum(prices.short, (index) => (wants[index] ?? 0) < n),
      squares: 0 - sum(prices.squares, (index) => (wants[index] ?? 0) < n),
    }),
    ofPerson: (person) => ({
      short: isExact
        ? PARTS * missedWants(task, meetings, own, there, person)
        : sum(prices.short, (index) => isAway(person, index)),
      squares: sum(prices.squares, (index) => isAway(person, index)),
    }),
  };
}

/** How many more people can be sent without too many at a meeting: each takes at least the places of who misses most. */
function roomOf(
  task: Task,
  meetings: readonly number[],
  there: readonly number[],
  most: number,
  open: readonly number[],
  missed: readonly number[],
): number {
  if (most === Number.POSITIVE_INFINITY) return open.length;
  const weights = missed.map((count) => meetings.length - count).sort((a, b) => a - b);
  let places = there.reduce((sum, count) => sum + Math.max(0, most - count), 0);
  let room = 0;
  while (room < weights.length && (weights[room] ?? 0) <= places) places -= weights[room++] ?? 0;
  return meetings.reduce((least, meeting, index) => {
    const missing = open.filter((person) => isAwayFrom(task.schedule, person, meeting)).length;
    return Math.min(least, Math.max(0, most - (there[index] ?? 0)) + missing);
  }, room);
}

/** Places asked for and not yet taken at the meetings that a person misses. */
function missedWants(
  { schedule }: Task,
  meetings: readonly number[],
  entries: readonly Entry[],
  there: readonly number[],
  person: number,
): number {
  let count = 0;
  meetings.forEach((meeting, index) => {
    if (!isAwayFrom(schedule, person, meeting)) return;
    for (const { least } of entries) if (least > (there[index] ?? 0)) count++;
  });
  return count;
}
