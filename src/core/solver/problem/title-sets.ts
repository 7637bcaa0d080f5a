/**
 * The sets of titles that somebody in a cell may hold, as a table: one row a set, each with the candidates who are best
 * for it. `fill-title-sets.ts` fills it for a cell, `price-title-sets.ts` puts prices on it; relaxation and search read
 * it. Its columns are kept from cell to cell and grow: a whole city has thousands of small cells.
 *
 * Rows stand by slot: the place of the set and the lowest of its titles there. Row 0 is no set.
 */
import type { Position } from "../../model/positions.ts";
import { bitsOf } from "../../numbers/bits.ts";
import { enlarged } from "../../numbers/buffers.ts";
import type { SlotPosition } from "./catalogue.ts";
import type { TitleBits } from "./cell.ts";
import { NOTHING, type Problem } from "./problem.ts";

/** A row of the table; 0: no set. */
export type SetPosition = Position<"sets of titles">;

export interface TitleSets {
  /** What the table was filled for. */
  problem: Problem;
  /** The last row in use. */
  size: number;
  /** By slot: the first row of its sets, which end where those of the next slot begin; the largest sets stand first. */
  first: Int32Array;

  /** By row: all titles of the set. */
  titles: Int32Array;
  /** Those of them whose posts stand at the place of the set; shared titles that go along stand elsewhere. */
  own: Int32Array;
  place: Int32Array;
  /** How many titles it has. */
  count: Int32Array;
  /** How many of them only counted people may hold. */
  costly: Int32Array;
  /** What giving it to somebody takes from a state. */
  step: Float64Array;
  /** What it takes of the supply of people: 1 or 0 each; 0 where there are enough of them. */
  several: Int32Array;
  persons: Int32Array;
  /** Where its options begin and end in `options`. */
  start: Int32Array;
  end: Int32Array;
  /** The score of its best option: the first. */
  best: Int32Array;

  /** Pairs of numbers: a candidate who may hold the set, and the offset of the score in `scores`; the best first. */
  options: Int32Array;
  /** Scores with prices taken off where there are any; else as they are. */
  scores: Float64Array;
  /** The buffers behind `scores`: as they are, and with prices taken off, at the same offsets. */
  plain: Float64Array;
  priced: Float64Array;
  /** Where scores end. */
  scoresEnd: number;

  /** Titles that somebody may hold, and those of them that only counted people may. */
  fillable: TitleBits;
  costlyTitles: TitleBits;
  /** Titles in the largest set. */
  largest: number;
  /** The most titles of one place, and shared ones, that one candidate is an incumbent of. */
  mostIncumbent: number;
}

export function titleSets(): TitleSets {
  const plain = new Float64Array(4096);
  const column = (): Int32Array => new Int32Array(64);
  return {
    problem: NOTHING,
    size: 0,
    first: column(),
    titles: column(),
    own: column(),
    place: column(),
    count: column(),
    costly: column(),
    step: new Float64Array(64),
    several: column(),
    persons: column(),
    start: column(),
    end: column(),
    best: column(),
    options: new Int32Array(4096),
    scores: plain,
    plain,
    priced: new Float64Array(0),
    scoresEnd: 0,
    fillable: 0,
    costlyTitles: 0,
    largest: 1,
    mostIncumbent: 0,
  };
}

/** Makes room for rows up to `last`, and for slots up to `slots`. */
export function widen(sets: TitleSets, last: number, slots: number): void {
  if (slots >= sets.first.length) sets.first = enlarged(sets.first, slots);
  if (last < sets.titles.length) return;
  sets.titles = enlarged(sets.titles, last);
  sets.own = enlarged(sets.own, last);
  sets.place = enlarged(sets.place, last);
  sets.count = enlarged(sets.count, last);
  sets.costly = enlarged(sets.costly, last);
  sets.step = enlarged(sets.step, last);
  sets.several = enlarged(sets.several, last);
  sets.persons = enlarged(sets.persons, last);
  sets.start = enlarged(sets.start, last);
  sets.end = enlarged(sets.end, last);
  sets.best = enlarged(sets.best, last);
}

/** Finds what may be filled at all in the problem of a table, and by whom. */
export function survey(sets: TitleSets): void {
  const { candidates, catalogue } = sets.problem;
  const { places, shared, counted } = catalogue;
  let free = 0;
  sets.fillable = 0;
  sets.mostIncumbent = 0;
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    const eligible = candidates.eligible[candidate];
    sets.fillable |= eligible;
    if (candidates.counted[candidate] === 0) free |= eligible;
    const first = candidate * places;
    const along = candidates.incumbent[first + places - 1] & shared;
    for (let at = first; at < first + places; at++) {
      const incumbent = bitsOf(eligible & (candidates.incumbent[at] | along));
      if (incumbent > sets.mostIncumbent) sets.mostIncumbent = incumbent;
    }
  }
  sets.costlyTitles = sets.fillable & counted & ~free;
}

/** Shared titles of a set. */
export function sharedIn({ titles, problem }: TitleSets, set: SetPosition): TitleBits {
  return titles[set] & problem.catalogue.shared;
}

/** The row behind the last one of a slot. */
export function endOfSlot({ first }: TitleSets, slot: SlotPosition): SetPosition {
  return first[slot + 1];
}
