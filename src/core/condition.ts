/** Filters of the policy (`requires`, `when`, `where`): a condition and a way to read columns in, yes or no out. */
import { fold } from "./fold.ts";
import type { Cases, Condition, Holding, Place, Test, Value } from "./model.ts";

/** The values that a subject has under a column: none when blank, several for tags or a person's rows. */
export type Columns = (column: string) => readonly Value[];

/** The first column of `condition` that the subject does not satisfy; null when all hold. A blank fails. */
export function failing(condition: Condition, columns: Columns): string | null {
  for (const [column, test] of condition) {
    if (!columns(column).some((value) => satisfies(value, test))) return column;
  }
  return null;
}

export function matches(condition: Condition, columns: Columns): boolean {
  return condition.size === 0 || failing(condition, columns) === null;
}

function satisfies(value: Value, test: Test): boolean {
  if (value === null) return false;
  if ("oneOf" in test) return test.oneOf.includes(value);
  return (
    typeof value === "number" &&
    (test.min === null || value >= test.min) &&
    (test.max === null || value <= test.max)
  );
}

/** The value of the first case that fits a place; 0 where none does. */
export function firstFitting(cases: Cases, place: Place): number {
  const columns = placeColumns(place);
  return cases.find(({ when }) => matches(when, columns))?.value ?? 0;
}

/** The columns of a place that rules may look at. */
export function placeColumns(place: Place): Columns {
  return (column) => {
    switch (column) {
      case "kind":
        return [place.kind];
      case "level":
        return [place.level];
      case "code":
        return [place.code];
      case "class":
        return [place.class];
      case "households":
        return [place.households];
      case "population":
        return [place.population];
      case "status":
        return [place.status];
      case "tags":
        return place.tags.map(fold);
      default:
        return [place.facts.get(column) ?? null];
    }
  };
}

/**
 * The columns of a person, over all of that person's `rows`: a test holds when it holds for one of them.
 * `effectiveYear` makes `age`; null: no age is known.
 */
export function personColumns(rows: readonly Holding[], effectiveYear: number | null): Columns {
  return (column) => rows.map((row) => personColumn(row, column, effectiveYear));
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
    default:
      return row.facts.get(column) ?? null;
  }
}
