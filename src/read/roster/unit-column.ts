/**
 * Rosters without a register whose units stand in a column of places ("Đơn vị"), below or beside their commune: the
 * column is that of units.
 */
import { levelOf } from "../../core/model/kinds.ts";
import { LEVELS } from "../../core/model/place.ts";
import { kindOfName } from "../cells/values.ts";
import type { Table } from "../table/table.ts";

const WIDER: readonly string[] = LEVELS.filter((level) => level !== "unit");

/**
 * The table with its places as units; the table itself where it has a column of units, nothing that says in which commune,
 * or a place that is not called thôn or TDP: codes need a register.
 */
export function withUnitColumn(table: Table): Table {
  const at = table.columns.findIndex(({ name }) => name === "place");
  const isWithin = table.headings.length > 0 || table.columns.some(({ name }) => WIDER.includes(name ?? ""));
  if (at < 0 || !isWithin || table.columns.some(({ name }) => name === "unit")) return table;
  const { codes, text } = table.column(at);
  const met = new Set(codes);
  met.delete(0);
  for (const code of met) if (!isOfUnit(text(code))) return table;
  if (met.size === 0) return table;
  return {
    ...table,
    columns: table.columns.map((column, position) =>
      position === at ? { ...column, name: "unit" } : column,
    ),
  };
}

/** Whether a name begins with the word for a thôn or a TDP. */
function isOfUnit(name: string): boolean {
  const found = kindOfName(name);
  return found !== null && levelOf(found.kind, true) === "unit";
}
