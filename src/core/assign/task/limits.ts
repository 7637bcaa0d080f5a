/** How many units somebody can be sent to at most, by the most of a month and the bound on the whole load. */
import { countMonths, isAwayFrom } from "../../duty/schedule.ts";
import type { Task } from "./task.ts";

/** At most so many of the units that are open to a person; `cap`: what the whole load may come to. */
export function numberAtMost(task: Task, person: number, open: readonly number[], cap: number): number {
  const { before, most, weight, units } = task;
  const weights = open.map((unit) => weight[person * units.length + unit] ?? 0);
  let number = fitting(weights, cap - (before[person] ?? 0));
  const ofAMonth = most[person] ?? Number.POSITIVE_INFINITY;
  if (ofAMonth === Number.POSITIVE_INFINITY) return number;
  const byMonth = new Map<number, number[]>();
  for (const unit of open) {
    for (const [month, count] of monthsOf(task, person, unit)) {
      const own = byMonth.get(month);
      if (own) own.push(count);
      else byMonth.set(month, [count]);
    }
  }
  for (const counts of byMonth.values()) {
    number = Math.min(number, open.length - counts.length + fitting(counts, ofAMonth));
  }
  return number;
}

/** How many of some numbers, the smallest first, add up to no more than a bound. */
function fitting(numbers: readonly number[], bound: number): number {
  if (bound === Number.POSITIVE_INFINITY) return numbers.length;
  let left = bound;
  let count = 0;
  for (const number of Int32Array.from(numbers).sort()) {
    left -= number;
    if (left < 0) break;
    count++;
  }
  return count;
}

/** Meetings of a unit that a person would attend, by month. */
export function monthsOf(
  { schedule, units, months }: Task,
  person: number,
  unit: number,
): ReadonlyMap<number, number> {
  if (schedule.everAway[person] === 0) return months[unit] ?? new Map();
  const { from, to } = units[unit] ?? { from: 0, to: 0 };
  return countMonths(schedule, from, to, (meeting) => !isAwayFrom(schedule, person, meeting));
}
