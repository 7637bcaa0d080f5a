/** Figures of a result as cells, each with the decimals that its indicator is shown with. */

import { figureAt } from "../../core/count/figure.ts";
import type { Result } from "../../core/count/result.ts";
import type { Scope } from "../../core/count/scopes.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Language } from "../words/language.ts";
import { figure } from "./columns.ts";
import type { Cell } from "./table.ts";

/** What a policy is called; in English where it has such a name. */
export function policyName({ name, nameEn }: Policy, { code }: Language): string {
  return (code === "en" ? nameEn : null) ?? name;
}

/** The name of the place of a scope; old ones, which no longer exist, are marked. */
export function scopeName(scope: Scope | undefined, { word }: Language): string {
  const name = scope?.place?.name ?? "";
  return scope?.register === "old" ? `${name} (${word("old")})` : name;
}

/** Before, after, change and per cent of an indicator at a scope. */
export type FigureCells = (indicator: string, scope: number) => Cell[];

/** Reads the figures of a result; blank cells for an indicator that it does not have. */
export function figureCells({ indicators }: Result): FigureCells {
  const known = new Map(indicators.map((one) => [one.id, one]));
  return (id, scope) => {
    const indicator = known.get(id);
    if (!indicator) return [figure(null), figure(null), figure(null), figure(null)];
    const { before, after, change, percent } = figureAt(indicator, scope);
    const decimals = shownDecimals(indicator);
    const counts = [before, after, change].map((value) => figure(value, decimals));
    return [...counts, figure(percent, indicator.percent.decimals)];
  };
}

function shownDecimals({ definition }: Result["indicators"][number]): number {
  return definition?.to ? definition.percent.decimals : 0;
}

/** The decimals that the figures of each indicator are shown with: ratios have some. */
export function decimalsByIndicator({ indicators }: Result): ReadonlyMap<string, number> {
  return new Map(indicators.map((one) => [one.id, shownDecimals(one)]));
}
