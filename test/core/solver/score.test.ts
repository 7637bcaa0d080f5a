/** Packed scores compare as the objective's list of counts, criteria and ids does. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertCandidates, assertTitles } from "../../../src/core/solver/problem/assert-cell.ts";
import { layoutOf } from "../../../src/core/solver/problem/layout.ts";
import { countIn, leadingDigits, rangeOfLeading } from "../../../src/core/solver/problem/leading-digits.ts";
import { packedObjective, packObjective, writeScore } from "../../../src/core/solver/problem/objective.ts";
import { ENOUGH, type Order, problemOf } from "../../../src/core/solver/problem/problem.ts";
import { compareScores } from "../../../src/core/solver/problem/scores.ts";
import { openIn, openOf, placeOf, settled, without } from "../../../src/core/solver/problem/states.ts";
import { titleOrder } from "../../../src/core/solver/problem/title-order.ts";
import { at, cells, columnsOf, communes } from "../../arbitraries/cell.ts";
import { LIGHT_PART, PART } from "../../arbitraries/part.ts";

const ORDERS: readonly Order[] = ["persons", "staying-persons", "persons-staying"];

describe("leading digits", () => {
  const count = fc.integer({ min: 0, max: 9 });
  const counts = fc.record({ keep: count, filled: count, person: count, staying: count, optional: count });
  const packed = (
    order: Order,
    of: { [name in "keep" | "filled" | "person" | "staying" | "optional"]: number },
  ) => {
    const digits = leadingDigits(order, 9, true, true);
    return {
      digits,
      score:
        of.keep * digits.keep +
        of.filled * digits.filled +
        of.staying * digits.staying +
        of.optional * digits.optional -
        of.person * digits.person,
    };
  };

  test("compare as the list of counts, people counting downwards", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDERS), counts, counts, (order, a, b) => {
        const people = (of: typeof a): number[] =>
          order === "persons"
            ? [-of.person]
            : order === "staying-persons"
              ? [of.staying, -of.person]
              : [-of.person, of.staying];
        const list = (of: typeof a): number[] => [of.keep, of.filled, ...people(of), of.optional];
        const score = (of: typeof a): number =>
          packed(order, order === "persons" ? { ...of, staying: 0 } : of).score;
        const difference = list(a).map((value, index) => value - (list(b)[index] ?? 0));
        expect(Math.sign(score(a) - score(b))).toBe(Math.sign(difference.find((one) => one !== 0) ?? 0));
      }),
      { numRuns: 2000 * PART, seed: 1 },
    );
  });

  test("give each count back, and what they come to lies within their range", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ORDERS), counts, (order, of) => {
        const { digits, score } = packed(order, order === "persons" ? { ...of, staying: 0 } : of);
        expect(countIn(digits, "filled", score)).toBe(of.filled);
        expect(countIn(digits, "person", score)).toBe(of.person);
        if (order !== "persons") expect(countIn(digits, "staying", score)).toBe(of.staying);
        expect(Math.abs(score)).toBeLessThan(rangeOfLeading(digits));
      }),
      { numRuns: 1000 * PART, seed: 2 },
    );
  });
});

describe("scores of posts", () => {
  test("add up to what compares as incumbents, then criteria, then the ids of the holders", () => {
    const shape = { titles: 4, candidates: 60, maxPosts: 2, posts: 1, criteria: 2 };
    const met = { numbers: 0 };
    fc.assert(
      fc.property(cells(shape), fc.infiniteStream(fc.nat()), (cell, stream) => {
        const people = cell.candidates.length;
        if (people === 0) return;
        // Everybody may hold everything, so that no post is taken off.
        const columns = columnsOf({
          ...cell,
          candidates: cell.candidates.map((one) => ({ ...one, eligible: 15 })),
        });
        const problem = problemOf(columns, layoutOf(columns.titles, 9), "persons", ENOUGH);
        const objective = packedObjective();
        packObjective(objective, problem);
        expect(objective.isExact).toBe(true);
        met.numbers = Math.max(met.numbers, objective.size);
        const draw = stream[Symbol.iterator]();
        const holders = (): number[] => cell.titles.map(() => (draw.next().value ?? 0) % people);
        const [a, b] = [holders(), holders()];
        const score = (of: number[]): Float64Array => {
          const sum = new Float64Array(objective.size);
          const one = new Float64Array(objective.size);
          of.forEach((candidate, title) => {
            writeScore(objective, one, 0, candidate, title, 0);
            one.forEach((value, k) => {
              sum[k] += value;
            });
          });
          return sum;
        };
        const list = (of: number[]): number[] => [
          of.reduce((sum, one, t) => sum + ((at(cell.candidates[one].incumbent, 0) >> t) & 1), 0),
          ...[0, 1].map((c) => of.reduce((sum, one) => sum + at(cell.candidates[one].criteria[c], 0), 0)),
          ...of.map((one) => -one),
        ];
        const difference = list(a).map((value, index) => value - list(b)[index]);
        const expected = Math.sign(difference.find((one) => one !== 0) ?? 0);
        expect(Math.sign(compareScores(score(a), 0, score(b), 0, objective.size))).toBe(expected);
      }),
      { numRuns: 500 * PART, seed: 3 },
    );
    expect(met.numbers).toBeGreaterThan(1);
  });

  test("of titles with two posts compare by the ids of the two, the lower first, title by title", () => {
    const columns = columnsOf({
      titles: Array.from({ length: 2 }, () => ({ posts: 2, compatible: 0, counted: true })),
      candidates: Array.from({ length: 70 }, () => ({
        eligible: 3,
        incumbent: 0,
        maxPosts: 1,
        counted: true,
        criteria: [],
      })),
    });
    const objective = packedObjective();
    packObjective(objective, problemOf(columns, layoutOf(columns.titles, 9), "persons", ENOUGH));
    const pair = fc
      .uniqueArray(fc.nat(69), { minLength: 2, maxLength: 2 })
      .map((ids) => ids.sort((a, b) => a - b));
    const score = (holders: readonly (readonly number[])[]): Float64Array => {
      const sum = new Float64Array(objective.size);
      const one = new Float64Array(objective.size);
      holders.forEach((ids, title) => {
        for (const id of ids) {
          writeScore(objective, one, 0, id, title, 0);
          one.forEach((value, k) => {
            sum[k] += value;
          });
        }
      });
      return sum;
    };
    const holders = fc.tuple(pair, pair);
    fc.assert(
      fc.property(holders, holders, (a, b) => {
        const difference = a.flat().map((id, index) => b.flat()[index] - id);
        const expected = Math.sign(difference.find((one) => one !== 0) ?? 0);
        expect(Math.sign(compareScores(score(a), 0, score(b), 0, objective.size))).toBe(expected);
      }),
      { numRuns: 1000 * LIGHT_PART, seed: 7 },
    );
  });

  test("a criterion that no sum can hold exactly is seen", () => {
    const cell = columnsOf({
      titles: [{ posts: 1, compatible: 0, counted: true }],
      candidates: [0, 2 ** 53].map((value) => ({
        eligible: 1,
        incumbent: 0,
        maxPosts: 1,
        counted: true,
        criteria: [value],
      })),
    });
    const objective = packedObjective();
    packObjective(objective, problemOf(cell, layoutOf(cell.titles, 9), "persons", ENOUGH));
    expect(objective.isExact).toBe(false);
  });
});

describe("states", () => {
  test("tell what is open at each place, and of what a post is taken", () => {
    const shape = { titles: 4, candidates: 2, maxPosts: 2, posts: 3, criteria: 0 };
    fc.assert(
      fc.property(communes(shape, 3, 2), (cell) => {
        const { catalogue } = layoutOf(columnsOf(cell).titles, 9);
        let state = settled(catalogue.full, catalogue);
        for (let steps = 0; state !== 0; steps++) {
          expect(steps).toBeLessThan(50);
          const place = placeOf(state, catalogue);
          const open = openIn(state, catalogue);
          expect(open).not.toBe(0);
          for (const [title, { posts }] of cell.titles.entries()) {
            expect(openOf(state, title, catalogue)).toBeLessThanOrEqual(at(posts, place));
            expect(openOf(state, title, catalogue) > 0).toBe(((open >> title) & 1) === 1);
          }
          const title = 31 - Math.clz32(open);
          const left = without(state, title, catalogue);
          expect(openOf(left, title, catalogue)).toBe(0);
          state = settled(left, catalogue);
        }
      }),
      { numRuns: 300 * PART, seed: 4 },
    );
  });
});

test("titles in the order of a search come back as they were", () => {
  const shape = { titles: 8, candidates: 5, maxPosts: 3, posts: 1, criteria: 0 };
  fc.assert(
    fc.property(cells(shape), (cell) => {
      const columns = columnsOf(cell);
      const order = titleOrder(columns.titles);
      if (order === null) return;
      const { candidates, limits } = order.there({ ...columns, limits: [{ titles: 5, most: 1 }] });
      expect(Array.from(candidates.eligible, order.back)).toEqual(Array.from(columns.candidates.eligible));
      expect(limits.map(({ titles }) => order.back(titles))).toEqual([5]);
      for (const { compatible, rank } of order.titles) {
        expect(order.back(compatible)).toBe(columns.titles[rank].compatible);
      }
    }),
    { numRuns: 200 * PART, seed: 6 },
  );
});

describe("the edge of the solver", () => {
  const cell = columnsOf({
    titles: [{ posts: 1, compatible: 0, counted: true }],
    candidates: [{ eligible: 1, incumbent: 0, maxPosts: 1, counted: true, criteria: [1] }],
  });
  const [title] = cell.titles;

  test("titles that do not fit together are refused", () => {
    expect(() => assertTitles(cell.titles)).not.toThrow();
    expect(() => assertTitles(Array.from({ length: 31 }, () => title))).toThrow(RangeError);
    expect(() => assertTitles([title, { ...title, posts: [1, 1] }])).toThrow(RangeError);
    expect(() => assertTitles([{ ...title, compatible: 2 }])).toThrow(RangeError);
  });

  test("columns that are too short, or tell of other titles, are refused", () => {
    const { candidates } = cell;
    const refused = (other: Partial<typeof candidates>) =>
      expect(() => assertCandidates({ ...cell, candidates: { ...candidates, ...other } })).toThrow(
        RangeError,
      );
    expect(() => assertCandidates(cell)).not.toThrow();
    refused({ size: 2 });
    refused({ keep: new Int32Array(0) });
    refused({ criteria: [new Float64Array(0)] });
    refused({ eligible: Int32Array.of(2) });
  });
});
