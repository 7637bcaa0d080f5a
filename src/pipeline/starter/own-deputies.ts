/**
 * Heads and their own deputies (Trưởng thôn, Phó trưởng thôn) that rosters both have: where the policy does not keep one
 * person from holding both, an arrangement that looks for few people makes somebody their own deputy, so it is asked.
 */

import type { Policy } from "../../core/model/policy.ts";
import type { StarterTitle } from "../../core/model/starter.ts";
import { incompatibility } from "../../core/rules/concurrency.ts";
import { meant } from "./titles.ts";

/** A title and that of its deputy. */
export interface OwnDeputy {
  readonly head: StarterTitle;
  readonly deputy: StarterTitle;
}

/** The pairs among the titles of a folder that somebody holds, by the order of the deputies. */
export function ownDeputies(
  titles: readonly StarterTitle[],
  base: Policy,
  others: readonly Policy[],
): readonly OwnDeputy[] {
  const held = titles.filter((title) => title.rows > 0 && hasPosts(title));
  return held.flatMap((deputy) => {
    const words = [deputy.name, ...Object.values(deputy.names), ...deputy.aliases];
    const heads = new Set(
      words.flatMap(headsOf).map((word) => meant(word, deputy.level === "unit", base, others).title.id),
    );
    const head = held.find(({ id, level }) => id !== deputy.id && level === deputy.level && heads.has(id));
    return head && mayBeOne(head, deputy, base) ? [{ head, deputy }] : [];
  });
}

/** Titles of the commune that its policy does not have come to no posts. */
function hasPosts({ level, source }: StarterTitle): boolean {
  return level === "unit" || source === "known" || source === "alias";
}

/**
 * What the head of a deputy may be called: "Phó trưởng thôn", "P. Trưởng thôn" and "Phó thôn" are of "Trưởng thôn", "Tổ phó
 * TDP" of "Tổ trưởng TDP", "Phó Bí thư chi bộ" of "Bí thư chi bộ".
 */
function headsOf(word: string): string[] {
  const text = word.normalize("NFC").trim();
  const before = /^(?:phó\s+|pho\s+|p\.\s*)(\S.*)$/iu.exec(text)?.[1];
  if (before !== undefined) return [before, `Trưởng ${before}`];
  const [, group, rest = ""] = /^(\S+(?:\s\S+)?)\s+phó(\s.*)?$/iu.exec(text) ?? [];
  return group === undefined ? [] : [`${group} trưởng${rest}`, `Trưởng ${group}${rest}`];
}

/** Whether the policy lets one person hold both. */
function mayBeOne(head: StarterTitle, deputy: StarterTitle, policy: Policy): boolean {
  return policy.holding.maxPosts[head.level] > 1 && incompatibility(head, deputy, policy) === null;
}
