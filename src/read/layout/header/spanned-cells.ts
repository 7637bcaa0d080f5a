/** Header cells that span several columns or rows: merged ones, and where merged cells are lost, those with blank ones to their right. */
import { type Grid, lineOf, type MergedRange } from "../../cells/grid.ts";

/** The lowest filled cell of a column between two rows, a merged one for each column and row that it spans. */
export function spannedCell(
  grid: Grid,
  rows: readonly (readonly string[])[],
  top: number,
  bottom: number,
  column: number,
): { readonly text: string; readonly row: number } {
  for (let row = bottom; row >= top; row--) {
    const merge = mergeAt(grid, row, column);
    // A cell merged sideways names a group, unless there is no second level to name its columns.
    const left = grid.positions.indexOf(merge?.left ?? -1);
    const spans = merge !== null && (left === column || row < bottom || top === bottom);
    const from = spans ? grid.columns.findIndex((_, index) => index === left) : column;
    const at = spans ? rowAt(grid, merge.top, top, bottom) : row;
    const text = rows[at - top]?.[from] ?? "";
    if (text !== "") return { text, row: at };
  }
  return { text: "", row: top };
}

function mergeAt(grid: Grid, row: number, column: number): MergedRange | null {
  const [line, position] = [lineOf(grid, row), grid.positions[column] ?? -1];
  return (
    grid.merges.find(
      (one) => one.top <= line && line <= one.bottom && one.left <= position && position <= one.right,
    ) ?? null
  );
}

function rowAt(grid: Grid, line: number, top: number, bottom: number): number {
  for (let row = top; row <= bottom; row++) if (lineOf(grid, row) === line) return row;
  return top;
}

/** The header cell to the left that spans a column, where merged cells are lost, or written without them, centred over several columns. */
export function nearestLeft(heads: readonly string[], column: number): string {
  for (let at = column; at >= 0; at--) if (heads[at]) return heads[at] ?? "";
  return "";
}

/** Cells of their own header that make a row below it data. */
const OWN = 2;

/** Whether a row that a cell of the header reaches down into is most likely data all the same: most of its cells stand below a header of their own. */
export function isDataBelow(
  grid: Grid,
  top: number,
  heads: readonly string[],
  cells: readonly string[],
): boolean {
  const line = lineOf(grid, top);
  const isMerged = (column: number): boolean => {
    const at = grid.positions[column] ?? -1;
    return grid.merges.some(
      (one) => one.top <= line && one.bottom >= line && one.left <= at && at <= one.right,
    );
  };
  const filled = cells.flatMap((cell, column) => (cell === "" ? [] : [column]));
  const own = filled.filter((column) => heads[column] !== "" && !isMerged(column));
  return own.length >= OWN && own.length * 2 > filled.length;
}
