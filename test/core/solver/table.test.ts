/** The table of title sets against every set of titles that somebody may hold, listed one by one. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { CandidatePosition } from "../../../src/core/model/positions.ts";
import { bitsOf, lowestBit } from "../../../src/core/numbers/bits.ts";
import { fill, fillingOf, fillUp } from "../../../src/core/solver/fill-title-sets.ts";
import { layoutOf } from "../../../src/core/solver/problem/layout.ts";
import {
  type PackedObjective,
  packedObjective,
  packObjective,
  writeScore,
} from "../../../src/core/solver/problem/objective.ts";
import { ENOUGH, type Order, type Problem, problemOf } from "../../../src/core/solver/problem/problem.ts";
import { openOf } from "../../../src/core/solver/problem/states.ts";
import { type SetPosition, type TitleSets, titleSets } from "../../../src/core/solver/problem/title-sets.ts";
import {
  type CellCandidate,
  type CellSize,
  cells,
  columnsOf,
  communes,
  type PlainCell,
} from "../../arbitraries/cell.ts";
import { LIGHT_PART, PART } from "../../arbitraries/part.ts";

const ORDERS: readonly Order[] = ["persons", "staying-persons", "persons-staying"];

interface Row {
  readonly place: number;
  readonly titles: number;
  readonly isCounted: number;
  options: { candidate: CandidatePosition; score: number[] }[];
}

const keyOf = ({ place, titles, isCounted }: Row): string => `${place} ${titles} ${isCounted}`;

/** Whether one person may hold some titles of a place together. */
function isAllowed({ catalogue, titleLimits }: Problem, place: number, titles: number): boolean {
  for (let rest = titles; rest !== 0; rest &= rest - 1) {
    const title = lowestBit(rest);
    if ((titles & ~(1 << title) & ~catalogue.compatible[title]) !== 0) return false;
  }
  if (titleLimits.some((limit) => bitsOf(titles & limit.titles) > limit.most)) return false;
  return (titles & catalogue.own[place]) !== 0 && (titles & ~catalogue.own[place] & ~catalogue.shared) === 0;
}

/** What a candidate scores with some titles of a place: each of them, and what the person takes or staying gives. */
function scoreOf(objective: PackedObjective, candidate: number, place: number, titles: number): number[] {
  const { problem, leading, size } = objective;
  const { catalogue, candidates } = problem;
  const sum = new Array<number>(size).fill(0);
  const one = new Float64Array(size);
  for (let rest = titles; rest !== 0; rest &= rest - 1) {
    const title = lowestBit(rest);
    const standsAt = (catalogue.shared >> title) & 1 ? catalogue.places - 1 : place;
    writeScore(objective, one, 0, candidate, title, standsAt);
    for (let k = 0; k < size; k++) sum[k] += one[k];
  }
  if (candidates.counted[candidate] === 0) return sum;
  if ((titles & catalogue.counted) !== 0) sum[0] -= leading.person;
  if ((titles & ~catalogue.optional) !== 0) sum[0] += leading.staying;
  return sum;
}

/** Rows by key, each with all that may take it, the best first and of equals the first. */
function listed(objective: PackedObjective): Map<string, Row> {
  const { problem } = objective;
  const { catalogue, candidates } = problem;
  const rows = new Map<string, Row>();
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    for (let place = 0; place < catalogue.places; place++) {
      for (let titles = 1; titles < 1 << catalogue.size; titles++) {
        if ((titles & ~candidates.eligible[candidate]) !== 0) continue;
        if (bitsOf(titles) > candidates.maxPosts[candidate] || !isAllowed(problem, place, titles)) continue;
        const row: Row = { place, titles, isCounted: candidates.counted[candidate], options: [] };
        const kept = rows.get(keyOf(row)) ?? row;
        kept.options = [...kept.options, { candidate, score: scoreOf(objective, candidate, place, titles) }];
        rows.set(keyOf(row), kept);
      }
    }
  }
  for (const row of rows.values()) {
    row.options.sort((a, b) => compare(b.score, a.score));
    row.options = row.options.slice(0, Math.min(catalogue.total - bitsOf(row.titles) + 1, candidates.size));
  }
  return rows;
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, k) => value - b[k]).find((difference) => difference !== 0) ?? 0;

function rowOf(sets: TitleSets, set: SetPosition, size: number): Row {
  const options = [];
  for (let at = sets.start[set]; at < sets.end[set]; at += 2) {
    const score = sets.options[at + 1];
    options.push({ candidate: sets.options[at], score: [...sets.scores.subarray(score, score + size)] });
  }
  const isCounted = sets.problem.candidates.counted[options[0].candidate];
  return { place: sets.place[set], titles: sets.titles[set], isCounted, options };
}

/** Cells with many candidates of few kinds, who differ by criteria and, some of them, by what they held before. */
function crowds(size: CellSize): fc.Arbitrary<PlainCell> {
  const held = fc.constantFrom(null, null, 0, 0b0001, 0b0010, 0b1111);
  const member = fc.record({ kind: fc.nat(), criterion: fc.integer({ min: 0, max: 3 }), held });
  return fc
    .record({ cell: cells(size), members: fc.array(member, { minLength: 8, maxLength: 24 }) })
    .map(({ cell, members }) => {
      const of = (kind: number): CellCandidate | undefined => cell.candidates[kind % cell.candidates.length];
      return {
        ...cell,
        candidates: members.flatMap(({ kind, criterion, held }) => {
          const one = of(kind);
          return one ? [{ ...one, criteria: [criterion], incumbent: held ?? one.incumbent }] : [];
        }),
      };
    });
}

