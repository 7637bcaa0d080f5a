/**
 * Tables of a plan that stand below each other in one sheet, each with a header of its own: units that merge, and below them those that
 * stay. A grid in, where each begins out.
 */

import { fold } from "../../../core/text/fold.ts";
import { ROMAN } from "../../../core/text/roman.ts";
import { type Grid, textsOf } from "../../cells/grid.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { textOfKept } from "../../columns/kept-units.ts";
import { namesOfColumns } from "../../table/headers.ts";
import { headerAmong, type Reading, type Shape } from "../../table/shapes.ts";

/** Known columns that a header has at least. */
const ENOUGH = 3;

/** The number of a group beside its words. */
const GROUP = new RegExp(`^(?:${ROMAN}|[A-E])[.)]?$`);

/** The rows at which the tables begin, the first of them 0. A table that says nothing of what its units become is none of its own. */
export function planTables(
  grid: Grid,
  rows: readonly number[],
  shape: Shape,
  how: Reading,
): readonly number[] {
  const starts: number[] = [];
  let [header, last]: [readonly string[] | null, number] = [null, -1];
  for (const row of rows) {
    const texts = textsOf(grid, row);
    const cells = texts.map(withoutNote);
    const names = namesIn(cells, shape, how);
    if (new Set(names.filter((name) => name !== null)).size < ENOUGH) continue;
    const above = titleAbove(grid, row);
    const isKept = textOfKept(names, [...cells, ...above]) !== null;
    if (!isKept && !isWhole(names, shape)) continue;
    const own = texts.map(fold);
    const isBelowHeader = header !== null && above.length === 0 && row === last + 1;
    last = row;
    // The lower level of a header, which has no rows of its own.
    if (isBelowHeader) continue;
    const isFirst = header === null;
    if (isFirst && isKept) header = headerAbove(grid, row - above.length, shape, how);
    if (isFirst) starts.push(0);
    // The header again, on a further page, is that of the same table.
    if (header !== null && own.some((name, at) => name !== header?.[at])) starts.push(row - above.length);
    header = own;
  }
  return starts;
}

/** What columns of a plan the cells of a header mean. */
function namesIn(
  cells: readonly string[],
  { names }: Shape,
  { meanings }: Reading,
): readonly (string | null)[] {
  return namesOfColumns({ names: cells, above: [] }, names, meanings).map(({ name }) => name);
}

/** The header of a table that ends before a row, where one of fewer known columns begins above it and has rows; null for none. */
function headerAbove(grid: Grid, end: number, shape: Shape, how: Reading): readonly string[] | null {
  const row = headerAmong(end, (at) => textsOf(grid, at), shape, how);
  if (row < 0 || row + 1 >= end) return null;
  const texts = textsOf(grid, row);
  const names = namesIn(texts.map(withoutNote), shape, how);
  const known = new Set(names.filter((name) => name !== null));
  return known.size > 1 && (known.has("from") || isWhole(names, shape)) ? texts.map(fold) : null;
}

function isWhole(names: readonly (string | null)[], { required }: Shape): boolean {
  return required.every((choice) => names.some((name) => name !== null && choice.includes(name)));
}

/** What stands right above a header: rows of one cell, or of one beside the number of a group, from the lowest on. */
function titleAbove(grid: Grid, header: number): readonly string[] {
  const texts: string[] = [];
  for (let row = header - 1; row >= 0; row--) {
    const cells = textsOf(grid, row).filter((cell) => cell !== "");
    const isGroup = cells.length === 2 && GROUP.test(cells[0] ?? "");
    if (cells.length > 1 && !isGroup) break;
    texts.push(cells.join(" "));
  }
  return texts;
}
