/** Places of a register by how a roster names them: codes, names, or paths of names; a name of several is ambiguous. */

import type { Register } from "../../core/model/place.ts";
import { addTo } from "../../core/numbers/groups.ts";
import { type NameKey, nameKey } from "../../core/text/spelling.ts";

export interface PlaceNames {
  /** Positions of the places that a cell may mean, best sense first found; none where it means none. */
  readonly find: (written: string) => readonly number[];
  /** The same for the names of a place and those above it, from the widest. */
  readonly findPath: (names: readonly string[]) => readonly number[];
}

/** Parts of a path, and whether the widest place comes first in it. */
const PATHS: readonly (readonly [RegExp, boolean])[] = [
  [/\s*[/\\>|]\s*/, true],
  [/\s*[,;]\s*/, false],
  [/\s+[-\u2013]\s+/, false],
];

/** Senses of a name, from the strictest: with its kind and marks, without marks, without the kind. */
const SENSES: readonly ((key: NameKey) => string)[] = [
  ({ kind, marked }) => `${kind}:${marked}`,
  ({ kind, plain }) => `${kind}:${plain}`,
  ({ marked }) => marked,
  ({ plain }) => plain,
];

export function placeNames(places: Register["places"], position: Register["position"]): PlaceNames {
  const keys = places.map(({ name, kindLabel }) => {
    const key = nameKey(name);
    return key.kind === "" ? { ...key, kind: nameKey(kindLabel.replace(/_/g, " ")).kind } : key;
  });
  const indexes = SENSES.map((sense) => {
    const index = new Map<string, number[]>();
    keys.forEach((key, place) => {
      addTo(index, sense(key), place);
    });
    return index;
  });
  const parents = places.map(({ parent }) => (parent === null ? -1 : (position.get(parent) ?? -1)));

  /** Whether a place stands in places of these names, the widest first; levels between may be left out. */
  const standsIn = (place: number, above: readonly string[]): boolean => {
    const wanted = [...above];
    let at = parents[place] ?? -1;
    for (let steps = 0; at >= 0 && wanted.length > 0 && steps < 10; steps++) {
      const name = wanted.at(-1) ?? "";
      const [own, other] = [keys[at], nameKey(name)];
      const alike = own?.plain === other.plain && (other.kind === "" || own.kind === other.kind);
      if (alike || places[at]?.code === name) wanted.pop();
      at = parents[at] ?? -1;
    }
    return wanted.length === 0;
  };
  const findPath = (names: readonly string[]): readonly number[] => {
    const name = names.at(-1) ?? "";
    const above = names.slice(0, -1);
    const byCode = position.get(name);
    if (byCode !== undefined && standsIn(byCode, above)) return [byCode];
    const key = nameKey(name);
    for (const [level, sense] of SENSES.entries()) {
      // A name that says its kind means no place of another kind.
      if (level > 1 && key.kind !== "") break;
      // One written without any marks may mean names with them as well as without.
      if (level % 2 === 0 && /^[\0-\x7F]*$/.test(name)) continue;
      const found = (indexes[level]?.get(sense(key)) ?? []).filter((place) => standsIn(place, above));
      if (found.length > 0) return found;
    }
    return [];
  };
  const find = (written: string): readonly number[] => {
    const whole = findPath([written]);
    if (whole.length > 0) return whole;
    for (const [parting, widestFirst] of PATHS) {
      const parts = written.split(parting).filter((part) => part !== "");
      if (parts.length < 2 || parts.length > 5) continue;
      const reversed = [...parts].reverse();
      for (const names of widestFirst ? [parts, reversed] : [reversed, parts]) {
        const found = findPath(names);
        if (found.length > 0) return found;
      }
    }
    return [];
  };
  return { find, findPath };
}
