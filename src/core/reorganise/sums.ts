/** Households (hộ), population (nhân khẩu) and area (diện tích) of communes and what stands above them, as sums of their units. */

import { type Diagnostic, diagnostic, type Read } from "../diagnostics/diagnostic.ts";
import type { Place, Register } from "../model/place.ts";
import { placeWith } from "../model/place-with.ts";
import { type Sums, sumOfParts } from "../numbers/tree-sums.ts";

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

/** The places of a register with their sums, and how these came about. */
export function summed({ places, parents }: Register): {
  readonly places: readonly Place[];
  readonly sums: Readonly<Record<Summed, Sums>>;
} {
  const sumsOf = (own: readonly (number | null)[]): Sums => sumOfParts(parents, own);
  const sums = {
    households: sumsOf(places.map(({ households }) => households)),
    population: sumsOf(places.map(({ population }) => population)),
    area: sumsOf(places.map(({ area }) => area)),
  };
  const { households, population, area } = sums;
  return { places: withFigures(places, households.figures, population.figures, area.figures), sums };
}

/** Places with figures of each; a place that has them already is the same one. */
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
