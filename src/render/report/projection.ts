/** What is still to come: a run with its projection in, a table out. */

import { pointsBetween } from "../../core/count/percent.ts";
import type { SummaryRow } from "../../core/count/result.ts";
import type { RunDocument } from "../../core/document.ts";
import { figure, left, right } from "../tables/columns.ts";
import { decimalsByIndicator } from "../tables/figures.ts";
import type { Cell, ReportTable } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** Every indicator of the root now, when all places have finished, and what is still to come; empty where not asked for. */
export function projectionTable(run: RunDocument, language: Language): ReportTable {
  const { word } = language;
  const { result, projection } = run;
  const decimals = decimalsByIndicator(result);
  const rootRows = (rows: readonly SummaryRow[]): SummaryRow[] =>
    rows.filter((row) => row.place === rows[0]?.place && row.register === rows[0]?.register);
  const whole = new Map(rootRows(projection?.result.summary ?? []).map((row) => [row.indicator, row]));
  const labels = new Map(result.indicators.map((one) => [one.id, language.indicator(one)]));
  const rows = rootRows(result.summary).flatMap((row): Cell[][] => {
    const done = whole.get(row.indicator);
    if (!done || ((row.after ?? 0) === 0 && (done.after ?? 0) === 0 && (row.before ?? 0) === 0)) return [];
    const places = decimals.get(row.indicator) ?? 0;
    return [
      [
        labels.get(row.indicator) ?? row.indicator,
        figure(row.before, places),
        figure(row.after, places),
        figure(done.after, places),
        figure(pointsBetween(row.after, done.after, places), places),
        figure(done.change, places),
      ],
    ];
  });
  return {
    title: word("projection"),
    columns: [
      left(word("indicator")),
      right(word("before")),
      right(word("now")),
      right(word("finished")),
      right(word("to.come")),
      right(word("change")),
    ],
    rows,
    totals: 0,
  };
}
