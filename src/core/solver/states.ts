/**
 * Numbers that the solver works with: states of open posts, bits, and worths in buffers.
 *
 * The places of a cell are taken one after another, so a state is the open posts of the place at hand, as one mixed-radix
 * number, and above them how many places are still to come. 0: nothing is open.
 */

import { lowestBit } from "../numbers/bits.ts";
import type { Catalogue } from "./cell.ts";

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
  const { single, size, places, span } = catalogue;
  if (single) return places === 1 ? state : state % span;
  let mask = 0;
  for (let t = 0; t < size; t++) {
    if (openOf(state, t, catalogue) > 0) mask |= 1 << t;
  }
  return mask;
}

/** Open posts of a title in a state. */
export function openOf(state: number, title: number, { units, radices }: Catalogue): number {
  return Math.floor(state / (units[title] ?? 1)) % (radices[title] ?? 1);
}

/** One open post of each of some titles, as a state. */
export function oneOfEach(mask: number, { units }: Catalogue): number {
  let state = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) state += units[lowestBit(rest)] ?? 0;
  return state;
}

/** The place that a state is at. */
export function placeOf(state: number, { places, span }: Catalogue): number {
  return places - 1 - Math.floor(state / span);
}

/** The same state at the first place with posts of its own open. */
export function settled(state: number, catalogue: Catalogue): number {
  const { span, opened } = catalogue;
  let at = state;
  while (at >= span && at % span === 0) {
    at += (opened[placeOf(at, catalogue) + 1] ?? 0) - span;
  }
  return at;
}

/** The state with no post of a title open. */
export function without(state: number, title: number, catalogue: Catalogue): number {
  return state - openOf(state, title, catalogue) * (catalogue.units[title] ?? 1);
}
