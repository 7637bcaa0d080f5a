/**
 * Scores: what choices are worth, as vectors of numbers in one buffer, each told by the offset of its first number. They
 * add up over the choices, and are compared lexicographically.
 */

/** A score or a value without any gain stands at this offset of every buffer: that of a vacancy. */
export const NO_SCORE = 0;

/** Compares two scores of `size` numbers at their offsets: positive where the first is more. */
export function compareScores(
  a: Float64Array,
  at: number,
  b: Float64Array,
  bt: number,
  size: number,
): number {
  for (let k = 0; k < size; k++) {
    const difference = a[at + k] - b[bt + k];
    if (difference !== 0) return difference;
  }
  return 0;
}
