/** Counts in place, and sums of such counts. */

/** Adds to one of some figures, in place. */
export function increase(figures: Float64Array | Int32Array, at: number, by = 1): void {
  figures[at] = (figures[at] ?? 0) + by;
}

/** Figure by figure, `a` and so many times `b`. */
export function combined(a: Int32Array, b: Int32Array, times: number): Int32Array {
  const sums = new Int32Array(a.length);
  for (let at = 0; at < sums.length; at++) sums[at] = (a[at] ?? 0) + times * (b[at] ?? 0);
  return sums;
}
