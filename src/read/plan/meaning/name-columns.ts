/** Which column of a plan has the new names, where its header leaves that open. */
import { textsIn } from "../../cells/grid.ts";
import { saysUnit } from "../../cells/values.ts";
import { CHANGES_COLUMNS } from "../../columns/plan-columns.ts";
import { operationAlone } from "../../lists/operations.ts";
import { findColumns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";

/** In the form by new units a column headed "Tên thôn" is the new name; in both forms by names the column of new codes is, where it has names; beside a list of parts no code would do. */
export function withNameColumn(table: Table): Table {
  const { at } = findColumns(table, CHANGES_COLUMNS, []).value;
  const isBare = at.has("parts") && at.has("from");
  const into = at.get("into") ?? -1;
  const isNames = at.has("parts") ? !saysCode(table.header[into] ?? "") : hasNamesOnly(table, into);
  const column = isBare ? "from" : isNames ? "into" : null;
  const position = at.get(column ?? "");
  if (at.has("into_name") || column === null || position === undefined) return table;
  const columns = table.columns.map((one, own) => (own === position ? { ...one, name: "into_name" } : one));
  return { ...table, columns };
}

function saysCode(header: string): boolean {
  return /(?<!\p{L})(?:m[ãa]|into|code)(?!\p{L})/iu.test(header);
}

/** Whether a column of new units ("Đơn vị mới") has names and no code: each cell begins with the kind of a unit, or says what is done. */
function hasNamesOnly(table: Table, position: number): boolean {
  if (position < 0 || saysCode(table.header[position] ?? "")) return false;
  const texts = textsIn(table.column(position));
  return texts.some(saysUnit) && texts.every((text) => saysUnit(text) || operationAlone(text) !== null);
}
