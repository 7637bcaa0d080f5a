/** The rows below a header as they are judged, and the columns that tell what they are. */
import type { GridColumn } from "../cells/grid.ts";

/** The rows to judge, by columns as the table has them. */
export interface Rows {
  readonly size: number;
  readonly header: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly cell: (row: number, column: number) => string;
  /** The code of a cell, and the texts of a column by code: 0 is blank. */
  readonly code: (row: number, column: number) => number;
}

export interface KeyColumns {
  /** A row that is blank in all of these is none of the table: a total, a signature, a heading, or a fault. */
  readonly key: readonly number[];
  /**
   * What the key is: where it is titles, never a code, a total's count or a signature may stand in it; where it is names of
   * places or sentences, a signature.
   */
  readonly words: "titles" | "places" | "sentences" | "codes";
  /** Columns of which each row fills one beside such words. */
  readonly beside: readonly number[];
  /** Columns that name somebody: a row with one of them filled is no heading. */
  readonly people: readonly number[];
  /** The column of running numbers; -1 for none. */
  readonly number: number;
  /** Whether a row with a key is a heading all the same where it is nothing else and worded as one, and a total where it says so. */
  readonly isWorded: boolean;
  /** Whether such a heading may have the sums of its rows beside it. */
  readonly hasSums: boolean;
  /** Whether a commune with sums heads the units below it whatever number it has, or none. */
  readonly hasUnnumbered: boolean;
  /** Whether totals are data. */
  readonly hasTotals: boolean;
  /** Rows known to head others: they are titles, or places in the column of titles. Where there are any and no such column, the key is the names. */
  readonly heads: ReadonlySet<number>;
}
