/** Buffers of numbers that grow: the same numbers with more room, out; and lists that are built in them. */

/** The same numbers with more room: at least twice as much, and enough for `needed`. */
export function enlarged<Buffer extends Uint8Array | Int32Array | Float64Array>(
  numbers: Buffer,
  needed: number,
): Buffer {
  const Kind = numbers.constructor as new (length: number) => Buffer;
  const larger = new Kind(Math.max(needed + 1, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

/** A list of whole numbers that is built one by one, with room for as many as are expected. */
export interface WholeNumbers {
  readonly push: (number: number) => void;
  readonly size: () => number;
  /** What the list holds, as a view of its buffer: nothing is added after that. */
  readonly done: () => Int32Array;
}

/** An empty list with room for as many numbers as are expected; it grows where more come. */
export function wholeNumbers(expected: number): WholeNumbers {
  let numbers = new Int32Array(expected);
  let size = 0;
  return {
    push: (number) => {
      if (size === numbers.length) numbers = enlarged(numbers, size);
      numbers[size++] = number;
    },
    size: () => size,
    done: () => numbers.subarray(0, size),
  };
}
