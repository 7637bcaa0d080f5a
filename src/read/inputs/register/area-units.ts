/** The units that the features of a map are: features with their properties in, areas of a register's places out. */
import { type Diagnostic, diagnostic, type Read } from "../../../core/diagnostics/diagnostic.ts";
import type { Area } from "../../../core/model/area.ts";
import type { Origin } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { firstOf } from "../../../core/text/shorten.ts";
import { REGISTER_COLUMNS } from "../../columns/columns.ts";
import { NEIGHBOURS_COLUMNS } from "../../columns/plan-columns.ts";
import { lookIn, placeFinder } from "../../places/place-finder.ts";
import { meaningsOf } from "../../table/headers.ts";
import type { AreaFeature } from "./areas.ts";
import type { RegisterReading } from "./register.ts";

/** The features of one file, and what the scenario says about the file. */
export interface AreaFile {
  readonly path: string;
  readonly features: readonly AreaFeature[];
  /** The commune that all units stand in whose feature names none; null: not said. */
  readonly commune: string | null;
  /** Known names of properties by folded header, as the scenario gives them. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** A place with its area on the map. */
export interface PlacedArea {
  readonly at: OldPlace;
  readonly area: Area;
  readonly origin: Origin;
}

/** Properties that a message names. */
const MOST_NAMED = 10;

/** What tells which unit a feature is: a property, or its `id`. */
const OWN_ID = "id";

/**
 * Finds the unit of each feature by the property that holds codes or names: of those that are called so the one by which
 * most are found, else of all. Names are looked for within the commune that the feature or the file names.
 */
export function placedAreas(file: AreaFile, register: RegisterReading): Read<readonly PlacedArea[]> {
  const { path, features } = file;
  const diagnostics: Diagnostic[] = [];
  if (features.length === 0) return { value: [], diagnostics };
  const property = propertyOf(file, register);
  if (property === null) {
    const keys = [...new Set(features.flatMap(({ properties }) => [...properties.keys()]))];
    const origin = { file: path, line: features[0]?.line ?? 1 };
    const facts = { properties: firstOf(keys, MOST_NAMED) };
    return { value: [], diagnostics: [diagnostic("neighbours/no-property", origin, { facts })] };
  }
  const aboveOf = abovesIn(file);
  const finder = placeFinder(register.register, register.refused, "neighbours/unknown-place", diagnostics);
  const first = new Map<OldPlace, Origin>();
  const value = features.flatMap((feature): PlacedArea[] => {
    const origin = { file: path, line: feature.line, column: property.key };
    const written = wordIn(feature, property.key);
    if (written === null) {
      diagnostics.push(diagnostic("value/blank", origin, { facts: { column: property.key } }));
      return [];
    }
    const at = finder.find(written, property.isWithin ? aboveOf(feature) : [], origin);
    if (at < 0) return [];
    const place = register.register.places[at]?.code ?? null;
    const known = first.get(at);
    if (known)
      diagnostics.push(
        diagnostic("neighbours/area-twice", origin, { value: written, place, related: [known] }),
      );
    else first.set(at, origin);
    return [{ at, area: feature.area, origin: { file: path, line: feature.line } }];
  });
  for (const one of finder.told((line) => ({ file: path, line }))) diagnostics.push(one);
  return { value, diagnostics };
}

interface Property {
  readonly key: string;
  /** Whether places are looked for within the communes that the features name. */
  readonly isWithin: boolean;
}

/** The property by which most units are found; null: none tells any. */
function propertyOf(file: AreaFile, { register }: RegisterReading): Property | null {
  const { features, meanings } = file;
  const look = lookIn(register);
  const aboveOf = abovesIn(file);
  const keys = [...new Set(features.flatMap(({ properties }) => [...properties.keys()]))];
  if (features.some(({ id }) => id !== null) && !keys.includes(OWN_ID)) keys.push(OWN_ID);
  const meaning = meaningsOf(REGISTER_COLUMNS, meanings);
  const called = ["code", "name"].flatMap((name) => keys.filter((key) => meaning(key) === name));
  const count = (key: string, isWithin: boolean): number =>
    features.filter((feature) => {
      const written = wordIn(feature, key);
      if (written === null) return false;
      const found = look(written, isWithin ? aboveOf(feature) : []);
      return found.kind === "found" && register.places[found.at]?.level === "unit";
    }).length;
  for (const among of [called, keys]) {
    for (const isWithin of [true, false]) {
      let best: Property | null = null;
      let most = 0;
      for (const key of among) {
        const found = count(key, isWithin);
        if (found <= most) continue;
        most = found;
        best = { key, isWithin };
      }
      if (best) return best;
    }
  }
  const [only] = called;
  return only === undefined ? null : { key: only, isWithin: true };
}

function wordIn({ properties, id }: AreaFeature, key: string): string | null {
  return properties.get(key) ?? (key === OWN_ID ? id : null);
}

/** What the unit of a feature stands in, the widest first. */
function abovesIn({ commune, features, meanings }: AreaFile): (feature: AreaFeature) => readonly string[] {
  const [inPairs, inRegister] = [NEIGHBOURS_COLUMNS, REGISTER_COLUMNS].map((names) =>
    meaningsOf(names, meanings),
  );
  const keys = [...new Set(features.flatMap(({ properties }) => [...properties.keys()]))];
  const key = keys.find((one) => inPairs?.(one) === "commune" || inRegister?.(one) === "parent");
  return ({ properties }) => {
    const own = key === undefined ? undefined : properties.get(key);
    return own !== undefined ? [own] : commune === null ? [] : [commune];
  };
}
