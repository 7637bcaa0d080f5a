/** Filters of the policy (`requires`, `when`, `where`): a condition and a place or a person in, yes or no out. */
import { fold } from "./fold.ts";
import type { Cases, Condition, Holding, Place, Test, Value } from "./model.ts";

function satisfies(value: Value, test: Test): boolean {
  if (value === null) return false;
  if ("oneOf" in test) return test.oneOf.includes(value);
  return (
    typeof value === "number" &&
    (test.min === null || value >= test.min) &&
    (test.max === null || value <= test.max)
  );
}

/** Whether a place passes all tests; a blank fails. */
export function placeMatches(condition: Condition, place: Place): boolean {
  return condition.every(({ column, test }) => {
    if (column === "tags") return place.tags.some((tag) => satisfies(fold(tag), test));
    if (column === "branch") return place.branches.some((branch) => satisfies(fold(branch), test));
    return satisfies(placeColumn(place, column), test);
  });
}

function placeColumn(place: Place, column: string): Value {
  switch (column) {
    case "kind":
    case "level":
    case "code":
    case "class":
    case "households":
    case "population":
    case "status":
    case "parent":
      return place[column];
    case "name":
      return fold(place.name);
    default:
      return place.facts.get(column) ?? null;
  }
}

/** The value of the first case that fits a place; 0 where none does. */
export function firstFitting(cases: Cases, place: Place): number {
  return cases.find(({ when }) => placeMatches(when, place))?.value ?? 0;
}

/**
 * The first column of `condition` that a person does not satisfy, over all of that person's `rows`: a test holds
 * when it holds for one of them. null: all hold. `effectiveYear` makes `age`; null: no age is known.
 */
export function failing(
  condition: Condition,
  rows: readonly Holding[],
  effectiveYear: number | null,
): string | null {
  for (const { column, test } of condition) {
    if (!rows.some((row) => satisfies(personColumn(row, column, effectiveYear), test))) return column;
  }
  return null;
}

function personColumn(row: Holding, column: string, effectiveYear: number | null): Value {
  switch (column) {
    case "age":
      return row.birthYear === null || effectiveYear === null ? null : effectiveYear - row.birthYear;
    case "birth_year":
      return row.birthYear;
    case "gender":
      return row.gender;
    case "party_member":
      return row.partyMember;
    case "since":
      return row.since;
    case "official":
      return row.official;
    case "person":
      return row.person;
    default:
      return row.facts.get(column) ?? null;
  }
}
