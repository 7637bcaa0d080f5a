/** A sheet of a workbook: cells in, the bytes of its XML (ECMA-376) out. */

import { lettersOf } from "../../core/text/letters.ts";
import { xmlText } from "../text/safe.ts";
import { type Choice, choicesXml } from "./xlsx-choices.ts";
import { HEAD, lookOf, MAIN, type Style } from "./xlsx-styles.ts";

/** A cell of a sheet. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly style: Style;
  /** Decimals of a number. */
  readonly decimals?: number;
}

/** A rectangle of cells that are one; 0-based, both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of the workbook. */
export interface WorkSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  /** Heights of rows in points, where the text should not decide. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly CellRange[];
  /** The first and last row of the table's head: repeated on each printed page, and fixed above what scrolls. */
  readonly head: readonly [number, number];
  /** Columns that stay when scrolling sideways. */
  readonly fixed: number;
  /** Printed on one page, however small. */
  readonly onePage: boolean;
  /** The row that a new printed page begins with; null: pages end where they are full. */
  readonly breakAt: number | null;
  /** The last row of a list that can be filtered by its heads; null: none. */
  readonly filtered: number | null;
  /** Cells that take a value out of a list alone. */
  readonly choices?: readonly Choice[];
}

/** Characters that a cell may hold; a file with more is "repaired" by Excel. */
const MOST_TEXT = 32_767;

/** Rows that are text at a time, before they are bytes. */
const ROWS_AT_ONCE = 500;

/** A sheet as the bytes of its XML, its rows in pieces, so that they are never one text. */
export function sheetBytes(
  { widths, rows, heights, merges, head, fixed, onePage, breakAt, filtered, choices = [] }: WorkSheet,
  active: boolean,
): Uint8Array {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const letters = widths.map((_, at) => lettersOf(at));
  const below = head[1] + 1;
  const corner = `${letters[fixed] ?? "A"}${below + 1}`;
  const pane = `<pane${fixed > 0 ? ` xSplit="${fixed}"` : ""} ySplit="${below}" topLeftCell="${corner}" activePane="${fixed > 0 ? "bottomRight" : "bottomLeft"}" state="frozen"/>`;
  const rowXml = (cells: WorkSheet["rows"][number], at: number): string => {
    const height = heights.get(at);
    const attributes = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    let row = `<row r="${at + 1}"${attributes}>`;
    cells.forEach((cell, column) => {
      if (cell) row += cellXml(cell, `${letters[column]}${at + 1}`);
    });
    return `${row}</row>`;
  };
  const merged = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${letters[left]}${top + 1}:${letters[right]}${bottom + 1}"/>`,
  );
  const end = letters[letters.length - 1] ?? "A";
  const filter = filtered === null ? "" : `<autoFilter ref="A${head[1] + 1}:${end}${filtered + 1}"/>`;
  const breaks =
    breakAt === null
      ? ""
      : `<rowBreaks count="1" manualBreakCount="1"><brk id="${breakAt}" max="16383" man="1"/></rowBreaks>`;
  const last = `${end}${Math.max(1, rows.length)}`;
  const start = `${HEAD}<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView${active ? ' tabSelected="1"' : ""} showGridLines="0" workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`;
  const rest = `</sheetData>${filter}${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>` : ""}${choicesXml(choices)}<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>${breaks}</worksheet>`;
  const pieces = [bytesOf(start)];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const some = rows.slice(at, at + ROWS_AT_ONCE).map((cells, index) => rowXml(cells, at + index));
    pieces.push(bytesOf(some.join("")));
  }
  return joined([...pieces, bytesOf(rest)]);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function cellXml({ value, style, decimals = 0 }: SheetCell, reference: string): string {
  const start = `<c r="${reference}" s="${lookOf(style, decimals)}"`;
  if (value === null || value === "") return `${start}/>`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  return `${start} t="inlineStr"><is>${textXml(value.slice(0, MOST_TEXT))}</is></c>`;
}

/** Blanks that a reader may take away: at the ends, several in a row, and ends of lines. */
const KEPT_SPACE = /^\s|\s$|\s\s|[\n\t]/;

/** Text of a cell: what a spreadsheet would take for the code of a character stays as it is written. */
function textXml(written: string): string {
  const text = xmlText(written.includes("_") ? written.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_") : written);
  return `<t${KEPT_SPACE.test(text) ? ' xml:space="preserve"' : ""}>${text}</t>`;
}
