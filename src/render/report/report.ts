/** The report as tables of values: a run in, what the terminal and Markdown both show out. */

import { STEPS } from "../../core/count/bridge.ts";
import { MONEY_INDICATORS } from "../../core/count/money.ts";
import type { SummaryRow } from "../../core/count/result.ts";
import type { RunDocument } from "../../core/document.ts";
import { COMMUNE_KINDS, UNIT_KINDS } from "../../core/model/place.ts";
import { figure, left, measures, right } from "../tables/columns.ts";
import { figuresOf, policyName } from "../tables/figures.ts";
import type { Cell, Report, ReportTable } from "../tables/table.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { Language } from "../words/language.ts";
import { changedTable, ledgerTable, placeRemarks } from "./places.ts";
import { projectionTable } from "./projection.ts";

/** `places`: how many rows the table of places that the plan changes, made from what, has at most; 0 for no such table. */
export function reportOf(run: RunDocument, language: Language, places: number): Report {
  const shape: ReportShape = { language, figures: figuresOf(run) };
  return {
    ...headOf(run, language),
    tables: [
      rootTable(run, shape),
      projectionTable(run, language),
      ...placeTables(run, shape),
      ledgerTable(run, language),
      ...(places > 0 ? [changedTable(run, language, places)] : []),
      bridgeTable(run, shape),
      rootTable(run, shape, true),
      missedTable(run, shape),
    ].filter((table) => table.rows.length > 0),
    remarks: remarksOf(run, language),
  };
}

/** What a report is headed with: the scenario, and the policy with its basis. */
export function headOf(
  { name, policy }: RunDocument,
  language: Language,
): Pick<Report, "title" | "subtitle"> {
  return {
    title: `${language.word("result")}: ${name}`,
    subtitle: `${language.word("policy")}: ${policyName(policy, language)}${policy.basis ? ` (${policy.basis})` : ""}`,
  };
}

export interface ReportShape {
  readonly language: Language;
  /** Before, after, change and per cent of a row. */
  readonly figures: (row: SummaryRow) => Cell[];
}

const MONEY: ReadonlySet<string> = new Set(MONEY_INDICATORS);

/** Every indicator of the root that has a figure; what is in đồng stands in a table of its own. */
export function rootTable(
  { result }: RunDocument,
  { language, figures }: ReportShape,
  money = false,
): ReportTable {
  const [first] = result.summary;
  const own = result.summary.filter(
    (row) =>
      row.place === first?.place && row.register === first?.register && MONEY.has(row.indicator) === money,
  );
  const labels = new Map(result.indicators.map((one) => [one.id, language.indicator(one)]));
  return {
    title: money ? language.word("money") : (first?.name ?? language.word("total")),
    columns: [left(language.word("indicator")), ...measures(language)],
    rows: own
      .filter((row) => (row.before !== null || row.after !== null) && (row.before !== 0 || row.after !== 0))
      .map((row) => [labels.get(row.indicator) ?? row.indicator, ...figures(row)]),
    totals: 0,
  };
}

type PlaceIndicator = "communes" | "units" | "households" | "persons";

