/** The book as a workbook in the form of official tables: a sheet a table, ready to print on A4 landscape. */
import { lettersOf } from "../../core/text/letters.ts";
import { type Book, type BookTable, isIndexed } from "../book/tables.ts";
import type { ReportColumn, TableCell } from "../tables/table.ts";
import { plainText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import { drawnCells } from "./depth.ts";
import { type CellRange, type SheetCell, type Style, type WorkSheet, workbook } from "./xlsx-file.ts";
import { linesOf, middleOf, widthsOf } from "./xlsx-layout.ts";

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

/** Height of a line in points. */
const LINE = 15;

/** A form up to this high, in points, is printed a little smaller on one page: no signatures alone on a second one. */
const ONE_PAGE = 700;

/** A sheet that is drawn from the top down. */
interface SheetDraft {
  readonly widths: readonly number[];
  readonly rows: (SheetCell | null)[][];
  readonly merges: CellRange[];
  /** Heights of rows in points, where they are more than a line. */
  readonly heights: Map<number, number>;
}

/** A text over some columns, both ends inclusive. */
type Span = readonly [from: number, to: number, text: string, style: Style];

/**
 * One table in the style of official forms (TT 50/2023/TT-BTC, form 2e): a title block with office and motto, the number
 * of the form, the unit, a two-level head, a row of column numbers, and a signature block under a form.
 */
function sheetOf(table: BookTable, book: Book, language: Language, number: number): WorkSheet {
  const draft: SheetDraft = { widths: widthsOf(table, language), rows: [], merges: [], heights: new Map() };
  const { widths, rows, merges, heights } = draft;
  if (table.form) addOffice(draft, language, number);
  addWide(draft, table.title, "title", 20);
  addWide(draft, book.title, "wide", LINE);
  addWide(draft, book.subtitle, "wide", LINE);
  if (table.unit) addLine(draft, [0, widths.length - 1, table.unit, "unit"]);
  const top = rows.length;
  rows.push(...headRows(table.columns, top, merges));
  if (table.form) rows.push(numberRow(table.columns));
  const bottom = rows.length - 1;
  for (let at = top; at <= bottom; at++) heights.set(at, LINE * linesOf(rows[at] ?? [], widths));
  const indexed = isIndexed(table, language);
  addRows(draft, table, indexed);
  if (table.form) addSignatures(draft, language);
  return {
    ...draft,
    name: table.tab,
    head: [top, bottom],
    fixed: indexed ? 2 : 1,
    onePage: table.form && rows.reduce((sum, _, at) => sum + (heights.get(at) ?? LINE), 0) <= ONE_PAGE,
  };
}

/** Adds a row of texts that each span some columns. */
function addLine({ widths, rows, merges }: SheetDraft, ...spans: readonly Span[]): void {
  const top = rows.length;
  const cells: (SheetCell | null)[] = widths.map(() => null);
  for (const [from, to, text, style] of spans) {
    for (let at = from; at <= to; at++) cells[at] = { value: at === from ? plainText(text) : null, style };
    if (to > from) merges.push({ top, left: from, bottom: top, right: to });
  }
  rows.push(cells);
}

/** Adds a row of one text over all columns, as high as its lines. */
function addWide(draft: SheetDraft, text: string, style: Style, lineHeight: number): void {
  const { widths, rows, heights } = draft;
  const width = widths.reduce((sum, one) => sum + one, 0);
  heights.set(rows.length, lineHeight * Math.max(1, Math.ceil((text.length * 1.25) / width)));
  addLine(draft, [0, widths.length - 1, text, style]);
}

/** The two halves of a form's width: the columns from 0 to `middle`, and those from `right` on. */
function halvesOf({ widths }: SheetDraft): {
  readonly middle: number;
  readonly right: number;
  readonly last: number;
} {
  const last = widths.length - 1;
  const middle = middleOf(widths);
  return { middle, right: Math.min(middle + 1, last), last };
}

/** Adds the office on the left, the national motto (quốc hiệu) on the right, and the number of the form. */
function addOffice(draft: SheetDraft, { word }: Language, number: number): void {
  const { middle, right, last } = halvesOf(draft);
  addLine(draft, [0, middle, word("form.office"), "bold"], [right, last, word("form.motto.1"), "bold"]);
  addLine(draft, [0, middle, "………………………", "centre"], [right, last, word("form.motto.2"), "bold"]);
  addLine(draft, [0, middle, word("form.number", { n: String(number).padStart(2, "0") }), "italic"]);
}

/** Adds the rows of a table, totals and districts in bold. */
function addRows({ widths, rows, heights }: SheetDraft, table: BookTable, indexed: boolean): void {
  table.rows.forEach((row, at) => {
    const strong = at < table.totals || table.heads.has(at);
    const shown = drawnCells(row).map((cell, column) => cellOf(cell, indexed && column === 0, strong));
    const lines = linesOf(shown, widths);
    if (lines > 1) heights.set(rows.length, LINE * lines);
    rows.push(shown);
  });
}

/** Adds the date, and who prepares and who signs the form (người lập biểu, thủ trưởng đơn vị). */
function addSignatures(draft: SheetDraft, { word }: Language): void {
  const { middle, right, last } = halvesOf(draft);
  addLine(draft);
  addLine(draft, [right, last, word("form.date"), "italic"]);
  addLine(draft, [0, middle, word("form.preparer"), "bold"], [right, last, word("form.head"), "bold"]);
  addLine(draft, [0, middle, word("form.sign"), "italic"], [right, last, word("form.seal"), "italic"]);
}

/** Groups above their columns; a column without one spans both rows. */
function headRows(columns: readonly ReportColumn[], top: number, merges: CellRange[]): SheetCell[][] {
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
