/** Registers: places in, the same in register order, each with the position of its parent, out. */
import { type Diagnostic, diagnostic, type Read } from "./diagnostic.ts";
import { type Sums, sumOfParts } from "./households.ts";
import type { Column, Place, Register, SiblingOrder } from "./model.ts";
import { byCodeUnit, byName } from "./order.ts";

/** The parent of a root. */
const NONE = -1;

/**
 * Puts places in register order: each before its children, siblings in `siblings` order. `parents`: the position of
 * each place's parent in `places`, -1 for a root. `positions` gives the new position of each.
 */
export function inRegisterOrder(
  places: readonly Place[],
  parents: Int32Array,
  columns: readonly Column[],
  siblings: SiblingOrder,
): { readonly register: Register; readonly positions: Int32Array } {
  const roots: number[] = [];
  const children: (number[] | undefined)[] = new Array(places.length);
  for (let place = 0; place < places.length; place++) {
    const parent = parents[place] ?? -1;
    const siblings = parent < 0 ? roots : children[parent];
    if (siblings) siblings.push(place);
    else children[parent] = [place];
  }
  const code = (place: number): string => places[place]?.code ?? "";
  const name = (place: number): string => places[place]?.name ?? "";
  const compare = (a: number, b: number): number =>
    (siblings === "name" && byName(name(a), name(b))) || byCodeUnit(code(a), code(b));
  const ordered: Place[] = [];
  const orderedParents = new Int32Array(places.length);
  const positions = new Int32Array(places.length).fill(-1);
  const visit = (among: number[], parent: number): void => {
    // Registers mostly have their places in order.
    if (among.some((place, index) => index > 0 && compare(among[index - 1] ?? 0, place) > 0))
      among.sort(compare);
    for (let index = 0; index < among.length; index++) {
      const place = among[index] ?? 0;
      const at = ordered.length;
      positions[place] = at;
      orderedParents[at] = parent;
      const own = places[place];
      if (own) ordered.push(own);
      const within = children[place];
      if (within) visit(within, at);
    }
  };
  visit(roots, NONE);
  return { register: { places: ordered, parents: orderedParents, columns, siblings }, positions };
}

/** The position of each code; of several, the last. */
export function positionsByCode(coded: readonly { readonly code: string }[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (let at = 0; at < coded.length; at++) positions.set(coded[at]?.code ?? "", at);
  return positions;
}

/** The position of each place's parent, found by code; -1 where it has none, or none that is known. */
export function parentsByCode(places: readonly Place[], position: ReadonlyMap<string, number>): Int32Array {
  const parents = new Int32Array(places.length).fill(NONE);
  for (let at = 0; at < parents.length; at++) {
    const parent = places[at]?.parent ?? null;
    if (parent !== null) parents[at] = position.get(parent) ?? NONE;
  }
  return parents;
}

/** The same register with the households and population of higher places summed up; disagreements are told. */
export function sumUp(register: Register): Read<Register> {
  const diagnostics: Diagnostic[] = [];
  const tell = (
    at: number,
    code: Diagnostic["code"],
    column: Summed,
    facts: Record<string, number>,
  ): void => {
    const place = register.places[at];
    if (!place) return;
    const details = { place: place.code, facts: { ...facts, name: place.name, column } };
    diagnostics.push(diagnostic(code, { ...place.origin, column }, details));
  };
  const { places, sums } = summed(register);
  for (const column of SUMMED) {
    const { partly, differing } = sums[column];
    for (const { node, own, sum } of differing)
      tell(node, "register/households-differ", column, { own, sum });
    for (const { node, unknown, of } of partly) tell(node, "register/unknown-part", column, { unknown, of });
  }
  return { value: { ...register, places }, diagnostics };
}

/** What a higher place has the sum of. */
const SUMMED = ["households", "population"] as const;
type Summed = (typeof SUMMED)[number];

/** The places of a register with their sums, and how these came about. */
export function summed({ places, parents }: Register): {
  readonly places: readonly Place[];
  readonly sums: Readonly<Record<Summed, Sums>>;
} {
  const sums = {
    households: sumOfParts(
      parents,
      places.map((place) => place.households),
    ),
    population: sumOfParts(
      parents,
      places.map((place) => place.population),
    ),
  };
  const own = places.map((place, at) => {
    const households = sums.households.figures[at] ?? null;
    const population = sums.population.figures[at] ?? null;
    const same = place.households === households && place.population === population;
    return same ? place : { ...place, households, population };
  });
  return { places: own, sums };
}

/**
 * The places with what each has by itself: a place whose parts are known has nothing beside them, so that nothing is
 * left behind where they go elsewhere; one without known parts has the figure that it states. `summed`: the same
 * register with its sums.
 */
export function ownFigures({ places, parents }: Register, summed: Register): readonly Place[] {
  const households = new Uint8Array(places.length);
  const population = new Uint8Array(places.length);
  summed.places.forEach((place, at) => {
    const above = parents[at] ?? -1;
    if (above >= 0 && place.households !== null) households[above] = 1;
    if (above >= 0 && place.population !== null) population[above] = 1;
  });
  return places.map((place, at) =>
    households[at] === 0 && population[at] === 0
      ? place
      : {
          ...place,
          households: households[at] === 1 ? 0 : place.households,
          population: population[at] === 1 ? 0 : place.population,
        },
  );
}
