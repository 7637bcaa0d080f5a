/** Households and population of higher places: sums of their parts, where a blank is never 0. */
import { type Diagnostic, diagnostic, type Read } from "./diagnostic.ts";
import type { Place } from "./model.ts";

type Figure = "households" | "population";
const FIGURES: readonly Figure[] = ["households", "population"];

/** What a sum over a tree found: the figures, the nodes whose parts are known only in part, and disagreements. */
interface Sums {
  readonly figures: readonly (number | null)[];
  readonly partly: readonly { readonly node: number; readonly unknown: number; readonly of: number }[];
  readonly differing: readonly { readonly node: number; readonly own: number; readonly sum: number }[];
}

/**
 * Sums over a tree, each node after its parent (`parents`: index, -1 at the top). A node's figure is the sum of
 * its parts; its own is used only where it has no part, or none with a known figure. null as soon as one part is
 * not known. `exists` leaves nodes out.
 */
export function sumOfParts(
  parents: readonly number[],
  own: readonly (number | null)[],
  exists: (node: number) => boolean = () => true,
): Sums {
  const figures = own.slice();
  const sums = own.map(() => ({ known: 0, unknown: 0, sum: 0 }));
  const partly: { node: number; unknown: number; of: number }[] = [];
  const differing: { node: number; own: number; sum: number }[] = [];
  for (let node = own.length - 1; node >= 0; node--) {
    if (!exists(node)) continue;
    const { known, unknown, sum } = sums[node] ?? { known: 0, unknown: 0, sum: 0 };
    const stated = own[node] ?? null;
    if (known > 0) {
      figures[node] = unknown > 0 ? null : sum;
      if (unknown > 0) partly.push({ node, unknown, of: known + unknown });
      else if (stated !== null && stated !== sum) differing.push({ node, own: stated, sum });
    }
    const above = sums[parents[node] ?? -1];
    const figure = figures[node] ?? null;
    if (!above) continue;
    if (figure === null) above.unknown++;
    else {
      above.known++;
      above.sum += figure;
    }
  }
  return { figures, partly: partly.reverse(), differing: differing.reverse() };
}

/** The same places with the sums of their parts; places that stand in register order, a parent before its children. */
export function sumUp(places: readonly Place[]): Read<readonly Place[]> {
  const position = new Map(places.map((place, index) => [place.code, index]));
  const parents = places.map((place) => (place.parent === null ? -1 : (position.get(place.parent) ?? -1)));
  const diagnostics: Diagnostic[] = [];
  const summed = FIGURES.map((column) => {
    const sums = sumOfParts(
      parents,
      places.map((place) => place[column]),
    );
    for (const { node, own, sum } of sums.differing) {
      report("register/households-differ", places[node], column, { own, sum }, diagnostics);
    }
    for (const { node, unknown, of } of sums.partly) {
      report("register/unknown-part", places[node], column, { unknown, of }, diagnostics);
    }
    return sums.figures;
  });
  return {
    value: places.map((place, index) => ({
      ...place,
      households: summed[0]?.[index] ?? null,
      population: summed[1]?.[index] ?? null,
    })),
    diagnostics,
  };
}

function report(
  code: "register/households-differ" | "register/unknown-part",
  place: Place | undefined,
  column: Figure,
  facts: Record<string, number>,
  diagnostics: Diagnostic[],
): void {
  if (!place) return;
  const details = { place: place.code, facts: { ...facts, name: place.name, column } };
  diagnostics.push(diagnostic(code, { ...place.origin, column }, details));
}
