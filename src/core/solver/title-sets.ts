/** The choices of a cell: every set of titles that somebody may hold, each with the candidates who are best for it. */

import { bitsOf, lowestBit } from "../numbers/bits.ts";
import { enlarged, enlargedNumbers } from "../numbers/buffers.ts";
import type { Catalogue, Cell } from "./cell.ts";
import type { PackedObjective } from "./objective.ts";
import { compareWorths } from "./states.ts";

/**
 * Sets of titles at a place by position, from 1; 0 is no set. Options stand in pairs: a candidate, and where the worth
 * of that candidate with the set stands in `worths()`.
 */
export interface TitleSets {
  /**
   * Finds all sets that some candidate may hold. Of those who may hold a set, only the best are kept: in the optimum
   * everybody worth more for it holds another set, and so they are at most as many as the other posts. Officials have
   * sets of their own, which count no person. false where they are too many to look at.
   */
  readonly find: (cell: Pick<Cell, "candidates" | "limits">, catalogue: Catalogue, limits: Limits) => boolean;
  /**
   * Takes prices, `scale.size()` numbers each, off what every option is worth: one for each candidate, and behind them
   * one for each title, of which only shared ones have any. Puts the options of each set in that order.
   */
  readonly price: (prices: Float64Array) => void;
  /** Shared titles of a set, as bits. */
  readonly sharedOf: (set: number) => number;
  /**
   * The sets of a slot's place whose lowest title is that of the slot stand from `firstOf` up to `firstOf` of the next
   * slot in `rows()`, the largest first: `ROW` numbers each, in the order of `ROW_SET` and the others. What they take
   * from a state stands at the same positions in `steps()`.
   */
  readonly firstOf: (slot: number) => number;
  readonly rows: () => Int32Array;
  readonly steps: () => Float64Array;
  /** The titles of a set, as bits, how many there are, and at which place. */
  readonly maskOf: (set: number) => number;
  readonly sizeOf: (set: number) => number;
  readonly placeOf: (set: number) => number;
  /** What taking one post of each of its titles takes from a state; titles that stand in another place take nothing. */
  readonly stepOf: (set: number) => number;
  /** What it takes of each limit: 1 or 0. */
  readonly largerOf: (set: number) => number;
  readonly chargeOf: (set: number) => number;
  /** Where the options of a set begin and end in `options()`, the best first. */
  readonly startOf: (set: number) => number;
  readonly endOf: (set: number) => number;
  readonly options: () => Int32Array;
  readonly worths: () => Float64Array;
  /** Titles that somebody may hold, and those of them that only counted people may, as bits. */
  readonly fillable: () => number;
  readonly costly: () => number;
  /** Titles in the largest set, and the most that one person is an incumbent of. */
  readonly largest: () => number;
  readonly mostIncumbent: () => number;
}

/**
 * A row of `rows()`: the set, its titles as bits without those that stand in another place, how many it has in all, those
 * that cost a person, its costs, its best worth.
 */
export const ROW = 7;

export const ROW_SET = 0;

export const ROW_MASK = 1;

export const ROW_SIZE = 2;

export const ROW_COSTLY = 3;

export const ROW_LARGER = 4;

export const ROW_CHARGE = 5;

export const ROW_WORTH = 6;

/** What there may not be enough of in a cell; `ENOUGH` where there is. */
export interface Limits {
  /** Sets of two titles or more: each takes somebody who may hold several. */
  readonly larger: number;
  /** Counted people. */
  readonly persons: number;
}

export const ENOUGH = 2 ** 30;

const LARGER = 1;

const CHARGE = 2;

/** Pairs of a person and a set of titles that one cell may come to. */
const MOST_OPTIONS = 300_000;

/** The same for a cell of several places. */
const MOST_OPTIONS_TOGETHER = 2_000_000;

/** More than the titles of a cell, and so than those of a set. */
const SIZES = 32;

