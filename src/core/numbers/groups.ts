/** Positions grouped by key with a bucket sort. */

/**
 * Positions of `keys` by key, each group in their own order: group k is `sorted[first[k]]` up to
 * `sorted[first[k + 1]]`. Keys below 0 are left out. `order`: walk the positions in this order.
 */
export function grouped(
  keys: Int32Array,
  count: number,
  order?: Int32Array,
): { readonly first: Int32Array; readonly sorted: Int32Array } {
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
