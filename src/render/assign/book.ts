/** An assignment as a book: the notice of each month as a form to be signed, the lists behind it. */
import type { DutyDocument } from "../../core/document.ts";
import { type Book, bookOfReport } from "../book/tables.ts";
import type { Language } from "../words/language.ts";
import { assignReport } from "./tables.ts";

/** The book. `redact`: ids stand for names. */
export function assignBook(document: DutyDocument, language: Language, redact: boolean): Book {
  const report = assignReport(document, language, redact);
  const { note } = document.report;
  const book = bookOfReport(
    report,
    report.tables.map(({ id }) => id),
  );
  return {
    ...book,
    ...(note !== null && { notes: [note] }),
    details: document.report,
    tables: book.tables.map((table, at) => ({
      ...table,
      tab: report.tables[at]?.tab ?? table.tab,
      form: table.id.startsWith("notice-"),
    })),
  };
}
