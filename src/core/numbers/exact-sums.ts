/** Sums of whole numbers from 0 on, by position: exact whatever they come to, since each is kept in two parts. */

/** Each sum is `high` times 2^32, and `low`. */
export interface ExactSums {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const PART = 2 ** 32;

/** The low part is carried over before it could be so large that whole numbers are no longer told apart. */
const MOST_LOW = 2 ** 52;

/** So many sums of 0. */
export function exactSums(size: number): ExactSums {
  return { low: new Float64Array(size), high: new Float64Array(size) };
}

/** Adds a whole number from 0 to 2^53 - 1 to one of the sums, in place. */
export function addExactly({ low, high }: ExactSums, at: number, by: number): void {
  const parts = Math.floor(by / PART);
  let sum = (low[at] ?? 0) + (by - parts * PART);
  let above = (high[at] ?? 0) + parts;
  if (sum >= MOST_LOW) {
    const carried = Math.floor(sum / PART);
    sum -= carried * PART;
    above += carried;
  }
  low[at] = sum;
  high[at] = above;
}

/** One of the sums. */
export function exactSum({ low, high }: ExactSums, at: number): bigint {
  return BigInt(high[at] ?? 0) * BigInt(PART) + BigInt(low[at] ?? 0);
}
