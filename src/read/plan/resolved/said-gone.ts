/** Old units of which a list says that households have gone ("Thôn A trừ 40 hộ"), and the other rows take others: rows in, warnings out. */
import { diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import type { Known } from "./named-rows.ts";
import type { UnitRow } from "./new-units.ts";

/** Tells rests from which neither all that the other rows take has gone, nor what one of them takes. */
export function tellGone(
  rows: readonly UnitRow[],
  { register: { places }, inColumn, diagnostics }: Known,
): void {
  if (rows.every(({ gone }) => gone === undefined)) return;
  for (const [from, own] of groupedBy(rows, (row) => row.from)) {
    for (const rest of own) {
      const { gone, row, isListed } = rest;
      const taken = own.filter((one) => one !== rest).map(takenBy);
      const given = sumUnlessBlank(taken);
      if (gone === undefined || given === null || taken.length === 0) continue;
      if (gone === given || taken.includes(gone)) continue;
      const name = places[from]?.name ?? "";
      const origin = inColumn(row.origin, isListed ? "parts" : "from");
      diagnostics.push(
        diagnostic("changes/gone-differs", origin, { value: name, facts: { name, gone, given } }),
      );
    }
  }
}

/** Households of a part; a figure beside an old unit of several rows is of its part. */
function takenBy({ sizes, beside }: UnitRow): number | null {
  return sizes.households ?? beside.households;
}
