/** The files of a report that is handed in: the form that a path's ending says, and the bytes of each file. */

import type { RunDocument } from "../core/document.ts";
import type { TableId } from "../core/model/report.ts";
import type { RosterCells } from "../core/model/roster.ts";
import type { Book } from "../render/book/tables.ts";
import { BOM, renderTableCsv } from "../render/formats/csv.ts";
import { renderJson, renderJsonAt } from "../render/formats/json.ts";
import { renderMarkdown } from "../render/formats/markdown.ts";
import type { Language } from "../render/words/language.ts";
import { extensionOf } from "./io.ts";
import type { Content } from "./outside/asked.ts";

/** Forms of the report that is handed in, by what `--out NAME.…` ends in. */
const REPORTS = ["xlsx", "docx", "html", "md", "csv", "json"] as const;

/** One of those forms. */
export type ReportForm = (typeof REPORTS)[number];

/** The form of a report that a path's ending says; undefined: the path is a folder's. */
export function reportFormOf(path: string): ReportForm | undefined {
  return REPORTS.find((one) => one === extensionOf(path));
}

/** Forms of files that `--out` cannot make: a folder of such a name is not what was meant. */
const FOREIGN = ["doc", "htm", "ods", "odt", "pdf", "rtf", "tsv", "txt", "xls", "xlsb", "xlsm", "zip"];

/** Whether a path of `--out` is standard output, which `--format` writes to, or a file in a form that is not made here. */
export function isForeign(path: string): boolean {
  return path === "-" || FOREIGN.includes(extensionOf(path));
}

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
    const { bookOf } = await import("../render/book/book.ts");
    const telling = { names: names && !redact ? before : null, tables: tables ?? run.report.tables };
    return bookOf(run, language, scope === null ? telling : { ...telling, scope });
  };
  const book = (): Promise<Book> => {
    made ??= make();
    return made;
  };
  return { run, language, scope, book };
}

/** The files of the report of a run. */
export async function reportFiles(
  form: ReportForm,
  name: string,
  { run, language, scope, book }: Bound,
): Promise<ReadonlyMap<string, Content>> {
  const json = (): string =>
    scope === null ? renderJson(run, language) : renderJsonAt(run, scope, language);
  return bookFiles(form, name, book, json, language);
}

/** The files of one report: one, as CSV one a table, and as a large workbook one of forms and one of lists. */
export async function bookFiles(
  form: ReportForm,
  name: string,
  book: () => Promise<Book>,
  json: () => string,
  language: Language,
): Promise<ReadonlyMap<string, Content>> {
  if (form === "json") return new Map([[name, json()]]);
  const made = await book();
  const stem = name.slice(0, -(form.length + 1));
  switch (form) {
    case "csv":
      return new Map(made.tables.map((table) => [`${stem}-${table.id}.csv`, BOM + renderTableCsv(table)]));
    case "xlsx": {
      const { renderXlsx, volumesOf } = await import("../render/formats/xlsx.ts");
      return new Map(
        volumesOf(made).map((volume, at) => [
          at === 0 ? name : `${stem}-${language.word("report.annex.file")}.xlsx`,
          renderXlsx(volume, language),
        ]),
      );
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
      return (await import("../render/formats/xlsx.ts")).renderXlsx(book, language);
    case "docx":
      return (await import("../render/formats/docx.ts")).renderDocx(book, language);
    case "html":
      return (await import("../render/formats/html.ts")).renderHtml(book, language);
    case "md":
      return renderMarkdown(book, language);
  }
}
