/** The days that a policy is for: its own and the reference day, and the newest day of the inputs, in; what does not fit out. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import { DAY, isoDay } from "../numbers/days.ts";

/**
 * Warnings where the reference day (ngày tính) lies outside the policy's days, both of which belong to it, or more than a
 * year from the newest day in the inputs; `newest` null: they have none. `origin`: where the day is given.
 */
export function policyDays(
  { name, effective, until, ended, reference }: Policy,
  newest: number | null,
  origin: Origin | null,
): Diagnostic[] {
  if (reference === null) return [];
  const { day } = reference;
  const value = isoDay(day);
  const found: Diagnostic[] = [];
  if (until !== null && day > until) {
    const facts = { policy: name, until: isoDay(until), what: ended };
    found.push(diagnostic("policy/ended", origin, { value, facts }));
  }
  if (effective !== null && day < effective) {
    const facts = { policy: name, effective: isoDay(effective) };
    found.push(diagnostic("policy/not-yet", origin, { value, facts }));
  }
  if (newest !== null && (day > yearAfter(newest) || newest > yearAfter(day))) {
    found.push(diagnostic("policy/far-date", origin, { value, facts: { newest: isoDay(newest) } }));
  }
  return found;
}

/** The same day of the next year. */
function yearAfter(day: number): number {
  const date = new Date(day * DAY);
  return date.setUTCFullYear(date.getUTCFullYear() + 1) / DAY;
}
