/** Rates of a policy file (hệ số, mức cố định; phụ cấp kiêm nhiệm): entries as written in, the core's cases out. */

import { diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Condition, RateCase, RateCases } from "../../core/model/condition.ts";
import type { FurtherPosts } from "../../core/model/money.ts";
import type { PostLevel } from "../../core/model/policy.ts";
import type { Path } from "../yaml/yaml.ts";
import type { CoefficientEntry, ConditionEntry, FurtherPostsEntry } from "./schema.ts";
import type { Section } from "./section.ts";

/** A key for each kind of place that a case may name. */
interface OfPlaces {
  readonly when?: ConditionEntry | undefined;
  readonly place?: ConditionEntry | undefined;
}

/** The places of a level that a case is for: what `when` and `place` ask, both. */
export function placesOf(
  { when, place }: OfPlaces,
  level: PostLevel,
  path: Path,
  { compile }: Section,
): Condition {
  return [
    ...compile(when, "place", [...path, "when"], level),
    ...compile(place, "place", [...path, "place"], level),
  ];
}

/** A rate (hệ số, mức cố định) of places of a level: the same everywhere, or by cases; a case without an amount is told. */
export function rateCasesOf(
  entry: CoefficientEntry | undefined,
  level: PostLevel,
  path: Path,
  section: Section,
): RateCases | null {
  if (entry === undefined) return null;
  if (typeof entry === "number") return [{ when: [], person: [], value: entry, flat: 0 }];
  return Array.isArray(entry)
    ? entry.map((one, index) => rateCaseOf(one, level, [...path, index], section))
    : [rateCaseOf(entry, level, path, section)];
}

type RateEntry = Exclude<CoefficientEntry, number | readonly unknown[]>;

function rateCaseOf(entry: RateEntry, level: PostLevel, path: Path, section: Section): RateCase {
  const { person, value, flat } = entry;
  if (value === undefined && flat === undefined)
    section.diagnostics.push(
      diagnostic("yaml/missing-key", section.originOf(path), { value: "value | flat" }),
    );
  return {
    when: placesOf(entry, level, path, section),
    person: section.compile(person, "person", [...path, "person"]),
    value: value ?? 0,
    flat: flat ?? 0,
  };
}

/** An entry of `further_posts` with the day from which on it holds. */
export type DatedFurtherPosts = FurtherPostsEntry & { readonly path: Path; readonly day: number };

/**
 * What further posts add on a day: the entries that hold on it, in their order, less those that a later one for the same level and
 * titles has replaced; null where there is none.
 */
export function furtherPostsOn(
  list: readonly DatedFurtherPosts[],
  day: number | null,
): readonly DatedFurtherPosts[] | null {
  const holding = list.filter((one) => day !== null && one.day <= day);
  const isReplaced = (one: DatedFurtherPosts, index: number): boolean =>
    holding.some(
      (other, at) =>
        scopeOf(other) === scopeOf(one) && (other.day > one.day || (other.day === one.day && at > index)),
    );
  const left = holding.filter((one, index) => !isReplaced(one, index));
  return left.length === 0 ? null : left;
}

/** Which posts an entry is for, as one text. */
function scopeOf({ level, titles }: FurtherPostsEntry): string {
  return JSON.stringify([level ?? null, titlesIn(titles)]);
}

/** As the core has it. */
export function furtherPostsOf({ level, titles, percent }: FurtherPostsEntry): FurtherPosts {
  return { level: level ?? null, titles: titlesIn(titles), percent };
}

/** null: any title. */
export function titlesIn(titles: FurtherPostsEntry["titles"]): readonly string[] | null {
  if (titles === undefined) return null;
  return typeof titles === "string" ? [titles] : [...titles].sort();
}