/** One table a level below the root: places, and what the reports lead with; households where there is no roster. */
function placeTables({ result, roster }: RunDocument, { language, figures }: ReportShape): ReportTable[] {
  const places = new Map<string, SummaryRow[]>();
  for (const row of result.summary) {
    const key = `${row.register} ${row.place ?? ""}`;
    const own = places.get(key);
    if (own) own.push(row);
    else places.set(key, [row]);
  }
  const [root = [], ...others] = [...places.values()];
  const levels = [...new Set(others.map(([row]) => row?.level ?? null))].filter((level) => level !== null);
  return levels.map((level): ReportTable => {
    const shown = (["communes", "units"] as const).filter(
      (id) => level === "province" || level === "district" || (level === "commune" && id === "units"),
    );
    const main = roster === null ? "households" : "persons";
    const line = (rows: readonly SummaryRow[], name: string): Cell[] => {
      const of = (id: string): Cell[] => {
        const row = rows.find((one) => one.indicator === id);
        return row ? figures(row) : [];
      };
      return [name, ...shown.flatMap((id) => of(id).slice(0, 2)), ...of(main)];
    };
    const heads = (
      id: PlaceIndicator,
      keys: readonly ("before" | "after" | "change.short" | "percent.short")[],
    ) => keys.map((key) => right(language.word(key), language.word(id)));
    return {
      title: language.word("of.places", { level: language.level(level) }),
      columns: [
        left(language.word("place")),
        ...shown.flatMap((id) => heads(id, ["before", "after"])),
        ...heads(main, ["before", "after", "change.short", "percent.short"]),
      ],
      rows: [
        line(root, language.word("total")),
        ...others
          .filter(([row]) => row?.level === level)
          .map((rows) =>
            line(
              rows,
              `${rows[0]?.name ?? ""}${rows[0]?.register === "old" ? ` (${language.word("old")})` : ""}`,
            ),
          ),
      ],
      totals: 1,
    };
  });
}

function bridgeTable({ result }: RunDocument, { language }: ReportShape): ReportTable {
  const [first] = result.summary;
  const persons = result.summary.find((row) => row.indicator === "persons");
  const steps = result.bridge.filter((row) => row.place === first?.place);
  return {
    title: language.word("bridge"),
    columns: [left(language.word("step")), right(language.word("persons"))],
    rows:
      steps.length === 0
        ? []
        : [
            [language.word("bridge.before"), figure(persons?.before ?? null)],
            ...STEPS.flatMap((step): Cell[][] =>
              steps
                .filter((row) => row.step === step && row.persons !== 0)
                .map((row) => [language.word(step), figure(row.persons)]),
            ),
            [language.word("bridge.after"), figure(persons?.after ?? null)],
          ],
    totals: 0,
  };
}

/** Published figures that were not met. */
function missedTable({ result }: RunDocument, { language }: ReportShape): ReportTable {
  return {
    title: language.word("expectations"),
    columns: [
      left(language.word("place")),
      left(language.word("indicator")),
      left(language.word("figure")),
      right(language.word("expected")),
      right(language.word("actual")),
    ],
    rows: result.expectations.flatMap(({ place, indicator, expected, actual }) =>
      (["before", "after", "change", "percent"] as const).flatMap((key): Cell[][] => {
        const wanted = expected[key] ?? null;
        if (wanted === null || wanted === actual[key]) return [];
        return [
          [
            place ?? language.word("total"),
            indicator,
            language.word(key),
            cellOf(wanted),
            cellOf(actual[key]),
          ],
        ];
      }),
    ),
    totals: 0,
  };
}

function cellOf(number: number | null): Cell {
  return { number, decimals: number === null ? 0 : decimalsOf(number) };
}

export function remarksOf(run: RunDocument, language: Language): Report["remarks"] {
  const { result } = run;
  const remarks = [...placeRemarks(run, language)];
  if (result.unfinished.length > 0) {
    const kinds = [...COMMUNE_KINDS, ...UNIT_KINDS]
      .map((kind) => [kind, result.unfinished.filter((place) => place.kind === kind).length] as const)
      .filter(([, count]) => count > 0);
    const counts = kinds.map(([kind, count]) => `${language.number(count)} ${language.kind(kind)}`);
    const refused = result.unfinished.filter((place) => place.reason === "not-agreed").length;
    const more = refused > 0 ? language.word("unfinished.refused", { n: language.number(refused) }) : "";
    remarks.push({ text: `${language.word("unfinished")}: ${counts.join(", ")}${more}`, good: null });
  }
  if (result.expectations.length > 0) {
    const met = result.expectations.filter((row) => row.met).length;
    const all = result.expectations.length;
    const text = `${language.word("expectations")}: ${language.number(met)}/${language.number(all)} ${language.word("expectations.met")}`;
    remarks.push({ text, good: met === all });
  }
  return remarks;
}
