/** Tags of places that have a word in them which the policy asks for, and are not that word: filters and places in, a warning out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../core/model/place.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { fold } from "../../core/text/fold.ts";
import type { FilterColumn } from "./conditions.ts";

/** Tells places with such tags ("biên giới, khó khăn", "thôn biên giới"): no rule for *biên giới* holds there. */
export function alikeTags(filters: readonly FilterColumn[], places: readonly Place[]): Diagnostic[] {
  const asked = new Set(
    filters.flatMap(({ column, test }) =>
      column === "tags" && test && "oneOf" in test ? test.oneOf.map(String) : [],
    ),
  );
  if (asked.size === 0) return [];
  /** The word that a tag has in it; null for none, and for one that is such a word. */
  const wordIn = eachOnce((tag: string): string | null => {
    const text = fold(tag);
    if (asked.has(text)) return null;
    return [...asked].find((word) => ` ${text} `.includes(` ${word} `)) ?? null;
  });
  const found = places.flatMap((place) => {
    const tag = place.tags.find((one) => wordIn(one) !== null);
    return tag === undefined ? [] : [{ place, tag }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const details = { value: first.tag, place: first.place.code, facts: { count: found.length } };
  return [diagnostic("policy/tag-alike", { ...first.place.origin, column: "tags" }, details)];
}
