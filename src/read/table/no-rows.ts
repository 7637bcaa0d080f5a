/** Inputs that have a header and no row of data below it: the wrong file, or the wrong sheet, more often than not. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { originIn, type Table } from "./table.ts";

/** An info where a table has no row of data, and none that could not be read; nothing where there is no table. */
export function tellNoRows(table: Table | null): Diagnostic[] {
  if (table === null || table.size > 0 || table.kinds.faulty > 0) return [];
  return [diagnostic("table/no-rows", originIn(table, table.headerLine))];
}
