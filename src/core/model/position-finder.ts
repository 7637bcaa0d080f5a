/** Places found by their codes: where codes are asked for in the order of places, and their names. */
import type { Register } from "./place.ts";

/**
 * Finds the position of a code, -1 for none. Rows about places mostly follow each other as these do, so that the place behind the last
 * one found, or another that it may well be (`near`), and the last one are looked at first: in a register of a whole country the way
 * through its map takes several times as long.
 */
export function positionFinder<P extends number>({
  places,
  position,
}: Pick<Register<P>, "places" | "position">): (code: string, near?: P) => P {
  let last = -1 as P;
  return (code, near = (last + 1) as P) => {
    if (places[near]?.code === code) last = near;
    else if (places[last]?.code !== code) {
      const at = position.get(code);
      if (at === undefined) return -1 as P;
      last = at;
    }
    return last;
  };
}

/** The name of a place by its code, "" where there is none. */
export function nameFinder<P extends number>({
  places,
  position,
}: Pick<Register<P>, "places" | "position">): (code: string) => string {
  return (code) => places[position.get(code) ?? (-1 as P)]?.name ?? "";
}
