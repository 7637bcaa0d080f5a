/** Tables as CSV (RFC 4180): rows of text and numbers in, LF-ended lines out; text is escaped against formulas. */

import type { ReportTable } from "../tables/table.ts";
import { csvText, QUOTED } from "../text/safe.ts";

/** The byte order mark, without which Excel does not read UTF-8. */
export const BOM = "\uFEFF";

/** How many lines are one text at a time: the parts of their cells are let go before those of the next ones are made. */
const LINES_AT_ONCE = 1000;

/** Headers and rows as lines that end in LF. */
export function renderCsv(
  columns: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): string {
  const texts: string[] = [];
  let lines = [lineOf(columns)];
  for (const row of rows) {
    if (lines.length === LINES_AT_ONCE) {
      texts.push(lines.join(""));
      lines = [];
    }
    lines.push(lineOf(row));
  }
  return [...texts, ...lines].join("");
}

function lineOf(cells: readonly (string | number | null)[]): string {
  return `${cells.map(fieldOf).join(",")}\n`;
}

function fieldOf(cell: string | number | null): string | number | null {
  if (typeof cell !== "string") return cell;
  const text = csvText(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table of the report: heads as one row, plain numbers. */
export function renderTableCsv({ columns, rows }: ReportTable): string {
  const heads = columns.map(({ group, label }) => `${group} ${label}`.trim());
  const plain = rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.number)));
  return renderCsv(heads, plain);
}
