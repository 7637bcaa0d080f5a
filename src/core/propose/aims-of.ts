/** What the plan of a run, whoever made it, comes to in the aims of a proposal: over all communes, each by itself. */
import type { Values } from "../grouping/space/values.ts";
import type { Thresholds } from "../model/policy.ts";
import type { NewPlace } from "../model/positions.ts";
import type { Wishes } from "../model/proposal.ts";
import { wholeSpread } from "../numbers/spread.ts";
import { type Reorganisation, takenOver } from "../reorganise/lineage/lineage.ts";
import { added, NOTHING, type Tally, tallyOf, valuesOfTally } from "./measure.ts";

/** What is counted in each aim, and the number of units. */
export interface AimSums extends Omit<Values, "spread"> {
  readonly spread: number;
}

/** The aims of a plan as `propose` counts them; less is better. */
export function aimsOf(
  { after, parts }: Pick<Reorganisation, "after" | "parts">,
  thresholds: Thresholds,
  wishes: Pick<Wishes, "target" | "upper">,
): AimSums {
  const communes = new Map<NewPlace, Tally>();
  after.places.forEach((place, at: NewPlace) => {
    if (place.level !== "unit") return;
    const commune = after.parents[at] ?? -1;
    const own = tallyOf({ place, parts: takenOver(parts[at] ?? []).length }, { thresholds, wishes });
    communes.set(commune, added(communes.get(commune) ?? NOTHING, own));
  });
  let sums: AimSums = { belowHalf: 0, below: 0, mergers: 0, above: 0, spread: 0, units: 0 };
  for (const tally of communes.values()) {
    const values = valuesOfTally(tally, wishes);
    sums = {
      belowHalf: sums.belowHalf + values.belowHalf,
      below: sums.below + values.below,
      mergers: sums.mergers + values.mergers,
      above: sums.above + values.above,
      spread: sums.spread + wholeSpread(values.spread),
      units: sums.units + values.units,
    };
  }
  return sums;
}
