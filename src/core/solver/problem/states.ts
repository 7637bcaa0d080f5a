/**
 * States: which posts are still open, as one whole number.
 *
 * Posts of a title at one place are alike, so what matters is how many of them are open. These counts are the digits of
 * a number in mixed radix: a title with p posts has the radix p + 1, its unit is the product of the radices before it.
 * The places of a cell are taken one after another; a state holds the open posts of the place at hand, and above them,
 * in multiples of `span`, how many places are still to come. 0: nothing is open.
 *
 * Giving a set of titles to somebody subtracts one unit of each title, a single subtraction.
 */

import type { CellPlacePosition, CellTitlePosition } from "../../model/positions.ts";
import { bitsOf, lowestBit } from "../../numbers/bits.ts";
import type { Catalogue } from "./catalogue.ts";
import type { TitleBits } from "./cell.ts";

/** The titles with open posts in a state. */
export function openIn(state: number, catalogue: Catalogue): TitleBits {
  const { single, size, places, span } = catalogue;
  if (single) return places === 1 ? state : state % span;
  let mask = 0;
  for (let t = 0; t < size; t++) {
    if (openOf(state, t, catalogue) > 0) mask |= 1 << t;
  }
  return mask;
}

/** Open posts of a title in a state. */
export function openOf(state: number, title: CellTitlePosition, { units, radices }: Catalogue): number {
  return Math.floor(state / units[title]) % radices[title];
}

/** Open posts of some titles in a state, in each of which every one of them is open. */
export function openPosts(state: number, mask: TitleBits, catalogue: Catalogue): number {
  if (catalogue.single) return bitsOf(mask);
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += openOf(state, lowestBit(rest), catalogue);
  return count;
}

/** One open post of each of some titles, as a state. */
export function oneOfEach(mask: TitleBits, { units }: Catalogue): number {
  let state = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) state += units[lowestBit(rest)];
  return state;
}

/** The place that a state is at. */
export function placeOf(state: number, { places, span }: Catalogue): CellPlacePosition {
  return places - 1 - Math.floor(state / span);
}

/** The same state at the first place with posts of its own open. */
export function settled(state: number, catalogue: Catalogue): number {
  const { span, opened } = catalogue;
  let at = state;
  while (at >= span && at % span === 0) at += opened[placeOf(at, catalogue) + 1] - span;
  return at;
}

/** The state with no post of a title open. */
export function without(state: number, title: CellTitlePosition, catalogue: Catalogue): number {
  return state - openOf(state, title, catalogue) * catalogue.units[title];
}
