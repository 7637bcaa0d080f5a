/** Maps of areas (địa giới) among the neighbours of a scenario: their bytes in; what touches, and the areas for drawing, out. */
import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { bordersOf } from "../../core/judge/borders.ts";
import type { Area } from "../../core/model/area.ts";
import type { Neighbours } from "../../core/model/inputs.ts";
import type { Level } from "../../core/model/place.ts";
import type { OldPlace } from "../../core/model/positions.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { decode } from "../../read/decode/utf8.ts";
import { type AreaFile, type PlacedArea, placedAreas } from "../../read/inputs/register/area-units.ts";
import { readAreas } from "../../read/inputs/register/areas.ts";
import type { RegisterReading } from "../../read/inputs/register/register.ts";
import type { Reading } from "../../read/table/shapes.ts";

/** What maps say of a register's places. */
export interface MapReading {
  /** Pairs that have a border in common. */
  readonly pairs: readonly Neighbours[];
  /** Places with an area, and where it stands. */
  readonly areas: ReadonlyMap<OldPlace, PlacedArea>;
  /** Features of which each is a place. */
  readonly found: number;
}

export function readMap(bytes: Uint8Array, path: string, { commune, meanings }: Reading): Read<AreaFile> {
  const text = decode(bytes, path, "file/not-text");
  const read = text.value === null ? { value: [], diagnostics: [] } : readAreas(text.value, path);
  const diagnostics = [...text.diagnostics, ...read.diagnostics];
  return { value: { path, features: read.value, commune, meanings }, diagnostics };
}

/** Finds the places of maps, and which of them have a border in common. `isWhole`: no feature is lacking for a fault. */
export function neighboursOnMaps(
  maps: readonly AreaFile[],
  register: RegisterReading,
  isWhole: boolean,
): Read<MapReading> {
  const { places, parents } = register.register;
  const diagnostics: Diagnostic[] = [];
  const areas = new Map<OldPlace, PlacedArea>();
  let found = 0;
  for (const map of maps) {
    const placed = placedAreas(map, register);
    for (const one of placed.diagnostics) diagnostics.push(one);
    found += placed.value.length;
    for (const one of placed.value) {
      const known = areas.get(one.at);
      areas.set(one.at, known ? { ...known, area: [...known.area, ...one.area] } : one);
    }
  }
  const pairs = (["unit", "commune", "district", "province"] as const).flatMap((level) =>
    pairsOf(
      [...areas.values()].filter(({ at }) => places[at]?.level === level),
      register,
    ),
  );
  const communes = new Set([...areas.keys()].map((at) => parents[at] ?? -1));
  const isLacking = (level: Level, at: OldPlace): boolean =>
    level === "unit" && !areas.has(at) && communes.has(parents[at] ?? -1);
  const lacking = places.filter(({ level }, at: OldPlace) => isLacking(level, at)).map(({ code }) => code);
  const [map] = maps;
  if (map && isWhole && lacking.length > 0 && !hasErrors(diagnostics)) {
    const facts = { units: firstOf(lacking, MOST_NAMED), count: lacking.length };
    diagnostics.push(diagnostic("neighbours/no-area", { file: map.path, line: 1 }, { facts }));
  }
  return { value: { pairs, areas, found }, diagnostics };
}

/** Units that a message names. */
const MOST_NAMED = 10;

function pairsOf(placed: readonly PlacedArea[], { register }: RegisterReading): Neighbours[] {
  const codeOf = (position: number): string => register.places[placed[position]?.at ?? -1]?.code ?? "";
  return bordersOf(placed.map(({ area }) => area)).flatMap(([a, b]): Neighbours[] => {
    const origin = placed[a]?.origin;
    return origin ? [{ a: codeOf(a), b: codeOf(b), origin }] : [];
  });
}

/** Units on a map that nothing touches, neither there nor by the other lists (đảo): each is told. */
export function islandsOf(
  { areas }: MapReading,
  { register: { places } }: RegisterReading,
  pairs: readonly Neighbours[],
): readonly Diagnostic[] {
  const touched = new Set(pairs.flatMap(({ a, b }) => (a === b ? [] : [a, b])));
  return [...areas.values()].flatMap(({ at, origin }): Diagnostic[] => {
    const place = places[at];
    if (place?.level !== "unit" || touched.has(place.code)) return [];
    const facts = { name: place.name };
    return [diagnostic("neighbours/island", origin, { value: place.code, place: place.code, facts })];
  });
}

/** The areas by place, for drawing. */
export function areasOf({ areas }: MapReading): ReadonlyMap<OldPlace, Area> {
  return new Map([...areas].map(([at, { area }]) => [at, area]));
}
