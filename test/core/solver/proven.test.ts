/** Proven means best: however many posts titles have, and whether or not anybody may hold them. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareCounts, withoutSearch } from "../../../src/core/solver/answer.ts";
import { layoutOf } from "../../../src/core/solver/problem/layout.ts";
import { type Solution, vacanciesOf } from "../../../src/core/solver/problem/solution.ts";
import { solver } from "../../../src/core/solver/solve.ts";
import { at, cells, columnsOf, communes, type PlainCell, placesOf } from "../../arbitraries/cell.ts";
import { LIGHT_PART, PART } from "../../arbitraries/part.ts";
import { exhaustive, holdersOf, sorted, VACANT } from "../../support/exhaustive.ts";

const RUNS = 2000 * PART;
const TIMEOUT = { timeout: 600_000 };

describe("titles that nobody may hold", () => {
  const small = cells({ titles: 4, candidates: 6, maxPosts: 3, posts: 2, criteria: 1, everything: true });
  const together = communes(
    { titles: 3, candidates: 5, maxPosts: 2, posts: 2, criteria: 1, everything: true },
    3,
    2,
  );
  const further = fc.record({
    titles: fc.integer({ min: 1, max: 26 }),
    compatible: fc.boolean(),
    optional: fc.boolean(),
  });

  test(`change nothing, whether they have 0, 1, 2 or 3 posts: ${RUNS} cells`, TIMEOUT, () => {
    const solve = solver();
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: small }, together), further, (cell, dead) => {
        const alone = solve(columnsOf(cell));
        for (const posts of [0, 1, 2, 3]) {
          const larger = withDeadTitles(cell, dead, posts);
          const solution = solve(columnsOf(larger));
          const vacancies = dead.optional ? 0 : posts * (larger.titles.length - cell.titles.length);
          expect(toldOf(solution)).toEqual(toldOf(alone));
          expect(vacanciesOf(solution)).toBe(vacanciesOf(alone) + vacancies);
          expect(solution.bound).toEqual({
            ...alone.bound,
            vacancies: alone.bound.vacancies + vacancies,
          });
        }
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });
});

describe("titles of several posts", () => {
  const shapes = [
    { titles: 2, candidates: 5, maxPosts: 2, posts: 3, criteria: 1 },
    { titles: 3, candidates: 4, maxPosts: 3, posts: 3, criteria: 1 },
    { titles: 4, candidates: 3, maxPosts: 4, posts: 2, criteria: 2 },
    { titles: 1, candidates: 6, maxPosts: 1, posts: 5, criteria: 2 },
  ];

  test.each(shapes)(
    `are arranged as exhaustive search does, in ${RUNS / 4} cells of up to $titles titles with up to $posts posts`,
    TIMEOUT,
    (shape) => {
      const solve = solver();
      fc.assert(
        fc.property(cells({ ...shape, everything: true }), (cell) => {
          const { best, holders } = exhaustive(cell);
          const solution = solve(columnsOf(cell));
          expect(solution.proven).toBe(true);
          const optional = cell.titles.flatMap((title) => placesOf(cell).map(() => title.optional === true));
          const there = holders.map((own, t) => own.filter((one) => one !== VACANT || !optional[t]));
          expect(sorted(holdersOf(cell, solution))).toEqual(sorted(there));
          expect(vacanciesOf(solution)).toBe(best[1]);
        }),
        { numRuns: RUNS / 4, seed: 53 },
      );
    },
  );

  test("with more combinations of open posts than numbers to tell them apart: no proof is claimed", () => {
    // 31^12 combinations are more than 2^53, and everybody may hold everything.
    const solution = solver()(columnsOf(alike(12, 30, 400, 2)));
    expect(solution).toMatchObject({ proven: false, isTooLarge: true, persons: 180 });
    expect(solution.bound).toMatchObject({ vacancies: 0, persons: 180 });
  });

  test("with more posts than a search can go deep: arranged all the same, with a bound", () => {
    const solution = solver()(columnsOf(alike(3, 999, 3000, 2)));
    expect(solution).toMatchObject({ proven: false, isTooLarge: true });
    expect(vacanciesOf(solution)).toBe(0);
    expect(solution.bound).toMatchObject({ vacancies: 0, persons: Math.ceil((3 * 999) / 2) });
  });

  test("as many as a search can go deep are searched, not refused", () => {
    const solution = solver(50)(columnsOf(alike(1, 1000, 1100, 1)));
    expect(solution).toMatchObject({ isTooLarge: false, persons: 1000 });
  });

  test("of one person who may hold all of 30 titles with 3 posts each: the rest is vacant", () => {
    const solution = solver()(columnsOf(alike(30, 3, 1, 2)));
    expect(solution).toMatchObject({ proven: true, persons: 1 });
    expect(vacanciesOf(solution)).toBe(30 * 3 - 2);
  });
});

test("a limit of nodes that is reached breaks no cap that can be kept", TIMEOUT, () => {
  const solve = solver();
  const limited = solver(4);
  const met = { within: 0 };
  const shape = { titles: 7, candidates: 9, maxPosts: 3, posts: 2, criteria: 1, everything: true };
  fc.assert(
    fc.property(cells(shape), (cell) => {
      const { cap = null, objective } = cell;
      if (cap === null || objective !== "fewest-changes") return;
      const solution = limited(columnsOf(cell));
      const best = solve(columnsOf(cell));
      if (solution.proven || vacanciesOf(solution) > vacanciesOf(best)) return;
      // The fewest people were found and proven: what comes behind that may be cut off, but not give it up.
      const fewest = limited(columnsOf({ ...cell, objective: "fewest-persons" }));
      if (!fewest.proven || fewest.persons > cap) return;
      met.within++;
      expect(solution.persons).toBeLessThanOrEqual(cap);
    }),
    { numRuns: 4000 * PART, seed: 8 },
  );
  expect(met.within).toBeGreaterThan(20 * PART);
});

test("what is not proven is no better than its bound, in cells of one place and of several", TIMEOUT, () => {
  const one = cells({ titles: 6, candidates: 8, maxPosts: 3, posts: 2, criteria: 1, everything: true });
  const several = communes(
    { titles: 4, candidates: 7, maxPosts: 2, posts: 2, criteria: 1, everything: true },
    3,
    2,
  );
  const solve = solver();
  const met = { cut: 0 };
  fc.assert(
    fc.property(fc.oneof(one, several), fc.constantFrom(0, 1, 5, 25), (random, limit) => {
      // Posts that one person is to keep can be held together: the roster is checked for that before.
      const cell = { ...random, candidates: random.candidates.map((one) => ({ ...one, keep: 0 })) };
      const cut = solver(limit)(columnsOf(cell));
      if (cut.proven) return;
      met.cut++;
      const best = solve(columnsOf(cell));
      expect(cut.bound.vacancies).toBeLessThanOrEqual(vacanciesOf(best));
      if (vacanciesOf(best) > cut.bound.vacancies || cell.objective === "fewest-changes") return;
      if (cut.bound.persons !== null) expect(cut.bound.persons).toBeLessThanOrEqual(best.persons);
    }),
    { numRuns: 1500 * PART, seed: 91 },
  );
  expect(met.cut).toBeGreaterThan(100 * PART);
});

test(
  "what is proven within a limit of nodes is the best, else it is no worse than what needs no search",
  TIMEOUT,
  () => {
    const shape = { titles: 4, candidates: 6, maxPosts: 3, posts: 2, criteria: 1, everything: true };
    const cell = fc.oneof(cells(shape), communes({ ...shape, maxPosts: 2 }, 3, 2));
    const solve = solver();
    const met = { proven: 0, open: 0 };
    fc.assert(
      fc.property(cell, fc.constantFrom(0, 1, 2, 4), (cell, limit) => {
        const columns = columnsOf(cell);
        const found = solver(limit)(columns);
        if (found.proven) {
          met.proven++;
          expect(toldOf(found)).toEqual(toldOf(solve(columns)));
        } else if (cell.objective === "fewest-persons") {
          met.open++;
          const plain = withoutSearch(columns, layoutOf(columns.titles, 9).catalogue, "persons");
          expect(compareCounts(found, plain, "persons")).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 1000 * LIGHT_PART, seed: 92 },
    );
    if (PART === 1) for (const count of Object.values(met)) expect(count).toBeGreaterThan(10);
  },
);

test("a cap that fewer people than it could keep lets as many stay as it has room for", () => {
  const everything = 0b111;
  const titles = [0b110, 0b101, 0b011].map((compatible) => ({ posts: 1, compatible, counted: true }));
  const person = { eligible: everything, incumbent: 0, maxPosts: 3, counted: true, criteria: [] };
  const arranged = (cap: number | null, people: number) => {
    const candidates = Array.from({ length: people }, () => person);
    const { persons, released, proven } = solver()(
      columnsOf({ titles, candidates, objective: "fewest-changes", cap }),
    );
    return [persons, released, proven];
  };
  expect([null, 1, 2, 3, 9].map((cap) => arranged(cap, 4))).toEqual([
    [3, 1, true],
    [1, 3, true],
    [2, 2, true],
    [3, 1, true],
    [3, 1, true],
  ]);
  expect(arranged(2, 2)).toEqual([2, 0, true]);
});

/** What a solution comes to for people. */
function toldOf({ sets, places, persons, released, proven }: Solution) {
  return {
    sets,
    places: places.map((place, index) => (sets[index] ? place : null)),
    persons,
    released,
    proven,
  };
}

/** A cell with further titles that nobody may hold, with so many posts each at the first place. */
function withDeadTitles(
  cell: PlainCell,
  { titles, compatible, optional }: { titles: number; compatible: boolean; optional: boolean },
  posts: number,
): PlainCell {
  const places = placesOf(cell);
  const size = cell.titles.length;
  const all = 2 ** (size + titles) - 1;
  return {
    ...cell,
    titles: [
      ...cell.titles,
      ...Array.from({ length: titles }, (_, index) => ({
        posts: places.map((place) => (place === 0 ? posts : 0)),
        compatible: compatible ? all & ~(1 << (size + index)) : 0,
        counted: true,
        optional,
      })),
    ].map((title) => ({ ...title, posts: places.map((place) => at(title.posts, place)) })),
  };
}

/** Titles that all people may hold, any of them together. */
function alike(titles: number, posts: number, people: number, maxPosts: number): PlainCell {
  const all = 2 ** titles - 1;
  return {
    titles: Array.from({ length: titles }, (_, t) => ({ posts, compatible: all & ~(1 << t), counted: true })),
    candidates: Array.from({ length: people }, () => ({
      eligible: all,
      incumbent: 0,
      maxPosts,
      counted: true,
      criteria: [],
    })),
  };
}
