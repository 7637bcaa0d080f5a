/** The book as a workbook in the form of official tables: a sheet a table, ready to print on A4 landscape. */
import { lettersOf } from "../../core/text/letters.ts";
import { type Book, type BookTable, isIndexed } from "../book/tables.ts";
import type { ReportColumn, TableCell } from "../tables/table.ts";
import { plainText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import { drawnCells } from "./depth.ts";
import { type Merge, type SheetCell, type Style, type WorkSheet, workbook } from "./xlsx-file.ts";

/** The bytes of the file. */
export function renderXlsx(book: Book, language: Language): Uint8Array {
  let forms = 0;
  return workbook(
    book.tables.flatMap((table) => {
      const number = table.form ? ++forms : 0;
      return partsOf(table).map((part) => sheetOf(part, book, language, number));
    }),
    language.code === "vi" ? "42A" : "409",
  );
}

/** Rows of a table that one sheet takes: Excel has room for 1,048,576 with those above and below. */
const MOST_ROWS = 1_000_000;

function partsOf(table: BookTable): BookTable[] {
  const count = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS));
  return Array.from({ length: count }, (_, at) => ({
    ...table,
    rows: count === 1 ? table.rows : table.rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
    totals: at === 0 ? table.totals : 0,
  }));
}

const NARROWEST = 9;

const WIDEST = 48;

/** All columns of a form together, at least. */
const LEAST_FORM = 110;

/** Height of a line in points. */
const LINE = 15;

/** A form up to this high, in points, is printed a little smaller on one page: no signatures alone on a second one. */
const ONE_PAGE = 700;

/** How much wider the bold letters of a head are. */
const BOLD = 1.2;

/** One table with its title block, two-level head and row of column numbers, and a signature block under a form. */
function sheetOf(table: BookTable, book: Book, language: Language, number: number): WorkSheet {
  const { word } = language;
  const widths = widthsOf(table, language);
  const rows: (SheetCell | null)[][] = [];
  const merges: Merge[] = [];
  const heights = new Map<number, number>();
  const last = table.columns.length - 1;
  const middle = middleOf(widths);
  /** A row of texts that each span some columns. */
  const line = (...spans: readonly (readonly [number, number, string, Style])[]): void => {
    const top = rows.length;
    const cells: (SheetCell | null)[] = table.columns.map(() => null);
    for (const [from, to, text, style] of spans) {
      for (let at = from; at <= to; at++) cells[at] = { value: at === from ? plainText(text) : null, style };
      if (to > from) merges.push({ top, left: from, bottom: top, right: to });
    }
    rows.push(cells);
  };
  /** A row of one text over all columns, as high as its lines. */
  const wide = (text: string, style: Style, lineHeight: number): void => {
    const width = widths.reduce((sum, one) => sum + one, 0);
    heights.set(rows.length, lineHeight * Math.max(1, Math.ceil((text.length * 1.25) / width)));
    line([0, last, text, style]);
  };
  if (table.form) {
    const right = Math.min(middle + 1, last);
    line([0, middle, word("form.office"), "bold"], [right, last, word("form.motto.1"), "bold"]);
    line([0, middle, "………………………", "centre"], [right, last, word("form.motto.2"), "bold"]);
    line([0, middle, word("form.number", { n: String(number).padStart(2, "0") }), "italic"]);
  }
  wide(table.title, "title", 20);
  wide(book.title, "wide", 15);
  wide(book.subtitle, "wide", 15);
  if (table.unit) line([0, last, table.unit, "unit"]);
  const top = rows.length;
  for (const cells of headRows(table.columns, top, merges)) rows.push(cells);
  if (table.form) rows.push(numberRow(table.columns));
  const bottom = rows.length - 1;
  for (let at = top; at <= bottom; at++) heights.set(at, LINE * linesOf(rows[at] ?? [], widths));
  const indexed = isIndexed(table, language);
  table.rows.forEach((row, at) => {
    const strong = at < table.totals || table.heads.has(at);
    const shown = drawnCells(row).map((cell, column) => cellOf(cell, indexed && column === 0, strong));
    const lines = linesOf(shown, widths);
    if (lines > 1) heights.set(rows.length, LINE * lines);
    rows.push(shown);
  });
  if (table.form) {
    const right = Math.min(middle + 1, last);
    line();
    line([right, last, word("form.date"), "italic"]);
    line([0, middle, word("form.preparer"), "bold"], [right, last, word("form.head"), "bold"]);
    line([0, middle, word("form.sign"), "italic"], [right, last, word("form.seal"), "italic"]);
  }
  return {
    name: table.tab,
    widths,
    rows,
    heights,
    merges,
    head: [top, bottom],
    fixed: indexed ? 2 : 1,
    onePage: table.form && rows.reduce((sum, _, at) => sum + (heights.get(at) ?? LINE), 0) <= ONE_PAGE,
  };
}

