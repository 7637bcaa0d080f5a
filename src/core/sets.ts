/** The choices of a cell: every set of titles that somebody may hold, each with the candidates who are best for it. */
import { enlarged, enlargedNumbers } from "./buffers.ts";
import { bitsOf, compareWorths, lowestBit } from "./states.ts";
import type { Candidates, Catalogue, Scale } from "./weigh.ts";

/**
 * Sets of titles by position, from 1; 0 is the empty set. Options stand in pairs: a candidate, and where the worth of
 * that candidate with the set stands in `worths()`.
 */
export interface Choices {
  /**
   * Finds all sets that some candidate may hold. Of those who may hold a set, only the best are kept: in the optimum
   * everybody worth more for it holds another set, and so they are at most as many as the other posts. Officials have
   * sets of their own, which count no person. false where they are too many to look at.
   */
  readonly find: (candidates: Candidates, catalogue: Catalogue, limits: Limits) => boolean;
  /**
   * The sets whose lowest title is this one stand from `firstOf` up to `firstOf` of the next title in `rows()`, the
   * largest first: `ROW` numbers each, in the order of `ROW_SET` and the others. What they take from a state stands at
   * the same positions in `steps()`.
   */
  readonly firstOf: (title: number) => number;
  readonly rows: () => Int32Array;
  readonly steps: () => Float64Array;
  /** The titles of a set, as bits, and how many there are. */
  readonly maskOf: (set: number) => number;
  readonly sizeOf: (set: number) => number;
  /** What taking one post of each of its titles takes from a state. */
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

/** A row of `rows()`: the set, its titles as bits, how many, those that cost a person, its costs, its best worth. */
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

/** More than the titles of a cell, and so than those of a set. */
const SIZES = 32;

/** Choices of one cell after another, in buffers that each writes over. */
export function choicesBy(scale: Scale): Choices {
  let masks = new Int32Array(64);
  let sizes = new Int32Array(64);
  let steps = new Float64Array(64);
  let costs = new Int32Array(64);
  let costlies = new Int32Array(64);
  let starts = new Int32Array(64);
  let counts = new Int32Array(64);
  let next = new Int32Array(64);
  let children = new Int32Array(1024);
  let options = new Int32Array(4096);
  let worths = new Float64Array(4096);
  // By lowest title and size.
  const firsts = new Int32Array(SIZES * SIZES);
  const lasts = new Int32Array(SIZES * SIZES);
  let rows = new Int32Array(64 * ROW);
  let rowSteps = new Float64Array(64);
  const begins = new Int32Array(SIZES + 1);
  let fillable = 0;
  let costly = 0;
  let largest = 0;
  let mostIncumbent = 0;
  let titles: Catalogue | null = null;
  let width = 0;
  let size = 0;
  let person = 0;
  let staying = 0;
  let largerCost = 0;
  let chargeCost = 0;
  let sets = 0;
  let optionsEnd = 0;
  let worthsEnd = 0;
  let met = 0;
  // The candidate at hand.
  let candidate = 0;
  let maxPosts = 0;
  let counted = 0;
  /** Sets of counted people grow out of 0, those of officials out of this one, which is no set itself. */
  const OFFICIALS = 1;

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
      steps = enlargedNumbers(steps, made);
    }
    const end = (made + 1) * width;
    if (end > children.length) children = enlarged(children, end);
    children.fill(0, made * width, end);
    children[set * width + title] = made;
    const mask = (masks[set] ?? 0) | (1 << title);
    masks[made] = mask;
    sizes[made] = (sizes[set] ?? 0) + 1;
    steps[made] = (steps[set] ?? 0) + (titles?.units[title] ?? 0);
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
    const list = lowestBit(mask) * SIZES + own;
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
    let place = count;
    while (place > 0 && compareWorths(worths, at, worths, options[start + 2 * place - 1] ?? 0, size) > 0)
      place--;
    if (place >= most) return false;
    if (count < most) counts[set] = count + 1;
    for (let index = Math.min(count, most - 1); index > place; index--) {
      options[start + 2 * index] = options[start + 2 * index - 2] ?? 0;
      options[start + 2 * index + 1] = options[start + 2 * index - 1] ?? 0;
    }
    options[start + 2 * place] = candidate;
    options[start + 2 * place + 1] = at;
    return true;
  };

  /** Adds the candidate at hand to all sets that grow out of `set` by titles of `open`. */
  const grow = (set: number, base: number, charged: number, stays: number, open: number): void => {
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      const grown = withTitle(set, title);
      if (++met > MOST_OPTIONS) return;
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
      const higher = isFull ? 0 : rest & (rest - 1) & (titles?.compatible[title] ?? 0);
      if (higher !== 0) grow(grown, at, charged | charges, stays | keeps, higher);
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
    for (let title = 0; title < width; title++) {
      begins[title] = end;
      for (let size = largest; size > 0; size--) {
        for (let wanted = 1; wanted >= 0; wanted--) {
          for (let set = firsts[title * SIZES + size] ?? 0; set !== 0; set = next[set] ?? 0) {
            const mask = masks[set] ?? 0;
            const isIncumbent = (mask & (incumbent[options[starts[set] ?? 0] ?? 0] ?? 0)) !== 0 ? 1 : 0;
            if (isIncumbent !== wanted) continue;
            const row = end * ROW;
            rows[row + ROW_SET] = set;
            rows[row + ROW_MASK] = mask;
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
    begins[width] = end;
  };

  return {
    find: (candidates, catalogue, limits) => {
      titles = catalogue;
      width = catalogue.size;
      size = scale.size();
      person = scale.person();
      staying = scale.staying();
      largerCost = limits.larger < ENOUGH ? LARGER : 0;
      chargeCost = limits.persons < ENOUGH ? CHARGE : 0;
      sets = OFFICIALS;
      optionsEnd = 0;
      met = 0;
      if (children.length < 2 * width) children = enlarged(children, 2 * width);
      children.fill(0, 0, 2 * width);
      firsts.fill(0, 0, width * SIZES);
      lasts.fill(0, 0, width * SIZES);
      fillable = 0;
      largest = 1;
      mostIncumbent = 0;
      let free = 0;
      for (let index = 0; index < candidates.size; index++) {
        const eligible = candidates.eligible[index] ?? 0;
        fillable |= eligible;
        if (candidates.counted[index] === 0) free |= eligible;
        const incumbent = bitsOf(eligible & (candidates.incumbent[index] ?? 0));
        if (incumbent > mostIncumbent) mostIncumbent = incumbent;
      }
      costly = fillable & catalogue.counted & ~free;
      // The worths of the candidate at hand in each title stand first; those of options behind them.
      worthsEnd = width * size;
      if (worthsEnd > worths.length) worths = enlargedNumbers(worths, worthsEnd);
      for (candidate = 0; candidate < candidates.size; candidate++) {
        const eligible = candidates.eligible[candidate] ?? 0;
        maxPosts = candidates.maxPosts[candidate] ?? 0;
        counted = candidates.counted[candidate] ?? 0;
        for (let rest = eligible; rest !== 0; rest &= rest - 1) {
          const title = lowestBit(rest);
          scale.write(worths, title * size, candidate, title);
        }
        grow(counted === 1 ? 0 : OFFICIALS, -1, 0, 0, eligible);
      }
      order(candidates.incumbent);
      return met <= MOST_OPTIONS;
    },
    firstOf: (title) => begins[title] ?? 0,
    rows: () => rows,
    steps: () => rowSteps,
    maskOf: (set) => masks[set] ?? 0,
    sizeOf: (set) => sizes[set] ?? 0,
    stepOf: (set) => steps[set] ?? 0,
    largerOf: (set) => (costs[set] ?? 0) & LARGER,
    chargeOf: (set) => (costs[set] ?? 0) >> 1,
    startOf: (set) => starts[set] ?? 0,
    endOf: (set) => (starts[set] ?? 0) + 2 * (counts[set] ?? 0),
    options: () => options,
    worths: () => worths,
    fillable: () => fillable,
    costly: () => costly,
    largest: () => largest,
    mostIncumbent: () => mostIncumbent,
  };
}
