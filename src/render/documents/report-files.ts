/** The files of a report that is handed in: one run bound to a book, and the bytes of each file by form. */

import type { RunDocument } from "../../core/document.ts";
import type { TableId } from "../../core/model/report.ts";
import type { RosterCells } from "../../core/model/roster.ts";
import type { Book } from "../book/tables.ts";
import { renderJson, renderJsonAt } from "../json/json.ts";
import type { Language } from "../words/language.ts";
import { BOOK_FORMS, type Content, filesOfBook } from "./book-files.ts";

/** Forms of the report that is handed in, by what a file's name ends in. */
export const REPORT_FORMS = [...BOOK_FORMS, "json"] as const;

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

/** The files of one report, for which a book is made unless it is plain data. */
export async function bookFiles(
  form: ReportForm,
  name: string,
  book: () => Promise<Book>,
  json: () => string,
  language: Language,
): Promise<ReadonlyMap<string, Content>> {
  return form === "json" ? new Map([[name, json()]]) : filesOfBook(form, name, await book(), language);
}
