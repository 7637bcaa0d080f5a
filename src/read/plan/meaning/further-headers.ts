/** Headers of further tables below the first of a plan, with other columns ("STT, Tên thôn, Số hộ, Lý do" below those that merge): a table in; a fault at the first of them out. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { lineOf, rowsWith } from "../../cells/grid.ts";
import { CHANGES_COLUMNS } from "../../columns/plan-columns.ts";
import { meaningsOf } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** What a header has in one of its cells. */
const WORDED = /^[^\S\r\n]*(?:stt|tt|số (?:tt|thứ tự|hộ|khẩu|nhân khẩu))(?!\p{L})/imu;

/** Known columns that make a row a header, one of units among them. */
const ENOUGH = 3;

const OF_UNITS: ReadonlySet<string> = new Set(["from", "into", "into_name", "parts"]);

/** The fault; null where the table has one header. */
export function furtherHeader(table: Table): Diagnostic | null {
  const rows = rowsWith(
    table.columns.map((_, at) => table.column(at)),
    WORDED,
  );
  if (rows.length === 0) return null;
  const meaning = meaningsOf(CHANGES_COLUMNS, table.meanings);
  const found = rows.find((row) => {
    const names = table.columns.map((_, at) => meaning(table.cell(row, at)));
    const known = new Set(names.filter((name) => name !== undefined));
    return known.size >= ENOUGH && [...known].some((name) => OF_UNITS.has(name));
  });
  if (found === undefined) return null;
  const value = table.columns
    .map((_, at) => table.cell(found, at))
    .filter((text) => text !== "")
    .join(", ");
  return diagnostic("table/further-header", originIn(table, lineOf(table, found)), { value });
}
