/** The book as a letter that an office sends (báo cáo), with its forms as annexes (phụ lục): DOCX. */

import type { Letter } from "../book/letter-shape.ts";
import { roman } from "../book/roman.ts";
import { type Book, type BookTable, isIndexed, saidBelow } from "../book/tables.ts";
import { type PackLevel, packArchive } from "../formats/archive.ts";
import { drawnCells } from "../formats/depth.ts";
import { dateParts } from "../formats/signature.ts";
import { actText } from "../tables/act.ts";
import { cellText, isStrong, type ReportColumn } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import {
  type Block,
  type DocumentCell,
  type DocumentTable,
  documentParts,
  type Paragraph,
  type Run,
  type Section,
} from "./docx-file.ts";
import { fitColumns } from "./docx-layout.ts";
import { headTable, signTable } from "./letter-frame.ts";
import { CENTRE, line } from "./line.ts";

/** How hard a letter is packed. */
const DOCUMENT_LEVEL: PackLevel = 6;

/** Rows of a table that is annexed; longer ones stand in the workbook. */
const MOST_ROWS = 700;

/** The bytes of the file. */
export function renderDocx(book: Book, language: Language): Uint8Array {
  const annexed = book.tables.filter(({ rows }) => rows.length <= MOST_ROWS);
  const left = book.tables.filter(({ rows }) => rows.length > MOST_ROWS);
  const sections: Section[] = [
    ...(book.letter === null
      ? []
      : [{ across: false, blocks: letterBlocks(book, book.letter, left, language) }]),
    ...annexed.map((table, at) => ({
      across: true,
      blocks: isAlone(table, book)
        ? formBlocks(table, book, language)
        : annexBlocks(table, annexNumber(annexed, at, book), book, language),
    })),
  ];
  const parts = documentParts(sections, book.title, language.code === "vi" ? "vi-VN" : "en-GB");
  return packArchive(parts, DOCUMENT_LEVEL);
}

const block = (paragraph: Paragraph): Block => ({ paragraph });

/** What stands under each title: the act that the plan is of, and the office's note. */
function notesOf({ act, note }: Book["details"], language: Language): string[] {
  return [actText(act, language), note].filter((text) => text !== null);
}

/** What the letter goes with ("Kèm theo Tờ trình …"). */
function attachedTo({ attached }: Book["details"], { word }: Language): string[] {
  return attached === null ? [] : [word("report.attached", { what: attached })];
}

function letterBlocks(book: Book, letter: Letter, left: readonly BookTable[], language: Language): Block[] {
  const { word } = language;
  const { details } = book;
  const elsewhere = word("annex.elsewhere", { lists: left.map(({ title }) => title).join("; ") });
  return [
    { table: headTable(book, language) },
    block(line(word("letter.title"), { bold: true, size: 15 }, { ...CENTRE, space: 6 })),
    block(line(letter.about, { bold: true }, CENTRE)),
    ...[letter.reference, ...attachedTo(details, language), ...notesOf(details, language)]
      .filter((text) => text !== "")
      .map((text) => block(line(text, { italic: true }, CENTRE))),
    ...letter.basis.map((text) => block(body(text, { italic: true }))),
    block(body(letter.opening)),
    ...letter.chapters.flatMap(({ title, paragraphs }) => [
      block(line(title, { bold: true }, { indent: true, space: 3, keepNext: true, heading: 1 })),
      ...paragraphs.map((text) => block(body(text))),
    ]),
    ...(left.length === 0 ? [] : [block(body(elsewhere))]),
    block({ ...body(letter.closing), space: 6, keepNext: true }),
    { table: signTable(book, language) },
  ];
}

function body(text: string, look: Omit<Run, "text"> = {}): Paragraph {
  return line(text, look, { align: "both", indent: true, space: 3 });
}

/** Whether a table is handed in by itself: a form that goes with no letter, such as the notice of a month's meetings. */
function isAlone({ form }: BookTable, { letter }: Book): boolean {
  return form && letter === null;
}

