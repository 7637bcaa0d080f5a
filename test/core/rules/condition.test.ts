/** Filters on places, and the cases that they choose: edges and blanks. */
import { describe, expect, test } from "vitest";
import type { Cases } from "../../../src/core/model/condition.ts";
import type { Place, Value } from "../../../src/core/model/place.ts";
import { firstFitting, firstRate, placeMatches, satisfies } from "../../../src/core/rules/condition.ts";
import { place } from "../../support/make.ts";

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
    [null, { min: 5, max: 7, blank: "pass" as const }, true],
    [4, { min: 5, max: 7, blank: "pass" as const }, false],
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
    level: "unit",
    class: 2,
    population: 400,
    area: 12_345,
    status: "pending",
    facts: new Map<string, Value>([
      ["vùng", 1],
      ["parent.tags", "Biên giới|Hải đảo"],
      ["parent.branch", "Đảng bộ 1|Đảng bộ 2"],
      ["khu", "A|B"],
    ]),
  });

  test.each([
    ["its own columns", "households", { min: 100, max: 100 }, true],
    ["its kind", "kind", { oneOf: ["tdp"] }, false],
    ["its name, folded", "name", { oneOf: ["thon hoa"] }, true],
    ["one of its tags, folded", "tags", { oneOf: ["bien gioi"] }, true],
    ["a tag that it lacks", "tags", { oneOf: ["hai dao"] }, false],
    ["one of its branches", "branch", { oneOf: ["chi bo 1"] }, true],
    ["its level", "level", { oneOf: ["unit"] }, true],
    ["its code", "code", { oneOf: ["U"] }, true],
    ["its class", "class", { min: 2, max: 2 }, true],
    ["its people", "population", { min: 400, max: 400 }, true],
    ["its area", "area", { min: 12_345, max: 12_345 }, true],
    ["its status", "status", { oneOf: ["pending"] }, true],
    ["the place above", "parent", { oneOf: ["X"] }, true],
    ["a tag of the place above", "parent.tags", { oneOf: ["hai dao"] }, true],
    ["a tag that the place above lacks", "parent.tags", { oneOf: ["bien gioi|hai dao"] }, false],
    ["a branch of the place above", "parent.branch", { oneOf: ["dang bo 2"] }, true],
    ["a further column as a whole", "khu", { oneOf: ["a"] }, false],
    ["a further column", "vùng", { oneOf: [1] }, true],
    ["a column that it lacks", "khác", { oneOf: [1] }, false],
  ])("matches by %s", (_, column, one, passed) => {
    expect(placeMatches([{ column, test: one }], at)).toBe(passed);
  });

  test.each([
    ["households", "pass", true],
    ["households", null, false],
    ["parent.tags", "pass", true],
    ["parent.tags", null, false],
  ] as const)("with a blank %s: a blank may %s", (column, blank, passed) => {
    const few = { oneOf: ["x"], ...(blank && { blank }) };
    expect(placeMatches([{ column, test: few }], place("U", "X"))).toBe(passed);
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

  test("of a rate ask who is paid only where they say whom, and pass over who is not meant", () => {
    const party = [{ column: "party_member", test: { oneOf: [true] } }];
    const rates = [
      { when: [], person: party, value: 3, flat: 0 },
      { when: [], person: [], value: 1, flat: 7 },
    ];
    const asked: unknown[] = [];
    const rateOf = (fits: boolean) =>
      firstRate(rates, blank, (condition) => {
        asked.push(condition);
        return fits;
      });
    expect(rateOf(true)).toEqual(rates[0]);
    expect(rateOf(false)).toEqual(rates[1]);
    expect(asked).toEqual([party, party]);
  });

  test("take a place without tags to have none, which is known", () => {
    const tagged = [
      { when: [{ column: "tags", test: { oneOf: ["hai dao"] } }], value: 5 },
      { when: [], value: 3 },
    ];
    expect(firstKnown(tagged, blank)).toBe(3);
  });
});
