/** Figures of a result as cells, each with the decimals that its indicator is shown with. */

import { figureAt, isArea } from "../../core/count/figure.ts";
import type { Indicator, IndicatorName } from "../../core/count/indicators.ts";
import type { Result } from "../../core/count/result.ts";
import { wholeOf } from "../../core/count/scopes/indicator-ids.ts";
import type { Scope, ScopePosition } from "../../core/count/scopes/scopes.ts";
import type { Policy } from "../../core/model/policy.ts";
import { dateText } from "../text/dates.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { Language } from "../words/language.ts";
import { figure } from "./columns.ts";
import type { ReportRow, TableCell } from "./table.ts";

/** What a policy is called; in English where it has such a name. */
export function policyName({ name, nameEn }: Policy, { code }: Language): string {
  return (code === "en" ? nameEn : null) ?? name;
}

/**
 * The reference day (ngày tính), and the base salary (lương cơ sở) that holds on it where the policy has money, with the one of
 * before where that is another; "" without a day.
 */
export function referenceText({ reference, money }: Policy, language: Language): string {
  if (reference === null) return "";
  const date = dateText(reference.day, language.code);
  const { baseSalary: salary = null, day = null } = money?.after ?? {};
  if (salary === null) return language.word("reference.day", { date });
  const values = { date, dong: language.number(salary) };
  const text =
    day === null || day === reference.day
      ? language.word("reference.salary", values)
      : language.word("reference.salary.of", { ...values, day: dateText(day, language.code) });
  const { baseSalary: old = null, day: first = null } = money?.before ?? {};
  if (old === null || first === null || old === salary) return text;
  return language.word("reference.salary.before", {
    text,
    dong: language.number(old),
    day: dateText(first, language.code),
  });
}

/** The name of the place of a scope; old ones, which no longer exist, are marked. */
export function scopeName(scope: Scope | undefined, { word }: Language): string {
  const name = scope?.place?.name ?? "";
  return scope?.register === "old" ? `${name} (${word("old")})` : name;
}

/** Before, after, change and per cent of an indicator at a scope; blank without an indicator. */
export function figureCells(indicator: Indicator | undefined, scope: ScopePosition): TableCell[] {
  if (!indicator) return [figure(null), figure(null), figure(null), figure(null)];
  const { before, after, change, percent } = figureAt(indicator, scope);
  const decimals = shownDecimals(indicator);
  const counts = [before, after, change].map((value) => figure(value, decimals));
  return [...counts, figure(percent, indicator.percent.decimals)];
}

/** The row of an indicator: one that is a part of another stands deeper. */
export function indicatorRow(one: IndicatorName, cells: readonly TableCell[], language: Language): ReportRow {
  return { cells: [language.indicator(one), ...cells], depth: depthOf(one) };
}

/** What an indicator is called where it stands alone: a part behind what it is a part of. */
export function fullName(one: IndicatorName, language: Language): string {
  const whole = one.definition === null ? wholeOf(one.id) : null;
  const own = language.indicator(one);
  return whole === null ? own : `${language.indicator({ id: whole, definition: null })} – ${own}`;
}

/** 1 for a built-in indicator that is a part of the one above it, else 0. */
export function depthOf({ id, definition }: IndicatorName): number {
  return definition === null && wholeOf(id) !== null ? 1 : 0;
}

/** The decimals that the figures of an indicator are shown with: ratios have some. */
export function shownDecimals(one: IndicatorName & Partial<Pick<Indicator, "before" | "after">>): number {
  if (one.definition?.to) return one.definition.percent.decimals;
  const sides = [one.before, one.after];
  if (isArea(one)) return decimalsOfAreas(sides);
  return one.definition ? Math.max(0, ...known(sides).map(decimalsOf)) : 0;
}

/** The figures of some sides that are known. */
function known(sides: readonly (Indicator["before"] | undefined)[]): number[] {
  return sides.flatMap((side) => Array.from(side ?? [])).filter((one) => one !== null);
}

/** Decimal places of hectares that show all of some areas, given in square metres, to the last one. */
export function decimalsOfAreas(sides: readonly (Indicator["before"] | undefined)[]): number {
  const metres = known(sides);
  return [0, 1, 2, 3].find((places) => metres.every((one) => one % 10 ** (4 - places) === 0)) ?? 4;
}

/** The decimals of each indicator in several results; where they do not agree those of the last. */
export function decimalsByIndicator(results: readonly Result[]): ReadonlyMap<string, number> {
  const all = results.flatMap(({ indicators }) => indicators);
  return new Map(all.map((one) => [one.id, shownDecimals(one)]));
}
