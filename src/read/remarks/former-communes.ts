/** Old units of a plan whose rows name several former communes ("Xã cũ"), and communes that are called former ones ("Xã An (cũ)"): rows in, warnings out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { foldTones } from "../../core/text/spelling.ts";
import { withMarks } from "../../core/text/with-marks.ts";
import { lineOf } from "../cells/grid.ts";
import { saysFormerCommune } from "../columns/former-headers.ts";
import { nameKey } from "../lists/name-key.ts";
import { parsePartList } from "../lists/part-list.ts";
import type { Columns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";

/** What is looked at of a row of a plan. */
interface ListedRow {
  readonly from: string;
  readonly parts: string;
  readonly above: readonly string[];
  readonly origin: Origin;
}

/** "Xã An (cũ)", "Xã An cũ". */
const OLD_COMMUNE = /(?:\s|\()(?:cũ|trước đây|trước (?:khi )?(?:sáp nhập|sắp xếp))\)?$/iu;

/** `rows`: those of the table, one for each of its rows. */
export function tellFormerCommunes(
  rows: readonly ListedRow[],
  table: Table,
  { extra }: Columns,
  diagnostics: Diagnostic[],
): void {
  for (const [header, position] of extra) {
    if (!saysFormerCommune(header)) continue;
    const found = inSeveral(rows, (row) => table.cell(row, position));
    const [first] = found;
    if (first === undefined) continue;
    const details = { value: first[1].name, facts: { count: found.size, header } };
    const origin = originIn(table, lineOf(table, first[1].row), header);
    diagnostics.push(diagnostic("changes/former-communes", origin, details));
  }
  const named = rows.filter(({ above }) => OLD_COMMUNE.test(withMarks(above.at(-1) ?? "")));
  const [first] = named;
  if (first === undefined) return;
  const count = new Set(named.map(({ above }) => above.join("/"))).size;
  const details = { value: first.above.at(-1) ?? null, facts: { count } };
  diagnostics.push(diagnostic("changes/former-commune-name", first.origin, details));
}

/** Old units that stand beside several communes, by what they are called, each with the row that names another one than before. */
function inSeveral(
  rows: readonly ListedRow[],
  communeOf: (row: number) => string,
): ReadonlyMap<string, { readonly name: string; readonly row: number }> {
  const first = new Map<string, string>();
  const found = new Map<string, { readonly name: string; readonly row: number }>();
  rows.forEach(({ from, parts, above }, row) => {
    const commune = foldTones(communeOf(row));
    if (commune === "") return;
    const names =
      from === "" ? parsePartList(parts).items.flatMap(({ readings }) => readings[0]?.name ?? []) : [from];
    for (const name of names) {
      const key = [...above, nameKey(name)].join("\u0000");
      const known = first.get(key) ?? commune;
      first.set(key, known);
      if (known !== commune && !found.has(key)) found.set(key, { name, row });
    }
  });
  return found;
}
