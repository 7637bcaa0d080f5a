/** Further columns of a plan that say how many households come or go ("Số hộ chuyển đi"), which no figure looks at. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { lineOf } from "../cells/grid.ts";
import type { Columns } from "../table/headers.ts";
import { saidRows } from "../table/said-rows.ts";
import { originIn, type Table } from "../table/table.ts";

/** Their headers, folded. */
const MOVED =
  /^(?:tong )?(?:so )?(?:ho|ho dan|khau|nhan khau|nguoi) (?:(?:duoc )?(?:(?:dieu )?chuyen|tach|nhan|dieu chinh|(?:sap )?nhap|cat|giao)(?: (?:di|den|sang|ve|vao|ra|them|bot))?|con lai|giu lai|o lai)$|^chuyen (?:di|den)$/;

const SOME = /^[1-9]/;

/** Tells the first row of each such column that says a number other than all that the row has. */
export function tellMovedColumns(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const whole = ["households", "population"].flatMap((name) => at.get(name) ?? []);
  for (const [header, position] of extra) {
    if (!MOVED.test(fold(header))) continue;
    const said = saidRows(table, [position], () => ({ says: (cell) => SOME.test(cell) }));
    const found = said.find(({ row }) => {
      const own = table.cell(row, position);
      return whole.every((other) => table.cell(row, other) !== own);
    });
    if (found === undefined) continue;
    const value = `${header}: ${table.cell(found.row, position)}`;
    diagnostics.push(
      diagnostic("changes/note-unread", originIn(table, lineOf(table, found.row), header), { value }),
    );
  }
}
