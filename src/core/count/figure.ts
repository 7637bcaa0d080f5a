/** A figure of an indicator at a scope: before, after, and what lies between. */

import type { Indicator } from "./indicators.ts";
import { percentOf, pointsBetween } from "./percent.ts";
import type { ScopePosition } from "./scopes.ts";

/** A figure on both sides; null where it is not known or not counted on that side. */
export interface Figure {
  readonly before: number | null;
  readonly after: number | null;
  /** after − before; of a ratio in percentage points. */
  readonly change: number | null;
  /** In per cent with its sign; null where before is 0 or unknown, and for ratios. */
  readonly percent: number | null;
}

/** The figure of an indicator at a scope, by its position. */
export function figureAt({ before, after, percent, definition }: Indicator, scope: ScopePosition): Figure {
  const old = before?.[scope] ?? null;
  const now = after?.[scope] ?? null;
  if (definition?.to) {
    return { before: old, after: now, change: pointsBetween(old, now, percent.decimals), percent: null };
  }
  if (old === null || now === null) return { before: old, after: now, change: null, percent: null };
  return { before: old, after: now, change: now - old, percent: percentOf(now - old, old, percent) };
}
