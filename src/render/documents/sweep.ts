/** A parameter over several values as a report with a chart, as rows of CSV and as JSON: runs in, values out. */
import { figureAt } from "../../core/count/figure.ts";
import type { Result } from "../../core/count/result.ts";
import { indicatorOf, ROOT, rootFigures } from "../../core/count/summary.ts";
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Act } from "../../core/model/report.ts";
import { findingOf, jsonText, rulesAsData, SCHEMA_VERSION } from "../json/json.ts";
import { actTexts } from "../tables/act.ts";
import { figure, left, right } from "../tables/columns.ts";
import { decimalsByIndicator, referenceText, shownDecimals } from "../tables/figures.ts";
import type { FlatTable } from "../tables/flat-tables.ts";
import { plainRows, type Report, type ReportTable, type TableCell } from "../tables/table.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";

/** One run of a sweep. */
export interface SweepRun {
  /** One value for each parameter, in the order of `parameters`. */
  readonly values: readonly string[];
  readonly policy: Policy;
  /** The act that the plan is of; null: not given. */
  readonly act: Act | null;
  readonly result: Result;
  readonly findings: readonly Diagnostic[];
}

/** All runs of a sweep. */
export interface SweepDocument {
  readonly version: string;
  readonly name: string;
  readonly path: string;
  readonly parameters: readonly { readonly path: string; readonly values: readonly string[] }[];
  readonly runs: readonly SweepRun[];
  /** The values of the runs that had faults, and so are not among them. */
  readonly faulty: readonly (readonly string[])[];
  /** The indicator that is charted. */
  readonly indicator: string;
}

/** Indicators beside the charted one, where they have figures, with short heads: five fit 80 columns. */
const BESIDE: Readonly<Partial<Record<string, Word>>> = {
  units: "units",
  persons: "persons",
  posts: "posts",
  vacancies: "vacant",
  concurrent: "concurrent",
  released: "released.short",
};

/** Characters of the longest bar. */
const LONGEST = 30;

const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** Figures of every run, of two parameters also as a matrix, and a chart of one indicator. */
export function sweepReport(document: SweepDocument, language: Language): Report {
  const { name, parameters, runs, faulty } = document;
  const { word } = language;
  const paths = parameters.map(({ path }) => path);
  const references = new Set(runs.map(({ policy }) => referenceText(policy, language)).filter((one) => one));
  return {
    title: `${word("sweep")}: ${name}`,
    subtitle: [paths.join(", "), ...references].join(". "),
    notes: actTexts(
      runs.map(({ values, act }) => ({ letter: values.join(" × "), act })),
      language,
    ),
    tables: [
      figuresTable(document, language),
      ...(parameters.length === 2 ? [matrix(document, language)] : []),
      chart(document, language),
    ].filter(({ rows }) => rows.length > 0),
    remarks: [
      { text: word("sweep.runs", { n: language.number(runs.length) }), good: null },
      ...faulty.map((values) => ({
        text: word("sweep.faulty", { values: settingText(parameters, values) }),
        good: false,
      })),
    ],
  };
}

/** What each parameter is set to in a run: `holding.max_posts=2`. */
export function settingText(parameters: SweepDocument["parameters"], values: readonly string[]): string {
  return parameters.map(({ path }, at) => `${path}=${values[at]}`).join(" ");
}

function afterOf({ result }: SweepRun, indicator: string): number | null {
  const known = indicatorOf(result, indicator);
  return known ? figureAt(known, ROOT).after : null;
}

function figuresTable({ parameters, runs, indicator }: SweepDocument, language: Language): ReportTable {
  const decimals = decimalsByIndicator(runs.map(({ result }) => result));
  // Plans are told apart by the units that they leave.
  const ofPlans = parameters.some(({ path }) => path === "inputs.changes") ? ["units"] : [];
  const shown = [
    ...new Set([indicator, ...ofPlans, ...Object.keys(BESIDE).filter((id) => id !== "units")]),
  ].filter((id) => runs.some((run) => afterOf(run, id) !== null));
  const label = (id: string): string => {
    const short = BESIDE[id];
    return short ? language.word(short) : labelIn(runs, id, language);
  };
  return {
    title: `${language.word("compare.indicators")}: ${language.word("after").toLowerCase()}`,
    columns: [...parameters.map(({ path }) => left(shortPath(path))), ...shown.map((id) => right(label(id)))],
    rows: plainRows(
      runs.map((run) => [
        ...run.values,
        ...shown.map((id) => figure(afterOf(run, id), decimals.get(id) ?? 0)),
      ]),
    ),
    totals: 0,
  };
}

