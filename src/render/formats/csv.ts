/** Tables as CSV: rows of text and numbers in, LF-ended lines out; text is escaped against formulas. */

import { stringify } from "csv-stringify/sync";
import type { ReportTable } from "../tables/table.ts";
import { csvText, MARKED_IN_CSV, QUOTED } from "../text/safe.ts";

/** The byte order mark, without which Excel does not read UTF-8. */
export const BOM = "\uFEFF";

/** A row of cells. */
type Row = readonly (string | number | null)[];

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

/**
 * Headers and rows as lines that end in LF. Rows of plain cells are joined as they stand, which is most of most tables; all others
 * csv-stringify writes.
 */
export function renderCsv(columns: readonly string[], rows: Iterable<Row>): string {
  const texts: string[] = [];
  let some: Row[] = [columns];
  let arePlain = columns.every(isPlain);
  const write = (): void => {
    texts.push(arePlain ? `${some.map((row) => row.join(",")).join("\n")}\n` : stringify(some, OPTIONS));
  };
  for (const row of rows) {
    const isRowPlain = row.every(isPlain);
    if (isRowPlain !== arePlain || some.length === ROWS_AT_ONCE) {
      write();
      some = [];
      arePlain = isRowPlain;
    }
    some.push(row);
  }
  write();
  return texts.join("");
}

/** Whether a cell is written as it stands, whatever stands beside it. */
function isPlain(cell: Row[number]): boolean {
  return typeof cell !== "string" || !MARKED_IN_CSV.test(cell);
}

/** A table of the report: heads as one row, plain numbers; a part is named behind what it is a part of. */
export function renderTableCsv({ columns, rows }: ReportTable): string {
  const heads = columns.map(({ group, label }) => `${group} ${label}`.trim());
  const names: string[] = [];
  const plain = rows.map(({ cells, depth }) => {
    const [first, ...others] = cells.map((cell) => (typeof cell === "string" ? cell : cell.number));
    if (typeof first !== "string") return [first ?? null, ...others];
    names.splice(depth, names.length, first);
    return [names.join(": "), ...others];
  });
  return renderCsv(heads, plain);
}
