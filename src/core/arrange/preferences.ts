/**
 * The preferences of a policy (`prefer`) as scores: a criterion in, a number by holding out, of which more is better.
 */
import type { Policy, Preference } from "../model/policy.ts";
import type { Holdings, Roster } from "../model/roster.ts";
import { withSeveral } from "../rules/roster-filter.ts";

/** The score of a blank cell: less than any. */
export const BLANK = Number.NEGATIVE_INFINITY;

/**
 * The score of a post under a criterion where the person of each holding fills it. `party_member` (đảng viên): 1 or 0, and
 * `younger` (trẻ): the birth year, are told by any row of the person, at whatever place, of several by the best; `senior` (thâm
 * niên): days since `since` up to the reference day, by the row of that holding alone; `local` (người tại chỗ) depends on the
 * place, not on the row.
 */
export function scoresOf(preference: Preference, roster: Roster, policy: Policy): Float64Array {
  const { holdings, rows } = roster;
  switch (preference) {
    case "party_member":
      return sharedByPerson(scoresBy(rows.partyMember, 0, 1, holdings), roster);
    case "senior":
      return scoresBy(rows.since, referenceDay(policy, { holdings, rows }), -1, holdings);
    case "local": // by place, not by person
      return new Float64Array(holdings.size);
    case "younger":
      return sharedByPerson(scoresBy(rows.birthYear, 0, 1, holdings), roster);
  }
}

/** By holding: `from`, and `step` for each one that its row says; what is true is one. */
function scoresBy(
  values: readonly (number | boolean | null)[],
  from: number,
  step: number,
  { row }: Holdings,
): Float64Array {
  const scores = new Float64Array(row.length);
  for (let holding = 0; holding < scores.length; holding++) {
    const value = values[row[holding] ?? -1] ?? null;
    scores[holding] = value === null ? BLANK : from + step * Number(value);
  }
  return scores;
}

/** Gives each holding the best score that a row of its person has, in place. */
function sharedByPerson(scores: Float64Array, { people }: Roster): Float64Array {
  const { first, held } = people;
  for (const person of withSeveral(people)) {
    const start = first[person] ?? 0;
    const end = first[person + 1] ?? 0;
    let best = BLANK;
    for (let at = start; at < end; at++) best = Math.max(best, scores[held[at] ?? -1] ?? BLANK);
    for (let at = start; at < end; at++) scores[held[at] ?? -1] = best;
  }
  return scores;
}

/** The day that seniority is counted to: the policy's date, else the latest `since`. */
export function referenceDay(policy: Policy, { holdings, rows }: Pick<Roster, "holdings" | "rows">): number {
  if (policy.reference) return policy.reference.day;
  return holdings.row.reduce((latest, row) => Math.max(latest, rows.since[row] ?? 0), 0);
}
