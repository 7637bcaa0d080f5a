/**
 * The objective of a cell as packed numbers: what giving a title to a candidate is worth.
 *
 * The objective is a list of digits, most important first, each a sum over the posts filled: posts kept on demand,
 * posts filled, people (fewer first), optional posts filled, incumbents, each criterion, and last the ids over the
 * posts; under `fewest-changes` people who stay stand beside people. Digits are packed into doubles, as many as fit
 * exactly, so that comparing arrangements is comparing a few numbers in order.
 */
import type { Candidates, Catalogue } from "./cell.ts";

/** Sums in one packed number stay below this, so that every step is exact; with room for prices where there are any. */
const CAPACITY = 2 ** 52;

const CAPACITY_PRICED = 2 ** 44;

/** Candidates in one digit of a title with several posts. */
const CHUNK = 40;

/**
 * What comes after filled posts: fewest people; or most people who stay and then fewest people; or, where no fewer
 * people than the cap can do, fewest people and then most who stay.
 */
export type Order = "persons" | "staying-persons" | "persons-staying";

/** How the worths of one cell after another are written and read; `weigh` sets it to a cell and an order. */
export interface PackedObjective {
  /** `counts`: only what is counted, without criteria and ids: a worth is then one whole number. */
  readonly weigh: (candidates: Candidates, catalogue: Catalogue, order: Order, counts?: boolean) => void;
  /** Numbers in a worth. */
  readonly size: () => number;
  /** What one counted person takes from the first number of a worth. */
  readonly person: () => number;
  /** What one counted person who stays, with a title that is not optional, adds to it; 0 where nobody asks. */
  readonly staying: () => number;
  /** The most that one post can add to it, without what a person takes. */
  readonly most: () => number;
  /** Writes the worth of a candidate in a title at a place, without the person itself, at an offset. */
  readonly write: (worths: Float64Array, at: number, candidate: number, title: number, place: number) => void;
  /** Posts that are not optional filled, out of the first number of a worth. */
  readonly filledIn: (first: number) => number;
  /** Counted people, out of the first number of a worth. */
  readonly personsIn: (first: number) => number;
  /** People who stay, out of the first number of a worth. */
  readonly stayingIn: (first: number) => number;
}

