/** A table as a plain value: columns, rows, cells. Every format is made from it. */
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";

/** A cell: text, or a number with the decimals that it is shown with. */
export type Cell = string | { readonly number: number | null; readonly decimals: number };

export interface ReportColumn {
  readonly label: string;
  /** What neighbouring columns are about together; "" for none. */
  readonly group: string;
  readonly align: "left" | "right";
  /** Long text, which a terminal breaks into lines. */
  readonly wide?: boolean;
  /** What a figure is of those beside it: forms number their columns by it ("3 = 2 − 1"). */
  readonly measure?: Measure;
}

export type Measure = "before" | "after" | "change" | "percent";

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the first rows are totals. */
  readonly totals: number;
  /** How many further rows there are, which were not made. */
  readonly unmade?: number;
  /** What a terminal says in place of the rows that it leaves out; `more.rows` where nothing is named. */
  readonly more?: Word;
}

export interface Report {
  readonly title: string;
  readonly subtitle: string;
  readonly tables: readonly ReportTable[];
  /** Remarks below the tables. */
  readonly remarks: readonly { readonly text: string; readonly good: boolean | null }[];
}

/** A cell as text. */
export function cellText(cell: Cell, language: Language): string {
  return typeof cell === "string" ? cell : language.number(cell.number, cell.decimals);
}
