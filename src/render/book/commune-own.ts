/**
 * What a commune has beside its units (chức danh cấp xã): a commune's figures and those of its units in, what is left for a row of
 * its own out, so that a table by unit comes to its total.
 */

import { figureAt } from "../../core/count/figure.ts";
import type { BuiltInIndicator } from "../../core/count/indicator-ids.ts";
import type { Indicator } from "../../core/count/indicators.ts";
import { percentOf } from "../../core/count/percent.ts";
import type { ScopePosition } from "../../core/count/scopes.ts";
import { figureOf, indicatorOf } from "../../core/count/summary.ts";
import { figure } from "../tables/columns.ts";
import type { TableCell } from "../tables/table.ts";
import type { BookView } from "./view.ts";

/**
 * Before, after, change and per cent of each figure of people; null where the commune has no posts of its own on either side. Who
 * holds posts of the commune and of a unit is in the unit's row.
 */
export function communeOwn(
  { run: { result } }: BookView,
  ids: readonly BuiltInIndicator[],
  commune: ScopePosition,
  units: readonly ScopePosition[],
): TableCell[] | null {
  const posts = indicatorOf(result, "posts");
  const own = posts && beside(posts, commune, units);
  if (!own || ((own.before ?? 0) === 0 && (own.after ?? 0) === 0)) return null;
  return ids.flatMap((id) => {
    const indicator = indicatorOf(result, id);
    return indicator ? cellsOf(indicator, beside(indicator, commune, units)) : [];
  });
}

/** Whether a commune has posts of its own, before or after. */
export function hasOwnPeople({ run: { result }, extent }: BookView): boolean {
  const { before, after } = figureOf(result, "persons.commune", extent.root) ?? {};
  return (before ?? 0) > 0 || (after ?? 0) > 0;
}

interface Sides {
  readonly before: number | null;
  readonly after: number | null;
}

/** What is left of a figure without the units; null where it is not known, or where people who serve several units hide it. */
function beside(indicator: Indicator, commune: ScopePosition, units: readonly ScopePosition[]): Sides {
  const figures = units.map((unit) => figureAt(indicator, unit));
  const left = (side: "before" | "after"): number | null => {
    const whole = figureAt(indicator, commune)[side];
    const rest = figures.reduce((sum: number | null, one) => {
      const part = one[side];
      return sum === null || part === null ? null : sum - part;
    }, whole);
    return rest === null || rest < 0 ? null : rest;
  };
  return { before: left("before"), after: left("after") };
}

function cellsOf({ percent }: Indicator, { before, after }: Sides): TableCell[] {
  const change = before === null || after === null ? null : after - before;
  const share = change === null || before === null ? null : percentOf(change, before, percent);
  return [figure(before), figure(after), figure(change), figure(share, percent.decimals)];
}
