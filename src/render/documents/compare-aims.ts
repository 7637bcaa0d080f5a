/** Plans side by side in the aims of a proposal: what each comes to, and what it costs beside the baseline. */

import { withCapital } from "../../core/text/capital.ts";
import { figure, left, right } from "../tables/columns.ts";
import { plainRows, type ReportTable } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import type { CompareDocument } from "./compare.ts";

/** What each plan comes to in the aims of a proposal (`propose`), and how much that is beside the baseline; only where they differ. */
export function aimTable({ baseline, others }: CompareDocument, language: Language): ReportTable {
  const { costs } = language.phrases.proposal;
  const scenarios = [baseline, ...others.map(({ scenario }) => scenario)];
  const rows = AIMS_AND_UNITS.filter((key) => new Set(scenarios.map((one) => one.aims?.[key])).size > 1);
  return {
    title: costs,
    columns: [
      left(language.word("indicator")),
      right(baseline.letter),
      ...others.flatMap(({ scenario: { letter } }) => [
        right(letter),
        right(`${letter} − ${baseline.letter}`),
      ]),
    ],
    rows: plainRows(
      rows.map((key) => [
        labelOf(key, language),
        figure(baseline.aims?.[key] ?? null),
        ...others.flatMap(({ scenario }) => {
          const [own, base] = [scenario.aims?.[key] ?? null, baseline.aims?.[key] ?? null];
          return [figure(own), figure(own === null || base === null ? null : own - base)];
        }),
      ]),
    ),
    totals: 0,
  };
}

const AIMS_AND_UNITS = ["belowHalf", "below", "mergers", "above", "spread", "units"] as const;

function labelOf(key: (typeof AIMS_AND_UNITS)[number], { phrases, word }: Language): string {
  const { aims, columns } = phrases.proposal;
  if (key === "units") return columns.units;
  if (key === "spread") return word("compare.spread");
  return withCapital(aims[key === "belowHalf" ? "below_half" : key]);
}
