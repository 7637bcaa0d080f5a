/**
 * Filters of the policy (`requires`, `when`, `where`): a condition and a place or a person in, yes or no out. They are
 * asked for every place and title: lists are walked by index, which leaves no garbage behind.
 */
import type { Place, Value } from "../model/place.ts";
import type { Cases, Condition, Test } from "../model/policy.ts";
import { fold } from "../text/fold.ts";

export function satisfies(value: Value, test: Test): boolean {
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
