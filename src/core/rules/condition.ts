/**
 * Filters of the policy on places (`when`, `where`), and the cases that they choose: a condition and a place in, yes
 * or no out.
 */

import type { Cases, Condition, RateCase, RateCases, Test } from "../model/condition.ts";
import type { Kind, Place, Value } from "../model/place.ts";
import { eachOnce } from "../numbers/once.ts";
import { fold } from "../text/fold.ts";

/** Whether a value passes a test: it is one of some, or a number in a range, both ends included. A blank fails, unless it may pass. */
export function satisfies(value: Value, test: Test): boolean {
  if (value === null) return test.blank === "pass";
  if ("oneOf" in test) return test.oneOf.includes(value);
  return (
    typeof value === "number" &&
    (test.min === null || value >= test.min) &&
    (test.max === null || value <= test.max)
  );
}

/** Whether a place passes all tests; a blank fails, unless it may pass. */
export function placeMatches(condition: Condition, place: Place): boolean {
  return passes(condition, place) === true;
}

/** Whether a place passes all tests; null where it fails none, but a blank cell leaves one open. */
function passes(condition: Condition, place: Place): boolean | null {
  let isOpen = false;
  for (const one of condition) {
    const passed = passesTest(one, place);
    if (passed === false) return false;
    if (passed === null) isOpen = true;
  }
  return isOpen ? null : true;
}

/**
 * Whether a place passes one test; null where the cell is blank. No tags and no branches are a value: there are none.
 */
function passesTest({ column, test }: Condition[number], place: Place): boolean | null {
  if (column === "tags") return someSatisfies(place.tags, test);
  if (column === "branch") return someSatisfies(place.branches, test);
  const value = placeColumn(place, column);
  if (value === null) return test.blank === "pass" ? true : null;
  if (isListed(column) && typeof value === "string")
    return value !== "" && someSatisfies(value.split("|"), test);
  return satisfies(value, test);
}

function someSatisfies(texts: readonly string[], test: Test): boolean {
  return texts.some((text) => satisfies(fold(text), test));
}

/** Whether a column of the place above (`parent.tags`) is a list, parted by `|`. */
function isListed(column: string): boolean {
  return column === "parent.tags" || column === "parent.branch";
}

/**
 * The value of a place under a column: one that every filter knows, or a further one of the register; null for a
 * blank. What `surroundings.ts` wrote down (`parent.class`, `was.kind`, `made`) stands among the further ones.
 */
export function placeColumn(place: Place, column: string): Value {
  switch (column) {
    case "kind":
    case "level":
    case "code":
    case "class":
    case "households":
    case "population":
    case "area":
    case "status":
    case "parent":
      return place[column];
    case "name":
      return fold(place.name);
    default:
      return place.facts.get(column) ?? null;
  }
}

/** Finds the cases that may fit a place of a kind, with what they ask beside it: most of them ask for another one. */
export function casesByKind<T extends { readonly when: Condition }>(
  all: readonly T[],
): (kind: Kind) => readonly T[] {
  const isOfKind = ({ column }: Condition[number]): boolean => column === "kind";
  return eachOnce((kind) =>
    all
      .filter(({ when }) => when.filter(isOfKind).every(({ test }) => satisfies(kind, test)))
      .map((one) => ({ ...one, when: one.when.filter((test) => !isOfKind(test)) })),
  );
}

/** The value of the first case that fits a place; null where none does. */
export function firstFitting(cases: Cases, place: Place): number | null {
  return cases.find(({ when }) => placeMatches(when, place))?.value ?? null;
}

/**
 * The columns whose blank cells at a place leave open whether an earlier case with another value would fit than the one that
 * counts. `otherwise`: the value where no case fits.
 */
export function openColumns(cases: Cases, place: Place, otherwise: number | null): readonly string[] {
  const open: { readonly value: number; readonly columns: readonly string[] }[] = [];
  const differing = (counts: number | null): string[] =>
    open.flatMap(({ value, columns }) => (value === counts ? [] : columns));
  for (const { when, value } of cases) {
    const passed = passes(when, place);
    if (passed) return differing(value);
    if (passed === null) open.push({ value, columns: blankColumns(when, place) });
  }
  return differing(otherwise);
}

/** Whether a blank cell of a place leaves open that some case fits it. */
export function mayFit(cases: readonly { readonly when: Condition }[], place: Place): boolean {
  return cases.some(({ when }) => passes(when, place) === null);
}

/** The same tests, of which those on some columns a blank passes. */
export function passingBlanks(condition: Condition, columns: readonly string[]): Condition {
  return condition.map(({ column, test }) =>
    columns.includes(column) ? { column, test: { ...test, blank: "pass" } } : { column, test },
  );
}

/** The columns of a condition whose cells are blank at a place. */
function blankColumns(condition: Condition, place: Place): string[] {
  return condition.filter((one) => passesTest(one, place) === null).map(({ column }) => column);
}

/**
 * The rate of the first case that fits a place and who is paid there; null where none does, and where a blank cell of the
 * place leaves open whether an earlier one would. `fitsPerson`: whether that person passes a condition; a blank fails.
 */
export function firstRate(
  cases: RateCases,
  place: Place,
  fitsPerson: (condition: Condition) => boolean,
): RateCase | null {
  for (const one of cases) {
    const passed = passes(one.when, place);
    if (passed === false) continue;
    if (one.person.length > 0 && !fitsPerson(one.person)) continue;
    return passed ? one : null;
  }
  return null;
}
