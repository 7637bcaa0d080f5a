/** Cells as they are handed to the solver: candidates, what each may hold, limits; each made afresh. */
import { describe, expect, test } from "vitest";
import { heldFinder } from "../../../src/core/arrange/candidates.ts";
import { cellMaker } from "../../../src/core/arrange/cell-maker.ts";
import { cellPlaces } from "../../../src/core/arrange/cell-places.ts";
import { type CellProblem, holdingsOf } from "../../../src/core/arrange/cell-problem.ts";
import { type Town, town } from "../../support/towns.ts";

/** The cell of a place, with candidates by id. */
function cellOf(one: Town, code = "U") {
  const { rules, reorganisation, policy, at } = town(one);
  const heldIn = heldFinder(rules.roster, reorganisation);
  const problemAt = (position: number, make = cellMaker(rules, reorganisation)) => {
    const places = cellPlaces(reorganisation.after, policy).find((own) => own && [...own].includes(position));
    if (!places) throw new Error("nothing is arranged there");
    return make(places, heldIn(places));
  };
  const make = cellMaker(rules, reorganisation);
  const problem = problemAt(at(code), make);
  const { ids } = rules.roster.people;
  const { size } = problem.cell.candidates;
  return {
    problem,
    elsewhere: () => problemAt(at("V")),
    next: () => problemAt(at("V"), make),
    ids: Array.from(problem.people.subarray(0, size), (person) => ids[person]),
    /** What stands in a column, which may be longer, candidate by candidate and place by place. */
    column: (values: Int32Array | Float64Array | Uint8Array) =>
      Array.from(values.subarray(0, size * problem.places.length)),
  };
}

/** How many candidates a cell has, and what is said of the first. */
function firstOf({ cell: { candidates }, people, held, first }: CellProblem) {
  const { size, eligible, incumbent, keep, maxPosts, counted, criteria } = candidates;
  return {
    size,
    person: people[0],
    held: [...held.subarray(first[0], first[1])],
    eligible: eligible[0],
    incumbent: incumbent[0],
    keep: keep[0],
    maxPosts: maxPosts[0],
    counted: counted[0],
    criteria: criteria.map(([value]) => value),
  };
}

describe("candidates", () => {
  test("are who held posts in what the place is made of, in the order of ids, each with all holdings there", () => {
    const { problem, ids } = cellOf({
      changes: ["U,U,U,,", "V,U,,,"],
      roster: ["V,head,B,,,,,", "U,front,C,,,,,", "U,head,A,,,,,", "V,front,A,,,,,", "X,office,D,,,,,"],
    });
    expect(ids).toEqual(["A", "B", "C"]);
    expect([0, 1, 2].map((candidate) => holdingsOf(problem, candidate).length)).toEqual([2, 1, 1]);
  });

  test("of two rows satisfy what either satisfies, and score by the better one", () => {
    const { problem } = cellOf({
      changes: ["U,U,U,,", "V,U,,,"],
      roster: ["U,head,A,1970,,1/1/2010,,", "V,front,A,,có,1/1/2000,,"],
      titles:
        "head: { name: Head, level: unit, requires: { party_member: true, age: { max: 60 } } }, front: { name: Front, level: unit }",
      holding: "max_posts: 2, concurrent_requires: { party_member: true }, prefer: [senior, younger]",
    });
    const { eligible, maxPosts, criteria } = problem.cell.candidates;
    expect([eligible[0], maxPosts[0]]).toEqual([0b11, 2]);
    expect(criteria[0]?.[0]).toBe(18_170 - 10_957); // from 1/1/2000 to 1/10/2019
    expect(criteria[1]?.[0]).toBe(1970);
  });

  test("without a fact have no score and fail what asks for it", () => {
    const { problem } = cellOf({
      roster: ["U,head,A,,,,,"],
      titles:
        "head: { name: Head, level: unit, requires: { age: { max: 60 } } }, front: { name: Front, level: unit }",
      holding:
        "max_posts: 2, concurrent_requires: { party_member: true }, prefer: [senior, younger, party_member]",
    });
    const { eligible, maxPosts, criteria } = problem.cell.candidates;
    expect([eligible[0], maxPosts[0]]).toEqual([0b10, 1]);
    expect(criteria.map((values) => values[0])).toEqual([0, 0, 0]);
  });

  test("who are officials in one of the rows are no people", () => {
    const { problem, column } = cellOf({
      changes: ["U,U,U,,", "V,U,,,"],
      roster: ["U,head,A,,,,,", "V,front,A,,,,có,", "V,head,B,,,,,"],
    });
    expect(column(problem.cell.candidates.counted)).toEqual([0, 1]);
  });
});

describe("cells one after another", () => {
  test("stay as they are where another maker makes the next", () => {
    const { problem, elsewhere } = cellOf({
      roster: ["U,head,A,,,,,", "V,front,B,1970,có,,,", "V,head,C,,,,,"],
    });
    const before = structuredClone(problem);
    elsewhere();
    expect(problem).toEqual(before);
  });

  test("of one maker are written over each other, and say nothing of the one before", () => {
    const { next, elsewhere } = cellOf({
      roster: ["U,head,A,1950,có,,có,có", "U,front,A,,,,,có", "U,front,B,1960,,,,", "V,front,C,,,,,"],
      holding: "max_posts: 2, prefer: [party_member, younger]",
    });
    const written = firstOf(next());
    expect(written).toEqual(firstOf(elsewhere()));
    expect(written).toMatchObject({
      size: 1,
      eligible: 0b11,
      incumbent: 0b10,
      keep: 0,
      maxPosts: 2,
      counted: 1,
    });
  });
});

describe("a commune arranged as one", () => {
  const UNITS = "candidates: commune, max_posts: { unit: 1, commune: 2 }, prefer: [local]";

  test("has limits for each level where they differ, and lets one person hold as many as of the larger", () => {
    const { problem } = cellOf({ roster: ["U,head,A,,,,,", "X,office,O,,,,,"], holding: UNITS });
    expect(problem.cell.limits).toEqual([
      { titles: 0b011, most: 1 },
      { titles: 0b100, most: 2 },
    ]);
    expect(problem.cell.candidates.maxPosts[0]).toBe(2);
  });

  test("has none where both levels have the same", () => {
    const { problem } = cellOf({ roster: ["U,head,A,,,,,"], holding: "candidates: commune, max_posts: 2" });
    expect(problem.cell.limits).toEqual([]);
  });

  test("scores as local who held a post in the place itself, and keeps incumbents by place", () => {
    const { problem, column } = cellOf({ roster: ["U,head,A,,,,,", "V,front,A,,,,,"], holding: UNITS });
    const { criteria, incumbent } = problem.cell.candidates;
    // U, V and X in this order.
    expect(criteria.map(column)).toEqual([[1, 1, 0]]);
    expect(column(incumbent)).toEqual([0b001, 0b010, 0]);
  });

  test("leaves less room to who holds posts in a pending unit of it", () => {
    const { problem, ids } = cellOf({
      places: ["U,X,thon,U,100,,,", "V,X,thon,V,100,,,pending"],
      roster: ["V,head,A,,,,,", "X,office,A,,,,,", "X,office,B,,,,,"],
      holding: "candidates: commune, max_posts: 2",
    });
    const { eligible, maxPosts } = problem.cell.candidates;
    expect(ids).toEqual(["A", "B"]);
    // A heads a unit that stands: of the rest one post of the commune, and none of a unit.
    expect([eligible[0], maxPosts[0]]).toEqual([0b100, 1]);
    expect([eligible[1], maxPosts[1]]).toEqual([0b111, 2]);
  });
});
