/** What stands right below a scope: a figure and the tree in; the share of each place below it, before and after, out. */

import { figureAt } from "../count/figure.ts";
import type { Indicator, IndicatorName } from "../count/indicators.ts";
import type { ScopePosition, Scopes } from "../count/scopes/scopes.ts";
import { isCountedWhereItWas, type TreeBefore } from "../count/tree-before.ts";
import type { Place } from "../model/place.ts";

/** A share of a figure on both sides; null where it is not known or not counted. */
export interface FigureShare {
  readonly before: number | null;
  readonly after: number | null;
}

/** The share of a place right below. */
export interface FigureBelow extends FigureShare {
  readonly place: Place;
  /** Whether the place is no more. */
  readonly isOld: boolean;
  /** A place that stands elsewhere afterwards (chuyển đi), or stood elsewhere before (chuyển đến): 0 on that side. */
  readonly moved: "away" | "here" | null;
}

/** The places right below a scope before or after, each with its share of the figure there. */
export function figuresBelow(
  indicator: Indicator,
  { list }: Scopes,
  { parents }: TreeBefore,
  scope: ScopePosition,
): FigureBelow[] {
  const whole = figureAt(indicator, scope);
  const isAfterOfBefore = isCountedWhereItWas(indicator.id);
  return list.flatMap(({ place, parent, register }, at) => {
    const [was, is] = [parents[at] === scope, parent === scope];
    if (!place || (!was && !is)) return [];
    const own = figureAt(indicator, at);
    const shareOf = (side: keyof FigureShare, isThere: boolean): number | null =>
      isThere ? own[side] : whole[side] === null || !isSum(indicator) ? null : 0;
    const moved = was === is ? null : was ? "away" : "here";
    return [
      {
        place,
        isOld: register === "old",
        moved,
        before: shareOf("before", was),
        after: shareOf("after", isAfterOfBefore ? was : is),
      },
    ];
  });
}

/** Whether an indicator adds up over places. */
export function isSum({ id, definition }: IndicatorName): boolean {
  return definition ? definition.to === null : id !== "income.mean" && id !== "income.median";
}

/** A figure less what stands below, in whole numbers: of areas in square metres. */
export function ownShare(figure: FigureShare, below: readonly FigureShare[]): FigureShare {
  const left = (side: keyof FigureShare): number | null => {
    const whole = figure[side];
    const parts = below.map((one) => one[side]);
    const known = parts.filter((part) => part !== null);
    if (whole === null || known.length < parts.length) return null;
    const scale = [whole, ...known].every(Number.isInteger) ? 1 : METRES_A_HECTARE;
    const rest = known.reduce((sum, part) => sum - Math.round(part * scale), Math.round(whole * scale));
    return rest / scale;
  };
  return { before: left("before"), after: left("after") };
}

/** Areas are told in hectares, of four decimals. */
const METRES_A_HECTARE = 10_000;
