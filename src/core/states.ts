/** Numbers that the solver works with: states of open posts, bits, worths in buffers, and buffers that grow. */
import type { Catalogue } from "./weigh.ts";

/** The same numbers in a buffer with room for `needed` and more. */
export function enlarged(numbers: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed + 1, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

export function enlargedNumbers(
  numbers: Float64Array<ArrayBuffer>,
  needed: number,
): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(needed + 1, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

/** Compares two worths at their offsets: positive where the first is more. */
export function compareWorths(
  a: Float64Array,
  at: number,
  b: Float64Array,
  bt: number,
  size: number,
): number {
  for (let k = 0; k < size; k++) {
    const difference = (a[at + k] ?? 0) - (b[bt + k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The titles with open posts in a state, as bits. */
export function openIn(state: number, catalogue: Catalogue): number {
  const { single, size } = catalogue;
  if (single) return state;
  let mask = 0;
  for (let t = 0; t < size; t++) {
    if (openOf(state, t, catalogue) > 0) mask |= 1 << t;
  }
  return mask;
}

/** Open posts of a title in a state. */
export function openOf(state: number, title: number, { units, posts }: Catalogue): number {
  return Math.floor(state / (units[title] ?? 1)) % ((posts[title] ?? 0) + 1);
}

/** The state with no post of a title open. */
export function without(state: number, title: number, catalogue: Catalogue): number {
  return state - openOf(state, title, catalogue) * (catalogue.units[title] ?? 1);
}

export function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
