/**
 * One rule of a policy changed: a policy and the levels of some places in, the policies that differ from it in one
 * rule out.
 */

import type { Condition } from "../model/condition.ts";
import type { Level } from "../model/place.ts";
import type { HoldingRules, Policy, PostLevel, Title } from "../model/policy.ts";
import { incompatibleBasis } from "../rules/concurrency.ts";
import { basisAt, holdingRule, type RuleId, titleRule } from "../rules/rule-id.ts";

/** A policy that differs from another in one rule. */
export interface RuleVariation {
  readonly rule: RuleId;
  /** What the rule becomes; null: it is dropped. */
  readonly value: number | string | null;
  readonly policy: Policy;
}

/**
 * Every way to change one rule that bears on places that are arranged together: posts a person, pairs, what titles and
 * concurrent holding ask for, posts of a title, the cap and the objective. `cap`: their own; `posts`: the most posts of
 * each title at one of them.
 */
export function variationsOf(
  policy: Policy,
  levels: readonly (Level | undefined)[],
  cap: number | null,
  posts: (title: Title) => number,
): RuleVariation[] {
  const own = (["unit", "commune"] as const).filter((level) => levels.includes(level));
  const titles = policy.titles.filter((title) => own.includes(title.level));
  return [
    ...postsAPerson(policy, own),
    ...pairs(policy),
    ...askedForSeveral(policy),
    ...titles.filter((title) => posts(title) > 0).flatMap((title) => askedForTitle(policy, title)),
    ...titles.map((title) => onePostMore(policy, title, posts(title))),
    ...(cap === null || own.length > 1 ? [] : own.flatMap((level) => onePersonMore(policy, level, cap))),
    ...otherObjective(policy),
  ];
}

/** One post a person more and one fewer (`max_posts`), at the levels of the places. */
function postsAPerson(policy: Policy, own: readonly PostLevel[]): RuleVariation[] {
  const { holding } = policy;
  const most = Math.max(...own.map((level) => holding.maxPosts[level]));
  return (most > 1 ? [most + 1, most - 1] : [most + 1]).map((value) => {
    const changed = Object.fromEntries(own.map((level) => [level, value]));
    return {
      rule: holdingRule("holding.max_posts", holding),
      value,
      policy: withHolding(policy, { maxPosts: { ...holding.maxPosts, ...changed } }),
    };
  });
}

/** Each forbidden pair allowed (`incompatible`), and any titles allowed together (`together`). */
function pairs(policy: Policy): RuleVariation[] {
  const { holding } = policy;
  const allowed = holding.incompatible.map((pair, index): RuleVariation => {
    const own = incompatibleBasis(index, holding);
    return {
      rule: holdingRule("holding.incompatible", holding, String(index), own),
      value: null,
      policy: withHolding(policy, { incompatible: holding.incompatible.filter((one) => one !== pair) }),
    };
  });
  if (holding.together === null) return allowed;
  const rule = holdingRule("holding.together", holding);
  return [...allowed, { rule, value: "any", policy: withHolding(policy, { together: null }) }];
}

/** Each thing that is asked of who holds several posts (`concurrent_requires`), no longer asked. */
function askedForSeveral(policy: Policy): RuleVariation[] {
  const { concurrentRequires } = policy.holding;
  return concurrentRequires.map(({ column }, index) => ({
    rule: holdingRule("holding.concurrent_requires", policy.holding, column),
    value: null,
    policy: withHolding(policy, { concurrentRequires: without(concurrentRequires, index) }),
  }));
}

/** Each thing that a title asks for (`requires`, `open_to`), no longer asked. */
function askedForTitle(policy: Policy, title: Title): RuleVariation[] {
  const facts = title.requires.map(
    ({ column }, index): RuleVariation => ({
      rule: titleRule("titles.requires", title, column),
      value: null,
      policy: withTitle(policy, title, { requires: without(title.requires, index) }),
    }),
  );
  if (title.openTo === null) return facts;
  const rule = titleRule("titles.open_to", title);
  return [...facts, { rule, value: "any", policy: withTitle(policy, title, { openTo: null }) }];
}

/** One post of a title more in each place (`posts`). */
function onePostMore(policy: Policy, title: Title, posts: number): RuleVariation {
  const value = posts + 1;
  const rule = titleRule("titles.posts", title);
  return { rule, value, policy: withTitle(policy, title, { posts: [{ when: [], value }] }) };
}

/** A cap of one person more (`max_persons`), where the objective looks at it. */
function onePersonMore(policy: Policy, level: PostLevel, cap: number): RuleVariation[] {
  const { holding } = policy;
  if (holding.objective === "fewest-persons") return [];
  const value = cap + 1;
  const own = basisAt("holding.max_persons", holding.maxPersonsBasis);
  const rule = holdingRule("holding.max_persons", holding, level, own);
  const maxPersons = { ...holding.maxPersons, [level]: [{ when: [], value }] };
  return [{ rule, value, policy: withHolding(policy, { maxPersons }) }];
}

/** The other objective than fewest people. */
function otherObjective(policy: Policy): RuleVariation[] {
  const objective = "fewest-changes";
  if (policy.holding.objective === objective) return [];
  const rule = holdingRule("holding.objective", policy.holding);
  return [{ rule, value: objective, policy: withHolding(policy, { objective }) }];
}

function withHolding(policy: Policy, changed: Partial<HoldingRules>): Policy {
  return { ...policy, holding: { ...policy.holding, ...changed } };
}

function withTitle(policy: Policy, title: Title, changed: Partial<Title>): Policy {
  const titles = policy.titles.map((one) => (one === title ? { ...one, ...changed } : one));
  return { ...policy, titles };
}

function without(condition: Condition, index: number): Condition {
  return condition.filter((_, at) => at !== index);
}
