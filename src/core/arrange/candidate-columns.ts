/** The columns of the candidates of a cell: how many candidates, places and criteria in, columns to be written out. */

import type { Candidates } from "../solver/problem/cell.ts";

/**
 * The candidates of a cell as the solver takes them, their positions among the people, and where the holdings of each
 * begin.
 */
export interface Columns extends Omit<Candidates, "size"> {
  size: number;
  readonly people: Int32Array;
  readonly first: Int32Array;
}

/**
 * Makes columns for one cell after another, each written over the one before: a nation has eighty thousand small cells, for
 * which columns of their own take longer than what is written to them. They are at least as long as is asked for; what was
 * held before and what is to be kept is set to 0, and how many candidates there are is left to who writes them.
 */
export function candidateColumns(criteria: number): (most: number, places: number) => Columns {
  let columns = columnsOf(0, 0, criteria);
  return (most, places) => {
    const byPlace = most * places;
    const { people, keep } = columns;
    if (most > people.length || byPlace > keep.length)
      columns = columnsOf(Math.max(most, people.length), Math.max(byPlace, keep.length), criteria);
    columns.incumbent.fill(0, 0, byPlace);
    columns.keep.fill(0, 0, byPlace);
    return columns;
  };
}

function columnsOf(size: number, byPlace: number, criteria: number): Columns {
  return {
    size,
    eligible: new Int32Array(size),
    incumbent: new Int32Array(byPlace),
    keep: new Int32Array(byPlace),
    maxPosts: new Int32Array(size),
    counted: new Uint8Array(size),
    criteria: Array.from({ length: criteria }, () => new Float64Array(byPlace)),
    people: new Int32Array(size),
    first: new Int32Array(size + 1),
  };
}