/** The number of a table among those that are annexed. */
function annexNumber(tables: readonly BookTable[], at: number, book: Book): number {
  return tables.slice(0, at + 1).filter((table) => !isAlone(table, book)).length;
}

/** A form by itself: what stands above a letter, the table, who signs. */
function formBlocks(table: BookTable, book: Book, language: Language): Block[] {
  const head = block(line(table.title, { bold: true, size: 14 }, { ...CENTRE, heading: 2 }));
  return [
    { table: headTable(book, language, true) },
    head,
    ...tableBlocks(table, book, language),
    block(line("", {}, { keepNext: true })),
    { table: signTable(book, language, true) },
  ];
}

function annexBlocks(table: BookTable, number: number, book: Book, language: Language): Block[] {
  const annex = language.word("annex.number", { n: roman(number) });
  return [
    block(line(annex, { bold: true, size: 13 }, CENTRE)),
    block(line(table.title.toUpperCase(), { bold: true, size: 13 }, { ...CENTRE, heading: 2 })),
    ...tableBlocks(table, book, language),
  ];
}

/** What stands below the title of a table: what it belongs to, the table, what is said below it. */
function tableBlocks(table: BookTable, book: Book, language: Language): Block[] {
  const { word } = language;
  const { details } = book;
  const agency = details.agency ?? word("letter.we");
  const isOfLetter = book.letter !== null;
  const dated = details.date === null ? "" : word("annex.dated", dateParts(details.date, language));
  const own = details.number === null ? "" : word("annex.number.of", { number: details.number });
  const under = [
    ...(isOfLetter ? [word("annex.of", { number: own, dated, agency })] : [book.title, book.subtitle]),
    ...new Set([...notesOf(details, language), ...(isOfLetter ? [] : (book.notes ?? []))]),
  ];
  return [
    ...under
      .filter((text) => text !== "")
      .map((text) => block(line(text, { italic: true, size: 12 }, CENTRE))),
    ...(table.unit === null
      ? []
      : [block(line(table.unit, { italic: true, size: 11 }, { align: "right", keepNext: true }))]),
    { table: formTable(table, language, isAlone(table, book)) },
    ...saidBelow(table, book).map((text) => block(line(text, { italic: true, size: 12 }, { space: 3 }))),
  ];
}

/** Rows that stand on the page of those who sign a form. */
const WITH_SIGNATURES = 3;

/** A table; `isSigned`: its last rows stay with what comes behind it. */
function formTable(table: BookTable, language: Language, isSigned: boolean): DocumentTable {
  const { columns, rows } = table;
  const { size, widths } = fitColumns(table, language);
  const isNumbered = isIndexed(table, language);
  const lines = rows.map((row, at): DocumentCell[] => {
    const bold = isStrong(table, at);
    const keepNext = isSigned && at >= rows.length - WITH_SIGNATURES;
    return drawnCells(row).map((cell, column) => {
      const align = isNumbered && column === 0 ? "center" : (columns[column]?.align ?? "left");
      return { paragraphs: [line(cellText(cell, language), { bold, size }, { align, keepNext })] };
    });
  });
  const head = headCells(columns, size);
  return {
    widths,
    rows: [...head, ...lines],
    heads: head.length,
    bordered: true,
  };
}

/** One or two rows of heads: groups above their columns. */
function headCells(columns: readonly ReportColumn[], size: number): DocumentCell[][] {
  const cell = (text: string): DocumentCell => ({
    paragraphs: [line(text, { bold: true, size }, CENTRE)],
    shaded: true,
  });
  if (columns.every(({ group }) => group === "")) return [columns.map(({ label }) => cell(label))];
  const upper = columns.flatMap(({ group, label }, at): DocumentCell[] => {
    if (group === "") return [{ ...cell(label), down: "first" }];
    if (columns[at - 1]?.group === group) return [];
    const end = columns.findIndex((one, index) => index > at && one.group !== group);
    return [{ ...cell(group), across: (end < 0 ? columns.length : end) - at }];
  });
  const lower = columns.map(
    ({ group, label }): DocumentCell => (group === "" ? { ...cell(""), down: "next" } : cell(label)),
  );
  return [upper, lower];
}
