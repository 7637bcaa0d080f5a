/** Arrangements for cells that are too large to be searched: within the rules, with nothing left that could simply be given. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bitsOf } from "../../../src/core/numbers/bits.ts";
import { compareCounts, unproven, withoutSearch } from "../../../src/core/solver/answer.ts";
import { greedy } from "../../../src/core/solver/greedy.ts";
import { layoutOf } from "../../../src/core/solver/problem/layout.ts";
import type { Order } from "../../../src/core/solver/problem/problem.ts";
import { eachFilled, type Solution, vacanciesOf } from "../../../src/core/solver/problem/solution.ts";
import { solver } from "../../../src/core/solver/solve.ts";
import { type CellCandidate, cells, columnsOf, communes, type PlainCell } from "../../arbitraries/cell.ts";
import { LIGHT_PART, PART } from "../../arbitraries/part.ts";

const shape = { titles: 5, candidates: 7, maxPosts: 3, posts: 2, criteria: 0, everything: true };
const random = fc.oneof(cells(shape), communes(shape, 3, 3));

/** What is kept of a cell is taken out: posts that are to be kept must be such as can be. */
const withoutKept = (cell: PlainCell): PlainCell => ({
  ...cell,
  candidates: cell.candidates.map((one) => ({ ...one, keep: 0 })),
});

describe("an arrangement without a search", () => {
  test("keeps the rules, and leaves no post open that somebody may take as it is", () => {
    const met = { several: 0, open: 0 };
    fc.assert(
      fc.property(random, (plain) => {
        const cell = columnsOf(withoutKept(plain));
        const { titles, candidates, limits } = cell;
        const places = titles[0].posts.length;
        const open = titles.map(({ posts }) => [...posts]);
        const found = greedy(cell);
        eachFilled(cell, found, (_, title, place) => {
          open[title][place]--;
        });
        expect(Math.min(...open.flat())).toBeGreaterThanOrEqual(0);
        const mayHold = (candidate: number, set: number): boolean =>
          (set & ~candidates.eligible[candidate]) === 0 &&
          bitsOf(set) <= candidates.maxPosts[candidate] &&
          limits.every((limit) => bitsOf(set & limit.titles) <= limit.most) &&
          titles.every(
            ({ compatible }, t) => ((set >> t) & 1) === 0 || (set & ~(1 << t) & ~compatible) === 0,
          );
        found.sets.forEach((set, candidate) => {
          expect(mayHold(candidate, set)).toBe(true);
          if (bitsOf(set) > 1) met.several++;
          titles.forEach(({ optional, shared }, title) => {
            if (optional) expect((set >> title) & 1).toBe(0);
            if (optional) return;
            for (let place = 0; place < places; place++) {
              if (open[title][place] === 0 || (set >> title) & 1) continue;
              if (set !== 0 && !shared && place !== found.places[candidate]) continue;
              met.open++;
              expect(mayHold(candidate, set | (1 << title))).toBe(false);
            }
          });
        });
      }),
      { numRuns: 400 * LIGHT_PART, seed: 31 },
    );
    if (PART === 1) for (const count of Object.values(met)) expect(count).toBeGreaterThan(50);
  });

  const one = (eligible: number, further: Partial<CellCandidate> = {}): CellCandidate => ({
    eligible,
    incumbent: 0,
    maxPosts: 1,
    counted: true,
    criteria: [],
    ...further,
  });
  const apart = (count: number, posts: PlainCell["titles"][number]["posts"] = 1) =>
    Array.from({ length: count }, () => ({ posts, compatible: 0, counted: true }));
  const together = (count: number) =>
    apart(count).map((title, t) => ({ ...title, compatible: ((1 << count) - 1) & ~(1 << t) }));

  test("fills first what the fewest may take", () => {
    const cell = columnsOf({ titles: apart(2), candidates: [one(0b11), one(0b01)] });
    expect(greedy(cell).sets).toEqual([0b10, 0b01]);
  });

  test("gives a post to the first of those who can take most with it, of those whose posts they were most", () => {
    const give = (candidates: CellCandidate[]) => greedy(columnsOf({ titles: together(2), candidates })).sets;
    expect(give([one(0b11), one(0b11, { maxPosts: 2 })])).toEqual([0, 0b11]);
    expect(give([one(0b01), one(0b01, { incumbent: 0b01 }), one(0b01, { incumbent: 0b01 })])).toEqual([
      0, 1, 0,
    ]);
    expect(give([one(0b01, { incumbent: 0b10 }), one(0b01), one(0b01)])).toEqual([1, 0, 0]);
    expect(give([one(0b11, { incumbent: 0b11 }), one(0b11, { maxPosts: 2 })])).toEqual([0, 0b11]);
  });

  test("gives what is to be kept to who keeps it, at its place, with what goes along", () => {
    const titles = [
      { posts: [1, 1, 0], compatible: 0b10, counted: true },
      { posts: [0, 0, 1], compatible: 0b01, counted: true, shared: true },
    ];
    const keeps = one(0b11, { maxPosts: 2, keep: [0, 0b01, 0] });
    const { sets, places } = greedy(columnsOf({ titles, candidates: [one(0b11, { maxPosts: 2 }), keeps] }));
    expect({ sets, places }).toEqual({ sets: [0b01, 0b11], places: [0, 1] });
    const shared = one(0b11, { maxPosts: 2, keep: [0, 0, 0b10] });
    expect(greedy(columnsOf({ titles, candidates: [one(0b10), shared] })).sets).toEqual([0, 0b10]);
  });
});

