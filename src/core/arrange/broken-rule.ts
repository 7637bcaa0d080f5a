/** Whether a holding of a roster that really came out breaks a rule of the policy: a holding in, the rule out. */

import { heldBy } from "../model/people.ts";
import type { Policy } from "../model/policy.ts";
import type { HoldingPosition, NewPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { concurrencyLimit } from "../rules/concurrency.ts";
import type { Eligibility } from "../rules/eligibility.ts";
import { holdingRule, type RuleId } from "../rules/rule-id.ts";
import { areTogether } from "./cell-places.ts";
import type { Joined } from "./joined.ts";

/** What the checks look at: the roster after, all that both rosters say of people, and the rules. */
export interface Comparison {
  readonly reorganisation: Pick<Reorganisation, "after" | "home">;
  readonly joined: Joined;
  readonly eligibility: Eligibility;
  readonly policy: Policy;
}

/**
 * The rule that a holding of the roster after breaks, at its new place `at`: what its title asks for, one unit a person,
 * posts a person, pairs. `no-candidate` where no rule is broken but the holder held no post in any predecessor of the
 * place's cell; null where nothing is to be said.
 */
export function brokenRule(
  holding: HoldingPosition,
  at: NewPlace,
  comparison: Comparison,
): RuleId | "no-candidate" | null {
  const { reorganisation, joined, eligibility, policy } = comparison;
  const { both, before, after } = joined;
  const { after: register, home } = reorganisation;
  const title = policy.titles[after.title[holding] ?? -1];
  if (!title) return null;
  const facts = heldBy(both.people, after.person[holding] ?? -1);
  const shift = before.holdings.size;
  // Posts held before count where they were held in a predecessor of the cell that the place is in.
  const isHere = (place: NewPlace): boolean => areTogether(register, policy, place, at);
  const held = facts.filter((row) => row < shift && isHere(home[both.holdings.place[row] ?? -1] ?? -1));
  const [unmet] = eligibility.unmet(title, facts, held);
  if (unmet) return unmet;
  const own = facts.map((row) => row - shift).filter((one) => one >= 0 && isHere(after.place[one] ?? -1));
  const isUnit = (place: NewPlace): boolean => register.places[place]?.level === "unit";
  if (isUnit(at) && own.some((one) => after.place[one] !== at && isUnit(after.place[one] ?? -1)))
    return holdingRule("holding.candidates", policy.holding);
  const titles = [...new Set(own.map((one) => after.title[one] ?? -1))];
  const others = titles.flatMap((one) => policy.titles[one] ?? []).filter((one) => one !== title);
  const limit = concurrencyLimit(title, others, facts, eligibility, policy);
  if (limit !== null) return limit;
  return held.length === 0 ? "no-candidate" : null;
}
