/** Where a run's files go: the folders and files that `--out` names, all written or none. */

import type { RunDocument } from "../core/document.ts";
import type { RosterCells } from "../core/model/roster.ts";
import type { Book } from "../render/book/tables.ts";
import { renderFiles } from "../render/documents/files.ts";
import { BOM, renderTableCsv } from "../render/formats/csv.ts";
import { renderJson } from "../render/formats/json.ts";
import { renderMarkdown } from "../render/formats/markdown.ts";
import type { Language } from "../render/words/language.ts";
import type { Context } from "./context.ts";
import { extensionOf, FILES, fileNameOf, folderOf, whatWasRead, wholePath } from "./io.ts";
import type { Staged } from "./outside/ask.ts";
import type { Content, OutputFolder } from "./outside/asked.ts";
import { sealed } from "./sealed.ts";

/** Forms of the report that is handed in, by what `--out NAME.…` ends in. */
const REPORTS = ["xlsx", "html", "md", "csv", "json"] as const;

/** One of those forms. */
export type ReportForm = (typeof REPORTS)[number];

/** Forms of files that `--out` cannot make: a folder of such a name is not what was meant. */
const FOREIGN = [
  "doc",
  "docx",
  "htm",
  "ods",
  "odt",
  "pdf",
  "rtf",
  "tsv",
  "txt",
  "xls",
  "xlsb",
  "xlsm",
  "zip",
];

/** Whether a path of `--out` is standard output, which `--format` writes to, or a file in a form that is not made here. */
export function isForeign(path: string): boolean {
  return path === "-" || FOREIGN.includes(extensionOf(path));
}

/** How far people are named. */
export interface ReportOptions {
  /** Names and birth years are left out of all files. */
  readonly redact: boolean;
  /** Names stand beside the ids of people in the report. */
  readonly names: boolean;
}

/** Files that stand beside their names, with how many they are. */
export type StagedFiles = Staged & { readonly files: number };

/** Stages everything. Rejects with `CannotWrite`, with nothing staged. */
export async function stageOutputs(
  paths: readonly string[],
  run: RunDocument,
  cells: RosterCells,
  options: ReportOptions,
  { language, stage }: Context,
): Promise<StagedFiles> {
  // One book serves all its renderings.
  let book: Promise<Book> | undefined;
  const bound = (): Promise<Book> => {
    book ??= bind(run, cells, language, options);
    return book;
  };
  const outputs: OutputFolder[] = [];
  for (const path of paths) {
    const form = reportFormOf(path);
    outputs.push(
      form
        ? { folder: folderOf(path), files: await reportFiles(form, fileNameOf(path), run, language, bound) }
        : { folder: path, files: renderFiles(run, cells, language, options.redact) },
    );
  }
  return stageAll(outputs, stage);
}

/** The form of report that a path of `--out` ends in; undefined: it is a folder. */
export function reportFormOf(path: string): ReportForm | undefined {
  return REPORTS.find((one) => one === extensionOf(path));
}

/** Stages files of several folders, all or none. Rejects with `CannotWrite`, with nothing staged. */
export async function stageAll(
  outputs: readonly OutputFolder[],
  stage: Context["stage"],
): Promise<StagedFiles> {
  const folders = new Map<string, OutputFolder>();
  for (const { folder, files } of outputs) {
    const key = wholePath(folder);
    const known = folders.get(key);
    folders.set(key, {
      folder: known?.folder ?? folder,
      files: new Map([...(known?.files ?? []), ...files]),
    });
  }
  const set = sealed([...folders.values()], FILES.sha256);
  const staged = await stage({ folders: set, ...whatWasRead() });
  return { ...staged, files: set.reduce((sum, { files }) => sum + files.size, 0) };
}

/** The files of one report: one, or as CSV one a table. */
async function reportFiles(
  form: ReportForm,
  name: string,
  run: RunDocument,
  language: Language,
  bound: () => Promise<Book>,
): Promise<ReadonlyMap<string, Content>> {
  if (form === "json") return new Map([[name, renderJson(run, language)]]);
  const book = await bound();
  if (form !== "csv") return new Map([[name, await renderBook(form, book, language)]]);
  const stem = name.slice(0, -".csv".length);
  return new Map(book.tables.map((table) => [`${stem}-${table.id}.csv`, BOM + renderTableCsv(table)]));
}

/** The report in one form, on its own. */
export async function renderReport(
  form: "xlsx" | "html",
  run: RunDocument,
  cells: RosterCells,
  language: Language,
  options: ReportOptions,
): Promise<Content> {
  return renderBook(form, await bind(run, cells, language, options), language);
}

/** What only reports need is loaded when one is made, so that other runs start no slower. */
async function bind(
  run: RunDocument,
  { before }: RosterCells,
  language: Language,
  { names, redact }: ReportOptions,
): Promise<Book> {
  return (await import("../render/book/book.ts")).bookOf(run, language, names && !redact ? before : null);
}

export async function renderBook(
  form: "xlsx" | "html" | "md",
  book: Book,
  language: Language,
): Promise<Content> {
  if (form === "xlsx") return (await import("../render/formats/xlsx.ts")).renderXlsx(book, language);
  if (form === "html") return (await import("../render/formats/html.ts")).renderHtml(book, language);
  return renderMarkdown(book, language);
}
