/** A figure of an indicator at a scope: before, after, and what lies between. */

import type { PercentRule } from "../model/policy.ts";
import { hectares } from "../text/area.ts";
import type { Indicator, IndicatorName } from "./indicators.ts";
import { percentOf, pointsBetween } from "./percent.ts";
import type { ScopePosition } from "./scopes/scopes.ts";

/** A figure on both sides; null where it is not known or not counted on that side. */
export interface Figure {
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; of a ratio in percentage points. */
  readonly change: number | null;
  /** In per cent with its sign; null where before is 0 or unknown, and for ratios. */
  readonly percent: number | null;
  /** Of money whose prices differ on the two sides: the change at the old price, and what the new price adds; together the change. */
  readonly byNumber?: number | null;
  readonly byPrice?: number | null;
}

/** The figure of an indicator at a scope, by its position. */
export function figureAt(indicator: Indicator, scope: ScopePosition): Figure {
  const { before, after, percent, definition, atOldPrice } = indicator;
  const old = before?.[scope] ?? null;
  const now = after?.[scope] ?? null;
  if (isArea(indicator)) return inHectares(old, now, percent);
  if (definition?.to) {
    return { before: old, after: now, change: pointsBetween(old, now, percent.decimals), percent: null };
  }
  if (old === null || now === null)
    return { before: old, after: now, change: null, percent: null, ...apart(null, null, null, atOldPrice) };
  const parts = apart(old, now, atOldPrice?.[scope] ?? null, atOldPrice);
  return {
    before: old,
    after: now,
    change: difference(now, old),
    percent: percentOf(difference(now, old), old, percent),
    ...parts,
  };
}

/** Whether an indicator counts square metres, which are told in hectares. */
export function isArea({ id, definition }: IndicatorName): boolean {
  if (definition === null) return id === "area";
  return definition.to === null && "counts" in definition.of && definition.of.counts === "area";
}

/** The change in what comes of number and what of price; nothing where they are not told apart. */
function apart(
  old: number | null,
  now: number | null,
  between: number | null,
  atOldPrice: Indicator["atOldPrice"],
): Pick<Figure, "byNumber" | "byPrice"> {
  if (atOldPrice === undefined) return {};
  if (old === null || now === null || between === null) return { byNumber: null, byPrice: null };
  return { byNumber: between - old, byPrice: now - between };
}

/** The difference of two sums of six decimals at most. */
function difference(now: number, old: number): number {
  const change = now - old;
  return Number.isInteger(change) ? change : Number(change.toFixed(6));
}

/** An area in hectares; the difference is made in whole square metres. */
function inHectares(old: number | null, now: number | null, rule: PercentRule): Figure {
  const shown = (metres: number | null): number | null => (metres === null ? null : hectares(metres));
  const change = old === null || now === null ? null : now - old;
  return {
    before: shown(old),
    after: shown(now),
    change: shown(change),
    percent: change === null || old === null ? null : percentOf(change, old, rule),
  };
}
