/** Figures of a result by indicator, and how many decimals each is shown with. */

import type { Result, SummaryRow } from "../../core/count/result.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Language } from "../words/language.ts";
import { figure } from "./columns.ts";
import type { Cell } from "./table.ts";

/** What a policy is called; in English where it has such a name. */
export function policyName({ name, nameEn }: Policy, { code }: Language): string {
  return (code === "en" ? nameEn : null) ?? name;
}

/** Before, after, change and per cent of a row, each with the decimals of its indicator. */
export function figuresOf({ result, policy }: RunDocument): (row: SummaryRow) => Cell[] {
  const shown = decimalsByIndicator(result);
  const percents = new Map(
    result.indicators.map(({ id, definition }) => [id, (definition?.percent ?? policy.percent).decimals]),
  );
  return (row) => {
    const decimals = shown.get(row.indicator) ?? 0;
    return [
      figure(row.before, decimals),
      figure(row.after, decimals),
      figure(row.change, decimals),
      figure(row.percent, percents.get(row.indicator) ?? 1),
    ];
  };
}

/** The decimals that the figures of each indicator are shown with: ratios have some. */
export function decimalsByIndicator({ indicators }: Result): ReadonlyMap<string, number> {
  return new Map(
    indicators.map(({ id, definition }) => [id, definition?.to ? definition.percent.decimals : 0]),
  );
}
