/** A number of people beside columns of titles: how many hold the titles of the row, held against the names below them. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { bareName } from "../../../core/text/person-name.ts";
import { lineOf } from "../../cells/grid.ts";
import { parseCountText } from "../../cells/values.ts";
import { titlesOfColumn } from "../../columns/title-facts.ts";
import { originIn, type Table } from "../../table/table.ts";
import { formsOf } from "./title-sheets.ts";

/** As what such a column is known: it says nothing of a single post. */
export const ROW_COUNT = "row_count";

/** The table with that number known as such, since a row is no holder; rows in which it is neither that of the names nor of the different ones are told. */
export function withRowCounts(
  table: Table,
  isVacant: (text: string) => boolean,
  diagnostics: Diagnostic[],
): Table {
  const at = table.columns.findIndex(({ name }) => name === "count");
  const own = table.columns.flatMap(({ name }, position) =>
    titlesOfColumn(name).length > 0 ? [position] : [],
  );
  if (at < 0 || own.length === 0) return table;
  const forms = formsOf(table).all;
  if (forms.size > 1 || !forms.has("names")) return table;
  let [differing, first] = [0, 0];
  for (let row = 0; row < table.size; row++) {
    const said = parseCountText(table.cell(row, at));
    if (!said.ok) continue;
    const names = own
      .map((position) => table.cell(row, position))
      .filter((name) => name !== "" && !isVacant(name));
    if (said.value === names.length || said.value === new Set(names.map(bareName)).size) continue;
    if (differing++ === 0) first = lineOf(table, row);
  }
  const header = table.header[at] ?? "";
  if (differing > 0) {
    const facts = { count: differing, header };
    diagnostics.push(diagnostic("roster/row-count", originIn(table, first, header), { facts }));
  }
  return {
    ...table,
    columns: table.columns.map((column, position) =>
      position === at ? { ...column, name: ROW_COUNT } : column,
    ),
  };
}
