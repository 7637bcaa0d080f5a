/** A sheet's XML in; its filled cells by row and column, what is merged and what is hidden out. */
import { type WholeNumbers, wholeNumbers } from "../../core/numbers/buffers.ts";
import { BLANK } from "../cells/cell.ts";
import type { MergedRange } from "../cells/grid.ts";
import type { CellPool } from "./cell-pool.ts";
import { type CellContent, cellContent, idOfCell, readContent } from "./cell-value.ts";
import { type Damage, type DamageKind, damage } from "./damage.ts";
import { MOST_CELLS, MOST_COLUMNS, MOST_DISTINCT, MOST_MERGES, MOST_ROWS } from "./limits.ts";
import { coveredRows, damageOfMerges } from "./merges.ts";
import { nameOf, rangeOf, referenceIn } from "./references.ts";
import { rowsToWorkOut, type SavedResults, savedResults, seeResult } from "./saved-results.ts";
import { TEXT_NAMES } from "./text-cell.ts";
import { attribute, attributeAt, isTrue, isZero, wholeOf } from "./xml-attributes.ts";
import { next, opens, skip, type XmlReader, xmlReader } from "./xml-reader.ts";

export interface SheetCells {
  /** The columns that have a filled cell. */
  readonly positions: readonly number[];
  /** Of each filled cell, row by row: its column and the id of what it holds. */
  readonly columns: Int32Array;
  readonly ids: Int32Array;
  /** Of each row with a filled cell: its number, and how many filled cells there are down to its end. */
  readonly rows: Int32Array;
  readonly ends: Int32Array;
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  /** Numbers of rows in which a text, or some of one, is struck out. */
  readonly struckRows: readonly number[];
  /** Numbers of rows with formulas that are to be worked out when the workbook is opened. */
  readonly toWorkOutRows: readonly number[];
  /** Numbers of rows in which a merged cell covers another one that says something else. */
  readonly coveredRows: readonly number[];
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** A walk through a sheet. */
interface Walk {
  readonly reader: XmlReader;
  readonly pool: CellPool;
  readonly part: string;
  readonly content: CellContent;
  readonly columns: WholeNumbers;
  readonly ids: WholeNumbers;
  readonly rows: WholeNumbers;
  readonly ends: WholeNumbers;
  readonly merges: MergedRange[];
  readonly hiddenRows: number[];
  readonly struckRows: number[];
  readonly saved: SavedResults;
  readonly hiddenColumns: (readonly [number, number])[];
  /** The number of the row, and the column of the cell, that were read last. */
  row: number;
  column: number;
}

const NAMES = [
  "worksheet",
  "sheetData",
  "row",
  "c",
  "v",
  "f",
  "is",
  ...TEXT_NAMES,
  "cols",
  "col",
  "mergeCells",
  "mergeCell",
];

/** Reads the part of a sheet. */
export function readSheetCells(bytes: Uint8Array, part: string, pool: CellPool): SheetCells | Damage {
  const reader = xmlReader(bytes, NAMES);
  const walk: Walk = {
    reader,
    pool,
    part,
    content: cellContent(),
    columns: wholeNumbers(1024),
    ids: wholeNumbers(1024),
    rows: wholeNumbers(256),
    ends: wholeNumbers(256),
    merges: [],
    hiddenRows: [],
    struckRows: [],
    saved: savedResults(),
    hiddenColumns: [],
    row: 0,
    column: -1,
  };
  if (!opens(reader, "worksheet")) return damage("xml", part);
  for (let mark = next(reader); mark !== "end"; mark = next(reader)) {
    const wrong = mark === "open" ? readChild(walk) : mark === "broken" ? damage("xml", part) : null;
    if (wrong) return wrong;
  }
  const wrong = damageOfMerges(walk.merges);
  if (wrong) return wrong;
  return cellsOf(walk);
}

function cellsOf({ pool, saved, merges, hiddenRows, struckRows, hiddenColumns, ...walk }: Walk): SheetCells {
  const filled = {
    columns: walk.columns.done(),
    ids: walk.ids.done(),
    rows: walk.rows.done(),
    ends: walk.ends.done(),
  };
  return {
    positions: positionsOf(filled.columns),
    ...filled,
    merges,
    hiddenRows,
    struckRows,
    toWorkOutRows: rowsToWorkOut(saved, filled.ids, pool),
    coveredRows: coveredRows(filled, merges, pool.cells),
    hiddenColumns,
  };
}

/** The columns that there are among some, in their order. */
function positionsOf(columns: Int32Array): number[] {
  const filled: boolean[] = [];
  for (let at = 0; at < columns.length; at++) filled[columns[at] ?? 0] = true;
  return [...filled.keys()].filter((column) => filled[column]);
}

function readChild(walk: Walk): Damage | null {
  const { reader, merges } = walk;
  switch (reader.name) {
    case "sheetData":
      return readRows(walk);
    case "cols":
    case "mergeCells":
      return null;
    case "col":
      readColumn(walk);
      return null;
    case "mergeCell": {
      const name = attribute(reader, "ref") ?? "";
      const range = rangeOf(name);
      if (range === null) return damage("merge", /^[A-Z$\d:]{1,20}$/.test(name) ? name : walk.part);
      if (range.top < range.bottom || range.left < range.right) merges.push(range);
      return merges.length > MOST_MERGES ? damage("too-many", String(MOST_MERGES)) : null;
    }
    default:
      return skip(reader) ? null : damage("xml", walk.part);
  }
}

function readColumn({ reader, hiddenColumns }: Walk): void {
  const [first, last] = [wholeOf(reader, "min"), wholeOf(reader, "max")];
  const isHidden = isTrue(reader, "hidden") === true || isZero(reader, "width");
  // More of them than there are columns change nothing.
  if (hiddenColumns.length === MOST_COLUMNS) return;
  if (isHidden && first >= 1 && first <= last && last <= MOST_COLUMNS)
    hiddenColumns.push([first - 1, last - 1]);
}

/** Reads what is in the element that began last, to its end: elements `name` by `read`, others passed over if they are none of ours. */
function readChildren(walk: Walk, name: string, read: (walk: Walk) => Damage | null): Damage | null {
  const { reader } = walk;
  for (;;) {
    const mark = next(reader);
    if (mark === "close") return null;
    if (mark === "text") continue;
    const isOurs = mark === "open" && reader.name === name;
    const wrong = isOurs
      ? read(walk)
      : mark === "open" && reader.name === "" && skip(reader)
        ? null
        : damage("xml", walk.part);
    if (wrong) return wrong;
  }
}

function readRows(walk: Walk): Damage | null {
  return readChildren(walk, "row", readRow);
}

function readRow(walk: Walk): Damage | null {
  const { reader, ids } = walk;
  const row = attributeAt(reader, "r") < 0 ? walk.row + 1 : wholeOf(reader, "r");
  if (row <= walk.row || row > MOST_ROWS) return damage("row", String(row < 0 ? walk.row + 1 : row));
  walk.row = row;
  walk.column = -1;
  const isHidden = isTrue(reader, "hidden") === true || isZero(reader, "ht");
  const before = ids.size();
  const wrong = readChildren(walk, "c", readCell);
  if (wrong || ids.size() === before) return wrong;
  walk.rows.push(row);
  walk.ends.push(ids.size());
  if (isHidden) walk.hiddenRows.push(row);
  if (walk.pool.cells.length > MOST_DISTINCT) return damage("too-many", String(MOST_DISTINCT));
  return ids.size() > MOST_CELLS ? damage("too-many", String(MOST_CELLS)) : null;
}

function readCell(walk: Walk): Damage | null {
  const { reader, pool, content } = walk;
  const column = columnOf(walk);
  if (column < 0) return damage("cell", cellName(walk));
  walk.column = column;
  const type = attributeAt(reader, "t") < 0 ? "n" : (attribute(reader, "t") ?? "");
  const style = attributeAt(reader, "s") < 0 ? 0 : wholeOf(reader, "s");
  const wrong = readContent(reader, content);
  if (wrong) return damageAt(walk, wrong);
  const id = idOfCell(pool, reader, content, type, style);
  if (typeof id === "string") return damageAt(walk, id);
  if (pool.cells[id] === BLANK) return null;
  const isStruck = content.isStruck || pool.styles.struck[style] === true || pool.struck.has(id);
  if (isStruck && walk.struckRows.at(-1) !== walk.row) walk.struckRows.push(walk.row);
  if (content.hasFormula && pool.isToWorkOut)
    seeResult(walk.saved, walk.row, walk.ids.size(), pool.cells[id]);
  walk.columns.push(column);
  walk.ids.push(id);
  return null;
}

/** The column of the cell that began last; −1 where its name is none, of another row, or not to the right of the one before. */
function columnOf({ reader, row, column }: Walk): number {
  const at = attributeAt(reader, "r");
  if (at < 0) return column + 1 < MOST_COLUMNS ? column + 1 : -1;
  const { bytes, bounds } = reader;
  const own = referenceIn(bytes, bounds[4 * at + 2] ?? 0, bounds[4 * at + 3] ?? 0) - row * MOST_COLUMNS;
  return own > column && own < MOST_COLUMNS ? own : -1;
}

/** The name that a cell has in the file, where it is one, else its row. */
function cellName({ reader, row }: Walk): string {
  const name = attribute(reader, "r") ?? "";
  return /^[A-Za-z]{1,3}\d{1,7}$/.test(name) ? name : String(row);
}

function damageAt({ row, column, part }: Walk, kind: DamageKind): Damage {
  return damage(kind, kind === "xml" ? part : nameOf(row, column));
}
