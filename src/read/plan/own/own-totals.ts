/** How large a commune is of which a plan alone says how large its new units are: old places in, with the total of their commune out. */
import { NO_SIZES, type Sizes } from "../../../core/model/inputs.ts";
import type { Place } from "../../../core/model/place.ts";
import { addTo, groupedBy } from "../../../core/numbers/groups.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { nameKey } from "../../lists/name-key.ts";
import { newNameIn, operationAlone } from "../../lists/operations.ts";
import { parsePartList } from "../../lists/part-list.ts";
import type { PlanReading, PlanRow } from "../rows/plan-row.ts";

/** An old unit of the list, by its code and the row that names it first. */
interface ListedUnit {
  readonly code: string;
  readonly row: PlanRow;
}

/**
 * In a list that says nothing of some old units, how large their commune is: what its new units have together. In a list by new ones
 * figures of some old units beside unknown ones would be no sum, so these are left out.
 */
export function withTotals(
  places: readonly Place[],
  units: readonly ListedUnit[],
  plan: PlanReading,
): readonly Place[] {
  if (plan.form === "codes" || plan.rows.some(({ day }) => day !== null)) return places;
  const totalOf = plan.form === "new" ? listTotal : unitTotal;
  const rows = new Map<string, PlanRow[]>();
  for (const row of plan.rows) addTo(rows, row.above.join("/"), row);
  const unitsIn = groupedBy(units, ({ row }) => row.above.join("/"));
  const byCode = new Map(places.map((place) => [place.code, place]));
  for (const [commune, own] of rows) {
    const above = byCode.get(commune);
    const inside = (unitsIn.get(commune) ?? []).flatMap(({ code }) => byCode.get(code) ?? []);
    if (!above || inside.length === 0) continue;
    for (const size of SUMMED) {
      const isSaid = own.some(({ sizes, after }) => sizes[size] !== null || after[size] !== null);
      const known = inside.filter((place) => (byCode.get(place.code)?.[size] ?? null) !== null).length;
      // Figures that stand beside old units are theirs: they are not given up for a total.
      if (!isSaid || known === inside.length || (plan.form === "old" && known > 0)) continue;
      const total = totalOf(own, size);
      if (total === null) continue;
      for (const place of inside)
        byCode.set(place.code, { ...(byCode.get(place.code) ?? place), [size]: null });
      byCode.set(commune, { ...(byCode.get(commune) ?? above), [size]: total });
    }
  }
  return [...byCode.values()];
}

/** What the old units of a list by new ones have together; null where that is not known. */
function listTotal(rows: readonly PlanRow[], size: keyof Sizes): number | null {
  return sumUnlessBlank(rows.map((row) => oldIn(row, size)));
}

/**
 * What the old units of a list by old ones have together: the figures beside them, or those of a new unit that is made of whole ones
 * and nothing else; null where that is not known.
 */
function unitTotal(rows: readonly PlanRow[], size: keyof Sizes): number | null {
  const byName = groupedBy(rows, (row) => nameKey(newNameIn(row.intoName)));
  const totals = [...byName].map(([, own]) => {
    const beside = sumUnlessBlank(own.map(({ sizes }) => sizes[size]));
    const isMadeOfOlds = own.every(
      (row) => row.from !== "" && row.part === null && newNameIn(row.intoName) !== "",
    );
    const [{ after } = { after: NO_SIZES }] = own.filter((row) => row.after[size] !== null);
    return beside ?? (isMadeOfOlds && !own.some(isAttached) ? after[size] : null);
  });
  const names = groupedBy(rows, ({ from }) => nameKey(from));
  return [...names.values()].some((own) => own.length > 1) ? null : sumUnlessBlank(totals);
}

function isAttached({ operations }: PlanRow): boolean {
  return operations.includes("attached");
}

/** What a new unit has of old ones: its figure less what is attached to it; nothing of a created one; null where that is not known. */
function oldIn(row: PlanRow, size: keyof Sizes): number | null {
  const isAll = row.operations.includes("created") || operationAlone(row.parts) === "created";
  if (isAll) return 0;
  const figure = row.after[size] ?? row.sizes[size];
  const attached = row.operations.includes("attached");
  if (figure === null || attached) return null;
  const added = parsePartList(row.parts).items.filter(({ isAttached }) => isAttached);
  const own = sumUnlessBlank(
    added.map(({ readings }) => (size === "area" ? null : (readings[0]?.[size] ?? null))),
  );
  return added.length === 0 ? figure : own === null ? null : figure - own;
}
