/** A list in blocks that stand side by side, each under the same header, as on a broad page: a grid in, one for each block out. */
import { fold } from "../../core/text/fold.ts";
import { type Grid, lineOf } from "../cells/grid.ts";
import { kindOfName } from "../cells/values.ts";
import { isWanted, TITLE_COLUMN } from "../columns/columns.ts";
import { withoutNote } from "../columns/header-words.ts";
import { namedBy, type Reading, type Shape } from "../table/shapes.ts";
import { headerRowsOf, textsOf } from "./header-rows.ts";
import { MOST_ROWS, sliceOf } from "./split-grid.ts";

/** Blocks that a page has at most. */
const MOST_BLOCKS = 4;

/** Known columns that each block has at least. */
const ENOUGH = 3;

/** What stands above a table without being of one of its blocks: the letterhead at the right, a day, the number of a form. */
const LETTERHEAD =
  /^(?:cộng hòa|cộng hoà|độc lập|đảng cộng sản|mẫu (?:số|biểu)|biểu (?:số|mẫu)|phụ lục|đơn vị tính|đvt|[^,]*,? ?ngày\s)/iu;

/** The blocks of a grid, from left to right; the grid itself where it is one, or where what stands above them tells them apart. */
export function blocksOf(grid: Grid, shape: Shape, how: Reading): readonly Grid[] {
  if ((!shape.people && !shape.ofUnits) || grid.size > MOST_ROWS) return [grid];
  const header = headerRowsOf(grid, shape, how);
  if (header === null) return [grid];
  const words = header.names.map((name, at) => `${fold(header.above[at] ?? "")}\n${fold(name)}`);
  const width = [2, 3, MOST_BLOCKS]
    .map((count) => words.length / count)
    .find((size) => Number.isInteger(size) && words.every((word, at) => word === words[at % size]));
  if (width === undefined) return [grid];
  const meaning = namedBy(shape, how);
  const known = new Set(header.names.slice(0, width).map((name) => meaning(withoutNote(name))));
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
  if (known.size < ENOUGH || !isList || areToldApart(grid, header.top, header.bottom, width)) return [grid];
  const blocks = Array.from({ length: words.length / width }, (_, block) =>
    columnsOf(grid, block * width, (block + 1) * width),
  );
  return blocks.map((block, at) => (at === 0 ? block : withoutColumnNumbers(block, at * width)));
}

/** Whether something above the header is of one block alone, or a row below it heads several. */
function areToldApart(grid: Grid, top: number, bottom: number, width: number): boolean {
  const above = Array.from({ length: top }, (_, row) => textsOf(grid, row).slice(width)).flat();
  if (above.some((text) => text !== "" && !LETTERHEAD.test(text))) return true;
  const first = grid.positions[width] ?? 0;
  return grid.merges.some(({ left, right, top: line }) => {
    if (left >= first || right < first || line <= lineOf(grid, bottom)) return false;
    const row = grid.lines.indexOf(line);
    return row >= 0 && textsOf(grid, row).some((text) => kindOfName(text) !== null);
  });
}

/** The columns of a grid from one up to another. */
function columnsOf(grid: Grid, from: number, to: number): Grid {
  const positions = grid.positions.slice(from, to);
  const [first = 0, last = first] = [positions[0], positions.at(-1)];
  return {
    ...grid,
    columns: grid.columns.slice(from, to),
    positions,
    widths: null,
    merges: grid.merges.filter(({ left }) => first <= left && left <= last),
  };
}

/** A block without rows of the numbers of its columns, which go on from those of the block to its left. */
function withoutColumnNumbers(grid: Grid, before: number): Grid {
  const isNumber = (text: string, at: number): boolean =>
    Number(/^\(?(\d+)\)?$/.exec(text)?.[1]) === before + at + 1;
  const rows = Array.from({ length: grid.size }, (_, row) => row).filter((row) =>
    grid.columns.every(({ codes, text }, at) => isNumber(text(codes[row] ?? 0), at)),
  );
  return rows.length === 0 ? grid : sliceOf(grid, 0, grid.size, rows);
}
