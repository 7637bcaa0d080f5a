/**
 * Rows of a plan by old units that name several of these in one cell ("Thôn 1", "Thôn 2" in two lines, "Thôn 1 + Thôn 2"): a table
 * in; one with a row for each of them out, as if the cells beside them had been merged over these rows.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { eachOnce } from "../../../core/numbers/once.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import { BLANK, type Cell, cellOfText } from "../../cells/cell.ts";
import { codesWith, columnOf, type GridColumn, lineOf } from "../../cells/grid.ts";
import { saysUnit } from "../../cells/values.ts";
import { newNameIn, operationAlone } from "../../lists/operations.ts";
import { type PartItem, withoutLead } from "../../lists/part-item.ts";
import { parsePartList } from "../../lists/part-list.ts";
import type { Columns } from "../../table/headers.ts";
import { movedRows } from "../../table/moved-rows.ts";
import { type MergedRows, originIn, type Table, withColumns } from "../../table/table.ts";

/** What may stand between several old units in one cell. */
const BETWEEN = /[+,;&\n/÷~→…]|\.{2,3}|\s(?:v[àa]|v[ớo]i|đến|den|t[ớo]i)\s/iu;

/** Likewise, but that a dash between numbers may be of a code. */
const BETWEEN_NAMES = new RegExp(`${BETWEEN.source}|\\d\\s*[-–—=]>?\\s*\\d`, "iu");

/** "Thôn 1-3" may be three units, or one that was made of them. */
const DASHED = /\d\s*[-–—]\s*\d/u;

/** "Các thôn 5, 6": one unit is not called so. */
const PLURAL = /^(?:các|những)\s/iu;

/** What parts figures or running numbers in one cell. */
const PARTED = /(?<!\s)\s*[\n;+]\s*|[;+]\s*/u;

/** What a cell of old units names: several of them; `null`, one; or what may be either. */
type Olds = readonly string[] | "doubtful" | null;

/**
 * Unfolds rows. `isPlace`: whether the register has a place of some name; without a register none is. A cell that may name one unit
 * or several is told, and is one.
 */
export function unfolded(
  table: Table,
  { at }: Columns,
  isPlace: (name: string) => boolean,
  diagnostics: Diagnostic[],
): Table {
  const from = at.get("from");
  const into = at.get("into_name") ?? at.get("into");
  if (from === undefined || into === undefined || at.has("parts")) return table;
  const column = table.column(from);
  const between = at.has("into") ? BETWEEN : BETWEEN_NAMES;
  const perhaps = new Set(codesWith(column, between));
  if (perhaps.size === 0) return table;
  const oldsOf = eachOnce((text: string): Olds => oldsIn(text, isPlace));
  // Units that each stay have no figure together.
  const isOfEach = (position: number, row: number, { length }: readonly string[]): boolean => {
    const text = table.cell(row, position);
    return text === "" || text.split(PARTED).length === length;
  };
  const lists = Array.from(column.codes, (code, row): readonly string[] | null => {
    const text = perhaps.has(code) ? column.text(code) : "";
    const olds = between.test(text) ? oldsOf(text) : null;
    if (olds === null) return null;
    if (olds === "doubtful") {
      const origin = originIn(table, lineOf(table, row), table.header[from]);
      diagnostics.push(diagnostic("changes/perhaps-several", origin, { value: text }));
      return null;
    }
    const made = table.cell(row, into);
    const isKept =
      operationAlone(made) === "kept" && SUMMED.every((name) => isOfEach(at.get(name) ?? -1, row, olds));
    return newNameIn(made) === "" && !isKept ? null : olds;
  });
  if (lists.every((names) => names === null)) return table;
  return withRows(table, at, from, lists);
}

/** Several units are named where each piece says its kind, or is a place of the register while the whole is none. */
function oldsIn(text: string, isPlace: (name: string) => boolean): Olds {
  if (isPlace(text)) return null;
  const { items, leftOver } = parsePartList(text);
  if (items.length < 2 || leftOver.length > 0) return null;
  const names = items.map((item) => nameOf(item, isPlace));
  if (names.some((name) => name === null)) return null;
  const arePlaces = names.every((name) => isPlace(name ?? ""));
  const sayUnits = items.every(
    ({ text: own }, index) => saysUnit(withoutLead(own)) || isPlace(names[index] ?? ""),
  );
  const isSure = arePlaces || (!DASHED.test(text) && (sayUnits || PLURAL.test(withMarks(text))));
  return isSure ? names.flatMap((name) => name ?? []) : "doubtful";
}

