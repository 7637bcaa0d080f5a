/** Printed percentages: which rounding gives one, and what it would fit otherwise. */
import { percentOf } from "../count/percent.ts";
import type { Rounding } from "../model/policy.ts";
import { boundHolds, percentRelationOf } from "./bounds.ts";
import type { PrintedPercent, PublishedRow } from "./published.ts";

/** Which rounding gives the printed percentage. */
export type Follows = "both" | Rounding | "neither";

/** What a percentage that follows from neither rounding would fit instead. */
export type PercentHint =
  | "bound"
  | "sign"
  | "of-printed-change"
  | "of-after"
  | "remaining"
  | "zero-base"
  | "share"
  | "rounded"
  | null;

/** What verifying says of a percentage; `follows` null: none is printed, or there is nothing to work it out from. */
export interface PercentVerdict {
  readonly follows: Follows | null;
  readonly hint: PercentHint;
}

/** The verdict on the percentage of a row whose change and count of before are given; null: not known. */
export function percentVerdict(
  row: PublishedRow,
  change: number | null,
  base: number | null,
): PercentVerdict {
  const { percent, after } = row;
  const relation = percentRelationOf(row);
  if (percent === null || change === null || base === null) return { follows: null, hint: null };
  const isApproximate = row.changeRelation !== undefined && (row.before === null || after === null);
  if (isApproximate) return { follows: null, hint: null };
  // Of nothing that stays nothing tables print 0.
  if (base === 0 && change === 0 && percent.scaled === 0) return { follows: null, hint: null };
  if (base === 0) return { follows: "neither", hint: "zero-base" };
  const follows = followsFrom(percent, change, base);
  const opposite = percent.sign !== 0 && change !== 0 && percent.sign !== Math.sign(change);
  if (follows !== "neither" && !opposite) return { follows, hint: null };
  const isBound = relation !== null && boundHolds(relation, percent, change, base);
  if (follows !== "neither" || (isBound && opposite)) return { follows: "neither", hint: "sign" };
  if (isBound) return { follows, hint: "bound" };
  const share = percent.mayBeShare && !opposite ? followsFrom(percent, change, base * 100) : "neither";
  if (share !== "neither") return { follows: share, hint: "share" };
  if (row.decimals > 0 && !opposite && mayBeRounded(percent, change, base))
    return { follows, hint: "rounded" };
  const fits = (part: number, whole: number): boolean =>
    whole > 0 && followsFrom(percent, part, whole) !== "neither";
  if (row.change !== null && row.change !== change && fits(row.change, base))
    return { follows, hint: "of-printed-change" };
  if (after !== null && fits(after, base)) return { follows, hint: "remaining" };
  if (after !== null && fits(change, after)) return { follows, hint: "of-after" };
  return { follows, hint: null };
}

/** Whether a percentage may be of figures that were rounded to these counts: each may be half a unit more or less, and the change a whole one. */
function mayBeRounded({ scaled, decimals }: PrintedPercent, change: number, base: number): boolean {
  const [printed, unit] = [scaled / 10 ** decimals / 100, 1 / 10 ** decimals / 100];
  const least = (Math.abs(change) - 1) / (Math.abs(base) + 0.5);
  const most = (Math.abs(change) + 1) / Math.max(Math.abs(base) - 0.5, 0.5);
  return printed + unit > least && printed - unit / 2 <= most;
}

/** Where a percentage is printed with fewer decimals than others of its column: what it would be with theirs, if it is not that with zeros behind it. */
export function coarserThan(
  percent: PrintedPercent,
  decimals: number,
  change: number,
  base: number,
): { readonly truncated: number | null; readonly halfUp: number | null } | null {
  const scaled = percent.scaled * 10 ** (decimals - percent.decimals);
  if (
    decimals <= percent.decimals ||
    followsFrom({ ...percent, scaled, decimals }, change, base) !== "neither"
  )
    return null;
  const by = (rounding: Rounding): number | null => percentOf(change, base, { decimals, rounding });
  return { truncated: by("truncate"), halfUp: by("half-up") };
}

/** Which rounding of a part in per cent of a whole is the printed percentage. */
export function followsFrom({ scaled, decimals }: PrintedPercent, part: number, whole: number): Follows {
  const gives = (rounding: Rounding): boolean => {
    const value = percentOf(Math.abs(part), Math.abs(whole), { decimals, rounding }) ?? 0;
    return Math.round(value * 10 ** decimals) === scaled;
  };
  const truncated = gives("truncate");
  const rounded = gives("half-up");
  if (truncated && rounded) return "both";
  return truncated ? "truncate" : rounded ? "half-up" : "neither";
}
