/**
 * The objective of a cell as packed numbers: what giving a title to a candidate is worth.
 *
 * The objective is a list of digits, most important first, each a sum over the posts filled: posts filled, people
 * (fewer first), incumbents, each criterion, and last the ids over the posts. Digits are packed into doubles, as many
 * as fit exactly, so that comparing arrangements is comparing a few numbers in order.
 */

/** A title of a cell with at least one post. */
export interface CellTitle {
  readonly posts: number;
  /** Titles that may be held together with it, as bits; without itself. */
  readonly compatible: number;
  readonly counted: boolean;
}

/** The candidates of a cell by columns, in the order of their ids; columns may be longer than `size`. */
export interface Candidates {
  readonly size: number;
  /** Titles that each may hold, as bits. */
  readonly eligible: Int32Array;
  /** Titles held before, as bits. */
  readonly incumbent: Int32Array;
  readonly maxPosts: Int32Array;
  /** 0 for full-time officials, who cost nobody; else 1. */
  readonly counted: Uint8Array;
  /** By criterion, in the order of preference: what each post filled by this person is worth; whole numbers. */
  readonly criteria: readonly Float64Array[];
}

/** At most 30 titles. */
export interface Cell {
  readonly titles: readonly CellTitle[];
  readonly candidates: Candidates;
}

/** How worths of a cell are written and read. */
export interface Scale {
  /** Numbers in a worth. */
  readonly size: number;
  /** Writes the worth of a candidate in a title, without the person itself, at an offset. */
  readonly write: (worths: Float64Array, at: number, candidate: number, title: number) => void;
  /** What one counted person takes from the first number of a worth. */
  readonly person: number;
  /** Posts filled and counted people, out of the first number of a worth. */
  readonly read: (first: number) => { readonly filled: number; readonly persons: number };
}

/** Sums in one packed number stay below this, so that every step is exact. */
const CAPACITY = 2 ** 52;
/** Candidates in one digit of a title with several posts. */
const CHUNK = 40;

export function weigh({ titles, candidates }: Cell): Scale {
  const { size: people, criteria } = candidates;
  let posts = 0;
  for (const title of titles) posts += title.posts;
  // The three heads share the first number: filled, then people (negative), then incumbents.
  const person = posts + 1;
  const filled = person * person;

  // Digits behind the heads: their ranges, and where each title's begin.
  const ranges: number[] = [];
  const lows: number[] = [];
  for (let c = 0; c < criteria.length; c++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < people; index++) {
      const value = criteria[c]?.[index] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    // Filled posts are equal where criteria are compared, so taking the least off every post changes no comparison.
    lows.push(low);
    ranges.push((high - low) * posts + 1);
  }
  const firstDigit: number[] = [];
  for (const title of titles) {
    firstDigit.push(ranges.length);
    if (title.posts === 1) ranges.push(people + 1);
    else for (let from = 0; from < people; from += CHUNK) ranges.push(2 ** Math.min(CHUNK, people - from));
  }
  const { size, slots, units } = packed(ranges);

  return {
    size,
    person,
    write: (worths, at, index, title) => {
      for (let k = 1; k < size; k++) worths[at + k] = 0;
      worths[at] = filled + (((candidates.incumbent[index] ?? 0) >> title) & 1);
      for (let c = 0; c < criteria.length; c++) {
        const slot = at + (slots[c] ?? 0);
        const worth = (criteria[c]?.[index] ?? 0) - (lows[c] ?? 0);
        worths[slot] = (worths[slot] ?? 0) + worth * (units[c] ?? 0);
      }
      const single = titles[title]?.posts === 1;
      const chunk = single ? 0 : Math.floor(index / CHUNK);
      const digit = (firstDigit[title] ?? 0) + chunk;
      const rank = single
        ? people - index
        : 2 ** (Math.min(CHUNK, people - chunk * CHUNK) - 1 - (index % CHUNK));
      const slot = at + (slots[digit] ?? 0);
      worths[slot] = (worths[slot] ?? 0) + rank * (units[digit] ?? 0);
    },
    read: (first) => {
      const count = Math.ceil((first - posts) / filled);
      return { filled: count, persons: Math.max(0, Math.ceil((count * filled - first) / person)) };
    },
  };
}

/** Where each digit stands: the number (the first is kept for the heads) and its unit there. */
function packed(ranges: readonly number[]): { size: number; slots: number[]; units: number[] } {
  const slots: number[] = [];
  const units: number[] = [];
  let size = 1;
  for (let first = 0; first < ranges.length; size++) {
    let last = first;
    let product = 1;
    do product *= ranges[last++] ?? 1;
    while (last < ranges.length && product * (ranges[last] ?? 1) <= CAPACITY);
    for (let digit = first; digit < last; digit++) {
      product /= ranges[digit] ?? 1;
      slots.push(size);
      units.push(product);
    }
    first = last;
  }
  return { size, slots, units };
}