export function packedObjective(): PackedObjective {
  // What `write` reads for each post of each candidate.
  let incumbents: Int32Array = new Int32Array();
  let keeps: Int32Array = new Int32Array();
  let worthsBy: readonly Float64Array[] = [];
  let postsAt: Int32Array = new Int32Array();
  let optionals = 0;
  let width = 0;
  let places = 1;
  let people = 0;
  let criteria = 0;
  let isCounts = false;
  let size = 0;
  // Heads share the first number, each a count of at most all posts: incumbents in its ones, then those in use.
  let total = 0;
  let keep = 0;
  let filled = 0;
  let person = 0;
  let staying = 0;
  let optional = 0;
  // Digits behind the heads: criteria, then ids. Each has a range, a number that it stands in, and a unit there.
  const lows: number[] = [];
  const ranges: number[] = [];
  const slots: number[] = [];
  const units: number[] = [];
  const firstDigit: number[] = [];

  /** The range of a criterion. Filled posts are equal where criteria are compared, so the least is taken off all. */
  const rangeOf = (values: Float64Array | undefined, c: number, posts: number, places: number): number => {
    let low = people > 0 ? Number.POSITIVE_INFINITY : 0;
    let high = people > 0 ? Number.NEGATIVE_INFINITY : 0;
    for (let index = 0; index < people * places; index++) {
      const value = values?.[index] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    lows[c] = low;
    return (high - low) * posts + 1;
  };

  /** Gives each head in use its unit, the least important first. */
  const setHeads = (order: Order, hasOptional: boolean, hasKeep: boolean): void => {
    let unit = 1;
    const next = (inUse: boolean): number => {
      if (!inUse) return 0;
      unit *= total + 1;
      return unit;
    };
    optional = next(hasOptional);
    if (order === "staying-persons") {
      person = next(true);
      staying = next(true);
    } else {
      staying = next(order === "persons-staying");
      person = next(true);
    }
    filled = next(true);
    keep = next(hasKeep);
  };

  /** Gives each digit its number (the first is kept for the heads) and its unit there. */
  const pack = (digits: number, capacity: number): void => {
    size = 1;
    for (let first = 0; first < digits; size++) {
      let last = first;
      let product = 1;
      do product *= ranges[last++] ?? 1;
      while (last < digits && product * (ranges[last] ?? 1) <= capacity);
      for (let digit = first; digit < last; digit++) {
        product /= ranges[digit] ?? 1;
        slots[digit] = size;
        units[digit] = product;
      }
      first = last;
    }
  };

  /** A head out of the first number of a worth: those above it are taken off; people alone count downwards. */
  const headIn = (first: number, unit: number): number => {
    let rest = first;
    const heads = [keep, filled, staying, person, optional].filter((own) => own > 0).sort((a, b) => b - a);
    for (const head of heads) {
      const below = heads.filter((other) => other < head);
      const most = below.reduce((sum, other) => (other === person ? sum : sum + other * total), total);
      const least = below.includes(person) ? person * total : 0;
      const count = Math.floor((head === person ? most - rest : rest + least) / head);
      if (head === unit) return count;
      rest += head === person ? count * head : -count * head;
    }
    return 0;
  };

  return {
    weigh: (those, titles, order, counts = false) => {
      incumbents = those.incumbent;
      keeps = those.keep;
      worthsBy = those.criteria;
      postsAt = titles.posts;
      optionals = titles.optional;
      width = titles.size;
      places = titles.places;
      people = those.size;
      criteria = counts ? 0 : those.criteria.length;
      isCounts = counts;
      total = titles.total;
      let kept = 0;
      for (let index = 0; index < people * places; index++) kept |= keeps[index] ?? 0;
      setHeads(order, optionals !== 0, kept !== 0);
      if (counts) {
        size = 1;
        return;
      }
      let digits = 0;
      for (let c = 0; c < criteria; c++) {
        ranges[digits++] = rangeOf(those.criteria[c], c, titles.total, titles.places);
      }
      for (let rank = 0; rank < titles.ranked.length; rank++) {
        const slot = titles.ranked[rank] ?? 0;
        firstDigit[slot] = digits;
        const posts = titles.posts[slot] ?? 0;
        if (posts === 1) ranges[digits++] = people + 1;
        else if (posts > 1)
          for (let from = 0; from < people; from += CHUNK)
            ranges[digits++] = 2 ** Math.min(CHUNK, people - from);
      }
      pack(digits, titles.places === 1 ? CAPACITY : CAPACITY_PRICED);
    },
    size: () => size,
    person: () => person,
    staying: () => staying,
    most: () => Math.max(filled, optional) + keep + staying + 1,
    write: (worths, at, index, title, place) => {
      const here = index * places + place;
      const own = place * width + title;
      for (let k = 1; k < size; k++) worths[at + k] = 0;
      worths[at] =
        ((optionals >> title) & 1 ? optional : filled) +
        (isCounts ? 0 : ((incumbents[here] ?? 0) >> title) & 1) +
        (((keeps[here] ?? 0) >> title) & 1 ? keep : 0);
      for (let c = 0; c < criteria; c++) {
        const slot = at + (slots[c] ?? 0);
        const worth = (worthsBy[c]?.[here] ?? 0) - (lows[c] ?? 0);
        worths[slot] = (worths[slot] ?? 0) + worth * (units[c] ?? 0);
      }
      if (isCounts) return;
      const isSingle = postsAt[own] === 1;
      const chunk = isSingle ? 0 : Math.floor(index / CHUNK);
      const digit = (firstDigit[own] ?? 0) + chunk;
      const rank = isSingle
        ? people - index
        : 2 ** (Math.min(CHUNK, people - chunk * CHUNK) - 1 - (index % CHUNK));
      const slot = at + (slots[digit] ?? 0);
      worths[slot] = (worths[slot] ?? 0) + rank * (units[digit] ?? 0);
    },
    filledIn: (first) => headIn(first, filled),
    personsIn: (first) => headIn(first, person),
    stayingIn: (first) => (staying > 0 ? headIn(first, staying) : 0),
  };
}
