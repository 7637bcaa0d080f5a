/** Filters on places, and the cases that they choose: edges and blanks. */
import { describe, expect, test } from "vitest";
import type { Cases } from "../../../src/core/model/condition.ts";
import type { Place } from "../../../src/core/model/place.ts";
import { firstFitting, firstRate, placeMatches, satisfies } from "../../../src/core/rules/condition.ts";
import { place } from "../../make.ts";

describe("a test", () => {
  test.each([
    [5, { min: 5, max: 7 }, true],
    [7, { min: 5, max: 7 }, true],
    [4, { min: 5, max: 7 }, false],
    [8, { min: 5, max: 7 }, false],
    [-1, { min: null, max: 7 }, true],
    [100, { min: 5, max: null }, true],
    ["5", { min: 5, max: 7 }, false],
    [null, { min: null, max: null }, false],
    ["a", { oneOf: ["b", "a"] }, true],
    ["A", { oneOf: ["a"] }, false],
    [false, { oneOf: [false] }, true],
    [null, { oneOf: [null] }, false],
  ])("of %s by %o is %s", (value, one, passed) => {
    expect(satisfies(value, one)).toBe(passed);
  });
});

describe("a place", () => {
  const at = place("U", "X", {
    households: 100,
    tags: ["Biên giới"],
    branches: ["Chi bộ 1"],
    name: "Thôn Hòa",
    facts: new Map([["vùng", 1]]),
  });

  test.each([
    ["its own columns", "households", { min: 100, max: 100 }, true],
    ["its kind", "kind", { oneOf: ["tdp"] }, false],
    ["its name, folded", "name", { oneOf: ["thon hoa"] }, true],
    ["one of its tags, folded", "tags", { oneOf: ["bien gioi"] }, true],
    ["a tag that it lacks", "tags", { oneOf: ["hai dao"] }, false],
    ["one of its branches", "branch", { oneOf: ["chi bo 1"] }, true],
    ["a further column", "vùng", { oneOf: [1] }, true],
    ["a column that it lacks", "khác", { oneOf: [1] }, false],
  ])("matches by %s", (_, column, one, passed) => {
    expect(placeMatches([{ column, test: one }], at)).toBe(passed);
  });

  test("must pass every test, and none is none to pass", () => {
    const few = { column: "households", test: { min: null, max: 100 } };
    const many = { column: "households", test: { min: 101, max: null } };
    expect(placeMatches([few, many], at)).toBe(false);
    expect(placeMatches([], at)).toBe(true);
  });
});

/** The value of the rate of some cases of base salaries alone, whoever is paid. */
const firstKnown = (cases: Cases, at: Place): number | null =>
  firstRate(
    cases.map((one) => ({ ...one, person: [], flat: 0 })),
    at,
    () => true,
  )?.value ?? null;

describe("cases", () => {
  const cases = [
    { when: [{ column: "households", test: { min: 500, max: null } }], value: 2 },
    { when: [{ column: "kind", test: { oneOf: ["thon"] } }], value: 1 },
  ];
  const blank = place("U", "X");

  test("give the value of the first that fits; a blank does not fit", () => {
    expect(firstFitting(cases, place("U", "X", { households: 500 }))).toBe(2);
    expect(firstFitting(cases, place("U", "X", { households: 499 }))).toBe(1);
    expect(firstFitting(cases, place("U", "X", { kind: "tdp", households: 499 }))).toBeNull();
    expect(firstFitting(cases, blank)).toBe(1);
  });

  test("are not known where a blank leaves an earlier one open, and known where another test fails all the same", () => {
    expect(firstKnown(cases, blank)).toBeNull();
    expect(firstKnown(cases, place("U", "X", { households: 499 }))).toBe(1);
    const both = [
      { when: [...(cases[0]?.when ?? []), { column: "kind", test: { oneOf: ["tdp"] } }], value: 2 },
      { when: [], value: 1 },
    ];
    expect(firstKnown(both, blank)).toBe(1);
    expect(firstKnown([], blank)).toBeNull();
  });

  test("take a place without tags to have none, which is known", () => {
    const tagged = [
      { when: [{ column: "tags", test: { oneOf: ["hai dao"] } }], value: 5 },
      { when: [], value: 3 },
    ];
    expect(firstKnown(tagged, blank)).toBe(3);
  });
});
