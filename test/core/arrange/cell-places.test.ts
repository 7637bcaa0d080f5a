/** Which places form a cell: each by itself, or a commune with its units behind each other. */
import { describe, expect, test } from "vitest";
import { areTogether, capOf, cellPlaces, communeOf, unitsIn } from "../../../src/core/arrange/cell-places.ts";
import { parsePolicyText } from "../../support/inputs.ts";
import { place, register } from "../../support/make.ts";

const policy = (holding: string) =>
  parsePolicyText(`id: t\nname: T\ntitles: { head: { name: Head, level: unit } }\nholding: { ${holding} }\n`)
    .policy;
const APART = policy("candidates: place");
const AS_ONE = policy(
  "candidates: commune, max_persons: { unit: [{ when: { code: [U, W] }, persons: 3 }], commune: { 1: 14, 2: 12 } }",
);

/** T > X (U, V pending, W) and Y without units. */
const REGISTER = register([
  place("T", null, { kind: "tinh" }),
  place("X", "T", { kind: "xa", class: 2 }),
  place("U", "X"),
  place("V", "X", { status: "pending" }),
  place("W", "X"),
  place("Y", "T", { kind: "xa" }),
]);
const at = (code: string): number => REGISTER.places.findIndex((one) => one.code === code);
const codesOf = (cell: Iterable<number> | undefined) =>
  cell && [...cell].map((one) => REGISTER.places[one]?.code);

describe("cells", () => {
  test("are single places, but provinces and those that are not done", () => {
    const cells = cellPlaces(REGISTER, APART);
    expect(REGISTER.places.map((_, one) => codesOf(cells[one]))).toEqual([
      undefined,
      ["X"],
      ["U"],
      undefined,
      ["W"],
      ["Y"],
    ]);
  });

  test("are a commune behind its units where candidates are the commune's, at the turn of the first of them", () => {
    const cells = cellPlaces(REGISTER, AS_ONE);
    expect(REGISTER.places.map((_, one) => codesOf(cells[one]))).toEqual([
      undefined,
      ["U", "W", "X"],
      undefined,
      undefined,
      undefined,
      ["Y"],
    ]);
  });
});

test("places are together with those of their cell alone", () => {
  const pairs: readonly (readonly [string, string, boolean])[] = [
    ["U", "U", true],
    ["U", "W", true],
    ["U", "X", true],
    ["U", "V", false],
    ["V", "V", true],
    ["U", "Y", false],
  ];
  for (const [a, b, together] of pairs)
    expect(areTogether(REGISTER, AS_ONE, at(a), at(b)), `${a} ${b}`).toBe(together);
  expect(areTogether(REGISTER, APART, at("U"), at("X"))).toBe(false);
});

test("a whole cell is told of by its commune and how many units it has", () => {
  const cell = [at("U"), at("W"), at("X")];
  expect(communeOf(cell, REGISTER)).toBe(at("X"));
  expect(unitsIn(cell, REGISTER)).toBe(2);
  expect(communeOf([at("U")], REGISTER)).toBe(at("U"));
  expect(unitsIn([at("U")], REGISTER)).toBeNull();
});

describe("the cap of a cell", () => {
  test("is the sum of those of its places", () => {
    expect(capOf([at("U"), at("W"), at("X")], REGISTER, AS_ONE)).toBe(3 + 3 + 12);
  });

  test("is none where one of them has none", () => {
    expect(capOf([at("U"), at("V")], REGISTER, AS_ONE)).toBeNull();
    expect(capOf([at("Y")], REGISTER, AS_ONE)).toBeNull();
  });
});
