/** The tables of a book of forms and lists, and what is shared among those who make them. */

import type { Register } from "../../core/model/place.ts";
import { PLAIN_REPORT, type ReportDetails } from "../../core/model/report.ts";
import {
  plainRows,
  type Report,
  type ReportColumn,
  type ReportTable,
  remarkText,
  type TableCell,
} from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import type { Letter } from "./letter-shape.ts";
import type { BookView } from "./view.ts";

/** A table of the book. */
export interface BookTable extends ReportTable {
  /** Names its file, and is what `--tables` calls it. */
  readonly id: string;
  /** A short name, for a sheet's tab or a link. */
  readonly tab: string;
  /** "Đơn vị: người"; null for a list. */
  readonly unit: string | null;
  /** A form has a number of its own and a signature block. */
  readonly form: boolean;
  /** Rows that stand above others: districts among their communes. */
  readonly heads: ReadonlySet<number>;
}

/** The report that is handed in (báo cáo): every table with what stands at the head and in charts. */
export interface Book extends Report {
  readonly tables: readonly BookTable[];
  /** The figures that stand at the head: name, before, after, change, per cent. */
  readonly headline: readonly { readonly label: string; readonly cells: readonly TableCell[] }[];
  /** People before, steps, people after; empty where no people are counted. */
  readonly waterfall: readonly {
    readonly label: string;
    readonly persons: number;
    readonly total: boolean;
  }[];
  /** What a letter says of it; null: there is no letter, the tables stand alone. */
  readonly letter: Letter | null;
  /** What the office says of the report. */
  readonly details: ReportDetails;
  /** People (places, where no people are counted) before and after of each place, a chart a level. */
  readonly charts: readonly BarChart[];
}

/** Places of one level side by side. */
export interface BarChart {
  /** The level that its places are of. */
  readonly id: string;
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly before: number; readonly after: number }[];
}

/** What is said below a table: of it alone and, below the last one of a book without a letter, of them all. */
export function saidBelow(
  { id, below = [] }: BookTable,
  { tables, letter, remarks }: Book,
): readonly string[] {
  const isLast = id === tables.at(-1)?.id;
  return letter === null && isLast ? [...below, ...remarks.map(remarkText)] : below;
}

/** Whether the first column only numbers the rows, so that the second one names them. */
export function isIndexed({ columns }: BookTable, { word }: Language): boolean {
  return columns[0]?.label === word("index");
}

/** A table that is no form: rows one after the other, without totals. */
export function listOf(
  id: string,
  tab: string,
  title: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly TableCell[])[],
): BookTable {
  return {
    id,
    tab,
    title,
    unit: null,
    form: false,
    heads: new Set(),
    columns,
    rows: plainRows(rows),
    totals: 0,
  };
}

/** The name of a place with that of its commune, which is left out where a view tells of one commune alone. */
export function nameWithin(register: Register, at: number, { run, communes }: BookView): string {
  const { places, parents } = register;
  const place = places[at];
  const isAlone = (register === run.reorganisation.before ? communes.before : communes.after) <= 1;
  const commune = place?.level === "unit" && !isAlone ? places[parents[at] ?? -1] : undefined;
  return commune ? `${place?.name}, ${commune.name}` : (place?.name ?? "");
}

/** What a book has beside its tables where it is no run's: no charts, no letter, nothing that an office says of it. */
export const PLAIN_BOOK: Pick<Book, "headline" | "waterfall" | "charts" | "letter" | "details"> = {
  headline: [],
  waterfall: [],
  charts: [],
  letter: null,
  details: PLAIN_REPORT,
};

/** A report as a book: each table a list. `ids`: what the files of its tables are called, one by one. */
export function bookOfReport(report: Report, ids: readonly string[]): Book {
  return {
    ...report,
    ...PLAIN_BOOK,
    tables: report.tables.map((table, at) => ({
      ...table,
      id: ids[at] ?? String(at + 1),
      tab: table.title,
      unit: null,
      form: false,
      heads: new Set<number>(),
    })),
  };
}
