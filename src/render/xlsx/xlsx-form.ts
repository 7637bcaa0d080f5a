/** One table of a book as a sheet in the form of official tables: a table and what is said of its book in, a sheet out. */

import type { Signer } from "../../core/model/report.ts";
import { lettersOf } from "../../core/text/letters.ts";
import { type Book, type BookTable, isIndexed, saidBelow } from "../book/tables.ts";
import { drawnCells } from "../formats/depth.ts";
import { longDate, mottoOf, signersOf } from "../formats/signature.ts";
import { isStrong, type ReportColumn, type TableCell } from "../tables/table.ts";
import { plainText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import {
  abreastOf,
  breakBefore,
  linesOf,
  linesOfHead,
  MANY,
  middleOf,
  partsOf,
  widened,
  widthsOf,
} from "./xlsx-layout.ts";
import type { CellRange, SheetCell, WorkSheet } from "./xlsx-sheet.ts";
import type { Style } from "./xlsx-styles.ts";

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
export function sheetOf(table: BookTable, book: Book, language: Language, number: number): WorkSheet {
  const draft: SheetDraft = { widths: widthsOf(table, language), rows: [], merges: [], heights: new Map() };
  const { widths, rows, merges, heights } = draft;
  const numbered = { n: String(number).padStart(2, "0") };
  if (table.form) addOffice(draft, book, language, numbered.n);
  else addLine(draft, [0, widths.length - 1, language.word("annex.number", numbered), "italic"]);
  addWide(draft, table.title, "title", 20);
  addWide(draft, book.title, "wide", LINE);
  for (const text of [book.subtitle, ...(book.notes ?? [])]) addWide(draft, text, "wide", LINE);
  if (table.unit) addLine(draft, [0, widths.length - 1, table.unit, "unit"]);
  const top = rows.length;
  for (const one of headRows(table.columns, top, merges)) rows.push(one);
  const indexed = isIndexed(table, language);
  if (table.form) rows.push(numberRow(table.columns, indexed));
  const bottom = rows.length - 1;
  for (let at = top; at <= bottom; at++) heights.set(at, LINE * linesOf(rows[at] ?? [], widths));
  if (hasGroups(table.columns)) {
    linesOfHead(table.columns, widths).forEach((lines, at) => {
      heights.set(top + at, LINE * lines);
    });
  }
  addRows(draft, table, indexed);
  const last = rows.length - 1;
  for (const text of saidBelow(table, book)) addWide(draft, text, "remark", LINE);
  if (table.form) addSignatures(draft, book, language);
  const all = rows.map((_, at) => heights.get(at) ?? LINE);
  const onePage = table.form && all.reduce((sum, one) => sum + one, 0) <= ONE_PAGE;
  const isPaged = table.form && !onePage;
  return {
    ...draft,
    // Where it counts how many rows a page has, no program is to find a height of its own.
    ...(isPaged && { heights: new Map(all.entries()) }),
    name: table.tab,
    head: [top, bottom],
    fixed: indexed ? 2 : 1,
    onePage,
    breakAt: isPaged ? breakBefore(widths, all, [top, bottom], last) : null,
    filtered: table.form || table.rows.length < 2 ? null : last,
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
  const letter = style === "title" ? 1.25 : 1.1;
  heights.set(rows.length, lineHeight * Math.max(1, Math.ceil((text.length * letter) / width)));
  addLine(draft, [0, widths.length - 1, text, style]);
}

/** Adds the office on the left, the national motto (quốc hiệu) or the Party's name on the right, and the number of the form. */
function addOffice(draft: SheetDraft, { details }: Book, language: Language, number: string): void {
  const { agency, parentAgency } = details;
  const { word } = language;
  const mottos = mottoOf(details, language);
  const last = draft.widths.length - 1;
  const middle = middleOf(draft.widths, Math.max(...mottos.map(capitalWidth)));
  const right = Math.min(middle + 1, last);
  const offices: [string, Style][] = [
    ...(parentAgency === null ? [] : [[parentAgency.toUpperCase(), "office"] as [string, Style]]),
    [(agency ?? word("form.office")).toUpperCase(), "office-bold"],
    ...(agency === null ? [["………………………", "centre"] as [string, Style]] : []),
    [word("form.number", { n: number }), "italic"],
  ];
  offices.forEach(([text, style], at) => {
    const motto = mottos[at];
    const beside: Span[] = motto === undefined ? [] : [[right, last, motto, "office-bold"]];
    const lines = Math.max(
      capitalLines(draft, 0, middle, text),
      capitalLines(draft, right, last, motto ?? ""),
    );
    if (lines > 1) draft.heights.set(draft.rows.length, LINE * lines);
    addLine(draft, [0, middle, text, style], ...beside);
  });
}

/** The lines of a text in bold capitals over some columns. */
function capitalLines({ widths }: SheetDraft, from: number, to: number, text: string): number {
  const room = widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
  return Math.ceil(capitalWidth(text) / room);
}

/** The room that a text in bold capitals takes, in letters of a column. */
const capitalWidth = (text: string): number => text.length * 1.3;

/** Adds the rows of a table, totals and districts in bold. */
function addRows({ widths, rows, heights }: SheetDraft, table: BookTable, indexed: boolean): void {
  table.rows.forEach((row, at) => {
    const strong = isStrong(table, at);
    const shown = drawnCells(row).map((cell, column) =>
      cellOf(cell, indexed && column === 0 ? "index" : (table.columns[column]?.align ?? "left"), strong),
    );
    const lines = linesOf(shown, widths);
    if (lines > 1) heights.set(rows.length, LINE * lines);
    rows.push(shown);
  });
}

/** Rows that are left for a signature. */
const SIGNING_ROWS = 3;

/** Adds place and date, and who signs the form, side by side; those for whom there is no room stand below. */
function addSignatures(draft: SheetDraft, { details }: Book, language: Language): void {
  const { word } = language;
  const { place, date } = details;
  const dated =
    place === null && date === null ? word("form.date") : longDate(place ?? "………", date, language);
  const all = signersOf(details, language);
  const { widths } = draft;
  const abreast = abreastOf(widths, all.length);
  const last = partsOf(widths, Math.max(2, Math.min(all.length, abreast))).at(-1) ?? [0, 0];
  addLine(draft);
  addLine(draft, [...widened(last, widths, dated.length), dated, "italic"]);
  for (let at = 0; at < all.length; at += abreast) {
    addSigners(draft, all.slice(at, at + abreast), at + abreast >= all.length, language);
  }
}

/** Adds signers in one row; the last of all, who heads the office, seals it. */
function addSigners(
  draft: SheetDraft,
  signers: readonly Signer[],
  isLast: boolean,
  { word }: Language,
): void {
  const parts =
    signers.length === 1 ? partsOf(draft.widths, 2).slice(-1) : partsOf(draft.widths, signers.length);
  const across = (textOf: (at: number) => string, style: Style): void => {
    addLine(draft, ...parts.map(([first, last], at): Span => [first, last, textOf(at), style]));
  };
  const titleAt = (at: number): string => (signers[at]?.title ?? "").toUpperCase();
  const lines = parts.map(([first, last], at) => capitalLines(draft, first, last, titleAt(at)));
  draft.heights.set(draft.rows.length, LINE * Math.max(1, ...lines));
  across(titleAt, "office-bold");
  across((at) => word(isLast && at === signers.length - 1 ? "form.seal" : "form.sign"), "italic");
  if (signers.every(({ name }) => name === null)) return;
  for (let row = 0; row < SIGNING_ROWS; row++) addLine(draft);
  across((at) => signers[at]?.name ?? "", "bold");
}

function hasGroups(columns: readonly ReportColumn[]): boolean {
  return columns.some(({ group }) => group !== "");
}

/** Groups above their columns; a column without one spans both rows. */
function headRows(columns: readonly ReportColumn[], top: number, merges: CellRange[]): SheetCell[][] {
  const cell = (text: string): SheetCell => ({ value: plainText(text), style: "head" });
  if (!hasGroups(columns)) return [columns.map(({ label }) => cell(label))];
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

/** A, B for texts and the numbers of rows; 1, 2, 3 = 2 − 1, 4 = 3 : 1 for figures. */
function numberRow(columns: readonly ReportColumn[], indexed: boolean): SheetCell[] {
  let texts = 0;
  let figures = 0;
  return columns.map(({ align, measure }, at): SheetCell => {
    if (align === "left" || (indexed && at === 0)) return { value: lettersOf(texts++), style: "numbering" };
    const n = ++figures;
    const of =
      measure === "change" ? ` = ${n - 1} − ${n - 2}` : measure === "percent" ? ` = ${n - 1} : ${n - 3}` : "";
    // Close columns have no room for spaces; where they have none for the whole, it goes on in a second line.
    const close = `${n}${of.replaceAll(" ", "")}`;
    const value = columns.length <= MANY ? `${n}${of}` : close.length > 6 ? close.replace("=", "= ") : close;
    return { value, style: "numbering" };
  });
}

function cellOf(cell: TableCell, place: "index" | ReportColumn["align"], strong: boolean): SheetCell {
  const style = (plain: "text" | "text-right" | "index" | "count"): Style =>
    strong ? `${plain}-bold` : plain;
  if (typeof cell !== "string") {
    const { number: value, decimals, isIndex = false } = cell;
    return isIndex
      ? { value, style: strong ? "number-bold" : "number" }
      : { value, style: style("count"), decimals };
  }
  return {
    value: plainText(cell),
    style: style(place === "index" ? place : place === "right" ? "text-right" : "text"),
  };
}
