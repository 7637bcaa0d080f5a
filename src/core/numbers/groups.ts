/** Things put together by a key: lists by any key, and positions by a whole number with a bucket sort. */

/** Items by key, keys in the order in which they are met; an item whose key is null is in no group. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K | null): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) addTo(groups, key, item);
  }
  return groups;
}

/** Adds an item to its group, in place. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** How often each key is met. */
export function timesOf<K>(keys: Iterable<K>): ReadonlyMap<K, number> {
  const times = new Map<K, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** Positions by key: group k is `sorted[first[k]]` up to `sorted[first[k + 1]]`. */
export interface Groups {
  readonly first: Int32Array;
  readonly sorted: Int32Array;
}

/** The positions of one group, as a view: nothing is copied. */
export function groupOf({ first, sorted }: Groups, key: number): Int32Array {
  return sorted.subarray(first[key], first[key + 1]);
}

/**
 * Positions of `keys` by key, each group in their own order. Keys below 0 are left out. `order`: walk the positions in
 * this order.
 */
export function grouped(keys: Int32Array, count: number, order?: Int32Array): Groups {
  const first = new Int32Array(count + 1);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? -1;
    if (key >= 0) first[key + 1] = (first[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < count; key++) first[key + 1] = (first[key + 1] ?? 0) + (first[key] ?? 0);
  const next = first.slice();
  const sorted = new Int32Array(first[count] ?? 0);
  for (let index = 0; index < keys.length; index++) {
    const at = order ? (order[index] ?? 0) : index;
    const key = keys[at] ?? -1;
    if (key < 0) continue;
    const to = next[key] ?? 0;
    sorted[to] = at;
    next[key] = to + 1;
  }
  return { first, sorted };
}
