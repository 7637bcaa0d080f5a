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
  /** Appends the worth of one candidate holding the titles of `set`. */
  readonly push: (worths: number[], candidate: number, set: number) => void;
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

  // Tails: digits with their range, packed from the most important on.
  const lows = criteriaLows(candidates);
  const slots: { slot: number; unit: number }[] = [];
  const ranges: number[] = lows.map(({ span }) => span * posts + 1);
  const ranks: { title: number; chunk: number }[] = [];
  titles.forEach((title, t) => {
    if (title.posts === 1) {
      ranks.push({ title: t, chunk: -1 });
      ranges.push(people + 1);
    } else {
      for (let chunk = 0; chunk * CHUNK < people; chunk++) {
        ranks.push({ title: t, chunk });
        ranges.push(2 ** Math.min(CHUNK, people - chunk * CHUNK));
      }
    }
  });
  let size = 1;
  for (let first = 0; first < ranges.length; size++) {
    let last = first;
    let product = 1;
    while (last < ranges.length && product * (ranges[last] ?? 1) <= CAPACITY) product *= ranges[last++] ?? 1;
    if (last === first) last++;
    let below = 1;
    for (let digit = last - 1; digit >= first; digit--) {
      slots[digit] = { slot: size, unit: below };
      below *= ranges[digit] ?? 1;
    }
    first = last;
  }

  const push = (worths: number[], index: number, set: number): void => {
    const candidate = candidates[index];
    if (!candidate) return;
    const at = worths.length;
    for (let k = 0; k < size; k++) worths.push(0);
    const add = (digit: number, value: number): void => {
      const place = slots[digit];
      if (place) worths[at + place.slot] = (worths[at + place.slot] ?? 0) + value * place.unit;
    };
    let filled = 0;
    let costs = 0;
    for (let t = 0; t < titles.length; t++) {
      if (((set >> t) & 1) === 0) continue;
      filled++;
      if (candidate.counted && titles[t]?.counted) costs = 1;
    }
    worths[at] = filled * headFilled - costs * headPerson + bits(set & candidate.incumbent);
    lows.forEach(({ low }, c) => add(c, ((candidate.criteria[c] ?? 0) - low) * filled));
    ranks.forEach(({ title, chunk }, r) => {
      if (((set >> title) & 1) === 0) return;
      if (chunk < 0) add(lows.length + r, people - index);
      else if (Math.floor(index / CHUNK) === chunk) {
        add(lows.length + r, 2 ** (Math.min(CHUNK, people - chunk * CHUNK) - 1 - (index % CHUNK)));
      }
    });
  };
  return {
    size,
    push,
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
  return Array.from({ length: count }, (_, c) => {
    const values = candidates.map((candidate) => candidate.criteria[c] ?? 0);
    const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    return { low, span: high - low };
  });
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
