/** Tables as CSV: rows of text and numbers in, LF-ended lines out; text is escaped against formulas. */
import { stringify } from "csv-stringify/sync";
import { csvText } from "./safe.ts";

export const BOM = "\uFEFF";

export function renderCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? csvText(cell) : cell)));
  return stringify([columns.map(csvText), ...cells], { record_delimiter: "\n" });
}
