/**
 * Finds places by what an input calls them, by a ladder of ever freer readings: the code; the same name; where the text
 * has no marks at all, the name without marks; i for y. The first rung that has an answer gives it. Where marks are
 * written they must agree: Hạ is never Hà.
 */

import type { Place } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { type PlaceName, placeName } from "../../core/text/place-name.ts";
import { foldTones } from "../../core/text/spelling.ts";
import {
  ASCII,
  type FoundBy,
  keyed,
  type NamedPlaces,
  namedPlaces,
  RUNGS,
  standsIn,
  withoutZeros,
} from "./name-index.ts";

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

const UNMARKED = RUNGS.findIndex(({ by }) => by === "unmarked");

export function nameLadder(places: readonly Place[]): NameLadder {
  const named = namedPlaces(places);
  /** What many places are called is looked for once, however many rows have it. */
  const several = new Map<string, PlaceFound>();
  return {
    find: (written, above = []) => {
      const key = [...above, written].join("\u0000");
      const known = several.get(key);
      if (known) return known;
      const whole = findOne(named, written, above);
      const found = whole.kind === "none" ? findByPath(named, written, above) : whole;
      if (found.kind === "several") several.set(key, found);
      return found;
    },
  };
}

/** A place by all of a text: its code, else its name, else a code that lost its zeros. */
function findOne(named: NamedPlaces, written: string, above: readonly string[]): PlaceFound {
  if (!above.every(named.isAnywhere)) return { kind: "none" };
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
  const found = keyed(named.rungs, rung, name) ?? [];
  return found.filter((place) => standsIn(named, place, above));
}

/** The parts of a path; runs of spaces are one first, so that no pattern goes over them again and again. */
function partsOf(written: string, parting: RegExp): readonly string[] {
  return inOneLine(written)
    .split(parting)
    .filter((part) => part !== "");
}
