/** What some rows below a header are, before all are judged: those that head others, and those of signatures. */
import { isPolicyTitle } from "../columns/title-facts.ts";
import { type ClosingBlock, closingBlock } from "../rows/closing-block.ts";
import type { KeyColumns, Rows } from "../rows/judged-rows.ts";
import type { Reading, Shape } from "../table/shapes.ts";
import type { Within } from "./fill.ts";
import { keyColumnsOf } from "./key-columns.ts";
import { placeHeadings } from "./place-headings.ts";
import { titleHeadings } from "./title-headings.ts";

/** Rows of which it is known what they are, before all are judged. */
export interface KnownRows {
  readonly closing: ClosingBlock;
  /** Rows that head people by their title, each with the column as which that is known. */
  readonly titled: ReadonlyMap<number, string>;
  /** These, and those that head people by their place. */
  readonly heads: KeyColumns["heads"];
}

/** Finds the rows that head others, merged cells being filled, and the signatures below them. */
export function knownRows(within: Within, shape: Shape, { meanings }: Reading): KnownRows {
  const titled = titleHeadings(within, shape, meanings);
  const heads = new Set([...titled.keys(), ...(shape.people ? placeHeadings(within, meanings) : [])]);
  const keys = keyColumnsOf(within.names, shape, heads);
  const closing = closingBlock(rowsOf(within), keys, (cell) => isPolicyTitle(cell, meanings));
  return { closing, titled, heads };
}

/** The rows below a header, for those who judge them. */
export function rowsOf({ columns, headers, size }: Within): Rows {
  return {
    size,
    header: headers,
    columns,
    cell: (row, column) => columns[column]?.text(columns[column]?.codes[row] ?? 0) ?? "",
    code: (row, column) => columns[column]?.codes[row] ?? 0,
  };
}
