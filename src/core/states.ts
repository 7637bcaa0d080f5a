/** Numbers that the solver works with: states of open posts, bits, and worths in buffers. */
import type { Catalogue } from "./weigh.ts";

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
