/** Days of people that cannot be, or hardly can: born after the reference day, in office before the eighteenth birthday. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import type { Policy } from "../../../core/model/policy.ts";
import type { RosterRows } from "../../../core/model/roster.ts";
import { firstDayOf } from "../../../core/numbers/days.ts";

/** Ages that somebody in office has. */
const [YOUNGEST, OLDEST] = [18, 100];

/** Rows that are told one by one. */
const MOST_TOLD = 200;

/**
 * Tells impossible days against the policy's reference day; without one nothing can be said. Born after it
 * or before 1900: a fault; an age under 18 or over 100, a `since` after the day or before the eighteenth birthday: a warning,
 * since the reference day may be the wrong one.
 */
export function impossibleDates(
  { birthYear, since }: RosterRows,
  { reference }: Policy,
  originOf: (row: number, column: string) => Origin,
): Diagnostic[] {
  if (reference === null) return [];
  const { day, year } = reference;
  const found: Diagnostic[] = [];
  /** By age: an array that began at the years themselves would be one of holes, which is slow. */
  const adultDays: number[] = [];
  /** The first day of the year in which somebody becomes eighteen. */
  const adultFrom = (born: number): number => {
    const age = year - born;
    adultDays[age] ??= firstDayOf(born + YOUNGEST);
    return adultDays[age];
  };
  for (let row = 0; row < birthYear.length && found.length < MOST_TOLD; row++) {
    const born = birthYear[row] ?? null;
    const from = since[row] ?? null;
    if (born !== null) {
      if (born > year) found.push(diagnostic("roster/born-later", originOf(row, "birth_year")));
      else if (year - born < YOUNGEST || year - born > OLDEST) {
        const facts = { why: year - born < YOUNGEST ? "young" : "old" } as const;
        found.push(diagnostic("roster/impossible-date", originOf(row, "birth_year"), { facts }));
      }
    }
    if (from === null) continue;
    const why = from > day ? "later" : born !== null && from < adultFrom(born) ? "before-18" : null;
    if (why !== null)
      found.push(diagnostic("roster/impossible-date", originOf(row, "since"), { facts: { why } }));
  }
  return found;
}
