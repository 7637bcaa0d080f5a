/**
 * How many meetings somebody is due to attend in a calendar year: the least of a year, in proportion to the months that
 * count. With a list of what has been attended these are all months up to the last, less what was attended in that
 * year before the first month planned; without one, the months planned.
 */
import { yearOf } from "../numbers/days.ts";
import { firstDayOf, type Month, yearOfMonth } from "./calendar.ts";
import type { Duty, Leader } from "./duty.ts";

/** The least of a year and the most of a month of a leader; null: none. */
export function boundsOf(
  { most, least, group }: Leader,
  { rules }: Duty,
): { readonly most: number | null; readonly least: number | null } {
  const own = rules.groups.find(({ id }) => id === group);
  return { most: most ?? own?.mostAMonth ?? null, least: least ?? own?.leastAYear ?? null };
}

/** What each leader is due in `year` by the end of `last`, a planned month of that year: a number for each position. */
export function duesOf(duty: Duty, year: number, last: Month): Int32Array {
  const { leaders, attended, firstMonth } = duty;
  const before = attendedBefore(duty, year);
  const planned = last - Math.max(firstMonth, year * 12) + 1;
  const months = attended === null ? planned : (last % 12) + 1;
  return Int32Array.from(leaders, (leader, person) => {
    const { least } = boundsOf(leader, duty);
    return Math.max(0, Math.ceil(((least ?? 0) * months) / 12) - (before[person] ?? 0));
  });
}

/** Rows of `attended` in a year before the first month planned, by position of the leader. */
function attendedBefore({ leaders, attended, firstMonth }: Duty, year: number): Int32Array {
  const counts = new Int32Array(leaders.length);
  const positions = new Map(leaders.map(({ person }, index) => [person, index]));
  const start = firstDayOf(firstMonth);
  for (const { person, day } of attended ?? []) {
    const position = positions.get(person);
    if (position === undefined || day >= start || yearOf(day) !== year) continue;
    counts[position] = (counts[position] ?? 0) + 1;
  }
  return counts;
}

/** The calendar years of the months planned, each with its last planned month. */
export function yearsOf({ firstMonth, lastMonth }: Duty): { readonly year: number; readonly last: Month }[] {
  const years: { year: number; last: Month }[] = [];
  for (let year = yearOfMonth(firstMonth); year <= yearOfMonth(lastMonth); year++) {
    years.push({ year, last: Math.min(lastMonth, year * 12 + 11) });
  }
  return years;
}
