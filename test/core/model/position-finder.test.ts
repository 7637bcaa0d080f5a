/** Places found by their codes. */
import { expect, test } from "vitest";
import { positionFinder } from "../../../src/core/model/position-finder.ts";
import { place, register } from "../../support/make.ts";

const PLACES = register([
  place("T", null, { kind: "tinh" }),
  place("C", "T"),
  place("C1", "C"),
  place("C2", "C"),
]);

test("codes are found in any order, and one that is asked for again", () => {
  const find = positionFinder(PLACES);
  expect(["T", "C", "C", "C2", "C1", "C2", "T"].map((code) => find(code))).toEqual([0, 1, 1, 3, 2, 3, 0]);
});

test("what there is not is at -1, wherever it is asked for", () => {
  const find = positionFinder(PLACES);
  expect(["X", "C2", "", "C2", "X"].map((code) => find(code))).toEqual([-1, 3, -1, 3, -1]);
});

test("a place that it may well be is no answer where it has another code", () => {
  const find = positionFinder(PLACES);
  expect([find("C1", 2), find("C1", 0), find("T", -1), find("X", 3)]).toEqual([2, 2, 0, -1]);
});
