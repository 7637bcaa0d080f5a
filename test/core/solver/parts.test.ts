/** What the solver is made of, part by part: states, lists in order, and the counts in the first number of a score. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogueOf } from "../../../src/core/solver/problem/catalogue.ts";
import {
  countIn,
  leadingDigits,
  mostOfOnePost,
  rangeOfLeading,
} from "../../../src/core/solver/problem/leading-digits.ts";
import { newMove, noMoves, putInOrder } from "../../../src/core/solver/problem/moves.ts";
import { OPTION, putOption, rankAmong } from "../../../src/core/solver/problem/options.ts";
import {
  oneOfEach,
  openIn,
  openOf,
  openPosts,
  placeOf,
  settled,
  without,
} from "../../../src/core/solver/problem/states.ts";
import { columnsOf } from "../../arbitraries/cell.ts";
import { LIGHT_PART } from "../../arbitraries/part.ts";

const single = { posts: 1, compatible: 0, counted: true };

describe("a state", () => {
  /** Posts by place of up to five titles, with up to three each. */
  const postsOf = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([titles, places, most]) =>
      fc.array(fc.array(fc.nat(most), { minLength: places, maxLength: places }), {
        minLength: titles,
        maxLength: titles,
      }),
    );

  test("tells how many posts of each title are open at its place, and how many places are still to come", () => {
    fc.assert(
      fc.property(postsOf, fc.infiniteStream(fc.nat()), (posts, stream) => {
        const titles = posts.map((own) => ({ ...single, posts: own }));
        const catalogue = catalogueOf(columnsOf({ titles, candidates: [] }).titles);
        const { places, size, span, units, full, opened } = catalogue;
        const draw = stream[Symbol.iterator]();
        const place = (draw.next().value ?? 0) % places;
        const open = posts.map((own) => (draw.next().value ?? 0) % (own[place] + 1));
        const state = open.reduce((sum, count, t) => sum + count * units[t], (places - 1 - place) * span);
        expect(placeOf(state, catalogue)).toBe(place);
        const isOpen = open.reduce((mask, count, t) => (count > 0 ? mask | (1 << t) : mask), 0);
        expect(openIn(state, catalogue)).toBe(isOpen);
        expect(open.map((_, t) => openOf(state, t, catalogue))).toEqual(open);
        const sum = (mask: number): number =>
          open.reduce((all, count, t) => all + ((mask >> t) & 1 ? count : 0), 0);
        for (const mask of [isOpen, isOpen & 0b10101, isOpen & 0b01010])
          expect(openPosts(state, mask, catalogue)).toBe(sum(mask));
        for (let t = 0; t < size; t++) expect(without(state, t, catalogue)).toBe(state - open[t] * units[t]);
        expect(state - oneOfEach(isOpen, catalogue)).toBe(
          open.reduce(
            (all, count, t) => all + Math.max(0, count - 1) * units[t],
            (places - 1 - place) * span,
          ),
        );
        // The first place from there on with open posts of its own.
        let at = place;
        let next = open;
        while (at < places - 1 && next.every((count) => count === 0)) {
          at++;
          next = posts.map((own) => own[at]);
        }
        const reached = next.reduce((all, count, t) => all + count * units[t], (places - 1 - at) * span);
        expect(settled(state, catalogue)).toBe(reached);
        expect(opened[place]).toBe(posts.reduce((all, own, t) => all + own[place] * units[t], 0));
        expect(full).toBe((places - 1) * span + opened[0]);
        expect(catalogue.single).toBe(posts.flat().every((count) => count <= 1));
      }),
      { numRuns: 500 * LIGHT_PART, seed: 41 },
    );
  });
});

