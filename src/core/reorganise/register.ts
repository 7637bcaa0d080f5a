/** Register order: places in any order in; the same, each before what stands in it, with the position of its parent, out. */

import type { Column, Place, Register, SiblingOrder } from "../model/place.ts";
import { positionFinder } from "../model/position-finder.ts";
import { byCodeUnit, byName } from "../text/order.ts";

/** The parent of a root. */
const NONE = -1;

/**
 * Puts places in register order: each before its children, siblings in `siblings` order. `parents`: the position of
 * each place's parent in `places`, -1 for a root. `known`: the position of each code in `places`, where that is known.
 * `positions` gives the new position of each.
 */
export function inRegisterOrder(
  places: readonly Place[],
  parents: Int32Array,
  columns: readonly Column[],
  siblings: SiblingOrder,
  known: ReadonlyMap<string, number> | null = null,
): { readonly register: Register; readonly positions: Int32Array } {
  const { roots, children } = childrenOf(parents, places.length);
  const sorted = sorterOf(places, siblings);
  const ordered: Place[] = [];
  const orderedParents = new Int32Array(places.length);
  const positions = new Int32Array(places.length).fill(-1);
  // A stack of its own: how deep places stand in each other is the file's to say.
  const open = sorted(roots).reverse();
  let isAsGiven = true;
  while (open.length > 0) {
    const place = open.pop() ?? 0;
    const at = ordered.length;
    positions[place] = at;
    if (place !== at) isAsGiven = false;
    orderedParents[at] = positions[parents[place] ?? -1] ?? NONE;
    const own = places[place];
    if (own) ordered.push(own);
    const within = children[place];
    if (!within) continue;
    const inOrder = sorted(within);
    for (let index = inOrder.length - 1; index >= 0; index--) open.push(inOrder[index] ?? 0);
  }
  const position = (isAsGiven ? known : null) ?? positionsByCode(ordered);
  return { register: { places: ordered, position, parents: orderedParents, columns, siblings }, positions };
}

/** The positions of the places in each one, and of those that stand in none. */
function childrenOf(parents: Int32Array, count: number) {
  const roots: number[] = [];
  const children: (number[] | undefined)[] = new Array(count);
  for (let place = 0; place < count; place++) {
    const parent = parents[place] ?? -1;
    const siblings = parent < 0 ? roots : children[parent];
    if (siblings) siblings.push(place);
    else children[parent] = [place];
  }
  return { roots, children };
}

/** Puts siblings in their order, in place. */
function sorterOf(places: readonly Place[], siblings: SiblingOrder): (among: number[]) => number[] {
  const compare = (a: number, b: number): number => {
    const one = places[a];
    const other = places[b];
    if (!one || !other) return 0;
    return (siblings === "name" && byName(one.name, other.name)) || byCodeUnit(one.code, other.code);
  };
  return (among) => {
    // Registers mostly have their places in order.
    for (let index = 1; index < among.length; index++)
      if (compare(among[index - 1] ?? 0, among[index] ?? 0) > 0) return among.sort(compare);
    return among;
  };
}

/** The position of each code; of several, the last. */
export function positionsByCode(coded: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (let at = 0; at < coded.length; at++) positions.set(coded[at]?.code ?? "", at);
  return positions;
}

/** The position of each place's parent, found by code; -1 where it has none, or none that is known. */
export function parentsByCode(places: readonly Place[], position: ReadonlyMap<string, number>): Int32Array {
  const parents = new Int32Array(places.length).fill(NONE);
  const find = positionFinder({ places, position });
  for (let at = 0; at < parents.length; at++) {
    const parent = places[at]?.parent ?? null;
    if (parent !== null) parents[at] = find(parent);
  }
  return parents;
}
