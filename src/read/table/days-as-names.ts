/** Cells of a workbook that are days where names stand: Excel makes a day of "3/2" as it is typed, and of a unit called after a day. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { lineOf } from "../cells/grid.ts";
import { originIn, type Table } from "./table.ts";

/** Columns of names and codes of places and party cells, and of names of people and titles. */
const OF_NAMES: ReadonlySet<string> = new Set(
  "name code parent from into into_name parts place unit commune district province full_name title a b neighbours branch cell own_cell areas charge".split(
    " ",
  ),
);

/** A warning for each such column; its cells are read as the days that they are. */
export function tellDaysAsNames(table: Table): readonly Diagnostic[] {
  return table.columns.flatMap(({ name, header }, position) => {
    const column = table.column(position);
    if (name === null || !OF_NAMES.has(name) || column.isText) return [];
    const isDay = Array.from({ length: column.size }, (_, code) => column.cell(code).kind === "day");
    if (!isDay.includes(true)) return [];
    const rows = [...table.lines.keys()].filter((row) => isDay[column.codes[row] ?? 0]);
    const [first] = rows;
    if (first === undefined) return [];
    const details = { value: table.cell(first, position), facts: { count: rows.length } };
    return [diagnostic("xlsx/day-as-name", originIn(table, lineOf(table, first), header), details)];
  });
}