test("the table holds every set that somebody may hold, with its best candidates, and what it takes", () => {
  const shape = { titles: 4, candidates: 5, maxPosts: 3, posts: 2, criteria: 1, everything: true };
  const sets = titleSets();
  const objective = packedObjective();
  const filling = fillingOf(sets, objective);
  const met = { limited: 0, short: 0, waiting: 0, passedOver: 0, outdone: 0 };
  const limits = fc.constantFrom([], [{ titles: 0b0110, most: 1 }], [{ titles: 0b1011, most: 2 }]);
  fc.assert(
    fc.property(
      fc.oneof(cells(shape), crowds({ ...shape, candidates: 2 }), communes({ ...shape, titles: 3 }, 3, 2)),
      limits,
      fc.constantFrom(...ORDERS),
      fc.constantFrom(ENOUGH, 1, 2),
      (cell, limits, order, most) => {
        const columns = columnsOf({ ...cell, limits });
        const problem = problemOf(columns, layoutOf(columns.titles, 9), order, most);
        packObjective(objective, problem);
        expect(fill(filling)).toBe(true);
        const { catalogue, candidates, supply } = problem;
        const { weighed, waiting, of, ranked } = filling.kinds;
        // The best of each row is there at once: what waits for a search changes nothing for the relaxed answer.
        const bests = (): unknown[] =>
          Array.from({ length: sets.size }, (_, index) => {
            const { options, ...row } = rowOf(sets, index + 1, objective.size);
            return [row, options[0]];
          });
        const atOnce = bests();
        expect(fillUp(filling)).toBe(true);
        expect(bests()).toEqual(atOnce);
        const atTurn = new Set(weighed.subarray(0, candidates.size));
        const others = Array.from(waiting.subarray(0, candidates.size).keys()).filter(
          (one) => !atTurn.has(one),
        );
        const passed = others.filter((one) => waiting[one] === 0);
        if (passed.length < others.length) met.waiting++;
        if (passed.length > 0) met.passedOver++;
        const isOutdone = (one: number): boolean => candidates.eligible[one] !== 0 && ranked[of[one]] < 0;
        if (passed.some(isOutdone)) met.outdone++;
        const expected = listed(objective);
        const rows = Array.from({ length: sets.size }, (_, index) => rowOf(sets, index + 1, objective.size));
        expect(new Map(rows.map((row) => [keyOf(row), row]))).toEqual(expected);
        expect(rows.length).toBe(expected.size);
        expect(sets.largest).toBe(Math.max(1, ...rows.map(({ titles }) => bitsOf(titles))));
        const officials = [...candidates.eligible].filter((_, index) => candidates.counted[index] === 0);
        const free = officials.reduce((all, one) => all | one, 0);
        const fillable = [...candidates.eligible].reduce((all, one) => all | one, 0);
        expect(sets.fillable).toBe(fillable);
        expect(sets.costlyTitles).toBe(fillable & catalogue.counted & ~free);
        for (const [index, { titles, place, isCounted, options }] of rows.entries()) {
          const set = index + 1;
          const own = titles & catalogue.own[place];
          expect(sets.own[set]).toBe(own);
          expect(sets.count[set]).toBe(bitsOf(titles));
          expect(sets.costly[set]).toBe(bitsOf(titles & catalogue.counted & ~free));
          for (let t = 0; t < catalogue.size; t++)
            expect(openOf(sets.step[set], t, catalogue)).toBe((own >> t) & 1);
          const isLarger = bitsOf(titles) > 1;
          expect(sets.several[set]).toBe(supply.several < ENOUGH && isLarger ? 1 : 0);
          const costs = isCounted === 1 && (titles & catalogue.counted) !== 0;
          expect(sets.persons[set]).toBe(supply.persons < ENOUGH && costs ? 1 : 0);
          expect(sets.best[set]).toBe(sets.options[sets.start[set] + 1]);
          const slot = place * catalogue.size + lowestBit(titles);
          expect(set).toBeGreaterThanOrEqual(sets.first[slot]);
          expect(set).toBeLessThan(sets.first[slot + 1]);
          if (supply.persons < ENOUGH) met.short++;
          if (options.length < candidates.size) met.limited++;
        }
      },
    ),
    { numRuns: 600 * LIGHT_PART, seed: 17 },
  );
  if (PART === 1) for (const count of Object.values(met)) expect(count).toBeGreaterThan(50);
});

test("a table has up to 300.000 pairs of a person and a set, of several places two million", () => {
  const all = 2 ** 17 - 1;
  const filled = (people: number, places: number) => {
    const columns = columnsOf({
      titles: Array.from({ length: 17 }, (_, t) => ({
        posts: Array.from({ length: places }, (_, place) => Number(place === 0)),
        compatible: all & ~(1 << t),
        counted: true,
      })),
      candidates: Array.from({ length: people }, () => ({
        eligible: all,
        incumbent: 0,
        maxPosts: 17,
        counted: true,
        criteria: [],
      })),
    });
    const sets = titleSets();
    const objective = packedObjective();
    packObjective(objective, problemOf(columns, layoutOf(columns.titles, 18), "persons", ENOUGH));
    return { isFilled: fill(fillingOf(sets, objective)), sets };
  };
  const { isFilled, sets } = filled(2, 1);
  expect(isFilled).toBe(true);
  expect(sets.size).toBe(all);
  // The largest sets of each slot stand first.
  for (let slot = 0; slot < 17; slot++) expect(sets.titles[sets.first[slot]]).toBe(all & (-1 << slot));
  expect(filled(3, 1).isFilled).toBe(false);
  expect(filled(3, 2).isFilled).toBe(true);
});
