/** Names that two units of one commune come to share: a reorganisation in, each such name told once out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { NewPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { foldName } from "../text/fold.ts";
import { placeName } from "../text/place-name.ts";

/**
 * Units of one commune with one name, in whatever spelling, where the plan has a hand in it: it made or renamed one of
 * them, or brought their communes together. Two that shared it before and stay as they were are not told.
 */
export function sameNames({ before, after, parts }: Reorganisation): Diagnostic[] {
  const folded = new Map<string, string>();
  /** What a name is to a reader: "Tổ 2", "TDP số 02" and "Tổ dân phố số 2" are one. */
  const fold = (name: string): string => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    const { kind, numbered } = placeName(name);
    const key = `${kind}:${foldName(numbered)}`;
    folded.set(name, key);
    return key;
  };
  /** The commune that a unit was in with this name before; null where the plan made or renamed it. */
  const standing = (at: NewPlace): string | null => {
    const own = parts[at] ?? [];
    const old = before.places[own[0]?.from ?? -1];
    const same = old && own.length === 1 && own[0]?.of === 1 && old.name === after.places[at]?.name;
    return same ? old.parent : null;
  };
  /** Whether these units stood together in one commune before, each as it is. */
  const unmade = (units: readonly NewPlace[]): boolean => {
    const home = standing(units[0] ?? -1);
    return home !== null && units.every((at) => standing(at) === home);
  };
  const diagnostics: Diagnostic[] = [];
  const check = (units: readonly NewPlace[]): void => {
    if (units.length < 2 || unmade(units)) return;
    const names = units.map((at) => fold(after.places[at]?.name ?? ""));
    const repeated = new Set(names);
    if (repeated.size === names.length) return;
    for (const name of repeated) {
      const among = units.filter((_, index) => names[index] === name);
      if (among.length < 2 || unmade(among)) continue;
      const places = among.map((at) => after.places[at]).filter((place) => place !== undefined);
      const told = among.find((at) => standing(at) === null) ?? among[among.length - 1] ?? -1;
      const place = after.places[told];
      if (!place) continue;
      const part = parts[told]?.[0];
      const origin = part?.origin ?? place.origin;
      const column = origin === before.places[part?.from ?? -1]?.origin ? "name" : "into_name";
      const commune = after.places[after.parents[told] ?? -1]?.name ?? null;
      const facts = { codes: places.map(({ code }) => code), commune };
      const details = { value: place.name, place: place.code, facts };
      diagnostics.push(diagnostic("changes/same-name", { ...origin, column }, details));
    }
  };
  // Register order has the units of a commune side by side.
  let units: NewPlace[] = [];
  after.places.forEach((place, at: NewPlace) => {
    if (place.level !== "unit") return;
    if (after.parents[at] !== after.parents[units[0] ?? -1]) {
      check(units);
      units = [];
    }
    units.push(at);
  });
  check(units);
  return diagnostics;
}
