/** The book as a workbook in the form of official tables: a sheet a table, ready to print on A4 landscape. */

import type { Book, BookTable } from "../book/tables.ts";
import type { Language } from "../words/language.ts";
import { workbook } from "./xlsx-file.ts";
import { sheetOf } from "./xlsx-form.ts";
import type { WorkSheet } from "./xlsx-sheet.ts";

/** The bytes of the file. */
export function renderXlsx(book: Book, language: Language): Uint8Array {
  return workbook(sheetsOf(book, language), language.code === "vi" ? "42A" : "409");
}

/** The workbooks of a book, one or two, as files. */
export function xlsxFiles(
  book: Book,
  nameOf: (volume: number) => string,
  language: Language,
): ReadonlyMap<string, Uint8Array> {
  return new Map(volumesOf(book).map((volume, at) => [nameOf(at), renderXlsx(volume, language)]));
}

/** The sheets of a book, each made when it is asked for. */
function* sheetsOf(book: Book, language: Language): Generator<WorkSheet> {
  let [forms, lists] = [0, 0];
  for (const table of book.tables) {
    const number = table.form ? ++forms : ++lists;
    for (const part of sheetParts(table)) yield sheetOf(part, book, language, number);
  }
}

/** Rows of lists from which they are a workbook of their own (phụ lục), beside that of the forms (biểu). */
const MOST_LISTED = 1500;

/** Rows of a form that is printed among the others: longer ones are annexed. */
const MOST_FORM = 800;

/** The workbooks of a book: one or, where its lists are long, one of forms and one of what is annexed to them. */
function volumesOf(book: Book): Book[] {
  const isForm = ({ form, rows }: BookTable): boolean => form && rows.length <= MOST_FORM;
  const forms = book.tables.filter(isForm);
  const others = book.tables.filter((table) => !isForm(table));
  const listed = others.reduce((sum, { rows }) => sum + rows.length, 0);
  if (listed <= MOST_LISTED || forms.length === 0) return [book];
  return [
    { ...book, tables: forms },
    { ...book, tables: others },
  ];
}

/** Rows of a table that one sheet takes: Excel has room for 1,048,576 with those above and below. */
const MOST_ROWS = 1_000_000;

function sheetParts(table: BookTable): BookTable[] {
  const count = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS));
  return Array.from({ length: count }, (_, at) => ({
    ...table,
    rows: count === 1 ? table.rows : table.rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
    totals: at === 0 ? table.totals : 0,
  }));
}
