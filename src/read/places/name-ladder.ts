/**
 * Finds places by what an input calls them, by a ladder of ever freer readings: the code; the same name; where the text
 * has no marks at all, the name without marks; i for y. The first rung that has an answer gives it. Where marks are
 * written they must agree: Hạ is never Hà.
 */

import type { Place } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { eachOnce } from "../../core/numbers/once.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { type PlaceName, placeName } from "../../core/text/place-name.ts";
import { foldTones } from "../../core/text/spelling.ts";

/** How a place was found. */
export type FoundBy = "code" | "name" | "unmarked" | "i-and-y";

export type PlaceFound =
  | { readonly kind: "found"; readonly at: OldPlace; readonly by: FoundBy }
  /** Several places are called so. */
  | { readonly kind: "several"; readonly among: readonly OldPlace[] }
  /** A bare number that is a code but for its zeros; `named`: what it would mean as a name. */
  | { readonly kind: "zeros"; readonly among: readonly OldPlace[]; readonly named: readonly OldPlace[] }
  | { readonly kind: "none" };

export interface NameLadder {
  /** Finds a place by a code or a name. `above`: names of places that it stands in, the widest first. */
  readonly find: (written: string, above?: readonly string[]) => PlaceFound;
}

/** Parts of a path in one cell, and whether the widest place comes first in it. */
const PATHS: readonly (readonly [RegExp, boolean])[] = [
  [/\s*[/\\>|]\s*/, true],
  [/\s*[,;]\s*/, false],
  [/\s+[-\u2013]\s+/, false],
  // "Thôn 2 (xã An)", "Thôn 2 xã An".
  [/\s*[([]\s*(?=(?:x[ãa]|ph[ưu][ờo]ng|th[ịi] tr[ấa]n|[đd][ặa]c khu)\s)|[)\]]\s*$/iu, false],
  [/\s+(?=(?:x[ãa]|ph[ưu][ờo]ng|th[ịi] tr[ấa]n|[đd][ặa]c khu)\s)/iu, false],
];

/** Rungs of the ladder below the code: the key of a name under each, with and without its kind. */
const RUNGS: readonly {
  readonly by: Exclude<FoundBy, "code">;
  readonly keyOf: (name: PlaceName) => string;
}[] = [
  { by: "name", keyOf: ({ numbered }) => numbered },
  { by: "unmarked", keyOf: ({ plain }) => plain },
  { by: "i-and-y", keyOf: ({ withI }) => withI },
];

const UNMARKED = RUNGS.findIndex(({ by }) => by === "unmarked");

const ASCII = /^[\0-\x7F]*$/;

/** Levels that a path may leave out between two of its names. */
const MOST_LEVELS = 10;

/** Places with all that they are looked up by. */
interface NamedPlaces {
  readonly places: readonly Place[];
  /** By code. */
  readonly positions: ReadonlyMap<string, number>;
  /** The place above each; -1 for none. */
  readonly parents: readonly number[];
  readonly names: readonly PlaceName[];
  /** The name of what a place is to stand in, read once: many places of one name ("Thôn 1") are held against it. */
  readonly nameAbove: (written: string) => PlaceName;
  /** Whether no name has a mark: then a text with marks means the place that it fits without them. */
  readonly areUnmarked: boolean;
  /** Places by the keys of their names, one index a rung. */
  readonly rungs: readonly ReadonlyMap<string, readonly number[]>[];
  /** Places whose codes are digits, by these without the zeros before them. */
  readonly byDigits: ReadonlyMap<string, readonly number[]>;
}

export function nameLadder(places: readonly Place[]): NameLadder {
  const named = namedPlaces(places);
  return {
    find: (written, above = []) => {
      const whole = findOne(named, written, above);
      return whole.kind === "none" ? findByPath(named, written, above) : whole;
    },
  };
}

function namedPlaces(places: readonly Place[]): NamedPlaces {
  const positions = new Map(places.map((place, at) => [place.code, at]));
  const names = places.map(({ name, kindLabel }) => {
    const own = placeName(name);
    return own.kind === "" ? { ...own, kind: placeName(`${kindLabel.replace(/_/g, " ")} 1`).kind } : own;
  });
  return {
    places,
    positions,
    parents: places.map(({ parent }) => (parent === null ? -1 : (positions.get(parent) ?? -1))),
    names,
    nameAbove: eachOnce(placeName),
    areUnmarked: places.every(({ name }) => ASCII.test(name)),
    rungs: RUNGS.map(({ keyOf }) => indexOf(names, (name) => [`${name.kind}:${keyOf(name)}`, keyOf(name)])),
    byDigits: indexOf(places, ({ code }) => (/^\d+$/.test(code) ? [withoutZeros(code)] : [])),
  };
}

