/** The rule that a holding of a roster which really came out breaks: a holding in, the path of a rule out. */

import { heldBy } from "../model/people.ts";
import type { Policy } from "../model/policy.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { concurrencyLimit } from "../rules/eligibility.ts";
import type { RosterFilter } from "../rules/roster-filter.ts";
import { areTogether } from "./cell-places.ts";
import type { Joined } from "./joined.ts";

/** What the checks look at: the roster after, all that both rosters say of people, and the rules. */
export interface Comparison {
  readonly reorganisation: Pick<Reorganisation, "after" | "home">;
  readonly joined: Joined;
  readonly filter: RosterFilter;
  readonly policy: Policy;
}

/**
 * The rule that a holding of the roster after breaks at its place, by position; `candidates` where its holder was no
 * candidate there; null for none.
 */
export function brokenRule(holding: number, at: number, comparison: Comparison): string | null {
  const { reorganisation, joined, filter, policy } = comparison;
  const { both, before, after } = joined;
  const { after: register, home } = reorganisation;
  const position = after.title[holding] ?? -1;
  const title = policy.titles[position];
  const rows = heldBy(both.people, after.person[holding] ?? -1);
  const shift = before.holdings.size;
  if (!title) return null;
  const column = filter.firstUnmet(title.requires, rows);
  if (column !== null) return `titles.${title.id}.requires.${column}`;
  // What somebody held before counts where it was held in what the cell of the place is made of.
  const isHere = (place: number): boolean => areTogether(register, policy, place, at);
  const held = rows.filter((row) => row < shift && isHere(home[both.holdings.place[row] ?? -1] ?? -1));
  const { openTo } = title;
  if (
    openTo !== null &&
    !held.some((row) => openTo.includes(policy.titles[both.holdings.title[row] ?? -1]?.id ?? ""))
  )
    return `titles.${title.id}.open_to`;
  const own = rows.map((row) => row - shift).filter((one) => one >= 0 && isHere(after.place[one] ?? -1));
  const isUnit = (place: number): boolean => register.places[place]?.level === "unit";
  if (isUnit(at) && own.some((one) => after.place[one] !== at && isUnit(after.place[one] ?? -1)))
    return "holding.candidates";
  const titles = [...new Set(own.map((one) => after.title[one] ?? -1))];
  const others = titles.reduce((bits, one, t) => (one === position ? bits : bits | (1 << t)), 0);
  const limit = concurrencyLimit({ titles }, position, others, Int32Array.from(rows), filter, policy);
  if (limit !== null) return limit;
  return held.length === 0 ? "candidates" : null;
}
