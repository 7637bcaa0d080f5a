/** Places by all that they may be looked up by: codes, and their names on each rung of the ladder. */
import type { Place } from "../../core/model/place.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { type PlaceName, placeName } from "../../core/text/place-name.ts";

/** How a place was found. */
export type FoundBy = "code" | "name" | "unmarked" | "i-and-y";

/** Rungs of the ladder below the code: the key of a name under each, with and without its kind. */
export const RUNGS: readonly {
  readonly by: Exclude<FoundBy, "code">;
  readonly keyOf: (name: PlaceName) => string;
}[] = [
  { by: "name", keyOf: ({ numbered }) => numbered },
  { by: "unmarked", keyOf: ({ plain }) => plain },
  { by: "i-and-y", keyOf: ({ withI }) => withI },
];

export const ASCII = /^[\0-\x7F]*$/;

/** Levels that a path may leave out between two of its names. */
const MOST_LEVELS = 10;

/** Places with all that they are looked up by. */
export interface NamedPlaces {
  readonly places: readonly Place[];
  /** By code. */
  readonly positions: ReadonlyMap<string, number>;
  /** The place above each; -1 for none. */
  readonly parents: readonly number[];
  readonly names: readonly PlaceName[];
  /** Whether no name has a mark: then a text with marks means the place that it fits without them. */
  readonly areUnmarked: boolean;
  /** Whether some place has such a code or name: what is to stand in none is looked for nowhere. */
  readonly isAnywhere: (written: string) => boolean;
  /** Places by the keys of their names, one index a rung. */
  readonly rungs: readonly ReadonlyMap<string, readonly number[]>[];
  /** Places whose codes are digits, by these without the zeros before them. */
  readonly byDigits: ReadonlyMap<string, readonly number[]>;
}

export function namedPlaces(places: readonly Place[]): NamedPlaces {
  const positions = new Map(places.map((place, at) => [place.code, at]));
  const names = places.map(({ name, kindLabel }) => {
    const own = placeName(name);
    return own.kind === "" ? { ...own, kind: placeName(`${kindLabel.replace(/_/g, " ")} 1`).kind } : own;
  });
  const rungs = RUNGS.map(({ keyOf }) =>
    indexOf(names, (name) => [`${name.kind}:${keyOf(name)}`, keyOf(name)]),
  );
  return {
    places,
    positions,
    parents: places.map(({ parent }) => (parent === null ? -1 : (positions.get(parent) ?? -1))),
    names,
    areUnmarked: places.every(({ name }) => ASCII.test(name)),
    isAnywhere: eachOnce(
      (written) =>
        positions.has(written) ||
        RUNGS.some((_, rung) => keyed(rungs, rung, placeName(written)) !== undefined),
    ),
    rungs,
    byDigits: indexOf(places, ({ code }) => (/^\d+$/.test(code) ? [withoutZeros(code)] : [])),
  };
}

/** The places of a name by the key of a rung. A name that says its kind means no place of another kind. */
export function keyed(
  rungs: NamedPlaces["rungs"],
  rung: number,
  name: PlaceName,
): readonly number[] | undefined {
  const key = RUNGS[rung]?.keyOf(name) ?? "";
  return rungs[rung]?.get(name.kind === "" ? key : `${name.kind}:${key}`);
}

/** Whether a place stands in places of these names, the widest first; levels between may be left out. */
export function standsIn(
  { places, parents, names, areUnmarked }: NamedPlaces,
  place: number,
  above: readonly string[],
): boolean {
  const wanted = [...above];
  let at = parents[place] ?? -1;
  for (let steps = 0; at >= 0 && wanted.length > 0 && steps < MOST_LEVELS; steps++) {
    const name = wanted.at(-1) ?? "";
    if (places[at]?.code === name || isNamed(names[at], placeName(name), areUnmarked || ASCII.test(name)))
      wanted.pop();
    at = parents[at] ?? -1;
  }
  return wanted.length === 0;
}

function indexOf<T>(all: readonly T[], keysOf: (one: T) => readonly string[]): ReadonlyMap<string, number[]> {
  const index = new Map<string, number[]>();
  all.forEach((one, at) => {
    for (const key of new Set(keysOf(one))) {
      const found = index.get(key);
      if (found) found.push(at);
      else index.set(key, [at]);
    }
  });
  return index;
}

/** Whether a place has a name on some rung of the ladder. */
function isNamed(own: PlaceName | undefined, name: PlaceName, isUnmarked: boolean): boolean {
  if (!own || (name.kind !== "" && own.kind !== name.kind)) return false;
  return RUNGS.some(({ by, keyOf }) => (by !== "unmarked" || isUnmarked) && keyOf(own) === keyOf(name));
}

/** A code of digits without the zeros before it. */
export function withoutZeros(code: string): string {
  return code.replace(/^0+(?=\d)/, "");
}
