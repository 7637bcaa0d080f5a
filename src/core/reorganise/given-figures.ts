/** Figures that a plan gives of old places of which the register has none: register and rows in, the register with them out. */
import type { Change, Sizes } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import type { OldPlace } from "../model/positions.ts";
import { groupedBy } from "../numbers/groups.ts";

/** The register with figures that stand beside a place of which one row takes all. */
export function withGivenFigures(
  register: Register<OldPlace>,
  changes: readonly Change[],
): Register<OldPlace> {
  const rowsOf = groupedBy(changes, ({ from }) => from);
  const given = new Map<OldPlace, Place>();
  for (const [code, rows] of rowsOf) {
    const at = register.position.get(code) ?? -1;
    const place = register.places[at];
    const [row] = rows;
    if (!place || !row || rows.length > 1 || row.part !== null) continue;
    const figures = row.printedOld ?? row;
    const made = { ...place, ...filled(place, figures) };
    if (SIZES.some((size) => made[size] !== place[size])) given.set(at, made);
  }
  if (given.size === 0) return register;
  return { ...register, places: register.places.map((place, at: OldPlace) => given.get(at) ?? place) };
}

const SIZES = ["households", "population", "area"] as const;

function filled(place: Place, figures: Sizes): Sizes {
  return {
    households: place.households ?? figures.households,
    population: place.population ?? figures.population,
    area: place.area ?? figures.area,
  };
}