describe("lists in order", () => {
  const scores = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 12 });
  const byScore = (list: readonly (readonly [number, number])[]): number[] =>
    [...list.keys()].sort((a, b) => list[b][0] - list[a][0] || list[b][1] - list[a][1] || a - b);

  test("moves of each node stand by bound, the best first, those as good as they came", () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(0, 3, 600), (list, before) => {
        const moves = noMoves();
        moves.width = 2;
        for (let index = 0; index < before; index++) {
          const move = newMove(moves, 1, 1, 1);
          moves.bound.set([5, index], move * 2);
          putInOrder(moves, move);
        }
        const above = moves.order.slice(0, before);
        moves.first = before;
        list.forEach((score, index) => {
          const move = newMove(moves, index + 1, index + 2, index + 3);
          expect(move).toBe(before + index);
          moves.bound.set(score, move * 2);
          putInOrder(moves, move);
        });
        expect(moves.size).toBe(before + list.length);
        expect(moves.order.slice(0, before)).toEqual(above);
        expect([...moves.order.slice(before, moves.size)]).toEqual(
          byScore(list).map((index) => before + index),
        );
        list.forEach((score, index) => {
          const move = before + index;
          expect([moves.set[move], moves.candidate[move], moves.score[move]]).toEqual([
            index + 1,
            index + 2,
            index + 3,
          ]);
          expect([...moves.bound.subarray(move * 2, move * 2 + 2)]).toEqual(score);
        });
      }),
      { numRuns: 100 * LIGHT_PART, seed: 42 },
    );
  });

  test("options stand by score, the best first, and what is beyond the most is dropped", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 6 }), (list, most) => {
        const start = 4;
        const options = new Int32Array(start + OPTION * most + 2).fill(-7);
        const buffer = Float64Array.from(list.flat());
        let count = 0;
        list.forEach((_, candidate) => {
          const rank = rankAmong(options, start, count, buffer, candidate * 2, 2);
          if (rank >= most) return;
          putOption(options, start, rank, Math.min(count, most - 1), candidate, candidate * 2);
          count = Math.min(count + 1, most);
        });
        const best = byScore(list).slice(0, most);
        expect(count).toBe(best.length);
        const end = start + OPTION * count;
        expect([...options.slice(start, end)]).toEqual(
          best.flatMap((candidate) => [candidate, candidate * 2]),
        );
        expect([...options.slice(0, start), ...options.slice(end)].every((one) => one === -7)).toBe(true);
      }),
      { numRuns: 200 * LIGHT_PART, seed: 43 },
    );
  });
});

describe("the leading digits of a bound", () => {
  test("tell the most that an arrangement can have of each count, of people the fewest, whatever the bound", () => {
    const most = 3;
    const counts = fc.record({
      keep: fc.nat(most),
      filled: fc.nat(most),
      person: fc.nat(most),
      staying: fc.nat(most),
      optional: fc.nat(most),
      incumbents: fc.nat(most),
    });
    const order = fc.constantFrom("persons" as const, "staying-persons" as const, "persons-staying" as const);
    fc.assert(
      fc.property(
        order,
        fc.boolean(),
        fc.boolean(),
        counts,
        fc.nat(40),
        (order, hasOptional, hasKeep, of, above) => {
          const digits = leadingDigits(order, most, hasOptional, hasKeep);
          expect([digits.optional > 0, digits.keep > 0]).toEqual([hasOptional, hasKeep]);
          expect(digits.staying > 0).toBe(order !== "persons");
          const { keep, filled, staying, optional, person: perPerson } = digits;
          const score =
            of.keep * keep +
            of.filled * filled +
            of.staying * staying +
            of.optional * optional -
            of.person * perPerson +
            of.incumbents;
          expect(Math.abs(score)).toBeLessThan(rangeOfLeading(digits));
          expect(countIn(digits, "filled", score)).toBe(of.filled);
          expect(countIn(digits, "person", score)).toBe(of.person);
          expect(countIn(digits, "staying", score)).toBe(order === "persons" ? 0 : of.staying);
          // A bound is higher than what it bounds: of what counts first it tells as many or more.
          if (!hasKeep) expect(countIn(digits, "filled", score + above)).toBeGreaterThanOrEqual(of.filled);
          expect(mostOfOnePost(digits)).toBe(Math.max(filled, optional) + keep + staying + 1);
        },
      ),
      { numRuns: 1000 * LIGHT_PART, seed: 44 },
    );
  });
});
