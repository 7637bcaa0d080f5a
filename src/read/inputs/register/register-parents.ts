/** The parents of a register's places: each must be there and may hold the place, and none leads back to it. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { mayHold } from "../../../core/model/kinds.ts";
import type { Place } from "../../../core/model/place.ts";
import { foldTones } from "../../../core/text/spelling.ts";
import { codeSuggester } from "../../../core/text/suggester.ts";
import { foundCounter } from "../../places/found.ts";
import type { FoundBy } from "../../places/name-index.ts";
import { type NameLadder, nameLadder } from "../../places/name-ladder.ts";

/**
 * The places with the codes of parents that are written by name ("Xã Mẫu", "Mẫu", "Xa Mau"), where one place alone that may hold them is
 * called so: told by their number.
 */
export function withNamedParents(
  places: readonly Place[],
  position: ReadonlyMap<string, number>,
  originAt: (place: Place) => Place["origin"],
  diagnostics: Diagnostic[],
): readonly Place[] {
  const isNamed = (place: Place): place is Place & { readonly parent: string } =>
    place.parent !== null && !position.has(place.parent);
  const first = places.find(isNamed);
  if (first === undefined) return places;
  const named = new Map<string, Place[]>();
  for (const place of places) {
    const names = [place.name, `${place.kindLabel} ${place.name}`].map(foldTones);
    for (const name of new Set(names)) named.set(name, [...(named.get(name) ?? []), place]);
  }
  const freely = freeFinder(places);
  const counter = foundCounter();
  const found = places.map((place) => {
    if (!isNamed(place)) return place;
    const among = (named.get(foldTones(place.parent)) ?? []).filter(({ level }) =>
      mayHold(level, place.level),
    );
    const [above, other] = among;
    const one = above === undefined ? freely(place.parent) : { above, by: "name" as const };
    if (one === null || other !== undefined || !mayHold(one.above.level, place.level)) return place;
    counter.add(one.by, originAt(place).line);
    return { ...place, parent: one.above.code };
  });
  for (const one of counter.told((line) => ({ ...originAt(first), line }))) diagnostics.push(one);
  return found;
}

/** Finds a place that may hold others by what it is called, as other inputs do: without its kind, or without marks. */
function freeFinder(
  places: readonly Place[],
): (name: string) => { readonly above: Place; readonly by: FoundBy } | null {
  const holders = places.filter(({ level }) => level !== "unit");
  let ladder: NameLadder | null = null;
  return (name) => {
    ladder ??= nameLadder(holders);
    const found = ladder.find(name);
    const above = found.kind === "found" ? holders[found.at] : undefined;
    return found.kind === "found" && above !== undefined ? { above, by: found.by } : null;
  };
}

/** Each place must stand in one that is there and may hold it, and none in itself. */
export function checkParents(
  places: readonly Place[],
  find: (code: string) => Place | undefined,
  refused: ReadonlySet<string>,
  originAt: (place: Place) => Place["origin"],
  diagnostics: Diagnostic[],
): void {
  // Every loop has a step that leads to no wider place.
  const isSound = ({ parent, level }: Place): boolean => {
    if (parent === null) return level !== "unit";
    const above = find(parent);
    return above !== undefined && mayHold(above.level, level);
  };
  if (places.every(isSound)) return;
  const suggest = codeSuggester(places);
  const looping = loops(places, find);
  for (const place of places) {
    if (place.parent === null) {
      // A commune or unit on its own is a root; only what must stand in something is told of.
      if (place.level === "unit") {
        const facts = { level: place.level, above: null };
        diagnostics.push(diagnostic("register/parent-level", originAt(place), { place: place.code, facts }));
      }
      continue;
    }
    const details = { value: place.parent, place: place.code };
    const above = find(place.parent);
    if (!above) {
      if (refused.has(place.parent)) continue;
      const suggestion = suggest(place.parent);
      diagnostics.push(diagnostic("register/unknown-parent", originAt(place), { ...details, suggestion }));
    } else if (looping.has(place.code)) {
      if (looping.get(place.code)) diagnostics.push(diagnostic("register/loop", originAt(place), details));
    } else if (!mayHold(above.level, place.level)) {
      const facts = { level: place.level, above: above.level };
      diagnostics.push(diagnostic("register/parent-level", originAt(place), { ...details, facts }));
    }
  }
}

/** Codes whose parents lead back to them; true for the one of each loop that is told. */
function loops(
  places: readonly Place[],
  find: (code: string) => Place | undefined,
): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  const safe = new Set<string>();
  for (const start of places) {
    const path: string[] = [];
    let at: string | null = start.code;
    while (at !== null && !safe.has(at) && !found.has(at) && !path.includes(at)) {
      path.push(at);
      at = find(at)?.parent ?? null;
    }
    const loop: string[] = at !== null && path.includes(at) ? path.slice(path.indexOf(at)) : [];
    const told = [...loop].sort()[0];
    for (const code of loop) found.set(code, code === told);
    for (const code of path) if (!found.has(code)) safe.add(code);
  }
  return found;
}
