/** Households (hộ), population (nhân khẩu) and area (diện tích) of communes and what stands above them, as sums of their units. */

import { type Diagnostic, diagnostic, type Read } from "../../diagnostics/diagnostic.ts";
import type { Place, Register } from "../../model/place.ts";
import { placeWith } from "../../model/place-with.ts";
import type { ListBy } from "../../model/positions.ts";
import { type Sums, sumOfParts } from "../../numbers/tree-sums.ts";

/** The same register with the sizes of higher places summed up; disagreements are told. */
export function sumUp(register: Register): Read<Register> {
  const diagnostics: Diagnostic[] = [];
  const { places, sums } = summed(register);
  for (const column of SUMMED) {
    const { partly, differing } = sums[column];
    for (const { node, own, sum } of differing) {
      const place = register.places[node];
      if (!place) continue;
      const details = { place: place.code, facts: { name: place.name, column, own, sum } };
      diagnostics.push(diagnostic("register/households-differ", { ...place.origin, column }, details));
    }
    for (const { node, unknown, of } of partly) {
      const place = register.places[node];
      if (!place) continue;
      const details = { place: place.code, facts: { name: place.name, column, unknown, of } };
      diagnostics.push(diagnostic("register/unknown-part", { ...place.origin, column }, details));
    }
  }
  return { value: { ...register, places }, diagnostics };
}

/** The columns of which a higher place has the sum of its parts. */
export const SUMMED = ["households", "population", "area"] as const;

export type Summed = (typeof SUMMED)[number];

/** The columns in which some place has a figure. */
export function filledColumns(places: ListBy<number, Place>): ReadonlySet<Summed> {
  const isFilled = { households: false, population: false, area: false };
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    if (!place) continue;
    if (place.households !== null) isFilled.households = true;
    if (place.population !== null) isFilled.population = true;
    if (place.area !== null) isFilled.area = true;
    if (isFilled.households && isFilled.population && isFilled.area) break;
  }
  return new Set(SUMMED.filter((column) => isFilled[column]));
}

/** Of a column in which no place has a figure. */
const NO_SUMS: Sums = { figures: [], partly: [], differing: [] };

/** The places of a register with their sums, and how these came about. */
export function summed({ places, parents }: Register): {
  readonly places: readonly Place[];
  readonly sums: Readonly<Record<Summed, Sums>>;
} {
  const filled = filledColumns(places);
  const sumsOf = (column: Summed): Sums => {
    if (!filled.has(column)) return NO_SUMS;
    return sumOfParts(
      parents,
      places.map((place) => place[column]),
    );
  };
  const sums = { households: sumsOf("households"), population: sumsOf("population"), area: sumsOf("area") };
  const { households, population, area } = sums;
  return { places: withFigures(places, households.figures, population.figures, area.figures), sums };
}

/** Places with figures of each, of a column without any an empty list; a place that has its figures already is the same one. */
export function withFigures(
  places: readonly Place[],
  households: readonly (number | null)[],
  population: readonly (number | null)[],
  area: readonly (number | null)[],
): readonly Place[] {
  return places.map((place, at) => {
    const isSame =
      place.households === (households[at] ?? null) &&
      place.population === (population[at] ?? null) &&
      place.area === (area[at] ?? null);
    if (isSame) return place;
    return placeWith(place, {
      households: households[at] ?? null,
      population: population[at] ?? null,
      area: area[at] ?? null,
    });
  });
}

/**
 * The places with what each has by itself: a place whose parts are known has nothing beside them, so that nothing is
 * left behind where they go elsewhere; one without known parts has the figure that it states. `summed`: the same
 * register with its sums.
 */
export function ownFigures({ places, parents }: Register, summed: Register): readonly Place[] {
  const households = new Uint8Array(places.length);
  const population = new Uint8Array(places.length);
  const area = new Uint8Array(places.length);
  summed.places.forEach((place, at) => {
    const above = parents[at] ?? -1;
    if (above < 0) return;
    if (place.households !== null) households[above] = 1;
    if (place.population !== null) population[above] = 1;
    if (place.area !== null) area[above] = 1;
  });
  return places.map((place, at) => {
    if (households[at] === 0 && population[at] === 0 && area[at] === 0) return place;
    return placeWith(place, {
      households: households[at] === 1 ? 0 : place.households,
      population: population[at] === 1 ? 0 : place.population,
      area: area[at] === 1 ? 0 : place.area,
    });
  });
}
