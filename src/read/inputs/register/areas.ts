/** A map of areas (GeoJSON, RFC 7946): text in, its features with what their properties say and their areas out. */
import { type Diagnostic, diagnostic, type Read } from "../../../core/diagnostics/diagnostic.ts";
import { crossesItself, enclosedBy } from "../../../core/judge/borders.ts";
import type { Area, Ring } from "../../../core/model/area.ts";

/** One feature of a map. */
export interface AreaFeature {
  readonly line: number;
  /** Its properties that are text or numbers, blank ones left out. */
  readonly properties: ReadonlyMap<string, string>;
  /** Its own `id`; null: it has none. */
  readonly id: string | null;
  readonly area: Area;
}

/** Whether bytes under a name are a map and no table: JSON, which no table begins as. */
export function isMap(bytes: Uint8Array, path: string): boolean {
  if (/\.geojson$/i.test(path)) return true;
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  return /^(?:ï»¿)?\s*[{[]/.test(head);
}

/** Reads the features of a collection; a feature whose geometry is no area is a fault and left out. */
export function readAreas(text: string, file: string): Read<readonly AreaFeature[]> {
  const refuse = (line: number, type: string | null) => ({
    value: [],
    diagnostics: [diagnostic("neighbours/no-map", { file, line }, { value: type })],
  });
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch (fault) {
    const position = /position (\d+)/.exec(String(fault))?.[1];
    return refuse(position === undefined ? 1 : lineAt(text, Number(position)), null);
  }
  const map = isObject(whole) ? whole : {};
  const { type, features } = map;
  if (type !== "FeatureCollection" || !Array.isArray(features))
    return refuse(1, typeof type === "string" ? type : null);
  const diagnostics: Diagnostic[] = [];
  const lines = linesOfFeatures(text);
  const value = features.flatMap((feature: unknown, at): AreaFeature[] => {
    const line = lines[at] ?? 1;
    if (!isObject(feature) || feature.type !== "Feature") {
      diagnostics.push(invalid(file, line, { why: "feature", feature: at + 1 }));
      return [];
    }
    const area = areaOf(feature.geometry);
    if (typeof area === "string") {
      diagnostics.push(invalid(file, line, { why: area, feature: at + 1 }));
      return [];
    }
    return [{ line, properties: propertiesOf(feature.properties), id: wordOf(feature.id), area }];
  });
  return { value, diagnostics };
}

/** What may be wrong with a feature. */
type Fault = "feature" | "kind" | "number" | "short" | "open" | "crossing" | "flat";

function invalid(
  file: string,
  line: number,
  facts: { readonly why: Fault; readonly feature: number },
): Diagnostic {
  return diagnostic("neighbours/geometry", { file, line }, { facts });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function propertiesOf(properties: unknown): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const [key, value] of Object.entries(isObject(properties) ? properties : {})) {
    const word = wordOf(value);
    if (word !== null) words.set(key, word);
  }
  return words;
}

function wordOf(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const word = String(value).trim();
  return word === "" ? null : word;
}

function areaOf(geometry: unknown): Area | Fault {
  const { type, coordinates } = isObject(geometry) ? geometry : {};
  const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null;
  if (!Array.isArray(polygons)) return "kind";
  const area: (readonly Ring[])[] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return "short";
    const rings: Ring[] = [];
    for (const positions of polygon) {
      const ring = ringOf(positions);
      if (typeof ring === "string") return ring;
      rings.push(ring);
    }
    area.push(rings);
  }
  return area.length === 0 ? "short" : area;
}

/** Positions that a ring has at least, the first of them twice. */
const LEAST_POSITIONS = 4;

function ringOf(positions: unknown): Ring | Fault {
  if (!Array.isArray(positions) || positions.length < LEAST_POSITIONS) return "short";
  const ring = new Float64Array(positions.length * 2);
  for (const [at, position] of positions.entries()) {
    const [x, y]: readonly unknown[] = Array.isArray(position) ? position : [];
    if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x + y)) return "number";
    ring[at * 2] = x;
    ring[at * 2 + 1] = y;
  }
  const last = ring.length - 2;
  if (ring[0] !== ring[last] || ring[1] !== ring[last + 1]) return "open";
  if (crossesItself(ring)) return "crossing";
  return enclosedBy(ring) === 0 ? "flat" : ring;
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < position; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** The line on which each feature of a collection begins. */
function linesOfFeatures(text: string): readonly number[] {
  const lines: number[] = [];
  let [depth, line, isList] = [0, 1, false];
  let word = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\n") line++;
    else if (sign === '"') {
      const start = at + 1;
      for (at++; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at++;
      if (depth === 1) word = text.slice(start, at);
    } else if (sign === "{" || sign === "[") {
      if (depth === 1) isList = sign === "[" && word === "features";
      if (depth === 2 && isList) lines.push(line);
      depth++;
    } else if (sign === "}" || sign === "]") depth--;
  }
  return lines;
}
