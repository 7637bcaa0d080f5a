/** Households (hộ), population (nhân khẩu) and area (diện tích) of communes and what stands above them, as sums of their units. */

import { type Diagnostic, diagnostic, type Read } from "../diagnostics/diagnostic.ts";
import type { Place, Register } from "../model/place.ts";
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
  const sumsOf = (column: Summed): Sums =>
    sumOfParts(
      parents,
      places.map((place) => place[column]),
    );
  const sums = {
    households: sumsOf("households"),
    population: sumsOf("population"),
    area: sumsOf("area"),
  };
  const own = places.map((place, at) => {
    const households = sums.households.figures[at] ?? null;
    const population = sums.population.figures[at] ?? null;
    const area = sums.area.figures[at] ?? null;
    const same = place.households === households && place.population === population && place.area === area;
    return same ? place : { ...place, households, population, area };
  });
  return { places: own, sums };
}

/**
 * The places with what each has by itself: a place whose parts are known has nothing beside them, so that nothing is
 * left behind where they go elsewhere; one without known parts has the figure that it states. `summed`: the same
 * register with its sums.
 */
export function ownFigures({ places, parents }: Register, summed: Register): readonly Place[] {
  const hasParts = SUMMED.map(() => new Uint8Array(places.length));
  summed.places.forEach((place, at) => {
    const above = parents[at] ?? -1;
    if (above < 0) return;
    SUMMED.forEach((column, index) => {
      const marks = hasParts[index];
      if (marks && place[column] !== null) marks[above] = 1;
    });
  });
  return places.map((place, at) => {
    const [households, population, area] = hasParts.map((marks) => marks[at] === 1);
    if (!households && !population && !area) return place;
    return {
      ...place,
      households: households ? 0 : place.households,
      population: population ? 0 : place.population,
      area: area ? 0 : place.area,
    };
  });
}
