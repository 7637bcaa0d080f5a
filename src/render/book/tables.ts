/** The tables of a book of forms and lists, and what is shared among those who make them. */

import type { Register } from "../../core/model/place.ts";
import {
  plainRows,
  type Report,
  type ReportColumn,
  type ReportTable,
  type TableCell,
} from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** A table of the book. */
export interface BookTable extends ReportTable {
  /** Names its file. */
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
  /** People (places, where no people are counted) before and after of each place below the root. */
  readonly bars: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  readonly barsTitle: string;
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

/** The name of a place with that of its commune. */
export function nameWithin({ places, parents }: Register, at: number): string {
  const place = places[at];
  const commune = place?.level === "unit" ? places[parents[at] ?? -1] : undefined;
  return commune ? `${place?.name}, ${commune.name}` : (place?.name ?? "");
}
