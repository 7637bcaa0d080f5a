/** Plans whose rows are new units though the column of their old ones is headed as one of old units ("Thôn trước sắp xếp"). */
import { saysUnit } from "../../cells/values.ts";
import { withoutNewName } from "../../lists/list-prose.ts";
import { newNameIn, operationAt } from "../../lists/operations.ts";
import { withoutLead } from "../../lists/part-item.ts";
import { parsePartList } from "../../lists/part-list.ts";
import type { Columns } from "../../table/headers.ts";
import type { Table } from "../../table/table.ts";

/**
 * The columns as of a list by new units, where each new name stands in one row and some cell of old units says more of several than their
 * names: how large each is, or in a sentence what is done ("Sáp nhập Thôn A (40 hộ) và Thôn B (60 hộ)").
 */
export function byNewUnits(table: Table, columns: Columns): Columns {
  const [from, into] = [columns.at.get("from"), columns.at.get("into_name")];
  if (from === undefined || into === undefined || columns.at.has("into") || columns.at.has("parts"))
    return columns;
  const rows = Array.from({ length: table.size }, (_, row) => row);
  const names = rows.map((row) => newNameIn(table.cell(row, into))).filter((name) => name !== "");
  if (new Set(names).size < names.length) return columns;
  if (!rows.some((row) => listsSeveral(table.cell(row, from), newNameIn(table.cell(row, into)))))
    return columns;
  const at = new Map(columns.at);
  at.delete("from");
  at.set("parts", from);
  return { ...columns, at };
}

/** Whether a cell names several units, each with its kind, and says more of them than that. */
function listsSeveral(written: string, name: string): boolean {
  const { list } = withoutNewName(written, name);
  const { items, leftOver } = parsePartList(list);
  if (items.length < 2 || leftOver.length > 0) return false;
  const isSized = items.some(({ readings }) => readings[0]?.households != null);
  const areUnits = items.every(({ text }) => saysUnit(withoutLead(text)));
  return areUnits && (isSized || operationAt(list) === "merged");
}
