/** One rule of a policy changed: a policy and the levels of some places in, the policies that differ from it in one rule out. */

import type { Level } from "../model/place.ts";
import type { Condition, Policy, Title } from "../model/policy.ts";

export interface TitleVariation {
  /** The path of the rule, as `--set` writes it. */
  readonly path: string;
  /** What it becomes; null: it is dropped. */
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
): TitleVariation[] {
  const { holding } = policy;
  const own = (["unit", "commune"] as const).filter((level) => levels.includes(level));
  const held = (changed: Partial<Policy["holding"]>): Policy => ({
    ...policy,
    holding: { ...holding, ...changed },
  });
  const most = Math.max(...own.map((level) => holding.maxPosts[level]));
  const maxPosts = (value: number): TitleVariation => ({
    path: "holding.max_posts",
    value,
    policy: held({
      maxPosts: { ...holding.maxPosts, ...Object.fromEntries(own.map((level) => [level, value])) },
    }),
  });
  const without = (condition: Condition, index: number): Condition =>
    condition.filter((_, at) => at !== index);
  const titles = policy.titles.filter((title) => own.includes(title.level));
  const here = titles.filter((title) => posts(title) > 0);
  const titled = (title: Title, changed: Partial<Title>): Policy => ({
    ...policy,
    titles: policy.titles.map((one) => (one === title ? { ...one, ...changed } : one)),
  });
  return [
    maxPosts(most + 1),
    ...(most > 1 ? [maxPosts(most - 1)] : []),
    ...holding.incompatible.map(
      (pair, index): TitleVariation => ({
        path: `holding.incompatible.${index}`,
        value: null,
        policy: held({ incompatible: holding.incompatible.filter((one) => one !== pair) }),
      }),
    ),
    ...(holding.together === null
      ? []
      : [{ path: "holding.together", value: "any", policy: held({ together: null }) }]),
    ...holding.concurrentRequires.map(
      ({ column }, index): TitleVariation => ({
        path: `holding.concurrent_requires.${column}`,
        value: null,
        policy: held({ concurrentRequires: without(holding.concurrentRequires, index) }),
      }),
    ),
    ...here.flatMap((title): TitleVariation[] => [
      ...title.requires.map(({ column }, index) => ({
        path: `titles.${title.id}.requires.${column}`,
        value: null,
        policy: titled(title, { requires: without(title.requires, index) }),
      })),
      ...(title.openTo === null
        ? []
        : [{ path: `titles.${title.id}.open_to`, value: "any", policy: titled(title, { openTo: null }) }]),
    ]),
    ...titles.map((title): TitleVariation => {
      const value = posts(title) + 1;
      const policyWith = titled(title, { posts: [{ when: [], value }] });
      return { path: `titles.${title.id}.posts`, value, policy: policyWith };
    }),
    ...(cap === null || holding.objective === "fewest-persons" || own.length > 1
      ? []
      : own.map((level) => ({
          path: `holding.max_persons.${level}`,
          value: cap + 1,
          policy: held({ maxPersons: { ...holding.maxPersons, [level]: [{ when: [], value: cap + 1 }] } }),
        }))),
    ...(holding.objective === "fewest-changes"
      ? []
      : [
          {
            path: "holding.objective",
            value: "fewest-changes",
            policy: held({ objective: "fewest-changes" }),
          },
        ]),
  ];
}
