/** Buffers of numbers that grow: the same numbers with more room, out. */

/** At least twice the room, and enough for `needed`. */
export function enlarged(numbers: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed + 1, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

export function enlargedNumbers(numbers: Float64Array, needed: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(needed + 1, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