/** Choices of one cell after another, in buffers that each writes over. */
export function titleSetsBy(scale: PackedObjective): TitleSets {
  let masks = new Int32Array(64);
  let sizes = new Int32Array(64);
  let steps = new Float64Array(64);
  let costs = new Int32Array(64);
  let costlies = new Int32Array(64);
  let starts = new Int32Array(64);
  let counts = new Int32Array(64);
  let next = new Int32Array(64);
  let standsAt = new Int32Array(64);
  let children = new Int32Array(1024);
  let options = new Int32Array(4096);
  let worths = new Float64Array(4096);
  /** Worths less prices, at the same offsets. */
  let priced = new Float64Array(0);
  let isPriced = false;
  /** The price of the shared titles of a set. */
  let fee = new Float64Array(16);
  // By slot of the lowest title, and size.
  let firsts = new Int32Array(SIZES * SIZES);
  let lasts = new Int32Array(SIZES * SIZES);
  let rows = new Int32Array(64 * ROW);
  let rowSteps = new Float64Array(64);
  let begins = new Int32Array(SIZES + 1);
  let fillable = 0;
  let costly = 0;
  let largest = 0;
  let mostIncumbent = 0;
  let titles: Catalogue | null = null;
  let cellLimits: Cell["limits"] = [];
  let width = 0;
  let places = 1;
  let people = 0;
  let size = 0;
  let person = 0;
  let staying = 0;
  let largerCost = 0;
  let chargeCost = 0;
  let sets = 0;
  let optionsEnd = 0;
  let worthsEnd = 0;
  let met = 0;
  let mostOptions = MOST_OPTIONS;
  // The place and the candidate at hand.
  let place = 0;
  let candidate = 0;
  let maxPosts = 0;
  let counted = 0;
  /**
   * What sets grow out of, which is no set itself: at each place one number for those of counted people, and one for
   * those of officials.
   */
  const rootOf = (isCounted: number): number => 2 * place + 1 - isCounted;

  /** The set with one more, higher title; made where it is met for the first time. */
  const withTitle = (set: number, title: number): number => {
    const known = children[set * width + title] ?? 0;
    if (known !== 0) return known;
    const made = ++sets;
    if (made >= masks.length) {
      masks = enlarged(masks, made);
      sizes = enlarged(sizes, made);
      starts = enlarged(starts, made);
      counts = enlarged(counts, made);
      costs = enlarged(costs, made);
      costlies = enlarged(costlies, made);
      next = enlarged(next, made);
      standsAt = enlarged(standsAt, made);
      steps = enlargedNumbers(steps, made);
    }
    const end = (made + 1) * width;
    if (end > children.length) children = enlarged(children, end);
    children.fill(0, made * width, end);
    children[set * width + title] = made;
    const mask = (masks[set] ?? 0) | (1 << title);
    masks[made] = mask;
    standsAt[made] = place;
    sizes[made] = (sizes[set] ?? 0) + 1;
    const isOwn = ((titles?.own[place] ?? 0) >> title) & 1;
    steps[made] = (steps[set] ?? 0) + (isOwn === 1 ? (titles?.units[title] ?? 0) : 0);
    costs[made] =
      ((sizes[made] ?? 0) > 1 ? largerCost : 0) | (counted && mask & (titles?.counted ?? 0) ? chargeCost : 0);
    starts[made] = optionsEnd;
    counts[made] = 0;
    optionsEnd += 2 * mostOf(made);
    if (optionsEnd + 2 > options.length) options = enlarged(options, optionsEnd + 2);
    next[made] = 0;
    costlies[made] = (costlies[set] ?? 0) + ((costly >> title) & 1);
    const own = sizes[made] ?? 0;
    if (own > largest) largest = own;
    const list = (place * width + lowestBit(mask)) * SIZES + own;
    const last = lasts[list] ?? 0;
    if (last === 0) firsts[list] = made;
    else next[last] = made;
    lasts[list] = made;
    return made;
  };

  /** The most candidates that need to be kept for a set. */
  const mostOf = (set: number): number => (titles?.total ?? 0) - (sizes[set] ?? 0) + 1;

  /** Puts the candidate at hand in its place among a set's options, and drops what is beyond the most; whether it was kept. */
  const insert = (set: number, at: number): boolean => {
    const start = starts[set] ?? 0;
    const count = counts[set] ?? 0;
    const most = mostOf(set);
    const rank = rankIn(worths, start, count, at);
    if (rank >= most) return false;
    if (count < most) counts[set] = count + 1;
    putAt(start, rank, Math.min(count, most - 1), candidate, at);
    return true;
  };

  /** Where among the first `count` options from `start` on one of the worth at `at` comes. */
  const rankIn = (values: Float64Array, start: number, count: number, at: number): number => {
    let rank = count;
    while (rank > 0 && compareWorths(values, at, values, options[start + 2 * rank - 1] ?? 0, size) > 0)
      rank--;
    return rank;
  };

  /** Moves the options from `rank` on one further, up to `last`, and puts one in. */
  const putAt = (start: number, rank: number, last: number, who: number, at: number): void => {
    for (let index = last; index > rank; index--) {
      options[start + 2 * index] = options[start + 2 * index - 2] ?? 0;
      options[start + 2 * index + 1] = options[start + 2 * index - 1] ?? 0;
    }
    options[start + 2 * rank] = who;
    options[start + 2 * rank + 1] = at;
  };

  /** Titles of `open` that a set may still grow by within the limits of the cell. */
  const withinLimits = (set: number, open: number): number => {
    let left = open;
    for (const limit of cellLimits) {
      if (bitsOf((masks[set] ?? 0) & limit.titles) >= limit.most) left &= ~limit.titles;
    }
    return left;
  };

  /**
   * Adds the candidate at hand to all sets that grow out of `set` by titles of `open`, and further by higher ones of
   * `along`.
   */
  const grow = (
    set: number,
    base: number,
    charged: number,
    stays: number,
    open: number,
    along: number,
  ): void => {
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      const grown = withTitle(set, title);
      if (++met > mostOptions) return;
      const at = worthsEnd;
      worthsEnd += size;
      if (worthsEnd > worths.length) worths = enlargedNumbers(worths, worthsEnd);
      for (let k = 0; k < size; k++) {
        worths[at + k] = (worths[title * size + k] ?? 0) + (base < 0 ? 0 : (worths[base + k] ?? 0));
      }
      const charges = counted & ((titles?.counted ?? 0) >> title) & 1;
      if (charges === 1 && charged === 0) worths[at] = (worths[at] ?? 0) - person;
      const keeps = counted & ~((titles?.optional ?? 0) >> title) & 1;
      if (keeps === 1 && stays === 0) worths[at] = (worths[at] ?? 0) + staying;
      const kept = insert(grown, at);
      const isFull = (sizes[grown] ?? 0) >= maxPosts;
      const above = isFull ? 0 : along & (-2 << title) & (titles?.compatible[title] ?? 0);
      const higher = above === 0 ? 0 : withinLimits(grown, above);
      if (higher !== 0) grow(grown, at, charged | charges, stays | keeps, higher, higher);
      else if (!kept) worthsEnd = at;
    }
  };

  /** Puts the sets of all titles in order: the largest first, of those the ones whose best option is an incumbent. */
  const order = (incumbent: Int32Array): void => {
    if (sets >= rowSteps.length) {
      rows = enlarged(rows, sets * ROW);
      rowSteps = enlargedNumbers(rowSteps, sets);
    }
    let end = 0;
    for (let slot = 0; slot < width * places; slot++) {
      begins[slot] = end;
      for (let size = largest; size > 0; size--) {
        for (let wanted = 1; wanted >= 0; wanted--) {
          for (let set = firsts[slot * SIZES + size] ?? 0; set !== 0; set = next[set] ?? 0) {
            const mask = masks[set] ?? 0;
            const best = (options[starts[set] ?? 0] ?? 0) * places;
            const isIncumbent = (mask & (incumbent[best + (standsAt[set] ?? 0)] ?? 0)) !== 0 ? 1 : 0;
            if (isIncumbent !== wanted) continue;
            const row = end * ROW;
            rows[row + ROW_SET] = set;
            rows[row + ROW_MASK] = mask & (titles?.own[standsAt[set] ?? 0] ?? 0);
            rows[row + ROW_SIZE] = size;
            rows[row + ROW_COSTLY] = costlies[set] ?? 0;
            rows[row + ROW_LARGER] = (costs[set] ?? 0) & LARGER;
            rows[row + ROW_CHARGE] = (costs[set] ?? 0) >> 1;
            rows[row + ROW_WORTH] = options[(starts[set] ?? 0) + 1] ?? 0;
            rowSteps[end++] = steps[set] ?? 0;
          }
        }
      }
    }
    begins[width * places] = end;
  };

  /** Puts the options of a set in the order of their priced worths. */
  const reorder = (set: number, prices: Float64Array): void => {
    const start = starts[set] ?? 0;
    fee.fill(0, 0, size);
    for (let rest = (masks[set] ?? 0) & (titles?.shared ?? 0); rest !== 0; rest &= rest - 1) {
      const at = (people + lowestBit(rest)) * size;
      for (let k = 0; k < size; k++) fee[k] = (fee[k] ?? 0) + (prices[at + k] ?? 0);
    }
    for (let index = 0; index < (counts[set] ?? 0); index++) {
      const who = options[start + 2 * index] ?? 0;
      const at = options[start + 2 * index + 1] ?? 0;
      for (let k = 0; k < size; k++) {
        priced[at + k] = (worths[at + k] ?? 0) - (prices[who * size + k] ?? 0) - (fee[k] ?? 0);
      }
      putAt(start, rankIn(priced, start, index, at), index, who, at);
    }
  };

  /** Empties what belongs to the cell before, with room for the slots of this one. */
  const clear = (): void => {
    const roots = 2 * places;
    const slots = width * places;
    const lists = slots * SIZES;
    if (lists > firsts.length) {
      firsts = enlarged(firsts, lists);
      lasts = enlarged(lasts, lists);
    }
    if (slots >= begins.length) begins = enlarged(begins, slots);
    firsts.fill(0, 0, lists);
    lasts.fill(0, 0, lists);
    if (roots * width > children.length) children = enlarged(children, roots * width);
    children.fill(0, 0, roots * width);
    for (let root = 0; root < roots; root++) {
      masks[root] = 0;
      sizes[root] = 0;
      steps[root] = 0;
      costlies[root] = 0;
    }
    sets = roots - 1;
    optionsEnd = 0;
    met = 0;
    mostOptions = places === 1 ? MOST_OPTIONS : MOST_OPTIONS_TOGETHER;
    fillable = 0;
    largest = 1;
    mostIncumbent = 0;
    isPriced = false;
  };

  return {
    find: ({ candidates, limits: within }, catalogue, limits) => {
      titles = catalogue;
      cellLimits = within;
      width = catalogue.size;
      places = catalogue.places;
      people = candidates.size;
      size = scale.size();
      person = scale.person();
      staying = scale.staying();
      largerCost = limits.larger < ENOUGH ? LARGER : 0;
      chargeCost = limits.persons < ENOUGH ? CHARGE : 0;
      clear();
      const last = places - 1;
      let free = 0;
      for (let index = 0; index < candidates.size; index++) {
        const eligible = candidates.eligible[index] ?? 0;
        fillable |= eligible;
        if (candidates.counted[index] === 0) free |= eligible;
        const first = index * places;
        const along = (candidates.incumbent[first + last] ?? 0) & catalogue.shared;
        for (let at = first; at <= first + last; at++) {
          const incumbent = bitsOf(eligible & ((candidates.incumbent[at] ?? 0) | along));
          if (incumbent > mostIncumbent) mostIncumbent = incumbent;
        }
      }
      costly = fillable & catalogue.counted & ~free;
      // The worths of the candidate at hand in each title stand first; those of options behind them.
      worthsEnd = width * size;
      if (worthsEnd > worths.length) worths = enlargedNumbers(worths, worthsEnd);
      for (candidate = 0; candidate < candidates.size; candidate++) {
        const eligible = candidates.eligible[candidate] ?? 0;
        maxPosts = candidates.maxPosts[candidate] ?? 0;
        counted = candidates.counted[candidate] ?? 0;
        for (place = 0; place < places; place++) {
          const along = eligible & (catalogue.within[place] ?? 0);
          for (let rest = along; rest !== 0; rest &= rest - 1) {
            const title = lowestBit(rest);
            const at = (catalogue.shared >> title) & 1 ? last : place;
            scale.write(worths, title * size, candidate, title, at);
          }
          grow(rootOf(counted), -1, 0, 0, eligible & (catalogue.own[place] ?? 0), along);
        }
      }
      order(candidates.incumbent);
      return met <= mostOptions;
    },
    price: (prices) => {
      if (size > fee.length) fee = enlargedNumbers(fee, size);
      if (worthsEnd > priced.length) priced = enlargedNumbers(priced, worthsEnd);
      isPriced = true;
      for (let set = 2 * places; set <= sets; set++) reorder(set, prices);
      for (let row = 0; row < (begins[width * places] ?? 0) * ROW; row += ROW) {
        rows[row + ROW_WORTH] = options[(starts[rows[row + ROW_SET] ?? 0] ?? 0) + 1] ?? 0;
      }
    },
    firstOf: (slot) => begins[slot] ?? 0,
    rows: () => rows,
    steps: () => rowSteps,
    maskOf: (set) => masks[set] ?? 0,
    sizeOf: (set) => sizes[set] ?? 0,
    placeOf: (set) => standsAt[set] ?? 0,
    sharedOf: (set) => (masks[set] ?? 0) & (titles?.shared ?? 0),
    stepOf: (set) => steps[set] ?? 0,
    largerOf: (set) => (costs[set] ?? 0) & LARGER,
    chargeOf: (set) => (costs[set] ?? 0) >> 1,
    startOf: (set) => starts[set] ?? 0,
    endOf: (set) => (starts[set] ?? 0) + 2 * (counts[set] ?? 0),
    options: () => options,
    worths: () => (isPriced ? priced : worths),
    fillable: () => fillable,
    costly: () => costly,
    largest: () => largest,
    mostIncumbent: () => mostIncumbent,
  };
}
