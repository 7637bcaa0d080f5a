/**
 * What communes have beside their units (chức danh cấp xã): the figures of a commune, or of all, in, a row of its own out, so that a
 * table by unit comes to its total but for people who serve several units, and units that moved.
 */

import type { Figure } from "../../core/count/figure.ts";
import type { Indicator } from "../../core/count/indicators.ts";
import { percentOf } from "../../core/count/percent.ts";
import type { Result } from "../../core/count/result.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { indicatorOf } from "../../core/count/summary.ts";
import { figure } from "./columns.ts";
import type { TableCell } from "./table.ts";

/** Figures that a row of communes alone has. */
export type CommuneFigure = "posts" | "persons" | "concurrent";

/**
 * Before, after, change and per cent of each figure of people; null where no commune has posts of its own on either side, or
 * all figures asked for are in the units' rows: who holds posts of the commune and of a unit is in the unit's. `above`: the commune,
 * or what all of the communes stand in.
 */
export function communeOwn(
  result: Result,
  ids: readonly CommuneFigure[],
  above: ScopePosition,
): TableCell[] | null {
  const own = ids.flatMap((id) => {
    const indicator = indicatorOf(result, id);
    return indicator ? [{ indicator, sides: onlyThere(result, id, above) }] : [];
  });
  const isNothing = own.every(({ sides: { before, after } }) => (before ?? 0) === 0 && (after ?? 0) === 0);
  return isNothing ? null : own.flatMap(({ indicator, sides }) => cellsOf(indicator, sides));
}

/** How many hold posts of communes alone, at a commune or in what stands above it; null where nobody does on either side. */
export function peopleOfCommuneAlone(result: Result, above: ScopePosition): Figure | null {
  const persons = indicatorOf(result, "persons");
  const sides = onlyThere(result, "persons", above);
  return persons && (sides.before ?? 0) + (sides.after ?? 0) > 0 ? between(persons, sides) : null;
}

/**
 * Posts of communes, and people who hold posts of a commune and none of a unit: what the rows of units leave of all would lack those
 * who serve several of them, and what a unit that moved had.
 */
function onlyThere({ onlyOfCommune }: Result, id: CommuneFigure, above: ScopePosition): Sides {
  const own = onlyOfCommune?.[id];
  return { before: own?.before[above] ?? null, after: own?.after[above] ?? null };
}

interface Sides {
  readonly before: number | null;
  readonly after: number | null;
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
