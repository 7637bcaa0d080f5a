/** Columns that rules of the policy look at and a roster lacks. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { Condition, Policy } from "../../core/model/policy.ts";
import { fold } from "../../core/text/fold.ts";
import type { Columns } from "../table/headers.ts";

/** Columns that the policy's rules need and the file does not have: a blank fails, so nobody would pass. */
export function missingRuleColumns(policy: Policy, { at, extra }: Columns, origin: Origin): Diagnostic[] {
  const present = new Set([...at.keys(), ...[...extra.keys()].map(fold)]);
  const rules = new Map<string, string[]>();
  const need = (condition: Condition, rule: string): void => {
    for (const { column: name } of condition) {
      const column = name === "age" ? "birth_year" : name;
      if (column === "official" || present.has(column) || present.has(fold(column))) continue;
      rules.set(column, [...new Set([...(rules.get(column) ?? []), rule])]);
    }
  };
  for (const title of policy.titles) {
    if (title.posts.some(({ value }) => value > 0)) need(title.requires, `titles.${title.id}.requires`);
  }
  const { maxPosts } = policy.holding;
  if (Math.max(maxPosts.commune, maxPosts.unit) > 1)
    need(policy.holding.concurrentRequires, "holding.concurrent_requires");
  for (const { id, of, to } of policy.indicators) {
    for (const count of to ? [of, to] : [of]) need(count.person, `indicators.${id}`);
  }
  return [...rules].map(([column, names]) =>
    diagnostic("roster/rule-column", origin, { value: column, facts: { rules: names } }),
  );
}
