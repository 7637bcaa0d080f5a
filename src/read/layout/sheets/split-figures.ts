/** Tables of published figures that stand below each other in one sheet or file, each with a header of its own. A grid in, where each begins out. */
import { type Grid, textsOf } from "../../cells/grid.ts";
import { withoutNote } from "../../columns/header-words.ts";
import { namedBy, type Reading, type Shape } from "../../table/shapes.ts";

/** Columns that a header of figures has beside that of their labels, at least one of them. */
const BESIDE = ["number", "before", "after", "change", "increase", "decrease", "percent"];

/** A figure with whatever is printed around it. */
const FIGURE = /^[-–(~]?\s*\d[\d.,\s]*\D{0,12}$/u;

/** The rows at which the tables begin, the first of them 0: at their titles, where these are rows of one cell above the header. */
export function figureTables(grid: Grid, shape: Shape, how: Reading): readonly number[] {
  const meaning = namedBy(shape, how);
  const starts = [0];
  let [header, hasRows] = ["", false];
  for (let row = 0; row < grid.size; row++) {
    const cells = textsOf(grid, row);
    const names = cells.map((cell) => meaning(withoutNote(cell)) ?? "");
    if (!isHeader(names)) {
      hasRows ||= cells.filter((cell) => FIGURE.test(cell)).length > 1;
      continue;
    }
    // The header again, on a further page, is that of the same table.
    const own = headerKey(grid, row, (cell) => meaning(withoutNote(cell)) ?? cell.toLowerCase());
    if (header !== "" && hasRows && own !== header) starts.push(titleAbove(grid, row));
    [header, hasRows] = [own, false];
  }
  return starts;
}

function isHeader(names: readonly string[]): boolean {
  return (
    names.includes("label") && names.some((name) => BESIDE.includes(name) || /^(?:19|20)\d\d/.test(name))
  );
}

/** A header by what its cells mean, and those of the row below it. */
function headerKey(grid: Grid, row: number, keyOf: (cell: string) => string): string {
  const below = row + 1 < grid.size ? textsOf(grid, row + 1) : [];
  const isLower = !below.some((cell) => /\d/.test(cell));
  return JSON.stringify([textsOf(grid, row), isLower ? below : []].map((cells) => cells.map(keyOf)));
}

/** The first of the rows right above a header that have one cell at most. */
function titleAbove(grid: Grid, header: number): number {
  let top = header;
  while (top > 1 && textsOf(grid, top - 1).filter((cell) => cell !== "").length < 2) top--;
  return top;
}
