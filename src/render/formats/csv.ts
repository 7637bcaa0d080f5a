/** Tables as CSV: rows of text and numbers in, LF-ended lines out; text is escaped against formulas. */

import { stringify } from "csv-stringify/sync";
import type { ReportTable } from "../tables/table.ts";
import { csvText, QUOTED } from "../text/safe.ts";

/** The byte order mark, without which Excel does not read UTF-8. */
export const BOM = "\uFEFF";

/** How many rows are written at a time: their parts are let go before those of the next ones are made. */
const ROWS_AT_ONCE = 1000;

/**
 * How tables are written. `quoted_match` has all ends of lines in it, so that they are looked for once. What casts a text takes
 * it as it stands in its row: no row is copied.
 */
const OPTIONS = {
  record_delimiter: "\n",
  quote_record_delimiter: false,
  quoted_match: QUOTED,
  cast: { string: (text: string): string => csvText(text) },
};

/** Headers and rows as lines that end in LF. */
export function renderCsv(
  columns: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): string {
  const texts: string[] = [];
  let some: (readonly (string | number | null)[])[] = [columns];
  for (const row of rows) {
    if (some.length === ROWS_AT_ONCE) {
      texts.push(stringify(some, OPTIONS));
      some = [];
    }
    some.push(row);
  }
  texts.push(stringify(some, OPTIONS));
  return texts.join("");
}

/** A table of the report: heads as one row, plain numbers. */
export function renderTableCsv({ columns, rows }: ReportTable): string {
  const heads = columns.map(({ group, label }) => `${group} ${label}`.trim());
  const plain = rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.number)));
  return renderCsv(heads, plain);
}
