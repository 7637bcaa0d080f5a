/** Branches (chi bộ, party cells) after a reorganisation: new places without branches in, the same places with theirs out. */

import type { Place, Register } from "../../model/place.ts";
import { placeWith } from "../../model/place-with.ts";
import type { Policy } from "../../model/policy.ts";
import type { ListBy, NewPlace, OldPlace, Positions, PositionsBy } from "../../model/positions.ts";
import type { Part } from "./lineage.ts";

/**
 * Gives each new place its branches. A branch goes with the main part of its place. Under `merge` the branches of
 * merged units become one, named after the largest part that has any; under `keep` all stay, and so do those of communes
 * themselves (of offices, schools) under both.
 * A branch is known by commune and text, so where communes merge and two branches of different old communes
 * share a text, those of the other communes get the old commune's name added.
 */
export function nameBranches(
  after: Register<NewPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
  before: Register<OldPlace>,
  rule: Policy["branches"],
): Place[] {
  const mixed = mixedCommunes(after, parts, before);
  /** By new commune: text → the old commune that owns it there. */
  const owners: (Map<string, OldPlace> | undefined)[] = [];
  const rename = (commune: NewPlace, text: string, oldCommune: OldPlace): string => {
    if (mixed[commune] !== MIXED) return text;
    const texts = owners[commune] ?? new Map<string, OldPlace>();
    owners[commune] = texts;
    const owner = texts.get(text);
    if (owner === undefined || owner === oldCommune) {
      texts.set(text, oldCommune);
      return text;
    }
    return rename(commune, `${text} (${before.places[oldCommune]?.name ?? ""})`, oldCommune);
  };
  const branchesOf = (part: Part): readonly string[] => before.places[part.from]?.branches ?? [];
  /** The largest main part that has branches, the first of equals. */
  const largestOf = (own: readonly Part[]): Part | null => {
    let largest: Part | null = null;
    for (const part of own) {
      if (!part.main || branchesOf(part).length === 0) continue;
      if (largest === null || (part.households ?? -1) > (largest.households ?? -1)) largest = part;
    }
    return largest;
  };
  const named = (place: Place, commune: NewPlace, own: readonly Part[]): Place => {
    const branches: string[] = [];
    const add = ({ from }: Part, text: string): void => {
      const renamed = rename(commune, text, branchHome(before, from));
      if (!branches.includes(renamed)) branches.push(renamed);
    };
    if (rule === "merge" && place.level === "unit" && isMerger(own)) {
      const part = largestOf(own);
      const text = part ? branchesOf(part)[0] : undefined;
      if (part && text !== undefined) add(part, text);
    } else {
      for (const part of own) if (part.main) for (const text of branchesOf(part)) add(part, text);
    }
    const same =
      place.branches.length === branches.length && place.branches.every((text) => branches.includes(text));
    return same ? place : placeWith(place, { branches });
  };
  return after.places.map((place, at) => {
    const own = parts[at] ?? [];
    const first = own[0];
    if (!first) return place;
    const commune = branchHome(after, at);
    const isAlone = own.length === 1 && first.main && mixed[commune] !== MIXED;
    const keeps = isAlone && place.branches.length < 2 && place.branches === branchesOf(first);
    return keeps ? place : named(place, commune, own);
  });
}

/** The place by which a branch of a place is known, beside its text: of a unit its commune, of what stands above units itself. */
export function branchHome({ places, parents }: Register, at: number): number {
  return places[at]?.level === "unit" ? (parents[at] ?? NONE) : at;
}

/** Whether a place is made of several parts, but for those that are only handed over. */
function isMerger(parts: readonly Part[]): boolean {
  let made = 0;
  for (const part of parts) if (!part.isTransfer) made++;
  return made > 1;
}

const NONE = -1;

const MIXED = -2;

/** For each new place: the old place by which all branches in it were known, MIXED where there are several. */
function mixedCommunes(
  after: Register<NewPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
  before: Register<OldPlace>,
): PositionsBy<NewPlace, OldPlace> {
  const source: Positions<OldPlace> = new Int32Array(after.places.length).fill(NONE);
  for (let at: NewPlace = 0; at < parts.length; at++) {
    const commune = branchHome(after, at);
    if (commune === NONE) continue;
    const own = parts[at] ?? [];
    for (let index = 0; index < own.length; index++) {
      const old = branchHome(before, own[index]?.from ?? NONE);
      if (source[commune] === NONE) source[commune] = old;
      else if (source[commune] !== old) source[commune] = MIXED;
    }
  }
  return source;
}
