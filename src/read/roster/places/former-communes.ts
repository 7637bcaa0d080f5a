/** Units of a roster whose rows name several former communes ("Xã cũ") beside one of today: most likely several units of one name. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../../core/model/place.ts";
import type { Roster } from "../../../core/model/roster.ts";
import { foldTones } from "../../../core/text/spelling.ts";
import { lineOf } from "../../cells/grid.ts";
import { saysFormerCommune } from "../../columns/former-headers.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Tells such units once for each column, by their number. */
export function tellFormerCommunes(
  table: Table,
  { extra }: Columns,
  { holdings }: Pick<Roster, "holdings">,
  places: readonly Place[],
  diagnostics: Diagnostic[],
): void {
  for (const [header, position] of extra) {
    if (!saysFormerCommune(header)) continue;
    const { codes, text } = table.column(position);
    /** By unit the former commune that its first row names. */
    const first = new Map<number, string>();
    const rows = new Map<number, number>();
    holdings.row.forEach((row, at) => {
      const place = holdings.place[at] ?? -1;
      const name = foldTones(text(codes[row] ?? 0));
      if (name === "" || places[place]?.level !== "unit") return;
      const known = first.get(place) ?? name;
      first.set(place, known);
      if (known !== name && !rows.has(place)) rows.set(place, row);
    });
    const [found] = rows;
    if (found === undefined) continue;
    const [place, row] = found;
    const details = {
      value: places[place]?.name ?? null,
      place: places[place]?.code ?? null,
      facts: { count: rows.size, header },
    };
    const origin = originIn(table, lineOf(table, row), header);
    diagnostics.push(diagnostic("roster/former-communes", origin, details));
  }
}
