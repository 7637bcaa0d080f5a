/** A table as a plain value: columns, rows, cells. Every format is made from it. */
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";

/** A cell: text, or a number with the decimals that it is shown with. */
export type TableCell =
  | string
  | {
      readonly number: number | null;
      readonly decimals: number;
      /** A running number (số thứ tự): without groups of three. */
      readonly isIndex?: true;
    };

/** A column of a report, with its heading. */
export interface ReportColumn {
  readonly label: string;
  /** A shorter heading, for a terminal in which the table is too wide with the other one. */
  readonly short?: string;
  /** What neighbouring columns are about together; "" for none. */
  readonly group: string;
  readonly align: "left" | "right";
  /** Long text, which a terminal breaks into lines. */
  readonly wide?: boolean;
  /** What a figure is of those beside it: forms number their columns by it ("3 = 2 − 1"). */
  readonly measure?: Measure;
}

/** What a figure is of the four that an indicator has. */
export type Measure = "before" | "after" | "change" | "percent";

/** A row of a report. */
export interface ReportRow {
  readonly cells: readonly TableCell[];
  /** How deep it stands: 1 for a part of a row above it, 0 for what stands for itself. Each format draws it. */
  readonly depth: number;
  /** Whether it is the sum of rows beside it, where it does not stand first. */
  readonly isTotal?: true;
}

/** A table of a report. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** How many of the first rows are totals. */
  readonly totals: number;
  /** How many further rows there are, which were not made. */
  readonly unmade?: number;
  /** What is said below it. */
  readonly below?: readonly string[];
  /** What a terminal says in place of the rows that it leaves out; `more.rows` where nothing is named. */
  readonly more?: Word;
}

/** Tables below a title, with remarks. */
export interface Report {
  readonly title: string;
  readonly subtitle: string;
  /** What else stands under the title: what the report is attached to, and the office's note. */
  readonly notes?: readonly string[];
  readonly tables: readonly ReportTable[];
  /** Remarks below the tables. */
  readonly remarks: readonly { readonly text: string; readonly good: boolean | null }[];
}

/** A remark with a mark of whether it is good. */
export function remarkText({ text, good }: Report["remarks"][number]): string {
  return `${good === null ? "" : good ? "✓ " : "✗ "}${text}`;
}

/** A cell as text. */
export function cellText(cell: TableCell, language: Language): string {
  if (typeof cell === "string") return cell;
  return cell.isIndex ? String(cell.number) : language.number(cell.number, cell.decimals);
}

/** Whether a row stands out: a total, or one that stands above others. */
export function isStrong(
  { rows, totals, heads }: Pick<ReportTable, "rows" | "totals"> & { readonly heads?: ReadonlySet<number> },
  at: number,
): boolean {
  return at < totals || rows[at]?.isTotal === true || heads?.has(at) === true;
}

/** Rows that each stand for themselves. */
export function plainRows(rows: readonly (readonly TableCell[])[]): ReportRow[] {
  return rows.map((cells) => ({ cells, depth: 0 }));
}
