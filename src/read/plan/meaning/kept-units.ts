/** Tables of a plan whose units stay as they are, beside those that merge others: what each of its rows does is said in columns of its own. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { cellOfText } from "../../cells/cell.ts";
import { columnOf } from "../../cells/grid.ts";
import { textOfKept } from "../../columns/kept-units.ts";
import { originIn, type Table, type TableColumn, withFurther } from "../../table/table.ts";

const KEPT = cellOfText("giữ nguyên");

/** The tables of a plan, those of units that stay as rows of the form that the others have; each of them is told. */
export function withKeptUnits(tables: readonly Table[], diagnostics: Diagnostic[]): readonly Table[] {
  const lists = tables.some(({ columns }) => columns.some(({ name }) => name === "parts"));
  return tables.map((table) => {
    const names = table.columns.map(({ name }) => name);
    const sheet = table.sources?.[0]?.sheet ?? "";
    const value = textOfKept(names, [...table.header, ...(table.above ?? []), sheet]);
    if (value === null) return table;
    const facts = { rows: table.size };
    diagnostics.push(diagnostic("changes/kept-table", originIn(table, table.headerLine), { value, facts }));
    return keptTable(table, lists);
  });
}

/** `lists`: whether new units list their parts, which are here the units themselves. */
function keptTable(table: Table, lists: boolean): Table {
  const at = table.columns.findIndex(({ name }) => name === "from");
  const olds = table.columns[at];
  if (!olds) return table;
  const known = (name: string): TableColumn => ({ ...olds, name });
  const done = columnOf(new Int32Array(table.size).fill(1), [cellOfText(""), KEPT]);
  const names = table.column(at);
  const operation = { known: known("operation"), column: done };
  if (!lists) {
    const blank = columnOf(new Int32Array(table.size), [cellOfText("")]);
    return withFurther(table, [{ known: known("into_name"), column: blank }, operation]);
  }
  const columns = table.columns.map((one, position) => (position === at ? known("into_name") : one));
  return withFurther({ ...table, columns }, [{ known: known("parts"), column: names }, operation]);
}
