/** Prices prove nothing of their own: whatever they are, bounds hold, and a search under them finds what it does without any. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPrices } from "../../../src/core/solver/bounds/lagrangian.ts";
import { amountsOf, multipliersOf } from "../../../src/core/solver/bounds/multipliers.ts";
import { priceTitleSets } from "../../../src/core/solver/bounds/price-title-sets.ts";
import { boundAt, type Relaxation, relax, relaxation } from "../../../src/core/solver/bounds/relaxation.ts";
import { findCounts } from "../../../src/core/solver/bounds/subgradient.ts";
import { type Search, searchBest, searchWith } from "../../../src/core/solver/branch-and-bound.ts";
import { type Filling, fill, fillingOf } from "../../../src/core/solver/fill-title-sets.ts";
import { layoutOf } from "../../../src/core/solver/problem/layout.ts";
import { packedObjective, packObjective } from "../../../src/core/solver/problem/objective.ts";
import { ENOUGH, problemOf } from "../../../src/core/solver/problem/problem.ts";
import { compareScores } from "../../../src/core/solver/problem/scores.ts";
import { titleSets } from "../../../src/core/solver/problem/title-sets.ts";
import { columnsOf, communes, type PlainCell } from "../../arbitraries/cell.ts";
import { LIGHT_PART, PART } from "../../arbitraries/part.ts";

const UNLIMITED = Number.POSITIVE_INFINITY;

const together = communes(
  { titles: 3, candidates: 5, maxPosts: 2, posts: 2, criteria: 1, everything: true },
  3,
  2,
).filter(({ candidates }) => candidates.length > 0);

/** Table and relaxation of a cell without prices, and a search of it; `countsOnly`: scores of one number. */
function prepared(cell: PlainCell, countsOnly = false): { filling: Filling; search: Search } {
  const columns = columnsOf({ ...cell, objective: "fewest-persons", cap: null });
  const objective = packedObjective();
  packObjective(objective, problemOf(columns, layoutOf(columns.titles, 9), "persons", ENOUGH), countsOnly);
  const sets = titleSets();
  const relaxed = relaxation(sets, objective);
  const filling = fillingOf(sets, objective);
  expect(fill(filling)).toBe(true);
  relaxed.trials = UNLIMITED;
  relax(relaxed);
  return { filling, search: searchWith(sets, relaxed, objective) };
}

/** The relaxation's bound of everything open. */
function rootOf(relaxed: Relaxation): number[] {
  const { catalogue, supply } = relaxed.sets.problem;
  const root = boundAt(relaxed, catalogue.full, supply.several, supply.persons);
  return [...relaxed.values.subarray(root, root + relaxed.objective.size)];
}

const compare = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  compareScores(Float64Array.from(a), 0, Float64Array.from(b), 0, a.length);

describe("whatever prices are", () => {
  test("the search under them finds the same arrangement, with its own score, and their bound is no less", () => {
    const met = { between: 0 };
    fc.assert(
      fc.property(together, fc.infiniteStream(fc.integer({ min: 0, max: 6 })), (cell, stream) => {
        const { search } = prepared(cell);
        const { sets, relaxed, objective } = search;
        const free = searchBest(search, UNLIMITED);
        expect(free.isComplete).toBe(true);
        const plain = rootOf(relaxed);
        const draw = stream[Symbol.iterator]();
        const next = (): number => draw.next().value ?? 0;
        const amounts = amountsOf(sets);
        const { person, filled } = objective.leading;
        const steps = [0, 0, 1, person >> 1, person, filled >> 1, filled];
        const each = Float64Array.from({ length: amounts.length * objective.size }, (_, at) =>
          amounts[Math.floor(at / objective.size)] === 0 ? 0 : steps[next()],
        );
        const multipliers = multipliersOf(each, amounts, objective.size);
        priceTitleSets(sets, objective.size, each);
        relax(relaxed);
        const bound = rootOf(relaxed).map((value, k) => value + multipliers.sum[k]);
        expect(compare(bound, free.score)).toBeGreaterThanOrEqual(0);
        if (compare(bound, plain) < 0) met.between++;
        const priced = searchBest(search, UNLIMITED, multipliers);
        expect(priced.isComplete).toBe(true);
        expect([...priced.score]).toEqual([...free.score]);
        expect(priced.sets).toEqual(free.sets);
      }),
      { numRuns: 300 * LIGHT_PART, seed: 71 },
    );
    if (PART === 1) expect(met.between).toBeGreaterThan(10);
  });
});

