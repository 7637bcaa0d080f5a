/** What is still to come: a run with its projection in, a table out. */

import { figureAt } from "../../core/count/figure.ts";
import { pointsBetween } from "../../core/count/percent.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { indicatorOf, ROOT } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import { figure, left, right } from "../tables/columns.ts";
import { indicatorRow, shownDecimals } from "../tables/figures.ts";
import type { ReportRow, ReportTable } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** Every indicator of a place, by default the root, now, when all places have finished, and what is still to come; empty where not asked for. */
export function projectionTable(
  run: RunDocument,
  language: Language,
  scope: ScopePosition = ROOT,
): ReportTable {
  const { word } = language;
  const { result, projection } = run;
  const code = result.scopes[scope]?.place?.code;
  const theirs =
    scope === ROOT ? ROOT : (projection?.result.scopes.findIndex((one) => one.place?.code === code) ?? -1);
  const rows = result.indicators.flatMap((one): ReportRow[] => {
    const whole = projection && indicatorOf(projection.result, one.id);
    if (!whole) return [];
    const [now, done] = [figureAt(one, scope), figureAt(whole, theirs)];
    if ((now.after ?? 0) === 0 && (done.after ?? 0) === 0 && (now.before ?? 0) === 0) return [];
    const places = shownDecimals(one);
    const figures = [
      now.before,
      now.after,
      done.after,
      pointsBetween(now.after, done.after, places),
      done.change,
    ];
    return [
      indicatorRow(
        one,
        figures.map((value) => figure(value, places)),
        language,
      ),
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
