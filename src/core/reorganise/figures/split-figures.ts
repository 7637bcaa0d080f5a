/** Figures that a plan gives to a part of a commune that is split, against those of the units that go there: what differs is told. */
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Change } from "../../model/inputs.ts";
import type { NewPlace, OldPlace } from "../../model/positions.ts";
import type { AppliedStep } from "../lineage/lineage.ts";
import { givesFigures } from "./given-figures.ts";
import { SUMMED, type Summed } from "./sums.ts";

/** Tells rows that give a part of a commune another figure than its units there have together: those count. */
export function tellSplitFigures(
  rows: readonly Change[],
  applied: AppliedStep,
  diagnostics: Diagnostic[],
): void {
  const { before, own, after } = applied;
  for (const row of rows) {
    if (!givesFigures(row)) continue;
    const from = row.from === null ? undefined : before.position.get(row.from);
    const at = row.into === null ? undefined : after.position.get(row.into);
    const place = before.places[from ?? -1];
    const into = after.places[at ?? -1];
    if (from === undefined || at === undefined || !place || !into || place.level !== "commune") continue;
    const part = applied.parts[at]?.find((one) => one.from === from);
    if (!part || part.of < 2 || part.isTransfer) continue;
    for (const column of SUMMED) {
      const given = row[column];
      // A commune that states its own figure has no units that say otherwise.
      if (given === null || own[from]?.[column] !== 0) continue;
      const units = sumOfUnits(applied, from, at, column);
      if (units === null || units === given) continue;
      const facts = { name: place.name, into: into.name, column, given, units };
      const details = { value: String(given), place: into.code, facts };
      diagnostics.push(diagnostic("changes/split-figures", { ...row.origin, column }, details));
    }
  }
}

/** What the units of an old commune that stand in a new one have together; null where it is not known, or there are none. */
function sumOfUnits(
  { before, after, parts }: AppliedStep,
  commune: OldPlace,
  into: NewPlace,
  column: Summed,
): number | null {
  let sum: number | null = null;
  for (let at: NewPlace = 0; at < parts.length; at++) {
    if (after.parents[at] !== into) continue;
    for (const part of parts[at] ?? []) {
      if (before.parents[part.from] !== commune) continue;
      const size = part[column];
      if (size === null) return null;
      sum = (sum ?? 0) + size;
    }
  }
  return sum;
}