/** The name of an item that is all of a unit; null for one that says more. */
function nameOf({ readings, isAttached }: PartItem, isPlace: (name: string) => boolean): string | null {
  const plain = readings.every(
    ({ part, households, leftOver }) => part === null && households === null && leftOver === null,
  );
  if (isAttached || !plain) return null;
  const name = readings.find((one) => isPlace(one.name)) ?? readings.find((one) => saysUnit(one.name));
  return (name ?? readings[0])?.name ?? null;
}

function withRows(
  table: Table,
  at: Columns["at"],
  from: number,
  lists: readonly (readonly string[] | null)[],
): Table {
  const sources: number[] = [];
  const starts: number[] = [];
  lists.forEach((names, row) => {
    starts.push(sources.length);
    for (let count = names?.length ?? 1; count > 0; count--) sources.push(row);
  });
  const moved = (row: number): number => starts[row] ?? sources.length;
  const parted = new Set(["number", ...SUMMED].flatMap((name) => at.get(name) ?? []));
  const once = new Set(SUMMED.flatMap((name) => at.get(name) ?? []));
  const columns = table.header.map((_, position) => {
    const column = table.column(position);
    if (position === from) return written(column, sources, starts, (row) => lists[row] ?? null);
    if (!parted.has(position)) return written(column, sources, starts, () => null);
    return written(column, sources, starts, (row, text) => {
      const count = lists[row]?.length ?? 1;
      const pieces = text.split(PARTED);
      if (count === 1) return null;
      return pieces.length === count ? pieces : once.has(position) ? [null] : null;
    });
  });
  return {
    ...table,
    ...withColumns({ size: sources.length }, columns),
    lines: Int32Array.from(sources, (row) => lineOf(table, row)),
    sameAs: new Map([...table.sameAs].map(([row, first]) => [moved(row), moved(first)])),
    merged: [...mergedBefore(table, starts, lists), ...mergedByLists(table, at, starts, lists)],
    ...movedRows(table, moved),
  };
}

/** A column with the rows of some sources. `piecesOf`: texts by row; a null among them is the cell as it is; null: the cell in each row. */
function written(
  column: GridColumn,
  sources: readonly number[],
  starts: readonly number[],
  piecesOf: (row: number, text: string) => readonly (string | null)[] | null,
): GridColumn {
  const cells: Cell[] = [BLANK];
  const codes = new Int32Array(sources.length);
  const known = new Map<number, number>();
  sources.forEach((row, index) => {
    const code = column.codes[row] ?? 0;
    if (code === 0) return;
    const pieces = piecesOf(row, column.text(code));
    const piece = pieces === null ? null : pieces[index - (starts[row] ?? 0)];
    if (piece === undefined) return;
    if (piece === "") return;
    if (piece !== null) codes[index] = cells.push(cellOfText(piece)) - 1;
    else {
      const own = known.get(code) ?? cells.push(column.cell(code)) - 1;
      known.set(code, own);
      codes[index] = own;
    }
  });
  return columnOf(codes, cells);
}

/** Cells that were merged already, with all rows that theirs were unfolded into. */
function mergedBefore(
  { merged = [] }: Table,
  starts: readonly number[],
  lists: readonly (readonly string[] | null)[],
): readonly MergedRows[] {
  return merged.map((one) => ({ ...one, rows: one.rows.flatMap((row) => rowsOf(row, starts, lists)) }));
}

/** Figures that stand once beside several units. */
function mergedByLists(
  table: Table,
  at: Columns["at"],
  starts: readonly number[],
  lists: readonly (readonly string[] | null)[],
): readonly MergedRows[] {
  return SUMMED.flatMap((column) => {
    const position = at.get(column);
    if (position === undefined) return [];
    return lists.flatMap((names, row) => {
      const text = table.cell(row, position);
      if (names === null || text === "" || text.split(PARTED).length === names.length) return [];
      return [{ column, rows: rowsOf(row, starts, lists), cell: String(lineOf(table, row)) }];
    });
  });
}

function rowsOf(
  row: number,
  starts: readonly number[],
  lists: readonly (readonly string[] | null)[],
): readonly number[] {
  return Array.from({ length: lists[row]?.length ?? 1 }, (_, index) => (starts[row] ?? 0) + index);
}
