/** What the solver takes and what it may cost: the edge of the room, posts beyond people, nodes, and sums that must be exact. */
import { describe, expect, test } from "vitest";
import { assertCandidates, assertTitles } from "../../../src/core/solver/problem/assert-cell.ts";
import type { Cell } from "../../../src/core/solver/problem/cell.ts";
import { layoutOf, soughtIn } from "../../../src/core/solver/problem/layout.ts";
import { packedObjective, packObjective } from "../../../src/core/solver/problem/objective.ts";
import { mostLeading, mostPrice } from "../../../src/core/solver/problem/price-limits.ts";
import { ENOUGH, problemOf } from "../../../src/core/solver/problem/problem.ts";
import { nodesWithin, trialsWithin } from "../../../src/core/solver/problem/search-limits.ts";
import { eachFilled } from "../../../src/core/solver/problem/solution.ts";
import { type CellCandidate, columnsOf, type PlainCell } from "../../arbitraries/cell.ts";

const person: CellCandidate = { eligible: 1, incumbent: 0, maxPosts: 1, counted: true, criteria: [] };
const single = { posts: 1, compatible: 0, counted: true };

describe("limits", () => {
  test("of nodes: what is asked for, else fewer the more posts a cell has", () => {
    expect([0, 1, 500].map((limit) => nodesWithin(limit, 1, 2000))).toEqual([0, 1, 500]);
    expect(nodesWithin(7, 3, 2000)).toBe(7);
    expect([1, 64, 128, 1000].map((posts) => nodesWithin(undefined, 1, posts))).toEqual([
      2e6, 2e6, 1e6, 128_000,
    ]);
    expect([1, 8, 32].map((posts) => nodesWithin(undefined, 2, posts))).toEqual([2e6, 2e6, 15_625]);
  });

  test("of trials: three million at least, fifty at most, a hundred for a node", () => {
    expect(trialsWithin(undefined)).toBe(50_000_000);
    expect([0, 30_000].map(trialsWithin)).toEqual([3_000_000, 3_000_000]);
    expect([100_000, 500_000, 1e9].map(trialsWithin)).toEqual([10_000_000, 50_000_000, 50_000_000]);
  });

  test("of prices: what is added up of them, and of scores, stays below 2^51", () => {
    const cell = (places: number, posts: number, maxPosts: number, people: number): Cell =>
      columnsOf({
        titles: Array.from({ length: 2 }, () => ({
          ...single,
          posts: Array.from({ length: places }, () => posts),
        })),
        candidates: Array.from({ length: people }, () => ({ ...person, eligible: 3, maxPosts })),
      });
    for (const [places, posts, maxPosts, people] of [
      [1, 1, 1, 1],
      [3, 2, 2, 40],
      [5, 7, 9, 300],
    ]) {
      const columns = cell(places, posts, maxPosts, people);
      const problem = problemOf(columns, layoutOf(columns.titles, 9), "persons", ENOUGH);
      const { total } = problem.catalogue;
      expect(total).toBe(2 * places * Math.min(posts, people));
      const ofPrices = total * (2 + Math.min(maxPosts, 2)) + people + places;
      expect(mostPrice(problem) * ofPrices).toBeLessThanOrEqual(2 ** 50);
      expect((mostPrice(problem) + 1) * ofPrices).toBeGreaterThan(2 ** 50);
      expect(mostLeading(problem)).toBe(2 ** 50 / places);
    }
  });

  test("of exact sums: an objective that passes them is told", () => {
    const isExact = (posts: number, criterion: number, places = 1) => {
      const titles = [{ ...single, posts: Array.from({ length: places }, () => posts) }];
      const people = [0, criterion].map((value) => ({ ...person, criteria: [value] }));
      const columns = columnsOf({ titles, candidates: people });
      const objective = packedObjective();
      packObjective(objective, problemOf(columns, layoutOf(columns.titles, 9), "persons", ENOUGH));
      return objective.isExact;
    };
    expect([2 ** 52 - 1, 2 ** 52].map((value) => isExact(1, value))).toEqual([true, false]);
    expect([2 ** 51 - 1, 2 ** 51].map((value) => isExact(2, value))).toEqual([true, false]);
    expect([2 ** 40, 2 ** 50].map((value) => isExact(1, value, 2))).toEqual([true, false]);
  });
});

