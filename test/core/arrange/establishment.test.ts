/** The titles with posts in a cell, and how they go together. */
import { describe, expect, test } from "vitest";
import { establishments } from "../../../src/core/arrange/establishment.ts";
import { eligibilityOf } from "../../../src/core/rules/eligibility.ts";
import { place } from "../../support/make.ts";
import { town } from "../../support/towns.ts";

const TITLES = `
  office: { name: Office, level: commune },
  head: { name: Head, level: unit, posts: [{ when: { households: { min: 500 } }, posts: 2 }, { when: { kind: thon }, posts: 1 }] },
  front: { name: Front, level: unit, optional: true, counted: false },
  old: { name: Old, level: unit, posts: 0 }`;

function finder(holding = "") {
  const { policy, arrangement } = town({ roster: ["U,head,A,,,,,"], titles: TITLES, holding });
  return establishments(policy, eligibilityOf(arrangement.roster, policy));
}

const small = place("S", "X", { households: 100 });
const large = place("L", "X", { households: 500 });
const ward = place("W", "X", { kind: "tdp", households: 100 });
const commune = place("X", "T", { kind: "xa" });

describe("the posts of a title", () => {
  test.each([
    ["of a small thôn", small, { head: [1], front: [1] }],
    ["of a large one, at the edge of the case", large, { head: [2], front: [1] }],
    ["of a TDP that no case fits", ward, { front: [1] }],
    ["of a commune", commune, { office: [1] }],
  ])("%s", (_, at, posts) => {
    const { titles, cellTitles } = finder()([at]);
    expect(Object.fromEntries(titles.map(({ id }, t) => [id, cellTitles[t]?.posts]))).toEqual(posts);
  });
});

test("titles carry what the solver looks at, ranks being those of the policy", () => {
  const { positions, inCell, cellTitles } = finder("incompatible: [[head, front]]")([small]);
  expect(positions).toEqual([1, 2]);
  expect(inCell).toEqual([-1, 0, 1, -1]);
  expect(cellTitles).toEqual([
    { posts: [1], rank: 1, shared: false, compatible: 0, counted: true, optional: false },
    { posts: [1], rank: 2, shared: false, compatible: 0, counted: false, optional: true },
  ]);
});

test("in a cell of several places titles of units come first, and those of the commune are shared", () => {
  const { titles, cellTitles } = finder()([small, large, commune]);
  expect(titles.map(({ id }) => id)).toEqual(["head", "front", "office"]);
  expect(cellTitles.map(({ posts, shared }) => [posts, shared])).toEqual([
    [[1, 2, 0], false],
    [[1, 1, 0], false],
    [[0, 0, 1], true],
  ]);
});

test("cells with the same posts share one establishment, others do not", () => {
  const find = finder();
  expect(find([small])).toBe(find([place("Z", "X", { households: 200 })]));
  expect(find([large])).not.toBe(find([small]));
});
