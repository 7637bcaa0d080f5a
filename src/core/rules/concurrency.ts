/**
 * What one person may hold at once (kiêm nhiệm): titles in; the pair, the condition or the number of posts that
 * stands against them out.
 */
import type { HoldingRules, Pair, Policy, Title } from "../model/policy.ts";
import type { HoldingPosition } from "../model/positions.ts";
import type { Eligibility } from "./eligibility.ts";
import { type Basis, basisAt, holdingRule, type RuleId } from "./rule-id.ts";

/** A title as pairs name it. */
type TitleId = Pick<Title, "id">;

/**
 * Why two titles may not be held together: they are a forbidden pair (`incompatible`), or not among the allowed ones
 * (`together`); null: they may. A pair in both lists is forbidden.
 */
export function incompatibility(a: TitleId, b: TitleId, { holding }: Policy): RuleId | null {
  const forbidden = pairIn(holding.incompatible, a, b);
  if (forbidden >= 0)
    return holdingRule("holding.incompatible", holding, null, incompatibleBasis(forbidden, holding));
  const isAllowed = holding.together === null || pairIn(holding.together, a, b) >= 0;
  return isAllowed ? null : holdingRule("holding.together", holding);
}

/** The document behind a forbidden pair, by its index in the policy's list. */
export function incompatibleBasis(index: number, { incompatible }: HoldingRules): Basis | null {
  return basisAt(`holding.incompatible.${index}`, incompatible[index]?.basis ?? null);
}

/**
 * The document that allows two titles to be held together; null where the policy names no pairs, or none for this
 * one.
 */
export function allowedBasis(a: TitleId, b: TitleId, { together }: HoldingRules): Basis | null {
  const index = pairIn(together ?? [], a, b);
  return basisAt(`holding.together.${index}`, together?.[index]?.basis ?? null);
}

/** The index of the pair that two titles are, in either order; -1 where they are none. */
function pairIn(pairs: readonly Pair[], a: TitleId, b: TitleId): number {
  return pairs.findIndex(({ titles: [x, y] }) => (x === a.id && y === b.id) || (x === b.id && y === a.id));
}

/**
 * The rule that keeps somebody with some titles from holding one more; null where nothing does. In a commune arranged
 * as one a person may hold so many posts of each level, and of both together as many as of the larger.
 * `facts`: the holdings in whose rows the person's facts stand.
 */
export function concurrencyLimit(
  title: Title,
  others: readonly Title[],
  facts: ArrayLike<HoldingPosition>,
  eligibility: Eligibility,
  policy: Policy,
): RuleId | null {
  if (others.length === 0) return null;
  const [unmet] = eligibility.unmetForSeveral(facts);
  if (unmet) return unmet;
  for (const other of others) {
    const rule = incompatibility(title, other, policy);
    if (rule !== null) return rule;
  }
  const { maxPosts } = policy.holding;
  const ofLevel = 1 + others.filter(({ level }) => level === title.level).length;
  const isTooMany =
    ofLevel > maxPosts[title.level] || 1 + others.length > Math.max(maxPosts.unit, maxPosts.commune);
  return isTooMany ? holdingRule("holding.max_posts", policy.holding) : null;
}
