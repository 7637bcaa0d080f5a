/** Rows that head others in the tables of a duty ("I. Khối thôn", "II. Ban Thường vụ"): told, and for leaders the group that they name. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { firstOf } from "../../core/text/shorten.ts";
import { originIn, type Table } from "../table/table.ts";

/** Headings that a message names. */
const MOST_NAMED = 10;

/** Tells the headings of a table; names of sheets are none. */
export function tellHeadings(table: Table, diagnostics: Diagnostic[]): void {
  const written = table.headings.filter(({ line }) => line !== null);
  const [first] = written;
  if (!first) return;
  const names = firstOf(
    written.map(({ text }) => text),
    MOST_NAMED,
  );
  const facts = { count: written.length, names };
  diagnostics.push(diagnostic("table/groups", originIn(table, first.line ?? table.headerLine), { facts }));
}

/** The words of the heading that a row stands below; "" for none. */
export function headingOver({ headings }: Table, row: number): string {
  const above = headings.findLast((one) => one.row <= row && (one.until ?? row) >= row);
  return above?.text ?? "";
}
