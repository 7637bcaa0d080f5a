/** Cells whose posts have nothing to do with each other are answered as the search answers them. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eachAlone } from "../../../src/core/solver/each-alone.ts";
import { catalogueOf } from "../../../src/core/solver/problem/catalogue.ts";
import { solver } from "../../../src/core/solver/solve.ts";
import { type CellCandidate, cells, columnsOf, type PlainCell } from "../../arbitraries/cell.ts";
import { LIGHT_PART, PART } from "../../arbitraries/part.ts";

/** The answer without this step. */
const alone = (cell: PlainCell) => {
  const { titles, candidates } = columnsOf(cell);
  return eachAlone(candidates, catalogueOf(titles));
};

/** Nobody who costs anything, and could hold several posts, but may hold none. */
const bystander = (cell: PlainCell): CellCandidate => ({
  eligible: 0,
  incumbent: 0,
  maxPosts: 2,
  counted: false,
  criteria: cell.candidates[0]?.criteria ?? [],
});

test("as the search answers them beside somebody who may hold nothing", () => {
  const shape = { titles: 5, candidates: 7, maxPosts: 1, posts: 1, criteria: 2, everything: true };
  const solve = solver();
  const met = { alone: 0, kept: 0, vacant: 0, capped: 0, searched: 0 };
  fc.assert(
    fc.property(cells(shape), (cell) => {
      const candidates = cell.candidates.map((one) => ({ ...one, counted: true }));
      const titles = cell.titles.map((title) => ({ ...title, optional: false }));
      const plain = { ...cell, titles, candidates };
      const beside = { ...plain, candidates: [...candidates, bystander(cell)] };
      const { sets, places, ...told } = solve(columnsOf(beside));
      expect(solve(columnsOf(plain))).toEqual({
        ...told,
        sets: sets.slice(0, -1),
        places: places.slice(0, -1),
      });
      if (alone(plain) === null) {
        met.searched++;
        return;
      }
      met.alone++;
      if (candidates.some(({ keep }) => keep !== 0)) met.kept++;
      if (told.vacant.some((count) => count > 0)) met.vacant++;
      if (cell.objective === "fewest-changes" && (cell.cap ?? 9) < told.persons) met.capped++;
    }),
    { numRuns: 2000 * LIGHT_PART, seed: 77 },
  );
  if (PART === 1) for (const count of Object.values(met)) expect(count).toBeGreaterThan(50);
});

test("not where somebody may hold several, costs nobody or is the best for two, nor several places or posts, nor optional ones", () => {
  const one = { eligible: 3, incumbent: 1, maxPosts: 1, counted: true, criteria: [] };
  const other = { ...one, incumbent: 2 };
  const title = { posts: 1, compatible: 0, counted: true };
  const both = { titles: [title, title], candidates: [one, other] };
  expect(alone(both)).toEqual({ sets: [1, 2], places: [0, 0] });
  expect(alone({ ...both, candidates: [one, { ...other, maxPosts: 2 }] })).toBeNull();
  expect(alone({ ...both, candidates: [one, { ...other, counted: false }] })).toBeNull();
  expect(alone({ ...both, candidates: [one, { ...other, incumbent: 0 }] })).toBeNull();
  expect(alone({ ...both, titles: [title, { ...title, posts: 2 }] })).toBeNull();
  expect(alone({ ...both, titles: [title, { ...title, optional: true }] })).toBeNull();
  expect(alone({ ...both, titles: both.titles.map((own) => ({ ...own, posts: [1, 1] })) })).toBeNull();
  expect(alone({ ...both, titles: [title, { ...title, posts: 0 }] })).toEqual({
    sets: [1, 0],
    places: [0, 0],
  });
});
