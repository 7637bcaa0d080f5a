/** The people of a roster: the id of the holder of each post in; one entry a person, in the order of ids, out. */

import { byCodePoint } from "../text/order.ts";
import type { HoldingPosition, PersonPosition, Positions } from "./positions.ts";
import type { People } from "./roster.ts";

/** Tells people apart by id: who they are, and the position of each holding's person. */
export function peopleOf(
  idOf: readonly string[],
  isOfficial: (holding: HoldingPosition) => boolean,
): { readonly people: People; readonly person: Positions<PersonPosition> } {
  const order = inOrderOfIds(idOf);
  const ids = new Array<string>(order.length);
  const first = new Int32Array(order.length + 1);
  const person = new Int32Array(order.length);
  let [size, last] = [0, ""];
  for (let at = 0; at < order.length; at++) {
    const holding = order[at] ?? 0;
    const id = idOf[holding] ?? "";
    if (at === 0 || id !== last) {
      first[size] = at;
      ids[size++] = id;
      last = id;
    }
    person[holding] = size - 1;
  }
  first[size] = order.length;
  ids.length = size;
  const official = new Uint8Array(size);
  for (let holding = 0; holding < person.length; holding++) {
    if (isOfficial(holding)) official[person[holding] ?? 0] = 1;
  }
  return { people: { ids, first: first.slice(0, size + 1), held: order, official }, person };
}

/** Holdings in the order of the ids of who holds them, those of one id in their own order. */
function inOrderOfIds(idOf: readonly string[]): Positions<HoldingPosition> {
  const order: Positions<HoldingPosition> = new Int32Array(idOf.length);
  const id = (at: number): string => idOf[at] ?? "";
  // Rosters mostly have their ids in order: only the strays are sorted, and then merged in from the end.
  const strays: number[] = [];
  let kept = 0;
  let before = "";
  for (let at = 0; at < idOf.length; at++) {
    const own = id(at);
    if (byCodePoint(before, own) > 0) strays.push(at);
    else {
      order[kept++] = at;
      before = own;
    }
  }
  const compare = (a: number, b: number): number => byCodePoint(id(a), id(b)) || a - b;
  strays.sort(compare);
  for (let to = idOf.length - 1, stray = strays.pop(); stray !== undefined; to--) {
    const last = order[kept - 1] ?? 0;
    const isLater = kept > 0 && compare(last, stray) > 0;
    order[to] = isLater ? last : stray;
    if (isLater) kept--;
    else stray = strays.pop();
  }
  return order;
}

/** The posts that a person holds, as positions among the holdings. */
export function heldBy({ first, held }: People, person: PersonPosition): HoldingPosition[] {
  const own: HoldingPosition[] = [];
  const end = first[person + 1] ?? 0;
  for (let at = first[person] ?? 0; at < end; at++) own.push(held[at] ?? -1);
  return own;
}
