/** Which places are arranged together: each by itself, or a commune with its units. */
import type { Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import { firstFitting } from "../rules/condition.ts";

/**
 * The places of the new register that are arranged together, by the position at which their turn comes: each by itself,
 * or, where candidates are those of the commune, its units and the commune behind them. Places that are not done are in
 * none.
 */
export function cellPlaces(
  register: Register,
  { holding: { candidates } }: Policy,
): readonly (readonly number[] | undefined)[] {
  const { places } = register;
  const cells = new Array<number[] | undefined>(places.length);
  const cellOfCommune = new Map<number, number[]>();
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
  // The commune stands behind its units wherever its own row is.
  for (const own of cellOfCommune.values()) {
    own.sort(
      (a, b) => Number(places[a]?.level === "commune") - Number(places[b]?.level === "commune") || a - b,
    );
  }
  return cells;
}

/** The place that a cell as a whole is told of: its only one, or the commune. */
export function communeOf(places: readonly number[], register: Register): number {
  const [first = -1] = places;
  return places.length === 1 ? first : communeAt(register, first);
}

/** How many units a cell of several places has, as a fact to tell; null for a cell of one place. */
export function unitsIn(places: readonly number[], { places: all }: Register): number | null {
  return places.length === 1 ? null : places.filter((at) => all[at]?.level === "unit").length;
}

/** Whether two new places, by position, are arranged together. */
export function areTogether(register: Register, policy: Policy, a: number, b: number): boolean {
  if (a === b) return true;
  const { places } = register;
  const isDone = (at: number): boolean => places[at]?.status === "done";
  return (
    policy.holding.candidates === "commune" &&
    isDone(a) &&
    isDone(b) &&
    communeAt(register, a) === communeAt(register, b)
  );
}

/** The commune of a unit, or the place itself. */
export function communeAt({ places, parents }: Register, at: number): number {
  return places[at]?.level === "unit" ? (parents[at] ?? -1) : at;
}

/** The most people that the policy wants in the places of a cell together; null: no cap, or none for one of them. */
export function capOf(
  places: readonly number[],
  { places: register }: Register,
  { holding: { maxPersons } }: Policy,
): number | null {
  let sum = 0;
  for (let index = 0; index < places.length; index++) {
    const place = register[places[index] ?? -1];
    const caps = place?.level === "commune" ? maxPersons.commune : maxPersons.unit;
    const cap = place ? firstFitting(caps, place) : null;
    if (cap === null) return null;
    sum += cap;
  }
  return sum;
}
