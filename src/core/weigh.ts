/**
 * The objective of a cell as packed numbers: what giving a set of titles to a candidate is worth.
 *
 * The objective is a list of digits, most important first, each a sum over the pairs chosen. Digits are packed
 * into doubles, as many as fit exactly, so that comparing arrangements is comparing a few numbers in order.
 */

/** A title of a cell with at least one post. */
export interface CellTitle {
  readonly posts: number;
  /** Titles that may be held together with it, as bits; without itself. */
  readonly compatible: number;
  readonly counted: boolean;
}

export interface CellCandidate {
  /** Titles that this person may hold, as bits. */
  readonly eligible: number;
  /** Titles held before, as bits. */
  readonly incumbent: number;
  readonly maxPosts: number;
  /** false for full-time officials, who cost nobody. */
  readonly counted: boolean;
  /** Worth of each post filled by this person under each criterion, in the order of preference; whole numbers. */
  readonly criteria: readonly number[];
}

/** At most 30 titles; candidates in the order of their ids. */
export interface Cell {
  readonly titles: readonly CellTitle[];
  readonly candidates: readonly CellCandidate[];
}

/** How worths of a cell are written and read. */
export interface Scale {
  /** Numbers in a worth. */
  readonly size: number;
  /**
   * Appends the worth of a candidate with one title more than the set whose worth stands at `base` (−1: none).
   * `charged`: that set counts the person already.
   */
  readonly push: (worths: number[], base: number, candidate: number, title: number, charged: boolean) => void;
  /** Whether a candidate is counted for holding a title. */
  readonly charges: (candidate: number, title: number) => boolean;
  /** Compares two worths, at their offsets: positive where the first is more. */
  readonly compare: (a: readonly number[], at: number, b: readonly number[], bt: number) => number;
  /** Posts filled and counted people, out of the first number of a worth. */
  readonly read: (first: number) => { readonly filled: number; readonly persons: number };
}

/** Sums in one packed number stay below this, so that every step is exact. */
const CAPACITY = 2 ** 52;
/** Candidates in one digit of a title with several posts. */
const CHUNK = 40;

export function weigh({ titles, candidates }: Cell): Scale {
  const people = candidates.length;
  const posts = titles.reduce((sum, title) => sum + title.posts, 0);
  // The three heads share the first number: filled, then people (negative), then incumbents.
  const unit = posts + 1;
  const headPerson = unit;
  const headFilled = unit * unit;

  const lows = criteriaLows(candidates);
  const ranks = titles.flatMap(({ posts: several }, title) => {
    const chunks = several === 1 ? 1 : Math.ceil(people / CHUNK);
    return Array.from({ length: chunks }, (_, chunk) => ({ title, chunk, single: several === 1 }));
  });
  const { size, places } = packed([
    ...lows.map(({ span }) => span * posts + 1),
    ...ranks.map(({ chunk, single }) => (single ? people + 1 : 2 ** chunkSize(people, chunk))),
  ]);

  // Worth of each candidate in each title, `size` numbers each, without the person itself.
  const singles = new Array<number>(people * titles.length * size).fill(0);
  const add = (at: number, digit: number, value: number): void => {
    const { slot, unit } = places[digit] ?? NOWHERE;
    singles[at + slot] = (singles[at + slot] ?? 0) + value * unit;
  };
  candidates.forEach(({ incumbent, criteria }, index) => {
    for (let t = 0; t < titles.length; t++) {
      const at = (index * titles.length + t) * size;
      singles[at] = headFilled + ((incumbent >> t) & 1);
      for (let c = 0; c < lows.length; c++) add(at, c, (criteria[c] ?? 0) - (lows[c]?.low ?? 0));
    }
    for (let r = 0; r < ranks.length; r++) {
      const { title, chunk, single } = ranks[r] ?? NO_RANK;
      const at = (index * titles.length + title) * size;
      if (single) add(at, lows.length + r, people - index);
      else if (Math.floor(index / CHUNK) === chunk) {
        add(at, lows.length + r, 2 ** (chunkSize(people, chunk) - 1 - (index % CHUNK)));
      }
    }
  });
  const charges = (candidate: number, title: number): boolean =>
    (candidates[candidate]?.counted ?? false) && (titles[title]?.counted ?? false);

  const push: Scale["push"] = (worths, base, candidate, title, charged) => {
    const at = (candidate * titles.length + title) * size;
    const charge = !charged && charges(candidate, title) ? headPerson : 0;
    worths.push((base < 0 ? 0 : (worths[base] ?? 0)) + (singles[at] ?? 0) - charge);
    for (let k = 1; k < size; k++)
      worths.push((base < 0 ? 0 : (worths[base + k] ?? 0)) + (singles[at + k] ?? 0));
  };
  return {
    size,
    push,
    charges,
    compare: (a, at, b, bt) => {
      for (let k = 0; k < size; k++) {
        const difference = (a[at + k] ?? 0) - (b[bt + k] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    },
    read: (first) => {
      const filled = Math.ceil((first - posts) / headFilled);
      return { filled, persons: Math.max(0, Math.ceil((filled * headFilled - first) / headPerson)) };
    },
  };
}

/**
 * The least value and the span of each criterion. Filled posts are equal where criteria are compared, so taking
 * the least value off every post changes no comparison and keeps the numbers small.
 */
function criteriaLows(candidates: readonly CellCandidate[]): { low: number; span: number }[] {
  const count = candidates[0]?.criteria.length ?? 0;
  const lows: { low: number; span: number }[] = [];
  for (let c = 0; c < count; c++) {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const { criteria } of candidates) {
      const value = criteria[c] ?? 0;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    lows.push({ low, span: high - low });
  }
  return lows;
}

/** Candidates in a chunk of a title with several posts. */
function chunkSize(people: number, chunk: number): number {
  return Math.min(CHUNK, people - chunk * CHUNK);
}

const NOWHERE = { slot: 0, unit: 0 };
const NO_RANK = { title: 0, chunk: 0, single: true };

/** Where each digit stands: the number (the first is kept for the heads) and the unit in it. */
function packed(ranges: readonly number[]): {
  readonly size: number;
  readonly places: readonly { readonly slot: number; readonly unit: number }[];
} {
  const places: { slot: number; unit: number }[] = new Array(ranges.length);
  let size = 1;
  for (let first = 0; first < ranges.length; size++) {
    let last = first;
    let product = 1;
    do product *= ranges[last++] ?? 1;
    while (last < ranges.length && product * (ranges[last] ?? 1) <= CAPACITY);
    let unit = 1;
    for (let digit = last - 1; digit >= first; digit--) {
      places[digit] = { slot: size, unit };
      unit *= ranges[digit] ?? 1;
    }
    first = last;
  }
  return { size, places };
}
