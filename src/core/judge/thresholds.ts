/** Units against the policy's standards of households (tiêu chuẩn quy mô số hộ): each unit below or above told, all of them counted. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin, Place } from "../model/place.ts";
import type { Standard, Thresholds } from "../model/policy.ts";
import type { NewPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { placeMatches } from "../rules/condition.ts";

/** What a unit is beside its minimum: under the share from which it must merge, under the minimum, met, or not known. */
export type Tier = "mustMerge" | "below" | "met" | "unknown";

/** Units afterwards by tier, of those that a minimum applies to; `above`: merged ones over the upper guard. */
export interface TierCounts {
  readonly mustMerge: number;
  readonly below: number;
  readonly met: number;
  /** Their households are not known. */
  readonly unknown: number;
  readonly above: number;
}

/** The counts, and the tier of each unit that is judged. */
export interface Judgement extends TierCounts {
  readonly tiers: ReadonlyMap<NewPlace, Tier>;
}

/**
 * Judges the units that the plan leaves, but for `pending` and `exempt` ones. A unit below the share
 * `mustMergeBelow` of its minimum must merge; from there to the whole minimum it may (TT 14/2018/TT-BNV: under 50%, 50 to
 * under 100%). The upper guard is for units made by merging.
 */
export function judgeHouseholds(
  { after, parts }: Reorganisation,
  { minimum, mustMergeBelow, upper }: Thresholds,
  diagnostics: Diagnostic[],
): Judgement {
  const counts = { mustMerge: 0, below: 0, met: 0, unknown: 0, above: 0 };
  const tiers = new Map<NewPlace, Tier>();
  let firstUnknown: Place | null = null;
  const originOf = (at: NewPlace, place: Place): Origin => ({
    ...(parts[at]?.[0]?.origin ?? place.origin),
    column: "households",
  });
  /** What is told of a unit beside a standard. */
  const beside = (at: NewPlace, { name }: Place, households: number, standard: Standard) => ({
    name,
    commune: after.places[after.parents[at] ?? -1]?.name ?? null,
    households,
    standard: standard.households,
    basis: standard.basis,
  });
  after.places.forEach((place, at: NewPlace) => {
    const judged = judgeUnit(place, parts[at]?.length ?? 0, { minimum, mustMergeBelow, upper });
    if (judged === null) return;
    const { least, most, tier } = judged;
    if (tier) {
      counts[tier]++;
      tiers.set(at, tier);
    }
    if (tier === "unknown") firstUnknown ??= place;
    const households = place.households ?? 0;
    if (least && (tier === "mustMerge" || tier === "below")) {
      const code = tier === "mustMerge" ? "thresholds/must-merge" : "thresholds/below";
      const share = Math.floor((households * 100) / Math.max(1, least.households));
      const facts = { ...beside(at, place, households, least), share, bar: mustMergeBelow };
      const details = { value: String(households), place: place.code, facts };
      diagnostics.push(diagnostic(code, originOf(at, place), details));
    }
    if (most && judged.beyond > 0) {
      counts.above++;
      const facts = beside(at, place, households, most);
      const details = { value: String(households), place: place.code, facts };
      diagnostics.push(diagnostic("thresholds/above", originOf(at, place), details));
    }
  });
  tellUnknown(firstUnknown, counts.unknown, diagnostics);
  return { ...counts, tiers };
}

/** How one unit stands to the standards that fit it. */
export interface UnitJudgement {
  /** The minimum that fits; undefined: none, and it is never below. */
  readonly least: Standard | undefined;
  /** The upper guard of a unit made by merging. */
  readonly most: Standard | undefined;
  /** null: no minimum fits, only an upper guard. */
  readonly tier: Tier | null;
  /** Households beyond the upper guard. */
  readonly beyond: number;
}

/** Judges a unit that is made of so many parts; null where no standard fits, and for `pending` and `exempt` ones. */
export function judgeUnit(
  place: Place,
  parts: number,
  { minimum, mustMergeBelow, upper }: Thresholds,
): UnitJudgement | null {
  if (place.level !== "unit" || place.status !== "done") return null;
  const least = standardFor(minimum, place, parts > 0);
  const most = parts > 1 ? standardFor(upper, place, true) : undefined;
  if (!least && !most) return null;
  const { households } = place;
  if (households === null) return { least, most, tier: "unknown", beyond: 0 };
  const isBelow = least !== undefined && households < least.households;
  const must =
    isBelow &&
    mustMergeBelow !== null &&
    households * 100 * 100 < Math.round(mustMergeBelow * 100) * least.households;
  const beyond = most ? Math.max(0, households - most.households) : 0;
  const met = least ? "met" : null;
  return { least, most, tier: must ? "mustMerge" : isBelow ? "below" : met, beyond };
}

/** The first standard that fits a place; not every one is for places that were not there before. */
function standardFor(standards: readonly Standard[], place: Place, existed: boolean): Standard | undefined {
  return standards.find(({ when, created }) => (created || existed) && placeMatches(when, place));
}

/** Tells once how many units could not be judged, with the first of them. */
function tellUnknown(first: Place | null, units: number, diagnostics: Diagnostic[]): void {
  if (first === null) return;
  const facts = { name: first.name, units };
  diagnostics.push(diagnostic("thresholds/unknown", first.origin, { place: first.code, facts }));
}
