/** What some rows below a header are, before all are judged: those that head others, and those of signatures. */

import { fold } from "../../../core/text/fold.ts";
import { textsOf } from "../../cells/grid.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { kindInHeader } from "../../columns/kinds-in-header.ts";
import { isPolicyTitle } from "../../columns/title-facts.ts";
import { type ClosingBlock, closingBlock } from "../../rows/closing-block.ts";
import type { KeyColumns, Rows } from "../../rows/judged-rows.ts";
import type { PageRows } from "../../rows/page-rows.ts";
import { namedBy, type Reading, type Shape } from "../../table/shapes.ts";
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
  /** Rows of each page, those that are the header again in other words among them: "TT", "HỌ TÊN", "Chức vụ". */
  readonly pages: PageRows;
}

/** Finds the rows that head others, merged cells being filled, and the signatures below them. */
export function knownRows(within: Within, pages: PageRows, shape: Shape, how: Reading): KnownRows {
  const { meanings } = how;
  const titled = titleHeadings(within, shape, meanings);
  const heads = new Set([...titled.keys(), ...(shape.people ? placeHeadings(within, meanings) : [])]);
  const keys = keyColumnsOf(within.names, shape, heads);
  const closing = closingBlock(rowsOf(within), keys, (cell) => isPolicyTitle(cell, meanings));
  const headers = new Set([...pages.headers, ...headersAgain(within, shape, how)]);
  return { closing, titled, heads, pages: { ...pages, headers } };
}

/** Cells that the header of a further page has at least, of people and of units. */
const [ENOUGH, ENOUGH_OF_UNITS] = [3, 2];

/** Rows of a roster that are the header again in other words, by the column of titles, which has few different cells; of a list of units, by that of names, where each says of which kind the units below it are. */
function headersAgain(
  { columns, names, headers, size }: Within,
  shape: Shape,
  how: Reading,
): ReadonlySet<number> {
  const key = shape.people !== undefined ? "title" : shape.ofUnits ? "name" : null;
  const at = key === null ? -1 : names.indexOf(key);
  const column = columns[at];
  if (!column) return new Set();
  const meaning = namedBy(shape, how);
  const isAgain = (cell: string, position: number): boolean =>
    fold(cell) === fold(headers[position] ?? "") ||
    (names[position] !== null && meaning(withoutNote(cell)) === names[position]);
  const again = new Uint8Array(column.size);
  const isTold = (cell: string): boolean => shape.people !== undefined || kindInHeader(cell) !== null;
  for (let code = 1; code < column.size; code++)
    again[code] = isAgain(column.text(code), at) && isTold(column.text(code)) ? 1 : 0;
  const rows = new Set<number>();
  if (!again.includes(1)) return rows;
  for (let row = 0; row < size; row++) {
    if (again[column.codes[row] ?? 0] !== 1) continue;
    const cells = textsOf({ columns }, row);
    const filled = cells.filter((cell) => cell !== "").length;
    const enough = shape.ofUnits ? ENOUGH_OF_UNITS : ENOUGH;
    if (filled >= enough && cells.every((cell, position) => cell === "" || isAgain(cell, position)))
      rows.add(row);
  }
  return rows;
}

/** The rows below a header, for those who judge them. */
export function rowsOf({ columns, headers, size }: Pick<Within, "columns" | "headers" | "size">): Rows {
  return {
    size,
    header: headers,
    columns,
    cell: (row, column) => columns[column]?.text(columns[column]?.codes[row] ?? 0) ?? "",
    code: (row, column) => columns[column]?.codes[row] ?? 0,
  };
}
