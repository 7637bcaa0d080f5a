/** Maps of YAML files in the order in which their keys are written: an object of JavaScript puts keys like "10" first. */

/** Keys and positions from the top of a file down. */
export type Path = readonly (string | number)[];

/** Text, null for nothing, lists and maps of them. */
export type Plain = string | null | Plain[] | { [key: string]: Plain };

/** The keys of a map in their order, beside those maps that would lose it. */
const ORDERS = new WeakMap<object, readonly string[]>();

/** A map of such keys and values; of two of one key the last counts, at the place of the first. */
export function mapOf(entries: readonly (readonly [key: string, value: Plain])[]): { [key: string]: Plain } {
  const map = Object.fromEntries(entries);
  const keys = [...new Set(entries.map(([key]) => key))];
  if (keys.some((key) => /^\d+$/.test(key))) ORDERS.set(map, keys);
  return map;
}

/** The keys of a map in the order in which they are written. */
export function keysOf(map: { readonly [key: string]: Plain }): readonly string[] {
  return ORDERS.get(map) ?? Object.keys(map);
}

/** The keys and values of a map in the order in which they are written. */
export function entriesOf(map: { readonly [key: string]: Plain }): [key: string, value: Plain][] {
  return keysOf(map).map((key) => [key, map[key] ?? null]);
}

/** The keys of the map at a path, in the order in which they are written; none where there is no map. */
export function keysAt(value: Plain, path: Path): readonly string[] {
  let at: Plain = value;
  for (const step of path) {
    if (at === null || typeof at !== "object" || !Object.hasOwn(at, step)) return [];
    at = (Array.isArray(at) ? at[Number(step)] : at[step]) ?? null;
  }
  return at === null || typeof at !== "object" || Array.isArray(at) ? [] : keysOf(at);
}
