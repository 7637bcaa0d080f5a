/** Further columns of a plan that say how many households come or go ("Số hộ chuyển đi"), which no figure looks at. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { lineOf } from "../cells/grid.ts";
import type { Columns } from "../table/headers.ts";
import { saidRows } from "../table/said-rows.ts";
import { originIn, type Table } from "../table/table.ts";

/** "Số hộ chuyển đi", "số hộ nhập", "số hộ còn lại": headers, folded. */
const COUNT =
  /^(?:tong )?(?:so )?(?:ho|ho dan|khau|nhan khau|nguoi) (?:(?:duoc )?(?:(?:dieu )?chuyen|tach|nhan|dieu chinh|(?:sap )?nhap|cat|giao)(?: (?:di|den|sang|ve|vao|ra|them|bot))?|con lai|giu lai|o lai)$|^chuyen (?:di|den)$/;

/** "Tỷ lệ nhập": how much of a unit goes. */
const RATE = /^(?:ty le|phan tram) (?:(?:dien tich|dan so|so ho|ho) )?(?:(?:sap )?nhap|chuyen|tach)$/;

/** "Chuyển một phần sang": where a part goes, or comes from. */
const WHERE =
  /^(?:chuyen|tach|giao|nhan|nhap|dieu chinh) (?:mot phan|so ho|cac ho|ho)(?: .*)?(?:sang|ve|vao|den|cho|tu|cua)(?: thon| tdp| to dan pho)?$/;

/** What a cell below such a header says, where it says that something goes or comes. */
const SAYING: readonly (readonly [header: RegExp, cell: RegExp])[] = [
  [COUNT, /^[1-9]/],
  [RATE, /^(?!100(?:[.,]0+)?\s*%?$)[1-9]/],
  [WHERE, /\p{L}/u],
];

/** Tells the first row of each such column that says so, where it is not a number of all that the row has. */
export function tellMovedColumns(table: Table, { at, extra }: Columns, diagnostics: Diagnostic[]): void {
  const whole = ["households", "population"].flatMap((name) => at.get(name) ?? []);
  for (const [header, position] of extra) {
    const folded = fold(header);
    const [, form] = SAYING.find(([one]) => one.test(folded)) ?? [];
    if (form === undefined) continue;
    const said = saidRows(table, [position], () => ({ says: (cell) => form.test(cell) }));
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
