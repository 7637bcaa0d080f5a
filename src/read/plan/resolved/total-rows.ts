/** Rows of a plan for the last unit of a list whose size may be that of all: rows in, those with the sizes that are theirs out. */
import { diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { NO_SIZES } from "../../../core/model/inputs.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import { isTotalOf, sizeIn } from "../../lists/list-totals.ts";
import type { PlanRow } from "../rows/plan-row.ts";
import type { Known } from "./named-rows.ts";
import type { UnitRow } from "./new-units.ts";

/**
 * Rows without sizes that are those of all units of their list: as the figure of the new unit says, or the register of all old ones. Where
 * neither does, and nothing says how large the last unit is, that is told, and the size is of none; beside sizes of others it is then the last
 * unit's. Of a unit in several rows it is that of a part.
 */
export function withoutTotals(rows: readonly UnitRow[], known: Known): readonly UnitRow[] {
  if (rows.every(({ total }) => total === undefined)) return rows;
  const byOld = groupedBy(rows, ({ from }) => from);
  const byRow = groupedBy(rows, ({ row }) => row);
  return rows.map((one) => {
    const { from, row, sizes, total } = one;
    if (total === undefined || from === null || (byOld.get(from)?.length ?? 0) > 1) return one;
    const isTotal = isTotalOf(row, sizes) ?? isSumOf(byRow.get(row) ?? [], one, known);
    if (isTotal === false || (total === "among" && isTotal === null)) return one;
    if (isTotal === null) tellPerhaps(row, known);
    return { ...one, sizes: NO_SIZES };
  });
}

/** Whether the old units, or their parts, have together what is said of the last; null where it is not known how large that is. */
function isSumOf(all: readonly UnitRow[], last: UnitRow, { register: { places } }: Known): boolean | null {
  const { from, sizes } = last;
  const size = sizeIn(sizes);
  if (size === null || (places[from ?? -1]?.[size] ?? null) === null) return null;
  const sizeOf = (one: UnitRow): number | null =>
    (one === last ? null : one.sizes[size]) ??
    (one.part === null ? (places[one.from ?? -1]?.[size] ?? null) : null);
  return sumUnlessBlank(all.map(sizeOf)) === sizes[size];
}

function tellPerhaps({ parts, origin }: PlanRow, { inColumn, diagnostics }: Known): void {
  diagnostics.push(diagnostic("changes/perhaps-total", inColumn(origin, "parts"), { value: parts }));
}
