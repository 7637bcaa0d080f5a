/** The score of a solution as a vector: what stands at which place of it, and which of two is better. */
import { describe, expect, test } from "vitest";
import { cellAt, compareVectors, solveCell, totalLength, vectorOf } from "../../../src/core/explain/trial.ts";
import { type Town, town } from "../../support/towns.ts";

function solved(one: Town) {
  const { rules, reorganisation, at } = town(one);
  const context = { ...rules, reorganisation, nodeLimit: undefined };
  const { cell } = cellAt(context, at("U"));
  return { cell, vector: vectorOf(cell, solveCell(context, cell)), context, at };
}

const ROSTER = ["U,head,A,1970,có,,,", "U,front,B,1980,có,,,", "U,old,C,1990,không,,,"];
const TITLES =
  "head: { name: Head, level: unit }, front: { name: Front, level: unit, optional: true }, old: { name: Old, level: unit, posts: 0 }";

describe("the vector", () => {
  test("has vacancies, people, optional posts, incumbents and preferences, the last three to be large", () => {
    const { vector, cell } = solved({
      roster: ROSTER,
      titles: TITLES,
      holding: "max_posts: 2, prefer: [party_member, younger]",
    });
    // B, the younger, keeps the optional front and takes the head as well, for which A would be one person more.
    expect(vector).toEqual([0, 1, -1, -1, -2, -(1980 + 1980)]);
    expect(totalLength(cell)).toBe(2);
  });

  test("has people beyond the cap and people released where few changes are wanted", () => {
    const { vector, cell } = solved({
      roster: ROSTER,
      titles: TITLES,
      holding: "objective: fewest-changes, max_persons: { unit: 1 }",
    });
    expect(vector.slice(0, 4)).toEqual([0, 0, 2, 1]);
    expect(totalLength(cell)).toBe(3);
  });
});

describe("two vectors", () => {
  test.each([
    [[0, 2], [0, 3], undefined, -1],
    [[1, 0], [0, 9], undefined, 1],
    [[0, 2, 5], [0, 2, 7], 2, 0],
    [[0, 2], [0, 2], undefined, 0],
  ])("%o and %o", (a, b, length, sign) => {
    expect(Math.sign(compareVectors(a, b, length))).toBe(sign);
  });
});

test("a place that is in no cell cannot be tried", () => {
  const { context, at } = solved({
    places: ["U,X,thon,U,100,,,", "V,X,thon,V,100,,,pending"],
    roster: ["U,head,A,,,,,"],
  });
  expect(() => cellAt(context, at("V"))).toThrow("nothing is arranged");
});
