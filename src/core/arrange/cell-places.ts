/** Which places form a cell, arranged together: each by itself, or a commune with its units (`candidates: commune`). */
import type { Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { CellPlacePosition, ListBy, NewPlace } from "../model/positions.ts";
import { firstFitting } from "../rules/condition.ts";

/** The places of one cell, units before their commune. */
export type CellPlaces = ListBy<CellPlacePosition, NewPlace>;

/**
 * The cells of the register after, each at the position of the first of its places: there its turn comes. Pending and exempt
 * places are in no cell.
 */
export function cellPlaces(
  register: Register<NewPlace>,
  { holding: { candidates } }: Policy,
): ListBy<NewPlace, CellPlaces | undefined> {
  const { places } = register;
  const cells = new Array<NewPlace[] | undefined>(places.length);
  const cellOfCommune = new Map<NewPlace, NewPlace[]>();
  places.forEach(({ level, status }, at) => {
    if ((level !== "commune" && level !== "unit") || status !== "done") return;
    if (candidates === "place") {
      cells[at] = [at];
      return;
    }
    const commune = communeAt(register, at);
    const known = cellOfCommune.get(commune);
    if (known) known.push(at);
    else {
      const own = [at];
      cells[at] = own;
      cellOfCommune.set(commune, own);
    }
  });
  // In the register a commune may stand before its units; in a cell it stands behind them.
  for (const own of cellOfCommune.values()) {
    own.sort(
      (a, b) => Number(places[a]?.level === "commune") - Number(places[b]?.level === "commune") || a - b,
    );
  }
  return cells;
}

/** The place that findings about a whole cell name: its only one, or the commune. */
export function communeOf(places: CellPlaces, register: Register<NewPlace>): NewPlace {
  const [first = -1] = places;
  return places.length === 1 ? first : communeAt(register, first);
}

/** How many units are arranged together with a commune, as a fact of findings; null for a cell of one place. */
export function unitsIn(places: CellPlaces, { places: all }: Register<NewPlace>): number | null {
  return places.length === 1 ? null : places.filter((at) => all[at]?.level === "unit").length;
}

/** Whether two new places, by position, are arranged together. */
export function areTogether(register: Register<NewPlace>, policy: Policy, a: NewPlace, b: NewPlace): boolean {
  if (a === b) return true;
  const { places } = register;
  const isDone = (at: NewPlace): boolean => places[at]?.status === "done";
  return (
    policy.holding.candidates === "commune" &&
    isDone(a) &&
    isDone(b) &&
    communeAt(register, a) === communeAt(register, b)
  );
}

/** The commune that a unit belongs to; of any other place the place itself. */
export function communeAt({ places, parents }: Register<NewPlace>, at: NewPlace): NewPlace {
  return places[at]?.level === "unit" ? (parents[at] ?? -1) : at;
}

/**
 * Which place of a cell a new place is; -1 for none. In a cell of one place it is asked of holdings there alone, and
 * is 0.
 */
export function cellPlaceOf(places: CellPlaces, at: NewPlace): CellPlacePosition {
  return places.length === 1 ? 0 : places.indexOf(at);
}

/**
 * The most people that the policy wants in the places of a cell together (mức tối đa); null: no cap, or none for one
 * of them.
 */
export function capOf(
  places: CellPlaces,
  { places: register }: Register<NewPlace>,
  { holding: { maxPersons } }: Policy,
): number | null {
  let sum = 0;
  for (const at of places) {
    const place = register[at];
    const caps = place?.level === "commune" ? maxPersons.commune : maxPersons.unit;
    const cap = place ? firstFitting(caps, place) : null;
    if (cap === null) return null;
    sum += cap;
  }
  return sum;
}