/** A place by all of a text: its code, else its name, else a code that lost its zeros. */
function findOne(named: NamedPlaces, written: string, above: readonly string[]): PlaceFound {
  const at = named.positions.get(written);
  if (at !== undefined && standsIn(named, at, above)) return { kind: "found", at, by: "code" };
  const found = findByName(named, written, above);
  const digits = /^\d+(?:\.0)?$/.test(written)
    ? named.byDigits
        .get(withoutZeros(written.replace(/\.0$/, "")))
        ?.filter((one) => standsIn(named, one, above))
    : undefined;
  if (digits === undefined || digits.length === 0) return found;
  const meant = found.kind === "found" ? [found.at] : found.kind === "several" ? found.among : [];
  return { kind: "zeros", among: digits, named: meant };
}

/** A place by a path in one cell: "Xã An/Thôn 2", "Thôn 2 (xã An)". */
function findByPath(named: NamedPlaces, written: string, above: readonly string[]): PlaceFound {
  for (const [parting, widestFirst] of PATHS) {
    const parts = partsOf(written, parting);
    if (parts.length < 2 || parts.length > 5) continue;
    const reversed = [...parts].reverse();
    for (const path of widestFirst ? [parts, reversed] : [reversed, parts]) {
      const found = findOne(named, path.at(-1) ?? "", [...above, ...path.slice(0, -1)]);
      if (found.kind !== "none") return found;
    }
  }
  return { kind: "none" };
}

function findByName(named: NamedPlaces, written: string, above: readonly string[]): PlaceFound {
  const name = placeName(written);
  const found = findNamed(named, written, name, above);
  if (found.kind !== "none" || name.kind === "") return found;
  // "Làng Trung" of "Thôn Làng Trung": what looks like the kind is the first word of the name itself.
  return findNamed(named, written, { ...placeName(`Thôn ${written}`), kind: "" }, above);
}

function findNamed(
  named: NamedPlaces,
  written: string,
  name: PlaceName,
  above: readonly string[],
): PlaceFound {
  const among = doubtful(named, written, name, above);
  if (among.length > 0) return { kind: "several", among };
  for (const [rung, { by }] of RUNGS.entries()) {
    if (by === "unmarked" && !ASCII.test(written) && !named.areUnmarked) continue;
    const found = onRung(named, rung, name, above);
    const [only] = found;
    if (only !== undefined && found.length === 1) return { kind: "found", at: only, by };
    if (found.length < 2 || by === "i-and-y") continue;
    // Of several, the one that is called so to the letter: "Thôn I" beside "Thôn 1".
    const exact = calledExactly(named, found, written);
    const [first] = exact;
    if (first !== undefined && exact.length === 1) return { kind: "found", at: first, by };
    return { kind: "several", among: found };
  }
  return { kind: "none" };
}

/** Places that a text without any marks may mean, where they are several and it is the whole name of none or several. */
function doubtful(
  named: NamedPlaces,
  written: string,
  name: PlaceName,
  above: readonly string[],
): readonly OldPlace[] {
  if (!ASCII.test(written) || !/[a-z]/i.test(written)) return [];
  const found = onRung(named, UNMARKED, name, above);
  return found.length > 1 && calledExactly(named, found, written).length !== 1 ? found : [];
}

function calledExactly(
  { places }: NamedPlaces,
  among: readonly OldPlace[],
  written: string,
): readonly OldPlace[] {
  const same = foldTones(written);
  return among.filter((at) => foldTones(places[at]?.name ?? "") === same);
}

function onRung(
  named: NamedPlaces,
  rung: number,
  name: PlaceName,
  above: readonly string[],
): readonly OldPlace[] {
  const key = RUNGS[rung]?.keyOf(name) ?? "";
  // A name that says its kind means no place of another kind.
  const found = named.rungs[rung]?.get(name.kind === "" ? key : `${name.kind}:${key}`) ?? [];
  return found.filter((place) => standsIn(named, place, above));
}

/** Whether a place stands in places of these names, the widest first; levels between may be left out. */
function standsIn(
  { places, parents, names, nameAbove, areUnmarked }: NamedPlaces,
  place: number,
  above: readonly string[],
): boolean {
  const wanted = [...above];
  let at = parents[place] ?? -1;
  for (let steps = 0; at >= 0 && wanted.length > 0 && steps < MOST_LEVELS; steps++) {
    const name = wanted.at(-1) ?? "";
    if (places[at]?.code === name || isNamed(names[at], nameAbove(name), areUnmarked || ASCII.test(name)))
      wanted.pop();
    at = parents[at] ?? -1;
  }
  return wanted.length === 0;
}

/** The parts of a path; runs of spaces are one first, so that no pattern goes over them again and again. */
function partsOf(written: string, parting: RegExp): readonly string[] {
  return inOneLine(written)
    .split(parting)
    .filter((part) => part !== "");
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
