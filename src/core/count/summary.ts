/** The summary of a result: which scopes have rows of their own, and the figures of each. */

import { LEVELS, type Level } from "../model/place.ts";
import { type Figure, figureAt } from "./figure.ts";
import type { Indicator } from "./indicators.ts";
import type { Result } from "./result.ts";
import type { BuiltInIndicator } from "./scopes/indicator-ids.ts";
import { isTop, type ScopePosition } from "./scopes/scopes.ts";

/** The position of the first scope: the root, or the sum of several. */
export const ROOT: ScopePosition = 0;

/** One indicator at one scope. */
export interface SummaryRow extends Figure {
  /** The code of the place; null: the sum of several roots. */
  readonly place: string | null;
  /** The register that the place stands in: a dissolved place is an old one. */
  readonly register: "old" | "new";
  readonly name: string | null;
  readonly level: Level | null;
  readonly indicator: string;
}

/**
 * Positions of the scopes down to a level: the root first, then each level below it in register order, dissolved places
 * after the others of their level. `last` null: down to the next level that exists.
 */
export function summaryScopes(
  { scopes, by }: Pick<Result, "scopes" | "by">,
  last: Level | null = by,
): ScopePosition[] {
  const isAbove = scopes.map((scope) => isTop(scopes, scope));
  const levels = scopes.map(({ level }, at) => (isAbove[at] ? null : level));
  const lowest = last ?? LEVELS.find((level) => levels.includes(level));
  const end = lowest === undefined ? LEVELS.length : LEVELS.indexOf(lowest) + 1;
  const positions = [...scopes.keys()];
  return [
    ...positions.filter((at) => isAbove[at]),
    ...LEVELS.slice(0, end).flatMap((level) => positions.filter((at) => levels[at] === level)),
  ];
}

/**
 * The scopes of one level in register order, behind them those further down that stand in none of these: together they are the
 * whole, as communes are that stand in a district and those that do not.
 */
export function scopesAtLevel({ scopes }: Pick<Result, "scopes">, level: Level): ScopePosition[] {
  const depthOf = (at: ScopePosition): number => {
    const own = at === ROOT ? null : (scopes[at]?.level ?? null);
    return own === null ? -1 : LEVELS.indexOf(own);
  };
  const depth = LEVELS.indexOf(level);
  const positions = [...scopes.keys()];
  const alone = positions.filter((at) => depthOf(at) > depth && depthOf(scopes[at]?.parent ?? -1) < depth);
  return [...positions.filter((at) => depthOf(at) === depth), ...alone];
}

/** Every indicator of every scope of the summary. */
export function summaryRows(result: Result): SummaryRow[] {
  return summaryScopes(result).flatMap((at) => {
    const { place = null, register = "new", level = null } = result.scopes[at] ?? {};
    const about = { place: place?.code ?? null, register, name: place?.name ?? null, level };
    return result.indicators.map((one) => ({ ...about, indicator: one.id, ...figureAt(one, at) }));
  });
}

/** The figure of a built-in indicator at a scope; null where it was not counted, or there is no such scope. */
export function figureOf(
  { scopes, indicators }: Pick<Result, "scopes" | "indicators">,
  id: BuiltInIndicator,
  scope: ScopePosition = ROOT,
): Figure | null {
  const indicator = indicatorOf({ indicators }, id);
  return indicator && scope in scopes ? figureAt(indicator, scope) : null;
}

/** The indicator of an id, built in or the policy's own; undefined where there is none. */
export function indicatorOf({ indicators }: Pick<Result, "indicators">, id: string): Indicator | undefined {
  return indicators.find((one) => one.id === id);
}

/** The figures of the root, each with its indicator. */
export function rootFigures({
  scopes,
  indicators,
}: Pick<Result, "scopes" | "indicators">): (Figure & { readonly indicator: string })[] {
  return scopes.length === 0 ? [] : indicators.map((one) => ({ indicator: one.id, ...figureAt(one, ROOT) }));
}
