/** The files of a report that is handed in: one run bound to a book, and the bytes of each file by form. */

import type { RunDocument } from "../../core/document.ts";
import type { TableId } from "../../core/model/report.ts";
import type { RosterCells } from "../../core/model/roster.ts";
import type { Book } from "../book/tables.ts";
import type { Language } from "../words/language.ts";
import { type Pack, packArchive } from "./archive.ts";
import { BOM, renderTableCsv } from "./csv.ts";
import { renderJson, renderJsonAt } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";

/** What a file holds. */
type Content = string | Uint8Array;

/** Forms of the report that is handed in, by what a file's name ends in. */
export const REPORT_FORMS = ["xlsx", "docx", "html", "md", "csv", "json"] as const;

/** One of those forms. */
export type ReportForm = (typeof REPORT_FORMS)[number];

/** How a report is told. */
export interface ReportOptions {
  /** Names and birth years are left out of all files. */
  readonly redact: boolean;
  /** Names stand beside the ids of people in the report. */
  readonly names: boolean;
  /** The tables asked for; null: those that the scenario names, or a report has by default. */
  readonly tables: readonly TableId[] | null;
}

/** A run that reports are made of, all of it or one place: one book serves all its renderings. */
export interface Bound {
  readonly run: RunDocument;
  readonly language: Language;
  /** The scope of one place; null: the whole run. */
  readonly scope: number | null;
  readonly book: () => Promise<Book>;
}

/** What only reports need is loaded when one is made, so that other runs start no slower. */
export function bind(
  run: RunDocument,
  { before }: RosterCells,
  language: Language,
  { names, redact, tables }: ReportOptions,
  scope: number | null = null,
): Bound {
  let made: Promise<Book> | undefined;
  const make = async (): Promise<Book> => {
    const { bookOf } = await import("../book/book.ts");
    const telling = { names: names && !redact ? before : null, tables: tables ?? run.report.tables };
    return bookOf(run, language, scope === null ? telling : { ...telling, scope });
  };
  const book = (): Promise<Book> => {
    made ??= make();
    return made;
  };
  return { run, language, scope, book };
}

/** The files of the report of a run; `pack`: what packs its workbooks and letters. */
export async function reportFiles(
  form: ReportForm,
  name: string,
  { run, language, scope, book }: Bound,
  pack: Pack = packArchive,
): Promise<ReadonlyMap<string, Content>> {
  const json = (): string =>
    scope === null ? renderJson(run, language) : renderJsonAt(run, scope, language);
  return bookFiles(form, name, book, json, language, pack);
}

/** The files of one report: one, as CSV one a table, and as a large workbook one of forms and one of lists. */
export async function bookFiles(
  form: ReportForm,
  name: string,
  book: () => Promise<Book>,
  json: () => string,
  language: Language,
  pack: Pack = packArchive,
): Promise<ReadonlyMap<string, Content>> {
  if (form === "json") return new Map([[name, json()]]);
  const made = await book();
  const stem = name.slice(0, -(form.length + 1));
  switch (form) {
    case "csv":
      return new Map(made.tables.map((table) => [`${stem}-${table.id}.csv`, BOM + renderTableCsv(table)]));
    case "xlsx": {
      const { xlsxFiles } = await import("./xlsx.ts");
      const annex = `${stem}-${language.word("report.annex.file")}.xlsx`;
      return xlsxFiles(made, (volume) => (volume === 0 ? name : annex), language, pack);
    }
    case "docx": {
      const { docxParts, DOCUMENT_LEVEL } = await import("./docx.ts");
      return new Map([[name, await pack(docxParts(made, language), DOCUMENT_LEVEL)]]);
    }
    default:
      return new Map([[name, await renderBook(form, made, language)]]);
  }
}

/** A report in one form, on its own. */
export async function renderBook(
  form: "xlsx" | "docx" | "html" | "md",
  book: Book,
  language: Language,
): Promise<Content> {
  switch (form) {
    case "xlsx":
      return (await import("./xlsx.ts")).renderXlsx(book, language);
    case "docx":
      return (await import("./docx.ts")).renderDocx(book, language);
    case "html":
      return (await import("./html.ts")).renderHtml(book, language);
    case "md":
      return renderMarkdown(book, language);
  }
}
