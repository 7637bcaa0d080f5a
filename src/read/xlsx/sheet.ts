/** One sheet's XML in; its cells as text by row and column, merged ranges and what is odd about it out. */

import { normalised } from "../decode/utf8.ts";
import { numberText } from "./cell-numbers.ts";
import type { Workbook } from "./workbook.ts";
import { unescaped, walkXml } from "./xml.ts";

export interface SheetRow {
  /** As the sheet shows it, from 1. */
  readonly number: number;
  /** By column from 0; absent ones are blank. */
  readonly cells: readonly string[];
}

/** Cells of one merged range, both ends inclusive; rows from 1, columns from 0. */
export interface MergedRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A cell without a value to read: an error such as #N/A, or a formula whose result was not saved (""). */
export interface BadCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

export interface Grid {
  /** Rows that have a cell with something in it, from the top. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
  readonly bad: readonly BadCell[];
  /** Rows with something in them that are not shown. */
  readonly hiddenRows: readonly number[];
  /** Columns that are not shown, whether or not they have anything in them. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
}

const MOST_ROWS = 1_048_576;

const MOST_COLUMNS = 16_384;

/** Reads a sheet; null where it is damaged. */
export function readSheet(
  xml: string,
  { strings, forms, calendar }: Omit<Workbook, "sheets" | "xmlOf">,
): Grid | null {
  const rows: SheetRow[] = [];
  const merges: MergedRange[] = [];
  const bad: BadCell[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: (readonly [number, number])[] = [];
  let row = { number: 0, cells: [] as string[], hidden: false };
  let cell = { column: -1, type: "", style: 0, value: "", formula: false };
  let reading: "value" | "text" | null = null;
  let inSpeech = false;
  let fits = true;

  const textOf = (): string => {
    const { type, value, style } = cell;
    if (type === "s") return strings[Number(value)] ?? "";
    if (type === "str" || type === "inlineStr") return unescaped(value);
    if (type === "b") return value === "1" ? "có" : value === "0" ? "không" : value;
    if (type === "d") return value.slice(0, 10);
    return value === "" ? "" : numberText(value, forms[style] ?? "plain", calendar);
  };
  const endCell = (): void => {
    const unsaved = cell.formula && cell.value === "" && cell.type !== "str";
    if (cell.type === "e" || unsaved) {
      const name = `${lettersOf(cell.column)}${row.number}`;
      bad.push({ name, row: row.number, column: cell.column, value: cell.type === "e" ? cell.value : "" });
    }
    const text = cell.type === "e" ? "" : normalised(textOf()).trim();
    if (text !== "") row.cells[cell.column] = text;
  };
  const sound = walkXml(xml, {
    open: (name, attribute) => {
      switch (name) {
        case "row":
          row = {
            number: Number(attribute("r") ?? row.number + 1),
            cells: [],
            hidden: /^(1|true)$/.test(attribute("hidden") ?? ""),
          };
          cell.column = -1;
          break;
        case "c": {
          const column = columnOf(attribute("r") ?? "") ?? cell.column + 1;
          const [type, style] = [attribute("t") ?? "n", Number(attribute("s") ?? 0)];
          cell = { column, type, style, value: "", formula: false };
          if (column >= MOST_COLUMNS) fits = false;
          break;
        }
        case "f":
          cell.formula = true;
          break;
        case "v":
          reading = "value";
          break;
        case "t":
          if (!inSpeech) reading = "text";
          break;
        case "rPh":
          inSpeech = true;
          break;
        case "mergeCell": {
          const merge = rangeOf(attribute("ref") ?? "");
          if (merge) merges.push(merge);
          break;
        }
        case "col":
          if (/^(1|true)$/.test(attribute("hidden") ?? ""))
            hiddenColumns.push([Number(attribute("min")) - 1, Number(attribute("max")) - 1]);
      }
    },
    text: (text) => {
      if (reading !== null) cell.value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") reading = null;
      else if (name === "rPh") inSpeech = false;
      else if (name === "c" && fits) endCell();
      else if (name === "row" && row.cells.length > 0) {
        rows.push({ number: row.number, cells: row.cells });
        if (row.hidden) hiddenRows.push(row.number);
      }
    },
  });
  const ordered = rows.every(
    ({ number }, index) => number > (rows[index - 1]?.number ?? 0) && number <= MOST_ROWS,
  );
  return sound && fits && ordered ? { rows, merges, bad, hiddenRows, hiddenColumns } : null;
}

/** A column as the sheet heads it: 0 is A, 26 is AA. */
export function lettersOf(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : lettersOf((column - rest) / 26 - 1) + letter;
}

/** The column of a cell's name, from 0; null where it has none. */
function columnOf(name: string): number | null {
  let column = 0;
  let index = 0;
  for (; index < name.length; index++) {
    const digit = name.charCodeAt(index) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return index === 0 ? null : column - 1;
}

function rangeOf(ref: string): MergedRange | null {
  const [, from = "", top, to = "", bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  const [left, right] = [columnOf(from), columnOf(to)];
  if (left === null || right === null) return null;
  return { top: Number(top), bottom: Number(bottom), left, right };
}
