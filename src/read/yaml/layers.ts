/** Files laid over each other (`extends`): plain values in, the one that they make out. */

import type { Origin } from "../../core/model/place.ts";
import { entriesOf, keysOf, mapOf } from "./maps.ts";
import type { Path, Plain } from "./yaml.ts";

/** One file of several that are laid over each other. */
export interface Layered {
  readonly value: Plain;
  readonly originOf: (path: Path) => Origin;
}

/**
 * Maps are laid over each other key by key, anything else replaces what is below. `empties`: an empty key takes the key away,
 * with all that is below it; else it says nothing.
 */
export function layOver(below: Plain, above: Plain, empties = false): Plain {
  if (!isMap(below) || !isMap(above)) return empties ? withoutEmpties(above ?? below) : (above ?? below);
  const keys = new Set([...keysOf(below), ...keysOf(above)]);
  return mapOf(
    [...keys].flatMap((key): [string, Plain][] => {
      const own = Object.hasOwn(above, key) ? (above[key] ?? null) : undefined;
      if (own === undefined) return [[key, below[key] ?? null]];
      if (own === null && empties) return [];
      const under = Object.hasOwn(below, key) ? (below[key] ?? null) : null;
      return [[key, layOver(under, own, empties)]];
    }),
  );
}

/** A map without its empty keys, at any depth: there is nothing below that they could take away. */
function withoutEmpties(value: Plain): Plain {
  if (!isMap(value)) return value;
  const kept = entriesOf(value).filter(([, own]) => own !== null);
  return mapOf(kept.map(([key, own]) => [key, withoutEmpties(own)]));
}

/** Where a path of laid-over files stands: in the topmost that has it, else in the one that has the key above it. */
export function originAmong(layers: readonly Layered[]): (path: Path) => Origin {
  return (path) => {
    const layer =
      layers.find((one) => has(one.value, path)) ?? layers.find((one) => has(one.value, path.slice(0, -1)));
    return (layer ?? layers[0])?.originOf(path) ?? { file: "", line: 1 };
  };
}

/** Whether a value has something at a path, be it empty. */
function has(value: Plain, path: Path): boolean {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else at = isMap(at) && Object.hasOwn(at, step) ? at[String(step)] : undefined;
  }
  return at !== undefined;
}

/** Whether a value is a map (khóa: giá trị), no list and no text. */
export function isMap(value: Plain | undefined): value is { [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
