/** The optimum of a cell against exhaustive search, over the whole objective down to the ids. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solver } from "../../../src/core/solver/solve.ts";
import { at, cells, columnsOf, communes, placesOf } from "../../arbitraries/cell.ts";
import { PART } from "../../arbitraries/part.ts";
import { exhaustive, holdersOf, sorted, VACANT } from "../../support/exhaustive.ts";

describe("solve", () => {
  const shapes = [
    { titles: 3, candidates: 6, maxPosts: 3, posts: 1, criteria: 2 },
    { titles: 4, candidates: 4, maxPosts: 4, posts: 1, criteria: 1 },
    { titles: 3, candidates: 4, maxPosts: 2, posts: 3, criteria: 2 },
    { titles: 5, candidates: 4, maxPosts: 2, posts: 1, criteria: 0 },
  ];
  test.each(
    shapes,
  )("equals exhaustive search on cells of up to $titles titles and $candidates people", (shape) => {
    const solve = solver();
    fc.assert(
      fc.property(cells(shape), (cell) => {
        const { best, holders } = exhaustive(cell);
        const solution = solve(columnsOf(cell));
        expect(solution.proven).toBe(true);
        expect(sorted(holdersOf(cell, solution))).toEqual(sorted(holders));
        expect(solution.vacant.reduce((sum, count) => sum + count, 0)).toBe(best[1]);
        expect(solution.persons).toBe(best[2]);
      }),
      { numRuns: 250 * PART, seed: 21 },
    );
  });

  test.each(
    shapes,
  )("equals it with caps, kept and optional posts, fewest changes; $titles titles, $candidates people", (shape) => {
    // Once in the order of the titles, once in the search's own: the answer is one.
    const solvers = [solver(), solver(undefined, 0)];
    const met = { binding: 0, loose: 0, kept: 0, extras: 0 };
    fc.assert(
      fc.property(cells({ ...shape, everything: true }), (cell) => {
        const { best, holders } = exhaustive(cell);
        const [solution, other] = solvers.map((solve) => solve(columnsOf(cell)));
        if (!solution) return;
        expect({ ...other, nodes: 0 }).toEqual({ ...solution, nodes: 0 });
        expect(solution.proven).toBe(true);
        const optional = cell.titles.flatMap((title) => placesOf(cell).map(() => title.optional === true));
        // An unfilled optional post is not vacant: it is not there.
        const there = holders.map((own, t) => own.filter((one) => one !== VACANT || !optional[t]));
        expect(sorted(holdersOf(cell, solution))).toEqual(sorted(there));
        expect(solution.vacant.reduce((sum, count) => sum + count, 0)).toBe(best[1]);
        const changes = cell.objective === "fewest-changes";
        expect(solution.persons).toBe(best[changes ? 4 : 2]);
        if (changes) expect(solution.released).toBe(best[3]);
        if (changes && (best[2] ?? 0) > 0) met.binding++;
        if (changes && best[2] === 0 && solution.persons === cell.cap) met.loose++;
        if ((best[0] ?? 0) < 0) met.kept++;
        if ((best[changes ? 5 : 3] ?? 0) < 0) met.extras++;
      }),
      { numRuns: 250 * PART, seed: 34 },
    );
    // The cases that matter were among them.
    if (PART === 1) for (const count of Object.values(met)) expect(count).toBeGreaterThan(5);
  });

  const wholes = [
    { titles: 3, candidates: 5, maxPosts: 2, posts: 1, criteria: 1, places: 3, units: 2 },
    { titles: 4, candidates: 4, maxPosts: 3, posts: 1, criteria: 2, places: 2, units: 2 },
    { titles: 2, candidates: 6, maxPosts: 2, posts: 1, criteria: 1, places: 4, units: 1 },
    { titles: 2, candidates: 4, maxPosts: 2, posts: 2, criteria: 1, places: 3, units: 1 },
    { titles: 2, candidates: 5, maxPosts: 2, posts: 1, criteria: 2, places: 3, units: 1 },
  ];
  test.each(
    wholes,
  )("equals it over several places at once: $places places, $titles titles, $candidates people", ({
    places,
    units,
    ...shape
  }) => {
    const solve = solver();
    const met = { away: 0, along: 0, several: 0 };
    fc.assert(
      fc.property(communes({ ...shape, everything: true }, places, units), (cell) => {
        const { best, holders } = exhaustive(cell);
        const solution = solve(columnsOf(cell));
        expect(solution.proven).toBe(true);
        const optional = cell.titles.flatMap((title) => placesOf(cell).map(() => title.optional === true));
        const there = holders.map((own, slot) => own.filter((one) => one !== VACANT || !optional[slot]));
        expect(sorted(holdersOf(cell, solution))).toEqual(sorted(there));
        expect(solution.vacant.reduce((sum, count) => sum + count, 0)).toBe(best[1]);
        // Somebody fills a post at a place where nothing was held; a unit's title goes along with a shared one.
        const sharedTitles = cell.titles.reduce(
          (mask, { shared }, t) => (shared ? mask | (1 << t) : mask),
          0,
        );
        solution.sets.forEach((set, index) => {
          const place = solution.places[index] ?? 0;
          if ((set & ~sharedTitles) !== 0 && at(cell.candidates[index]?.incumbent, place) === 0) met.away++;
          if ((set & ~sharedTitles) !== 0 && (set & sharedTitles) !== 0) met.along++;
        });
        if (new Set(solution.places.filter((_, index) => solution.sets[index] !== 0)).size > 1) met.several++;
      }),
      { numRuns: 400 * PART, seed: 62 },
    );
    if (PART === 1) for (const count of Object.values(met)) expect(count).toBeGreaterThan(2);
  });

  test("the bound is never worse than the answer", () => {
    const solve = solver();
    fc.assert(
      fc.property(cells({ titles: 8, candidates: 12, maxPosts: 3, posts: 1, criteria: 2 }), (cell) => {
        const { vacant, persons, bound } = solve(columnsOf(cell));
        const left = vacant.reduce((sum, count) => sum + count, 0);
        expect(bound.vacancies).toBeLessThanOrEqual(left);
        if (bound.vacancies === left) expect(bound.persons).toBeLessThanOrEqual(persons);
      }),
      { numRuns: 200 * PART, seed: 15 },
    );
  });

  test("a node limit that is reached is said, with the bound", () => {
    // Two people who are best for everything: the relaxed answer takes them again and again, so a search is needed.
    const everything = 0b111111;
    const titles = Array.from({ length: 6 }, (_, t) => ({
      posts: 1,
      compatible: everything & ~(1 << t),
      counted: true,
    }));
    const star = { eligible: everything, incumbent: everything, maxPosts: 2, counted: true, criteria: [9] };
    const plain = { ...star, incumbent: 0, criteria: [1] };
    const cell = { titles, candidates: [star, star, plain, plain, plain] };
    expect(solver(0)(columnsOf(cell)).proven).toBe(false);
    expect(solver(0)(columnsOf(cell)).bound).toMatchObject({ vacancies: 0, persons: 3 });
    expect(solver()(columnsOf(cell))).toMatchObject({ proven: true, persons: 3, vacant: [0, 0, 0, 0, 0, 0] });
  });

  test("a cell too large to look at is arranged all the same, within the rules and marked unproven", () => {
    const everything = 2 ** 30 - 1;
    const titles = Array.from({ length: 30 }, (_, t) => ({
      posts: 1,
      compatible: everything & ~(1 << t) & ~(1 << ((t + 1) % 30)) & ~(1 << ((t + 29) % 30)),
      counted: true,
    }));
    const people = Array.from({ length: 40 }, (_, index) => ({
      eligible: everything & ~(0b1001001 << (index % 24)),
      incumbent: 0,
      maxPosts: 10,
      counted: true,
      criteria: [],
    }));
    const { sets, vacant, persons, proven, bound } = solver()(columnsOf({ titles, candidates: people }));
    expect(proven).toBe(false);
    expect(vacant).toEqual(titles.map(() => 0));
    expect(bound).toMatchObject({ vacancies: 0, persons: 3 });
    if (bound.persons !== null) expect(bound.persons).toBeLessThanOrEqual(persons);
    expect(sets.reduce((all, set) => all + set, 0)).toBe(everything); // no title twice
    sets.forEach((set, index) => {
      expect(set & ~(people[index]?.eligible ?? 0)).toBe(0);
      titles.forEach(({ compatible }, t) => {
        if ((set >> t) & 1) expect(set & ~(1 << t) & ~compatible).toBe(0);
      });
    });
  });
});
