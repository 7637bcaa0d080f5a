/**
 * Filters of the policy (`requires`, `when`, `where`): a condition and a place or a person in, yes or no out. They are
 * asked for every place and title: lists are walked by index, which leaves no garbage behind.
 */
import { fold } from "./fold.ts";
import type { Cases, Condition, Place, Roster, Test, Value } from "./model.ts";

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
  return passes(condition, place) === true;
}

/** Whether a place passes all tests; null where it passes those that can be told, and a blank leaves others open. */
function passes(condition: Condition, place: Place): boolean | null {
  let open = false;
  for (let index = 0; index < condition.length; index++) {
    const one = condition[index];
    const passed = one ? passesTest(one, place) : true;
    if (passed === false) return false;
    if (passed === null) open = true;
  }
  return open ? null : true;
}

/** A place without tags or branches has none; any other blank is not known, which is null. */
function passesTest({ column, test }: Condition[number], place: Place): boolean | null {
  if (column === "tags") return someSatisfies(place.tags, test);
  if (column === "branch") return someSatisfies(place.branches, test);
  const value = placeColumn(place, column);
  return value === null ? null : satisfies(value, test);
}

function someSatisfies(texts: readonly string[], test: Test): boolean {
  for (let index = 0; index < texts.length; index++) {
    if (satisfies(fold(texts[index] ?? ""), test)) return true;
  }
  return false;
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

/** The value of the first case that fits a place; null where none does. */
export function firstFitting(cases: Cases, place: Place): number | null {
  for (let index = 0; index < cases.length; index++) {
    const one = cases[index];
    if (one && placeMatches(one.when, place)) return one.value;
  }
  return null;
}

/**
 * The value of the first case that fits a place; null where none does, and where a blank cell leaves open whether an
 * earlier one would.
 */
export function firstKnown(cases: Cases, place: Place): number | null {
  for (let index = 0; index < cases.length; index++) {
    const one = cases[index];
    const passed = one ? passes(one.when, place) : false;
    if (one && passed !== false) return passed ? one.value : null;
  }
  return null;
}

/** Tests of rules over the people of a roster, each tried once for all holdings, when it is first asked for. */
export interface Sieve {
  /** 1 for each holding whose row passes a test. */
  readonly passes: (test: Condition[number]) => Uint8Array;
  /**
   * The first column of `condition` that somebody with these `holdings` does not satisfy: a test holds when it holds
   * for one of them. null: all hold.
   */
  readonly failing: (condition: Condition, holdings: ArrayLike<number>) => string | null;
}

/** `effectiveYear` makes `age`; null: no age is known. */
export function sieveOf(roster: Roster, effectiveYear: number | null): Sieve {
  const known = new Map<Condition[number], Uint8Array>();
  // Titles ask the same of people in tests of their own.
  const alike = new Map<string, Uint8Array>();
  const passes = (one: Condition[number]): Uint8Array => {
    const tried = known.get(one);
    if (tried) return tried;
    const key = JSON.stringify(one); // no number of a policy is infinite
    const same = alike.get(key);
    if (same) {
      known.set(one, same);
      return same;
    }
    const value = personColumn(roster, one.column, effectiveYear);
    const passed = new Uint8Array(roster.holdings.size);
    // Columns have few values, and the same one often stands in many rows together.
    let last: Value = null;
    let holds = satisfies(last, one.test);
    for (let holding = 0; holding < passed.length; holding++) {
      const own = value(holding);
      if (own !== last) {
        last = own;
        holds = satisfies(own, one.test);
      }
      if (holds) passed[holding] = 1;
    }
    known.set(one, passed);
    alike.set(key, passed);
    return passed;
  };
  const failing = (condition: Condition, holdings: ArrayLike<number>): string | null => {
    for (const one of condition) {
      const passed = passes(one);
      let holds = false;
      for (let index = 0; index < holdings.length && !holds; index++) {
        holds = passed[holdings[index] ?? 0] === 1;
      }
      if (!holds) return one.column;
    }
    return null;
  };
  return { passes, failing };
}

/** What the rows of holdings say under a column that rules know. */
function personColumn(
  { rows, holdings, people }: Roster,
  column: string,
  effectiveYear: number | null,
): (holding: number) => Value {
  const { row, person } = holdings;
  const from =
    (values: readonly Value[]): ((holding: number) => Value) =>
    (holding) =>
      values[row[holding] ?? -1] ?? null;
  switch (column) {
    case "age":
      return (holding) => {
        const year = rows.birthYear[row[holding] ?? -1] ?? null;
        return year === null || effectiveYear === null ? null : effectiveYear - year;
      };
    case "birth_year":
      return from(rows.birthYear);
    case "gender":
      return from(rows.gender);
    case "party_member":
      return from(rows.partyMember);
    case "since":
      return from(rows.since);
    case "official":
      return (holding) => rows.official[row[holding] ?? -1] ?? false;
    case "person":
      return (holding) => people.ids[person[holding] ?? -1] ?? null;
    default:
      return from(rows.facts.get(column) ?? []);
  }
}
