/** What the policy's preferences say of a candidate, as numbers of which more is better. */
import type { Policy, Preference } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";

/** The worth that a blank cell has: less than any. */
export const BLANK = Number.NEGATIVE_INFINITY;

/**
 * What a post is worth under a criterion when it is filled by the person of each holding, as far as that row tells;
 * of several rows the most counts. Seniority is in days up to the policy's date, else to the latest day in the roster.
 */
export function scoresOf(preference: Preference, { holdings, rows }: Roster, policy: Policy): Float64Array {
  const by = <T>(values: readonly T[], worth: (value: T) => number): Float64Array => {
    const worths = new Float64Array(holdings.size);
    for (let holding = 0; holding < worths.length; holding++) {
      const value = values[holdings.row[holding] ?? -1];
      worths[holding] = value === undefined || value === null ? BLANK : worth(value);
    }
    return worths;
  };
  switch (preference) {
    case "party_member":
      return by(rows.partyMember, (member) => (member === true ? 1 : 0));
    case "senior": {
      const day = referenceDay(policy, { holdings, rows });
      return by(rows.since, (since) => day - (since ?? 0));
    }
    case "local": // by place, not by person
      return new Float64Array(holdings.size);
    case "younger":
      return by(rows.birthYear, (year) => year ?? 0);
  }
}

/** The day that seniority is counted to: the policy's date, else the latest `since`. */
export function referenceDay(policy: Policy, { holdings, rows }: Pick<Roster, "holdings" | "rows">): number {
  if (policy.effective) return policy.effective.day;
  return holdings.row.reduce((latest, row) => Math.max(latest, rows.since[row] ?? 0), 0);
}
