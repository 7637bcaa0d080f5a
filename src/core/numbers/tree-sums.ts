/** Sums over a tree, such as of households from units up to the province, where a blank is never counted as 0. */

/** The figure of each node; beside it the nodes of whose parts only some are known, and those whose own figure is not the sum. */
export interface Sums {
  readonly figures: readonly (number | null)[];
  readonly partly: readonly { readonly node: number; readonly unknown: number; readonly of: number }[];
  readonly differing: readonly { readonly node: number; readonly own: number; readonly sum: number }[];
}

/**
 * Sums over a tree, each node after its parent (`parents`: position, -1 at the top). A node's figure is the sum of
 * its parts; its own is used only where it has no part, or none with a known figure. null as soon as one part is
 * not known. `exists`: 0 leaves a node out.
 */
export function sumOfParts(
  parents: ArrayLike<number>,
  own: readonly (number | null)[],
  exists: Uint8Array | null = null,
): Sums {
  const figures = new Array<number | null>(own.length).fill(null);
  const known = new Int32Array(own.length);
  const unknown = new Int32Array(own.length);
  const sums = new Float64Array(own.length);
  const partly: { node: number; unknown: number; of: number }[] = [];
  const differing: { node: number; own: number; sum: number }[] = [];
  for (let node = own.length - 1; node >= 0; node--) {
    const stated = own[node] ?? null;
    let figure = stated;
    figures[node] = figure;
    if (exists !== null && exists[node] === 0) continue;
    const blank = unknown[node] ?? 0;
    const filled = known[node] ?? 0;
    // Beside parts that are not known, a figure of 0 says that there is nothing but the parts: it is no sum.
    if (filled > 0 || (blank > 0 && stated === 0)) {
      const sum = sums[node] ?? 0;
      figure = blank > 0 ? null : sum;
      figures[node] = figure;
      if (blank > 0) partly.push({ node, unknown: blank, of: filled + blank });
      else if (stated !== null && stated !== sum) differing.push({ node, own: stated, sum });
    }
    const above = parents[node] ?? -1;
    if (above < 0) continue;
    if (figure === null) unknown[above] = (unknown[above] ?? 0) + 1;
    else {
      known[above] = (known[above] ?? 0) + 1;
      sums[above] = (sums[above] ?? 0) + figure;
    }
  }
  return { figures, partly: partly.reverse(), differing: differing.reverse() };
}

/** 1 for each node that others stand below. */
export function aboveOthers(parents: ArrayLike<number>): Uint8Array {
  const above = new Uint8Array(parents.length);
  for (let at = 0; at < parents.length; at++) {
    const parent = parents[at] ?? -1;
    if (parent >= 0) above[parent] = 1;
  }
  return above;
}
