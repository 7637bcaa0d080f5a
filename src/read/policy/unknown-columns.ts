/** Columns that the filters of a policy look at and no input has: what filters ask for, and the inputs' columns, in; a warning each out. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Column } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import type { FilterColumn, PolicySubject } from "./conditions.ts";

/**
 * Columns that need not stand in a file: what every place has, what is worked out, and what is a value where it is absent
 * (no tags, no party cells, a place that is done, nobody an official).
 */
const ALWAYS: Readonly<Record<PolicySubject, ReadonlySet<string>>> = {
  place: new Set(["kind", "level", "code", "name", "parent", "status", "tags", "branch", "made"]),
  person: new Set(["person", "official"]),
};

/** The column that an age is counted from. */
const COUNTED_FROM: Readonly<Record<string, string>> = { age: "birth_year" };

/** Whether a filter asks for a known column of places in a rate of money: an unknown total says itself what it lacks. */
function isMoney({ subject, column, path }: FilterColumn): boolean {
  const isRate = path[0] === "money" || path.includes("coefficient");
  return isRate && subject === "place" && ["class", "households", "population"].includes(column);
}

/** `columns`: those of the inputs that tell of places and of people; null: there is no such input, and nothing is asked of it. */
export function unknownColumns(
  filters: readonly FilterColumn[],
  columns: Readonly<Record<PolicySubject, readonly Column[] | null>>,
): Diagnostic[] {
  const missing = new Map<string, FilterColumn[]>();
  for (const one of filters) {
    const own = columns[one.subject];
    if (own === null || isMoney(one) || ALWAYS[one.subject].has(one.column)) continue;
    const name = COUNTED_FROM[one.column] ?? one.column;
    const has = (among: readonly Column[] | null): boolean =>
      among?.some((column) => column.name === name || fold(column.header) === fold(name)) ?? false;
    if (has(own) || (one.isEither && has(columns.place))) continue;
    const key = `${one.subject} ${name}`;
    missing.set(key, [...(missing.get(key) ?? []), one]);
  }
  return [...missing].flatMap(([key, asked]) => {
    const [first] = asked;
    if (!first) return [];
    const value = key.slice(first.subject.length + 1);
    const suggestion = nearestWord(
      value,
      (columns[first.subject] ?? []).map(({ header }) => header),
    );
    const rules = [...new Set(asked.map(({ path }) => path.join(".")))];
    const facts = { of: first.subject, rules };
    return [diagnostic("policy/unknown-column", first.originOf(), { value, suggestion, facts })];
  });
}
