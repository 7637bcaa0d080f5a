/** Rows below somebody that have neither a running number nor a name: vacant posts, or further ones of the person above, whose merged cell was lost. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Roster } from "../../../core/model/roster.ts";
import { lineOf } from "../../cells/grid.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Tells such rows by their number where whoever is named has a running number; each is a vacant post. */
export function tellLostMerges(
  table: Table,
  { at }: Columns,
  { holdings }: Pick<Roster, "holdings">,
  vacantRows: readonly number[],
  diagnostics: Diagnostic[],
): void {
  const [number, name] = [at.get("number"), at.get("full_name")];
  if (number === undefined || name === undefined || holdings.size === 0) return;
  const [numbers, names] = [table.column(number).codes, table.column(name).codes];
  if (holdings.row.some((row) => numbers[row] === 0)) return;
  const rows = new Set(vacantRows.filter((row) => numbers[row] === 0 && names[row] === 0));
  const [first] = rows;
  if (first === undefined) return;
  const origin = originIn(table, lineOf(table, first), table.header[name]);
  const facts = { count: rows.size, header: table.header[name] ?? "" };
  diagnostics.push(diagnostic("roster/perhaps-merged", origin, { facts }));
}
