/** The steps of a plan for reading: the counts that each day leaves in, before and after each of them out. */

import type { RunDocument } from "../../core/document.ts";
import { type PlanStep, stepOf } from "../../core/reorganise/steps.ts";
import { hectares } from "../../core/text/area.ts";
import { figure, left, measures, numbered, right } from "../tables/columns.ts";
import { decimalsOfAreas } from "../tables/figures.ts";
import { plainRows, type ReportTable, type TableCell } from "../tables/table.ts";
import { dateText } from "../text/dates.ts";
import type { Language } from "../words/language.ts";

/** What is told of each step before and after it; of communes only where some step changes them. */
const COUNTED = ["communes", "units"] as const;

/** What is told of each step after it: it does not change, or only by what a later state is known of. */
const SIZES = ["households", "population"] as const;

/** The steps in the order of their days, each on the result of the one before; none where the plan has no days. */
export function stepTable(run: RunDocument, language: Language): ReportTable {
  const { word } = language;
  const steps = run.steps ?? [];
  const start = (): PlanStep => stepOf(0, "", { ...run.reorganisation.before, position: new Map() });
  /** What there is before each step. */
  const before = steps.map((_, at) => steps[at - 1] ?? start());
  const counted = COUNTED.filter(
    (key) => key === "units" || steps.some((step) => step[key] !== before[0]?.[key]),
  );
  const sizes = SIZES.filter((key) => steps.some((step) => step[key] !== null));
  const hasActs = steps.some(({ act }) => act !== "");
  const hasArea = steps.some(({ area }) => area !== null);
  const places = decimalsOfAreas([steps.map(({ area }) => area)]);
  const change = (key: (typeof COUNTED)[number], step: PlanStep, before: PlanStep): TableCell[] => [
    figure(before[key]),
    figure(step[key]),
    figure(step[key] - before[key]),
  ];
  return {
    title: word("list.steps"),
    columns: [
      left(word("index")),
      left(word("step.day")),
      ...(hasActs ? [left(word("step.act"))] : []),
      ...counted.flatMap((key) => measures(language, word(key)).slice(0, 3)),
      ...sizes.map((key) => right(word(key))),
      ...(hasArea ? [right(language.indicator({ id: "area", definition: null }))] : []),
    ],
    rows: plainRows(
      steps.map((step, at) => [
        numbered(at + 1),
        dateText(step.day, language.code),
        ...(hasActs ? [step.act] : []),
        ...counted.flatMap((key) => change(key, step, before[at] ?? step)),
        ...sizes.map((key) => figure(step[key])),
        ...(hasArea ? [figure(step.area === null ? null : hectares(step.area), places)] : []),
      ]),
    ),
    totals: 0,
  };
}
