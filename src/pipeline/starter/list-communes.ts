/** Rows of a list that are no units: communes among them, and titles of further lists, which the units below stand in. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { lineOf } from "../../read/cells/grid.ts";
import { originIn, type Table } from "../../read/table/table.ts";
import { communeIn, isCommuneName } from "./communes.ts";

/**
 * The commune of a row by the rows above it; null where the table says its communes otherwise. `names`: the column of names. A row without a
 * name that is no title of a commune is a fault.
 */
export function communesBelow(
  table: Table,
  names: number,
  hasCommunes: boolean,
  diagnostics: Diagnostic[],
): (row: number) => string | null {
  let current: string | null = null;
  const communes = Array.from({ length: table.size }, (_, row) => {
    const name = table.cell(row, names);
    if (isCommuneName(name)) current = name;
    if (name !== "") return current;
    const texts = table.header.flatMap((_, at) => table.cell(row, at) || []);
    const said = texts.length === 1 ? communeIn(texts) : null;
    if (said !== null) current = said;
    else {
      const column = table.header[names] ?? "";
      const origin = originIn(table, lineOf(table, row), column);
      diagnostics.push(diagnostic("value/blank", origin, { facts: { column } }));
    }
    return current;
  });
  return (row) => (hasCommunes ? null : (communes[row] ?? null));
}