/** Groups above their columns; a column without one spans both rows. */
function headRows(columns: readonly ReportColumn[], top: number, merges: Merge[]): SheetCell[][] {
  const cell = (text: string): SheetCell => ({ value: plainText(text), style: "head" });
  if (columns.every(({ group }) => group === "")) return [columns.map(({ label }) => cell(label))];
  const upper = columns.map(({ group, label }, at) =>
    cell(group === "" ? label : group === columns[at - 1]?.group ? "" : group),
  );
  columns.forEach(({ group }, at) => {
    if (group === "") merges.push({ top, left: at, bottom: top + 1, right: at });
    else if (group !== columns[at - 1]?.group) {
      let end = at;
      while (columns[end + 1]?.group === group) end++;
      if (end > at) merges.push({ top, left: at, bottom: top, right: end });
    }
  });
  return [upper, columns.map(({ group, label }) => cell(group === "" ? "" : label))];
}

/** A, B for texts; 1, 2, 3 = 2 − 1, 4 = 3 : 1 for figures. */
function numberRow(columns: readonly ReportColumn[]): SheetCell[] {
  let texts = 0;
  let figures = 0;
  return columns.map(({ align, measure }): SheetCell => {
    if (align === "left") return { value: lettersOf(texts++), style: "numbering" };
    const n = ++figures;
    const of =
      measure === "change" ? ` = ${n - 1} − ${n - 2}` : measure === "percent" ? ` = ${n - 1} : ${n - 3}` : "";
    return { value: `${n}${of}`, style: "numbering" };
  });
}

function cellOf(cell: TableCell, index: boolean, strong: boolean): SheetCell {
  const style = (plain: "text" | "index" | "count"): Style => (strong ? `${plain}-bold` : plain);
  if (typeof cell !== "string") return { value: cell.number, style: style("count"), decimals: cell.decimals };
  return { value: plainText(cell), style: style(index ? "index" : "text") };
}

/** The last column of the left half: the one that ends nearest to the middle of all widths. */
function middleOf(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let sum = 0;
  const apart = widths.slice(0, -1).map((width) => {
    sum += width;
    return Math.abs(sum - half);
  });
  return Math.max(0, apart.indexOf(Math.min(...apart)));
}

/** The most lines that a text of a row is broken into, word by word. */
function linesOf(cells: readonly (SheetCell | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    if (typeof cell?.value !== "string" || cell.style === "numbering") return 1;
    const room = ((widths[column] ?? NARROWEST) - 1) / (cell.style === "head" ? BOLD : 1);
    let count = 1;
    let used = 0;
    for (const word of cell.value.split(" ")) {
      if (used > 0 && used + word.length > room) {
        count++;
        used = 0;
      }
      count += Math.floor(Math.max(0, word.length - 1) / room);
      used += word.length + 1;
    }
    return count;
  });
  return Math.max(1, ...lines);
}

/** Wide enough for the longest word of the head and for the texts, within limits. */
function widthsOf({ columns, rows, form }: BookTable, language: Language): number[] {
  const drawn = rows.map(drawnCells);
  const widths = columns.map(({ label, align }, column) => {
    let longest = Math.max(...label.split(" ").map((word) => word.length));
    for (const cells of drawn) {
      const cell = cells[column] ?? "";
      const text = typeof cell === "string" ? cell : language.number(cell.number, cell.decimals);
      if (text.length > longest) longest = text.length;
    }
    const least = column === 0 ? 6 : align === "right" ? NARROWEST + 3 : NARROWEST;
    return Math.min(WIDEST, Math.max(least, longest + 3));
  });
  // A title block needs room: its two halves stand beside each other.
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return form && whole < LEAST_FORM
    ? widths.map((width) => Math.round((width * LEAST_FORM) / whole))
    : widths;
}
