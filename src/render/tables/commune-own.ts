/**
 * What communes have beside their units (chức danh cấp xã): the figures of a commune, or of all, and those of the units in it in,
 * what is left for a row of its own out, so that a table by unit comes to its total but for people who serve several units.
 */

import { type Figure, figureAt } from "../../core/count/figure.ts";
import type { BuiltInIndicator } from "../../core/count/indicator-ids.ts";
import type { Indicator } from "../../core/count/indicators.ts";
import { percentOf } from "../../core/count/percent.ts";
import type { Result } from "../../core/count/result.ts";
import type { ScopePosition } from "../../core/count/scopes.ts";
import { indicatorOf } from "../../core/count/summary.ts";
import { figure } from "./columns.ts";
import type { TableCell } from "./table.ts";

/**
 * Before, after, change and per cent of each figure of people; null where no commune has posts of its own on either side, or
 * all figures asked for are in the units' rows: who holds posts of the commune and of a unit is in the unit's. `above`: the commune,
 * or what all of the communes stand in.
 */
export function communeOwn(
  result: Result,
  ids: readonly BuiltInIndicator[],
  above: ScopePosition,
  units: readonly ScopePosition[],
): TableCell[] | null {
  const posts = indicatorOf(result, "posts");
  const own = posts && beside(posts, above, units);
  if (!own || ((own.before ?? 0) === 0 && (own.after ?? 0) === 0)) return null;
  const left = ids.flatMap((id) => {
    const indicator = indicatorOf(result, id);
    if (!indicator) return [];
    return [
      {
        indicator,
        sides:
          id === "persons" || id === "concurrent"
            ? onlyThere(result, id, above)
            : beside(indicator, above, units),
      },
    ];
  });
  const isNothing = left.every(({ sides: { before, after } }) => before === 0 && after === 0);
  return isNothing ? null : left.flatMap(({ indicator, sides }) => cellsOf(indicator, sides));
}

/** How many hold posts of communes alone, at a commune or in what stands above it; null where nobody does on either side. */
export function peopleOfCommuneAlone(result: Result, above: ScopePosition): Figure | null {
  const persons = indicatorOf(result, "persons");
  const sides = onlyThere(result, "persons", above);
  return persons && (sides.before ?? 0) + (sides.after ?? 0) > 0 ? between(persons, sides) : null;
}

/** People who hold posts of the commune and none of a unit: what is left of all would lack those who serve several units. */
function onlyThere({ onlyOfCommune }: Result, id: "persons" | "concurrent", above: ScopePosition): Sides {
  const own = onlyOfCommune?.[id];
  return { before: own?.before[above] ?? null, after: own?.after[above] ?? null };
}

interface Sides {
  readonly before: number | null;
  readonly after: number | null;
}

/** What is left of a figure without the units; null where it is not known, or where people who serve several units hide it. */
function beside(indicator: Indicator, above: ScopePosition, units: readonly ScopePosition[]): Sides {
  const figures = units.map((unit) => figureAt(indicator, unit));
  const left = (side: "before" | "after"): number | null => {
    const whole = figureAt(indicator, above)[side];
    const rest = figures.reduce((sum: number | null, one) => {
      const part = one[side];
      return sum === null || part === null ? null : sum - part;
    }, whole);
    return rest === null || rest < 0 ? null : rest;
  };
  return { before: left("before"), after: left("after") };
}

function between({ percent: rule }: Indicator, { before, after }: Sides): Figure {
  const change = before === null || after === null ? null : after - before;
  const percent = change === null || before === null ? null : percentOf(change, before, rule);
  return { before, after, change, percent };
}

function cellsOf(indicator: Indicator, sides: Sides): TableCell[] {
  const { before, after, change, percent } = between(indicator, sides);
  return [figure(before), figure(after), figure(change), figure(percent, indicator.percent.decimals)];
}
