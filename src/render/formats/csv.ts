/** Tables as CSV: rows of text and numbers in, LF-ended lines out; text is escaped against formulas. */

import { stringify } from "csv-stringify/sync";
import type { ReportTable } from "../tables/table.ts";
import { csvText, QUOTED } from "../text/safe.ts";

/** The byte order mark, without which Excel does not read UTF-8. */
export const BOM = "\uFEFF";

/** Headers and rows as lines that end in LF. */
export function renderCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? csvText(cell) : cell)));
  return stringify([columns.map(csvText), ...cells], { record_delimiter: "\n", quoted_match: QUOTED });
}

/** A table of the report: heads as one row, plain numbers. */
export function renderTableCsv({ columns, rows }: ReportTable): string {
  const heads = columns.map(({ group, label }) => `${group} ${label}`.trim());
  const plain = rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.number)));
  return renderCsv(heads, plain);
}
