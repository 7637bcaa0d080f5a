/** Counting in place. */

/** Adds to one of some figures, in place. */
export function increase(figures: Float64Array | Int32Array, at: number, by = 1): void {
  figures[at] = (figures[at] ?? 0) + by;
}
