/** Figures that a plan gives of old places of which the register has none: register and rows in, the register with them out. */

import type { Change, Sizes } from "../../model/inputs.ts";
import type { Place, Register } from "../../model/place.ts";
import { placeWith } from "../../model/place-with.ts";
import type { OldPlace, Positions } from "../../model/positions.ts";
import { SUMMED } from "./sums.ts";

/** The register with figures that stand beside a place of which one row takes all. */
export function withGivenFigures(
  register: Register<OldPlace>,
  changes: readonly Change[],
): Register<OldPlace> {
  const giving = changes.filter((row) => (row.printedOld ? true : row.part === null && givesFigures(row)));
  if (giving.length === 0) return register;
  const rowsFrom = rowsOfEach(register, changes);
  const given = new Map<OldPlace, Place>();
  for (const row of giving) {
    const at = register.position.get(row.from ?? "") ?? -1;
    const place = register.places[at];
    if (!place || !(row.printedOld || rowsFrom[at] === 1)) continue;
    const made = placeWith(place, filled(place, row.printedOld ?? row));
    if (SUMMED.some((size) => made[size] !== place[size])) given.set(at, made);
  }
  if (given.size === 0) return register;
  return { ...register, places: register.places.map((place, at: OldPlace) => given.get(at) ?? place) };
}

/** How many rows each old place has. */
export function rowsOfEach(
  { places, position }: Register<OldPlace>,
  changes: readonly Change[],
): Positions<number> {
  const rows = new Int32Array(places.length);
  for (const { from } of changes) {
    const at = position.get(from ?? "") ?? -1;
    if (at >= 0) rows[at] = (rows[at] ?? 0) + 1;
  }
  return rows;
}

export function givesFigures({ households, population, area }: Sizes): boolean {
  return households !== null || population !== null || area !== null;
}

function filled(place: Place, figures: Sizes): Sizes {
  return {
    households: place.households ?? figures.households,
    population: place.population ?? figures.population,
    area: place.area ?? figures.area,
  };
}