describe("an answer without a search", () => {
  const orders: readonly (readonly [Order, Partial<PlainCell>])[] = [
    ["persons", { objective: "fewest-persons" }],
    ["staying-persons", { objective: "fewest-changes", cap: null }],
  ];

  test.each(orders)("is told to be too large, and is no better than its bound: %s", (order, wanted) => {
    const solve = solver();
    const met = { persons: 0, released: 0 };
    fc.assert(
      fc.property(random, (plain) => {
        const cell = columnsOf({ ...withoutKept(plain), ...wanted });
        const answer = withoutSearch(cell, layoutOf(cell.titles, 9).catalogue, order);
        expect(answer).toMatchObject({ proven: false, isTooLarge: true, nodes: 0 });
        const best = solve(cell);
        expect(best.proven).toBe(true);
        expect(answer.bound.vacancies).toBeLessThanOrEqual(vacanciesOf(best));
        expect(vacanciesOf(answer)).toBeGreaterThanOrEqual(vacanciesOf(best));
        if (order === "persons") expect(answer.bound.released).toBeNull();
        if (vacanciesOf(best) > answer.bound.vacancies) return;
        const { persons, released } = answer.bound;
        if (released !== null) {
          met.released++;
          expect(released).toBeLessThanOrEqual(best.released);
          if (released < best.released) return;
        }
        if (persons === null) return;
        met.persons++;
        expect(persons).toBeLessThanOrEqual(best.persons);
      }),
      { numRuns: 150 * PART, seed: 32 },
    );
    if (PART === 1) expect(met.persons + met.released).toBeGreaterThan(25);
  });

  test("has the plainest bound there is: who may hold what, how many posts each", () => {
    const titles = [
      { posts: 3, compatible: 0b110, counted: true },
      { posts: 2, compatible: 0b101, counted: true },
      { posts: 2, compatible: 0b011, counted: true, optional: true },
    ];
    const person = { eligible: 0b011, incumbent: 0, maxPosts: 1, counted: true, criteria: [] };
    const boundOf = (candidates: PlainCell["candidates"], order: Order) => {
      const cell = columnsOf({ titles, candidates });
      return withoutSearch(cell, layoutOf(cell.titles, 9).catalogue, order).bound;
    };
    const few = [person, { ...person, eligible: 0b101 }, { ...person, eligible: 0b100 }];
    // Two may take the first title, one the second: five posts less three; the one who may take both takes one of them.
    expect(boundOf(few, "persons")).toEqual({ vacancies: 2, persons: null, released: null });
    const many = Array.from({ length: 7 }, () => person);
    expect(boundOf(many, "persons")).toEqual({ vacancies: 0, persons: 5, released: null });
    expect(boundOf(many, "staying-persons")).toEqual({ vacancies: 0, persons: 5, released: 2 });
    const pairs = many.map((one) => ({ ...one, maxPosts: 2 }));
    expect(boundOf(pairs, "persons")).toEqual({ vacancies: 0, persons: 3, released: null });
    // An official costs nobody: the first title may go to officials, the second, two posts, takes one person.
    const official = { ...person, eligible: 0b001, counted: false };
    expect(boundOf([...pairs, official], "persons")).toMatchObject({ vacancies: 0, persons: 1 });
  });
});

describe("what is told of an answer that is not proven", () => {
  const answer: Solution = {
    sets: [],
    places: [],
    vacant: [1, 1],
    persons: 5,
    released: 3,
    proven: true,
    isTooLarge: false,
    bound: { vacancies: 2, persons: 5, released: 3 },
    nodes: 7,
  };
  const told = (order: Order, vacancies: number, persons: number, released: number) => {
    const { bound, ...other } = unproven(answer, { vacancies, persons, released }, order, true);
    expect(other).toMatchObject({ proven: false, isTooLarge: true, nodes: 7, persons: 5 });
    return [bound.vacancies, bound.persons, bound.released];
  };

  test("a count is bounded where the answer is as good as can be in all before it, else it is left open", () => {
    expect(told("persons", 2, 4, 1)).toEqual([2, 4, null]);
    expect(told("persons", 2, 5, 1)).toEqual([2, 5, null]);
    expect(told("persons", 1, 4, 1)).toEqual([1, null, null]);
    expect(told("persons-staying", 1, 5, 3)).toEqual([1, null, null]);
    expect(told("persons-staying", 2, 4, 1)).toEqual([2, 4, null]);
    expect(told("persons-staying", 2, 5, 1)).toEqual([2, 5, 1]);
    expect(told("staying-persons", 1, 5, 3)).toEqual([1, null, null]);
    expect(told("staying-persons", 2, 4, 1)).toEqual([2, null, 1]);
    expect(told("staying-persons", 2, 4, 3)).toEqual([2, 4, 3]);
  });

  test("of two answers the better one comes first in what its order counts first", () => {
    const sign = (order: Order, a: Partial<Solution>, b: Partial<Solution>) =>
      Math.sign(compareCounts({ ...answer, ...a }, { ...answer, ...b }, order));
    for (const order of ["persons", "staying-persons", "persons-staying"] as const) {
      expect(sign(order, {}, {})).toBe(0);
      expect(sign(order, { vacant: [1] }, { persons: 4, released: 1 })).toBe(-1);
      expect(sign(order, { persons: 4 }, {})).toBe(-1);
      expect(sign(order, { persons: 6 }, {})).toBe(1);
    }
    expect(sign("persons", { released: 1 }, {})).toBe(0);
    expect(sign("persons-staying", { released: 1 }, {})).toBe(-1);
    expect(sign("persons-staying", { released: 1, persons: 6 }, {})).toBe(1);
    expect(sign("staying-persons", { released: 1, persons: 6 }, {})).toBe(-1);
    expect(sign("staying-persons", { released: 4, persons: 4 }, {})).toBe(1);
  });
});
