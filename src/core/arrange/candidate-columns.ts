/** The columns of the candidates of a cell: how many candidates, places and criteria in, columns of zeros out. */

import type { Candidates } from "../solver/cell.ts";

/** Bytes of a buffer that many cells share. */
const SHARED = 2 ** 20;

/**
 * The candidates of a cell as the solver takes them, their positions among the people, and where the holdings of each
 * begin. No later cell writes to them.
 */
export interface Columns extends Candidates {
  readonly people: Int32Array;
  readonly first: Int32Array;
}

/**
 * Makes columns of zeros for one cell after another, each with a piece of its own of a buffer that many share: a nation has
 * eighty thousand small cells, for which buffers of their own take longer than what is written to them.
 */
export function candidateColumns(criteria: number): (size: number, places: number) => Columns {
  let buffer = new ArrayBuffer(SHARED);
  let end = 0;
  /** Where a piece of so many bytes begins. */
  const pieceOf = (bytes: number): number => {
    const aligned = Math.ceil(bytes / 8) * 8;
    if (end + aligned > buffer.byteLength) {
      buffer = new ArrayBuffer(Math.max(SHARED, aligned));
      end = 0;
    }
    end += aligned;
    return end - aligned;
  };
  // The piece comes first: it may be one of the next buffer.
  const column = (length: number): Int32Array => {
    const at = pieceOf(4 * length);
    return new Int32Array(buffer, at, length);
  };
  const marks = (length: number): Uint8Array => {
    const at = pieceOf(length);
    return new Uint8Array(buffer, at, length);
  };
  const numbers = (length: number): Float64Array => {
    const at = pieceOf(8 * length);
    return new Float64Array(buffer, at, length);
  };
  return (size, places) => ({
    size,
    eligible: column(size),
    incumbent: column(size * places),
    keep: column(size * places),
    maxPosts: column(size),
    counted: marks(size),
    criteria: Array.from({ length: criteria }, () => numbers(size * places)),
    people: column(size),
    first: column(size + 1),
  });
}
