/** Units against the policy's standards of households (tiêu chuẩn quy mô số hộ): each unit below or above told, all of them counted. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Kind, Origin, Place } from "../model/place.ts";
import type { Standard, Thresholds } from "../model/policy.ts";
import type { NewPlace } from "../model/positions.ts";
import { oncePer } from "../numbers/once.ts";
import { type Reorganisation, takenOver } from "../reorganise/lineage/lineage.ts";
import { casesByKind, openColumns, placeMatches } from "../rules/condition.ts";

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
  /** The standards that some unit was judged by, by their paths in the policy. */
  readonly standards: ReadonlySet<string>;
}

/**
 * Judges the units that the plan leaves, but for `pending` and `exempt` ones. A unit below the share
 * `mustMergeBelow` of its minimum must merge; from there to the whole minimum it may (TT 14/2018/TT-BNV: under 50%, 50 to
 * under 100%). The upper guard is for units made by merging.
 */
export function judgeHouseholds(
  reorganisation: Reorganisation,
  thresholds: Thresholds,
  diagnostics: Diagnostic[],
): Judgement {
  const { after, parts } = reorganisation;
  const { mustMergeBelow } = thresholds;
  const standards = new Set<string>();
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
    const judged = judgeUnit(place, takenOver(parts[at] ?? []).length, thresholds);
    if (judged === null) return;
    const { least, most, tier } = judged;
    for (const one of [least, most]) if (one) standards.add(one.path);
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
  const merged = tooLargeToMerge(reorganisation, thresholds);
  for (const { path } of merged.used) standards.add(path);
  for (const one of merged.diagnostics) diagnostics.push(one);
  return { ...counts, tiers, standards };
}

/** Standards that ask nothing of any unit. */
export const NO_THRESHOLDS: Thresholds = {
  minimum: [],
  mustMergeBelow: null,
  upper: [],
  mergeBelow: [],
};

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
export function judgeUnit(place: Place, parts: number, thresholds: Thresholds): UnitJudgement | null {
  if (place.level !== "unit" || place.status !== "done") return null;
  const { minimum, upper } = byKind(thresholds);
  const least = standardFor(minimum, place, parts > 0);
  const most = parts > 1 ? standardFor(upper, place, true) : undefined;
  if (!least && !most) return null;
  const { households } = place;
  if (households === null) return { least, most, tier: "unknown", beyond: 0 };
  const beyond = most ? Math.max(0, households - most.households) : 0;
  const tier = least ? tierBeside(least, households, thresholds.mustMergeBelow) : null;
  return { least, most, tier, beyond };
}

/** What so many households are beside a minimum. */
function tierBeside(
  least: Standard,
  households: number,
  mustMergeBelow: number | null,
): Exclude<Tier, "unknown"> {
  if (households >= least.households) return "met";
  const must =
    mustMergeBelow !== null && households * 100 * 100 < Math.round(mustMergeBelow * 100) * least.households;
  return must ? "mustMerge" : "below";
}

/** The columns whose blanks leave open whether a unit is below its minimum, or beyond its upper guard, and which of the two. */
export function openStandards(
  place: Place,
  parts: number,
  { minimum, mustMergeBelow, upper }: Thresholds,
): readonly { readonly column: string; readonly name: string }[] {
  const { level, status, households } = place;
  if (level !== "unit" || status !== "done" || households === null) return [];
  const opened = (standards: readonly Standard[], name: string, come: (to: Standard) => number) => {
    const cases = standards
      .filter(({ created }) => isFor(created, parts > 0))
      .map((standard) => ({ when: standard.when, value: come(standard) }));
    return openColumns(cases, place, 0).map((column) => ({ column, name }));
  };
  const tiers = ["met", "below", "mustMerge"] as const;
  return [
    ...opened(minimum, "thresholds.minimum", (least) =>
      tiers.indexOf(tierBeside(least, households, mustMergeBelow)),
    ),
    ...(parts > 1
      ? opened(upper, "thresholds.upper", (most) => Math.max(0, households - most.households))
      : []),
  ];
}

/** The first standard that fits a place; not every one is for places that were not there before. */
function standardFor(
  standardsOf: (kind: Kind) => readonly Standard[],
  place: Place,
  existed: boolean,
): Standard | undefined {
  const standards = standardsOf(place.kind);
  for (let at = 0; at < standards.length; at++) {
    const standard = standards[at];
    if (standard && isFor(standard.created, existed) && placeMatches(standard.when, place)) return standard;
  }
  return undefined;
}

/** The standards by the kinds of the places that they may fit. */
const byKind = oncePer(({ minimum, upper, mergeBelow }: Thresholds) => ({
  minimum: casesByKind(minimum),
  upper: casesByKind(upper),
  mergeBelow: casesByKind(mergeBelow),
}));

function isFor(created: Standard["created"], existed: boolean): boolean {
  return created === "yes" || (created === "only" ? !existed : existed);
}

/** Old units that are merged though they have too many households for it (`merge_below`): each is told. */
function tooLargeToMerge(
  { before, after, parts }: Reorganisation,
  thresholds: Thresholds,
): { readonly used: readonly Standard[]; readonly diagnostics: readonly Diagnostic[] } {
  const { mergeBelow } = byKind(thresholds);
  const used = new Set<Standard>();
  const diagnostics: Diagnostic[] = [];
  after.places.forEach((place, at: NewPlace) => {
    const own = parts[at] ?? [];
    if (own.length < 2 || place.level !== "unit" || place.status !== "done") return;
    const made = takenOver(own);
    if (made.length < 2) return;
    for (const { from, of, origin } of made) {
      const old = before.places[from];
      const standard = old && of === 1 ? standardFor(mergeBelow, old, true) : undefined;
      if (!old || !standard) continue;
      used.add(standard);
      if (old.households === null || old.households < standard.households) continue;
      const commune = before.places[before.parents[from] ?? -1]?.name ?? null;
      const { name, households } = old;
      const facts = { name, commune, households, standard: standard.households, basis: standard.basis };
      const details = { value: String(households), place: old.code, facts };
      diagnostics.push(diagnostic("thresholds/not-to-merge", { ...origin, column: "from" }, details));
    }
  });
  return { used: [...used], diagnostics };
}

/** Tells once how many units could not be judged, with the first of them. */
function tellUnknown(first: Place | null, units: number, diagnostics: Diagnostic[]): void {
  if (first === null) return;
  const facts = { name: first.name, units };
  diagnostics.push(diagnostic("thresholds/unknown", first.origin, { place: first.code, facts }));
}
