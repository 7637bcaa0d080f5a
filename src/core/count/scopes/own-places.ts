/**
 * Counts of places that a policy defines (chỉ tiêu về đơn vị): a reorganisation and filters in; how many places pass, or the sum of
 * what they have, by scope, before and after, out. A blank is never 0: a sum with an unknown part is not known.
 */

import type { Place } from "../../model/place.ts";
import type { PlaceCountDefinition } from "../../model/policy.ts";
import type { NewPlace, OldPlace } from "../../model/positions.ts";
import { increase } from "../../numbers/increase.ts";
import { summed } from "../../reorganise/figures/sums.ts";
import { type Part, type Reorganisation, takenOver } from "../../reorganise/lineage/lineage.ts";
import { placeMatches } from "../../rules/condition.ts";
import { type Figures, increaseAt, rollUp, type Scoped, type Scopes, scopedSides, zeros } from "./scopes.ts";
import { type Size, sizesBefore } from "./sizes.ts";
import { standingsOf } from "./standings.ts";

/** What a count of places comes to. */
export interface PlaceFigures {
  readonly before: Figures;
  readonly after: Figures;
  /** Codes of the places of which a part of the sum is not known. */
  readonly unknown: readonly string[];
}

/** Whether a definition counts a place. */
export type PlaceTest = (place: Place) => boolean;

/** The places that a definition counts: those of its level that pass its filter. */
export function placeTestOf(
  definition: PlaceCountDefinition,
  { before, after }: Pick<Reorganisation, "before" | "after">,
): PlaceTest {
  const level = levelOf(definition, [...before.places, ...after.places]);
  return (place) => place.level === level && placeMatches(definition.place, place);
}

/** The level named; else units, or where none is of use the lowest level that is: without units, or a column that they lack. */
function levelOf({ counts, level }: PlaceCountDefinition, places: readonly Place[]): Place["level"] {
  if (counts === "units") return "unit";
  if (counts === "communes") return "commune";
  if (level !== null) return level;
  const isOfUse = ({ facts }: Place): boolean =>
    typeof counts === "string" || typeof facts.get(counts.sum) === "number";
  const levels = new Set(places.filter(isOfUse).map((place) => place.level));
  return (["unit", "commune", "district", "province"] as const).find((one) => levels.has(one)) ?? "unit";
}

/** The figures of a definition on both sides. */
export function countOwnPlaces(
  scopes: Scopes,
  reorganisation: Reorganisation,
  definition: PlaceCountDefinition,
): PlaceFigures {
  const { before, after } = reorganisation;
  const { counts } = definition;
  const isCounted = placeTestOf(definition, reorganisation);
  const amountOf = amountsOf(counts);
  const madeOf = amountsAfter(counts, reorganisation, amountOf);
  const old = [...before.places.keys()].filter((at) => isCounted(placeAt(before.places, at)));
  const made = [...after.places.keys()].filter((at) => isCounted(placeAt(after.places, at)));
  const sides = scopedSides(scopes);
  const isSize = counts === "households" || counts === "population" || counts === "area";
  const was = isSize
    ? masked(scopes, reorganisation, counts, isCounted)
    : sums(
        scopes,
        old.map((at) => [at, amountOf(placeAt(before.places, at))]),
        sides.before,
      );
  const is = sums(
    scopes,
    made.map((at) => [at, madeOf(at)]),
    sides.after,
  );
  const unknown = new Set([
    ...old.flatMap((at) =>
      amountOf(placeAt(before.places, at)) === null ? placeAt(before.places, at).code : [],
    ),
    ...made.flatMap((at) => (madeOf(at) === null ? placeAt(after.places, at).code : [])),
  ]);
  return { before: was, after: is, unknown: [...unknown] };
}

/** What a place adds: itself, or what it has; null: not known. */
function amountsOf(counts: PlaceCountDefinition["counts"]): (place: Place) => number | null {
  if (counts === "units" || counts === "communes") return () => 1;
  if (typeof counts === "string") return (place) => place[counts];
  return ({ facts }) => {
    const value = facts.get(counts.sum);
    return typeof value === "number" ? value : null;
  };
}

/**
 * Afterwards a column that a merged place cannot keep is what its parts had together. How much of a split place each part has
 * nobody knows, though each may have the column's text.
 */
function amountsAfter(
  counts: PlaceCountDefinition["counts"],
  { before, after, parts }: Reorganisation,
  amountOf: (place: Place) => number | null,
): (at: NewPlace) => number | null {
  const goesOn = (at: NewPlace): readonly Part[] => takenOver(parts[at] ?? []);
  const pieces = new Float64Array(before.places.length);
  for (const at of parts.keys()) for (const { from } of goesOn(at)) increase(pieces, from);
  return (at) => {
    const own = amountOf(placeAt(after.places, at));
    const of = goesOn(at);
    if (typeof counts === "string" || of.length === 0) return own;
    if (of.some(({ from }) => (pieces[from] ?? 0) > 1)) return null;
    if (own !== null) return own;
    const amounts = of.map((part) => amountOf(placeAt(before.places, part.from)));
    const known = amounts.filter((one) => one !== null);
    if (known.length < amounts.length) return null;
    return Number(known.reduce((sum, one) => sum + one, 0).toFixed(6));
  };
}

function placeAt(places: ArrayLike<Place>, at: number): Place {
  const place = places[at];
  if (!place) throw new Error(`there is no place at ${at}`);
  return place;
}

/** Sums with six decimals, where some amounts have any, are made in millionths. */
const MILLION = 1_000_000;

function sums(
  scopes: Scopes,
  amounts: readonly (readonly [at: number, amount: number | null])[],
  side: Scoped,
): Figures {
  const scale = amounts.every(([, one]) => one === null || Number.isInteger(one)) ? 1 : MILLION;
  const [known, open] = [zeros(scopes), zeros(scopes)];
  for (const [at, amount] of amounts) {
    if (amount === null) increaseAt(scopes, side, open, at);
    else increaseAt(scopes, side, known, at, Math.round(amount * scale));
  }
  rollUp(scopes, known);
  rollUp(scopes, open);
  return Array.from(known, (sum, scope) => ((open[scope] ?? 0) > 0 ? null : sum / scale));
}

/** Households, people or area before, of the places that are counted and what stands in them: as of all places, where others have none. */
function masked(scopes: Scopes, reorganisation: Reorganisation, size: Size, isCounted: PlaceTest): Figures {
  const { before, own, parts } = reorganisation;
  const stands = new Uint8Array(own.length);
  for (let at: OldPlace = 0; at < own.length; at++) {
    if (isCounted(placeAt(before.places, at)) || stands[before.parents[at] ?? -1] === 1) stands[at] = 1;
  }
  const places = own.map((figures, at) => (stands[at] === 1 ? figures : { ...figures, [size]: 0 }));
  const standing: Reorganisation = {
    ...reorganisation,
    before: { ...before, places: summed({ ...before, places }).places },
    own: places,
    parts: parts.map((of) => of.map((part) => (stands[part.from] === 1 ? part : { ...part, [size]: 0 }))),
  };
  return sizesBefore(scopes, standing, standingsOf(scopes, standing), size);
}