/** The charted indicator, the first parameter down and the second across. */
function matrix({ parameters, runs, indicator }: SweepDocument, language: Language): ReportTable {
  const [down, across] = parameters;
  const decimals = decimalsIn(runs, indicator);
  const after = (one: string, other: string): number | null => {
    const run = runs.find(({ values }) => values[0] === one && values[1] === other);
    return run ? afterOf(run, indicator) : null;
  };
  return {
    title: labelIn(runs, indicator, language),
    columns: [
      left(shortPath(down?.path ?? "")),
      ...(across?.values ?? []).map((value) => right(value, shortPath(across?.path ?? ""))),
    ],
    rows: plainRows(
      (down?.values ?? []).map((one): TableCell[] => [
        one,
        ...(across?.values ?? []).map((other) => figure(after(one, other), decimals)),
      ]),
    ),
    totals: 0,
  };
}

/** Bars from 0, so that their lengths compare as the figures do. */
function chart({ parameters, runs, indicator }: SweepDocument, language: Language): ReportTable {
  const figures = runs.map((run) => afterOf(run, indicator));
  const most = Math.max(0, ...figures.map((value) => value ?? 0));
  return {
    title: `${labelIn(runs, indicator, language)}, ${language.word("after").toLowerCase()}`,
    columns: [left(parameters.map(({ path }) => shortPath(path)).join(" × ")), right(""), left("")],
    rows:
      most === 0
        ? []
        : plainRows(
            runs.map(({ values }, at) => [
              values.join(" × "),
              figure(figures[at] ?? null, decimalsIn(runs, indicator)),
              bar((figures[at] ?? 0) / most),
            ]),
          ),
    totals: 0,
  };
}

/** The last two steps of a path: the whole of it stands above the tables. */
function shortPath(path: string): string {
  return path.split(".").slice(-2).join(".");
}

function bar(share: number): string {
  const eighths = Math.round(Math.max(0, share) * LONGEST * 8);
  return "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}

function labelIn(runs: readonly SweepRun[], indicator: string, language: Language): string {
  const one = runs.flatMap(({ result }) => result.indicators).find(({ id }) => id === indicator);
  return one ? language.indicator(one) : indicator;
}

function decimalsIn(runs: readonly SweepRun[], indicator: string): number {
  const known = runs.flatMap(({ result }) => indicatorOf(result, indicator) ?? []);
  return Math.max(0, ...known.map(shownDecimals));
}

/** One row a run and indicator. */
export function sweepTable({ parameters, runs }: SweepDocument): FlatTable {
  return {
    columns: [...parameters.map(({ path }) => path), "indicator", "before", "after", "change", "percent"],
    rows: runs.flatMap((run) =>
      rootFigures(run.result).map((row) => [
        ...run.values,
        row.indicator,
        row.before,
        row.after,
        row.change,
        row.percent,
      ]),
    ),
  };
}

/** The reference day, the base salary and the act of all runs; none where they differ. */
function rulesIn(runs: readonly SweepRun[]) {
  const [first, ...others] = runs.map(rulesAsData);
  if (!first) return {};
  const { date, baseSalary, act } = first;
  const isOneDay = others.every((one) => one.date === date && one.baseSalary === baseSalary);
  const isOneAct = others.every((one) => JSON.stringify(one.act) === JSON.stringify(act));
  return { ...(isOneDay && { date, baseSalary }), ...(isOneAct && act && { act }) };
}

/** `{ schemaVersion, scenario, vary, charted, runs, findings }`. */
export function sweepJson(document: SweepDocument, language: Language): string {
  const { version, name, path, parameters, runs, indicator } = document;
  const valuesOf = ({ values }: SweepRun) =>
    Object.fromEntries(parameters.map((one, at) => [one.path, values[at] ?? null]));
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    tool: "tinhgon",
    version,
    scenario: { name, path, ...rulesIn(runs) },
    vary: parameters,
    charted: indicator,
    runs: runs.flatMap((run) =>
      rootFigures(run.result).map(({ indicator: id, before, after, change, percent }) => ({
        values: valuesOf(run),
        indicator: id,
        before,
        after,
        change,
        percent,
      })),
    ),
    findings: runs.flatMap((run) =>
      run.findings.map((one) => ({ values: valuesOf(run), ...findingOf(one, language) })),
    ),
  });
}
