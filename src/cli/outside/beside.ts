/**
 * Reports of one book that two threads render: the one that works, and another beside it, which starts while the book is made. It
 * begins with what takes longest, the one that works at the other end, until both meet.
 */

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Book } from "../../render/book/tables.ts";
import { BOOK_FORMS, type BookForm, filesOfBook } from "../../render/formats/book-files.ts";
import { LANGUAGES, type LanguageCode } from "../../render/words/language.ts";

/** A report that is to be made of a book. */
export interface BookReport {
  readonly form: BookForm;
  /** The name of its file. */
  readonly name: string;
}

/** The files of a report by their names. */
export type ReportFiles = ReadonlyMap<string, Uint8Array>;

/** A report that is made, by its position among those asked for. */
export interface MadeReport {
  readonly at: number;
  readonly files: ReportFiles;
}

/** What both threads know. */
export interface SharedReports {
  readonly language: LanguageCode;
  readonly reports: readonly BookReport[];
  /** A number for each report, which both threads see: 1 once one of them has taken it. */
  readonly taken: Int32Array;
}

/**
 * Gets ready to render reports; `isShared`: in a thread beside this one, too. Then takes their book, with which that thread begins;
 * then renders what is left, and gives the files of each report.
 */
export function startRendering(
  reports: readonly BookReport[],
  language: LanguageCode,
  isShared: boolean,
): (book: Book) => () => Promise<readonly ReportFiles[]> {
  const room = new SharedArrayBuffer(reports.length * Int32Array.BYTES_PER_ELEMENT);
  const shared: SharedReports = { language, reports, taken: new Int32Array(room) };
  const beside = isShared ? threadBeside(shared) : null;
  return (book) => {
    const others = beside?.(book);
    return async () => {
      const made: MadeReport[] = [];
      for await (const one of rendered(book, shared, longestFirst(reports).toReversed())) made.push(one);
      made.push(...((await others) ?? []));
      return made.sort((a, b) => a.at - b.at).map(({ files }) => files);
    };
  };
}

/** Positions of reports, those first that take longest. */
export function longestFirst(reports: readonly BookReport[]): number[] {
  const ranks = reports.map(({ form }) => BOOK_FORMS.indexOf(form));
  return [...reports.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

/** Renders those reports of some that nobody has taken. */
export async function* rendered(
  book: Book,
  { language, reports, taken }: SharedReports,
  positions: readonly number[],
): AsyncGenerator<MadeReport> {
  const encoder = new TextEncoder();
  for (const at of positions) {
    const report = reports[at];
    if (report === undefined || Atomics.exchange(taken, at, 1) === 1) continue;
    const files = await filesOfBook(report.form, report.name, book, LANGUAGES[language]);
    const bytes = Array.from(files, ([name, content]): [string, Uint8Array] => [
      name,
      typeof content === "string" ? encoder.encode(content) : content,
    ]);
    yield { at, files: new Map(bytes) };
  }
}

/** Megabytes of what the thread beside has just made: with fewer than Node's 48 it lets go of it sooner, and takes no longer. */
const YOUNG = 8;

/** Starts a thread that waits for a book, and gives what it has rendered of it; it says `null` at its end, which it reaches later. */
function threadBeside(workerData: SharedReports): (book: Book) => Promise<MadeReport[]> {
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
  const worker = new Worker(join(__dirname, "renderer.cjs"), { workerData, resourceLimits });
  const made: MadeReport[] = [];
  const ended = new Promise<MadeReport[]>((resolve, reject) => {
    worker.on("message", (one: MadeReport | null) => (one === null ? resolve(made) : made.push(one)));
    worker.once("error", reject);
  });
  return (book) => {
    worker.postMessage(book);
    return ended;
  };
}
