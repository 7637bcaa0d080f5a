/** The files of an assignment: a folder's, and one in each form. */
import type { DutyDocument } from "../../core/document.ts";
import type { Book } from "../book/tables.ts";
import { bookFiles, type ReportForm } from "../documents/report-files.ts";
import { BOM, renderCsv } from "../formats/csv.ts";
import type { Language } from "../words/language.ts";
import { assignmentsTable, renderAssignmentJson } from "./assignment-json.ts";
import { calendarOf } from "./calendar-file.ts";

type Files = ReadonlyMap<string, string | Uint8Array>;

/** What a folder is given: the assignments, a calendar, and everything as data. `redact`: ids stand for names. */
export function assignmentFolder(document: DutyDocument, redact: boolean, language: Language): Files {
  return new Map<string, string | Uint8Array>([
    ["assignments.csv", assignmentsCsv(document)],
    ["calendar.ics", calendarOf(document, null, language.code, redact)],
    ["result.json", renderAssignmentJson(document, language)],
  ]);
}

function assignmentsCsv(document: DutyDocument): string {
  const { columns, rows } = assignmentsTable(document);
  return BOM + renderCsv(columns, rows);
}

/** The files of an assignment in one form. */
export async function assignmentFiles(
  form: ReportForm,
  name: string,
  document: DutyDocument,
  redact: boolean,
  language: Language,
): Promise<Files> {
  if (form === "csv") return new Map([[name, assignmentsCsv(document)]]);
  if (form === "html") {
    const { renderAssignmentHtml } = await import("./page.ts");
    return new Map([[name, renderAssignmentHtml(document, language, redact)]]);
  }
  const book = async (): Promise<Book> => (await import("./book.ts")).assignBook(document, language, redact);
  return bookFiles(form, name, book, () => renderAssignmentJson(document, language), language);
}
