/**
 * Tables of a plan that stand below each other in one sheet, each with a header of its own: units that merge, and below them those that
 * stay. A grid in, where each begins out.
 */
import { ROMAN } from "../../../core/text/roman.ts";
import type { Grid } from "../../cells/grid.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { textOfKept } from "../../columns/kept-units.ts";
import { namedBy, type Reading, type Shape } from "../../table/shapes.ts";
import { textsOf } from "../header/header-rows.ts";

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
  const meaning = namedBy(shape, how);
  const starts: number[] = [];
  let [header, last]: [readonly string[] | null, number] = [null, -1];
  for (const row of rows) {
    const cells = textsOf(grid, row).map(withoutNote);
    const names = cells.map(meaning);
    if (new Set(names.filter((name) => name !== undefined)).size < ENOUGH) continue;
    const above = titleAbove(grid, row);
    const isWhole = shape.required.every((choice) => names.some((name) => name && choice.includes(name)));
    if (!isWhole && textOfKept(names, [...cells, ...above]) === null) continue;
    const own = cells.map((cell, at) => names[at] ?? cell.toLowerCase());
    const isBelowHeader = header !== null && above.length === 0 && row === last + 1;
    last = row;
    // The lower level of a header, which has no rows of its own.
    if (isBelowHeader) continue;
    if (header === null) starts.push(0);
    // The header again, on a further page, is that of the same table.
    else if (own.some((name, at) => name !== header?.[at])) starts.push(row - above.length);
    header = own;
  }
  return starts;
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
