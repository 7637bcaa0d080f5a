/** A list in blocks that stand side by side, each under the same header, as on a broad page: a grid in, one for each block out. */
import { fold } from "../../../core/text/fold.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import { type Grid, lineOf, textsOf } from "../../cells/grid.ts";
import { kindOfName } from "../../cells/values.ts";
import { isWanted, TITLE_COLUMN } from "../../columns/columns.ts";
import { type HeaderRows, withoutNote } from "../../columns/header-words.ts";
import { isPolicyTitle } from "../../columns/title-facts.ts";
import { closingBlock } from "../../rows/closing-block.ts";
import { namedBy, type Reading, type Shape } from "../../table/shapes.ts";
import { headerRowsOf } from "../header/header-rows.ts";
import { keyColumnsOf } from "../rows/key-columns.ts";
import { rowsOf } from "../rows/known-rows.ts";
import { picked, pickedBut } from "../rows/picked-rows.ts";
import { MOST_ROWS, sliceOf } from "./split-grid.ts";

/** Blocks that a page has at most. */
const MOST_BLOCKS = 4;

/** Known columns that each block has at least. */
const ENOUGH = 3;

/** What stands above a table without being of one of its blocks: the letterhead at the right, a day, the number of a form. */
const LETTERHEAD =
  /^(?:cộng hòa|cộng hoà|độc lập|đảng cộng sản|mẫu (?:số|biểu)|biểu (?:số|mẫu)|phụ lục|đơn vị tính|đvt|[^,]*,? ?ngày\s)/iu;

export interface Blocks {
  /** From left to right; the grid itself where it is one. */
  readonly grids: readonly Grid[];
  /** Lines of signatures below all of them, which are left out. */
  readonly signed: readonly number[];
}

/** The blocks of a grid; the grid itself where what stands above them tells them apart. */
export function blocksOf(grid: Grid, shape: Shape, how: Reading): Blocks {
  const one: Blocks = { grids: [grid], signed: [] };
  if ((!shape.people && !shape.ofUnits) || grid.size > MOST_ROWS) return one;
  const header = headerRowsOf(grid, shape, how);
  if (header === null) return one;
  // What stands below no header, as a signature may, is of the block to its left.
  const headed = header.names.flatMap((name, at) => (name === "" ? [] : [at]));
  const words = headed.map((at) => `${fold(header.above[at] ?? "")}\n${fold(header.names[at] ?? "")}`);
  const width = [2, 3, MOST_BLOCKS]
    .map((count) => words.length / count)
    .find((size) => Number.isInteger(size) && words.every((word, at) => word === words[at % size]));
  if (width === undefined || width === 0) return one;
  const starts = headed.filter((_, at) => at % width === 0).map((at, block) => (block === 0 ? 0 : at));
  const meaning = namedBy(shape, how);
  const known = new Set(headed.slice(0, width).map((at) => meaning(withoutNote(header.names[at] ?? ""))));
  known.delete(undefined);
  const needed = shape.people
    ? [
        ["full_name", "person"],
        ["title", TITLE_COLUMN],
      ]
    : [["name"]];
  const isList = needed.every((one) =>
    one.some((wanted) => [...known].some((name) => isWanted(name ?? null, wanted))),
  );
  if (known.size < ENOUGH || !isList || areToldApart(grid, header, starts[1] ?? 0)) return one;
  const signed = signedRows(grid, header, shape, how);
  const whole = signed.length === 0 ? grid : sliceOf(grid, 0, grid.size, signed);
  const positionOf = (at: number | undefined): number => grid.positions[at ?? -1] ?? Number.POSITIVE_INFINITY;
  const grids = starts.map((from, at) => columnsOf(whole, positionOf(from), positionOf(starts[at + 1])));
  return {
    grids: grids.map((block, at) => (at === 0 ? block : withoutColumnNumbers(block))),
    signed: signed.map((row) => lineOf(grid, row)),
  };
}

/** The rows of who signs below the blocks, which stand side by side as the blocks do. */
function signedRows(
  grid: Grid,
  { names, bottom }: HeaderRows,
  shape: Shape,
  how: Reading,
): readonly number[] {
  const meaning = namedBy(shape, how);
  const below = pickedBut(bottom + 1, grid.size, []);
  const columns = grid.columns.map((column) => picked(column, below));
  const known = names.map((name) => meaning(withoutNote(name)) ?? null);
  const { rows } = closingBlock(
    rowsOf({ columns, headers: names, size: below.size }),
    keyColumnsOf(known, shape, new Set()),
    (cell) => isPolicyTitle(cell, how.meanings),
  );
  return [...rows].map((row) => row + bottom + 1).sort((a, b) => a - b);
}

/** Whether something above the header is of one block alone, or a row below it heads several. `second`: the first column of the second block. */
function areToldApart(grid: Grid, { top, bottom }: HeaderRows, second: number): boolean {
  const above = Array.from({ length: top }, (_, row) => textsOf(grid, row).slice(second)).flat();
  if (above.some((text) => text !== "" && !LETTERHEAD.test(withMarks(text)))) return true;
  const first = grid.positions[second] ?? 0;
  return grid.merges.some(({ left, right, top: line }) => {
    if (left >= first || right < first || line <= lineOf(grid, bottom)) return false;
    const row = grid.lines.indexOf(line);
    return row >= 0 && textsOf(grid, row).some((text) => kindOfName(text) !== null);
  });
}

/** The columns of a grid from one position up to another. */
function columnsOf(grid: Grid, from: number, to: number): Grid {
  const kept = grid.positions.flatMap((position, at) => (from <= position && position < to ? [at] : []));
  return {
    ...grid,
    columns: kept.flatMap((at) => grid.columns[at] ?? []),
    positions: kept.flatMap((at) => grid.positions[at] ?? []),
    widths: null,
    merges: grid.merges.filter(({ left }) => from <= left && left < to),
  };
}

/** Columns that are numbered at least, for a row to be that of their numbers. */
const NUMBERED = 3;

/** A block without rows of the numbers of its columns, which go on from those of the block to its left. */
function withoutColumnNumbers(grid: Grid): Grid {
  const rows = Array.from({ length: grid.size }, (_, row) => row).filter((row) => {
    const cells = textsOf(grid, row).filter((text) => text !== "");
    const numbers = cells.map((text) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1]));
    return numbers.length >= NUMBERED && numbers.every((one, at) => one === (numbers[0] ?? 0) + at);
  });
  return rows.length === 0 ? grid : sliceOf(grid, 0, grid.size, rows);
}