describe("the order of a search", () => {
  test("is that of the cell but for cells of one place with as many titles as are asked for", () => {
    // The first title goes with more others than those behind it.
    const own = (places: number) =>
      columnsOf({
        titles: [0b110, 0b001, 0b001].map((compatible) => ({
          ...single,
          compatible,
          posts: Array.from({ length: places }, () => 1),
        })),
        candidates: [],
      }).titles;
    expect(layoutOf(own(1), 4).order).toBeNull();
    expect(layoutOf(own(2), 3).order).toBeNull();
    expect(layoutOf(own(1), 3).titles.map(({ rank }) => rank)).toEqual([1, 2, 0]);
  });
});

describe("posts without people", () => {
  test("are taken off for the search, a title at a time, and the catalogue of what is left is kept", () => {
    const titles = columnsOf({
      titles: [
        { ...single, posts: 5 },
        { ...single, posts: 1 },
      ],
      candidates: [],
    }).titles;
    const layout = layoutOf(titles, 9);
    const among = (eligible: number[]) =>
      soughtIn(
        layout,
        columnsOf({ titles, candidates: eligible.map((one) => ({ ...person, eligible: one })) } as PlainCell)
          .candidates,
      );
    expect([...among([1, 1, 3]).posts]).toEqual([3, 1]);
    expect([...among([1, 1, 1]).posts]).toEqual([3, 0]);
    expect(among([1, 1, 1])).toBe(among([1, 1, 1]));
    expect(among([1, 1, 1, 1, 3])).toBe(layout.whole);
    expect(among([1, 1, 3]).total).toBe(4);
  });
});

describe("the edge of the solver", () => {
  const titles = [
    { ...single, posts: [1, 1], compatible: 0b10 },
    { ...single, posts: [0, 1], compatible: 0b01, shared: true },
  ];
  const cell = columnsOf({
    titles,
    candidates: [
      { ...person, eligible: 3, incumbent: [1, 2], criteria: [[1, 2]] },
      { ...person, criteria: [[0, 0]] },
    ],
  });
  const fault = (other: Partial<Cell["candidates"]>) => () =>
    assertCandidates({ ...cell, candidates: { ...cell.candidates, ...other } });

  test("each column is as long as there are candidates, or as there are candidates and places", () => {
    expect(fault({})).not.toThrow();
    for (const name of ["eligible", "maxPosts", "counted"] as const)
      expect(fault({ [name]: cell.candidates[name].slice(0, 1) })).toThrow(
        "columns of candidates do not fit together",
      );
    for (const name of ["incumbent", "keep"] as const)
      expect(fault({ [name]: cell.candidates[name].slice(0, 3) })).toThrow(
        "columns of candidates do not fit together",
      );
    const short = [cell.candidates.criteria[0], new Float64Array(3)];
    expect(fault({ criteria: short })).toThrow("columns of candidates do not fit together");
    expect(fault({ criteria: short.reverse() })).toThrow("columns of candidates do not fit together");
    expect(fault({ criteria: [...cell.candidates.criteria, new Float64Array(4)] })).not.toThrow();
  });

  test("nobody may hold a title of another cell, whoever it is", () => {
    expect(fault({ eligible: Int32Array.of(1, 4) })).toThrow("a candidate for a title of another cell");
    expect(fault({ eligible: Int32Array.of(4, 1) })).toThrow("a candidate for a title of another cell");
    expect(fault({ eligible: Int32Array.of(3, 2, 4) })).not.toThrow();
  });

  test("30 titles are taken, 31 are not; posts at as many places, titles of this cell", () => {
    const [first, second] = cell.titles;
    const message = "titles of a cell do not fit together";
    expect(() => assertTitles(Array.from({ length: 30 }, () => ({ ...first, compatible: 0 })))).not.toThrow();
    expect(() => assertTitles(Array.from({ length: 31 }, () => ({ ...first, compatible: 0 })))).toThrow(
      message,
    );
    expect(() => assertTitles([first, { ...second, posts: [1] }])).toThrow(message);
    expect(() => assertTitles([first, { ...second, compatible: 4 }])).toThrow(message);
    expect(() => assertTitles([])).not.toThrow();
  });

  test("a solution of another cell is no answer", () => {
    const visit = () => undefined;
    const message = "a solution of another cell";
    expect(() => eachFilled(cell, { sets: [3], places: [0] }, visit)).not.toThrow();
    expect(() => eachFilled(cell, { sets: [4], places: [0] }, visit)).toThrow(message);
    expect(() => eachFilled(cell, { sets: [1], places: [] }, visit)).toThrow(message);
    const seen: number[][] = [];
    eachFilled(cell, { sets: [0, 3], places: [1, 0] }, (...post) => seen.push(post));
    expect(seen).toEqual([
      [1, 0, 0],
      [1, 1, 1],
    ]);
  });
});