test("what has a price: each person once, and each shared title as often as it has posts", () => {
  const person = { eligible: 7, incumbent: 0, maxPosts: 1, counted: true, criteria: [] };
  const titles = [
    { posts: [1, 1, 0], compatible: 0, counted: true },
    { posts: [1, 0, 0], compatible: 0, counted: true },
    { posts: [0, 0, 2], compatible: 0, counted: true, shared: true },
  ];
  const { search } = prepared({ titles, candidates: [person, person, person] });
  expect([...amountsOf(search.sets)]).toEqual([1, 1, 1, 0, 0, 2]);
});

test("a bound is found within so many trials, or given up", () => {
  const person = { eligible: 0b11, incumbent: 0, maxPosts: 2, counted: true, criteria: [] };
  const titles = [0b10, 0b01].map((compatible) => ({ posts: 1, compatible, counted: true }));
  const gaveUp = (trials: number) => {
    const { relaxed } = prepared({ titles, candidates: [person, person] }).search;
    relaxed.trials = trials;
    relax(relaxed);
    rootOf(relaxed);
    return relaxed.gaveUp;
  };
  // Two sets begin with the first title; the larger one is so good that nothing else needs to be tried.
  expect([0, 1, 2].map(gaveUp)).toEqual([true, true, false]);
});

describe("prices that are found", () => {
  test("of counts alone bound what any arrangement counts", () => {
    const met = { lower: 0, rounds: 0 };
    fc.assert(
      fc.property(together, (cell) => {
        const { search } = prepared(cell, true);
        const [best] = searchBest(search, UNLIMITED).score;
        const [plain] = rootOf(search.relaxed);
        const { bound, prices, rounds } = findCounts(search.relaxed, 40);
        expect(rounds).toBeLessThanOrEqual(40);
        expect(rounds).toBeGreaterThanOrEqual(0);
        met.rounds += rounds;
        expect(bound).toBeGreaterThanOrEqual(best);
        expect(prices.every((price) => price >= 0 && Number.isInteger(price))).toBe(true);
        if (bound < plain) met.lower++;
      }),
      { numRuns: 200 * LIGHT_PART, seed: 72 },
    );
    expect(met.rounds).toBeGreaterThan(0);
    if (PART === 1) expect(met.lower).toBeGreaterThan(10);
  });

  test("of whole scores bound any arrangement's, and what they prove alone is the best", () => {
    const met = { lower: 0, proven: 0 };
    fc.assert(
      fc.property(together, (cell) => {
        const { search } = prepared(cell);
        const { sets, relaxed, objective } = search;
        const free = searchBest(search, UNLIMITED);
        const plain = rootOf(relaxed);
        let visits = 0;
        const none = new Float64Array(amountsOf(sets).length);
        const found = findPrices(relaxed, none, 30, (multipliers) => {
          visits++;
          expect([...searchBest(search, UNLIMITED, multipliers).score]).toEqual([...free.score]);
        });
        expect(found.rounds).toBeLessThanOrEqual(30);
        expect(visits).toBeGreaterThan(0);
        expect(visits).toBeLessThanOrEqual(Math.floor(found.rounds / 10) + 1);
        expect(compare(found.bound, free.score)).toBeGreaterThanOrEqual(0);
        expect(compare(found.bound, plain)).toBeLessThanOrEqual(0);
        if (compare(found.bound, plain) < 0) met.lower++;
        const { each } = found.multipliers;
        const nothing = new Float64Array(objective.size);
        for (let at = 0; at < each.length; at += objective.size)
          expect(compareScores(each, at, nothing, 0, objective.size)).toBeGreaterThanOrEqual(0);
        if (found.sets === null) {
          // Table and relaxation are set to the prices of the bound.
          expect(rootOf(relaxed).map((value, k) => value + found.multipliers.sum[k])).toEqual([
            ...found.bound,
          ]);
          expect(searchBest(search, UNLIMITED, found.multipliers).sets).toEqual(free.sets);
          return;
        }
        met.proven++;
        expect(found.sets).toEqual(free.sets);
        expect([...found.bound]).toEqual([...free.score]);
      }),
      { numRuns: 200 * LIGHT_PART, seed: 73 },
    );
    if (PART === 1) for (const count of Object.values(met)) expect(count).toBeGreaterThan(10);
  });
});
