/** The report as tables of values: a run in, what the terminal and Markdown both show out. */

import { assumptionsOf, textsOf } from "../../core/assumptions.ts";
import { bridgeAt } from "../../core/count/bridge.ts";
import { figureAt } from "../../core/count/figure.ts";
import type { Indicator } from "../../core/count/indicators.ts";
import { MONEY_INDICATORS } from "../../core/count/scopes/indicator-ids.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { figureOf, indicatorOf, ROOT, scopesAtLevel, summaryScopes } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import { COMMUNE_KINDS, type Level, UNIT_KINDS } from "../../core/model/place.ts";
import { actText } from "../tables/act.ts";
import { figure, left, measures, right } from "../tables/columns.ts";
import { communeOwn } from "../tables/commune-own.ts";
import { figureCells, indicatorRow, policyName, referenceText, scopeName } from "../tables/figures.ts";
import { plainRows, type Report, type ReportTable, type TableCell } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { changedTable } from "./changed-places.ts";
import { consultationText, votesIn } from "./consultation.ts";
import { ledgerTable } from "./ledger.ts";
import { missedTable } from "./missed.ts";
import { peopleRemarks } from "./people-remarks.ts";
import { placeRemarks } from "./place-remarks.ts";
import { projectionTable } from "./projection.ts";
import { stepTable } from "./steps.ts";

/** `places`: how many rows the table of places that the plan changes, made from what, has at most; 0 for no such table. */
export function reportOf(run: RunDocument, language: Language, places: number): Report {
  return {
    ...headOf(run, language),
    tables: [
      rootTable(run, language),
      projectionTable(run, language),
      ...placeTables(run, language),
      ledgerTable(run, language),
      ...(places > 0 ? [changedTable(run, language, places)] : []),
      bridgeTable(run, language),
      rootTable(run, language, true),
      missedTable(run, language),
      stepTable(run, language),
      assumptionTable(run, language),
    ].filter((table) => table.rows.length > 0),
    remarks: remarksOf(run, language),
  };
}

/** What the policy takes to be so and the result rests on (giả định). */
function assumptionTable(run: RunDocument, { word }: Language): ReportTable {
  return {
    title: word("list.assumptions"),
    columns: [{ ...left(word("content")), wide: true }],
    rows: plainRows(textsOf(assumptionsOf(run)).map((text): TableCell[] => [text])),
    totals: 0,
  };
}

/**
 * What a report is headed with: the scenario, the policy with its basis, the reference day and the base salary, what the
 * report is attached to, the act that the plan is of, and the office's note.
 */
export function headOf(
  { name, policy, report }: RunDocument,
  language: Language,
): Pick<Report, "title" | "subtitle" | "notes"> {
  const reference = referenceText(policy, language);
  const { attached, note } = report;
  const isWhole = attached !== null && /^\(?(kèm|attached)/i.test(attached);
  const attachment =
    attached === null || isWhole ? attached : language.word("report.attached", { what: attached });
  return {
    notes: [actText(report.act, language), attachment, note].filter((text) => text !== null),
    title: `${language.word("result")}: ${name}`,
    subtitle: `${language.word("policy")}: ${policyName(policy, language)}${policy.basis ? ` (${policy.basis})` : ""}${reference === "" ? "" : `. ${reference}`}`,
  };
}

const MONEY: ReadonlySet<string> = new Set(MONEY_INDICATORS);

/** Every indicator of a place, by default the root, that has a figure; what is in đồng stands in a table of its own. */
export function rootTable(
  run: RunDocument,
  language: Language,
  money = false,
  scope: ScopePosition = ROOT,
): ReportTable {
  const { result } = run;
  const unknown = money ? unknownMoney(run) : new Set<string>();
  const shown = result.indicators.filter((one) => {
    const { before, after } = figureAt(one, scope);
    const isKnown = before !== null || after !== null;
    if (MONEY.has(one.id) !== money) return false;
    return unknown.has(one.id) || (isKnown && (before !== 0 || after !== 0));
  });
  const isApart = shown.some(({ atOldPrice }) => atOldPrice !== undefined);
  const cellsOf = (one: Indicator): TableCell[] =>
    figureCells(one, scope).map((cell, at) =>
      unknown.has(one.id) && isBlank(cell) && (at === 1 || (at === 0 && one.id !== "severance"))
        ? language.word("unknown")
        : cell,
    );
  return {
    title: money ? language.word("money") : (result.scopes[scope]?.place?.name ?? language.word("total")),
    columns: [
      left(language.word("indicator")),
      ...measures(language),
      ...(isApart ? [right(language.word("by.number")), right(language.word("by.price"))] : []),
    ],
    rows: shown.map((one) =>
      indicatorRow(one, [...cellsOf(one), ...(isApart ? partsOf(one, scope) : [])], language),
    ),
    totals: 0,
  };
}

/** The change of a sum of money in what comes of number and what of price. */
function partsOf(one: Indicator, scope: ScopePosition): TableCell[] {
  const { byNumber = null, byPrice = null } = figureAt(one, scope);
  return [figure(byNumber), figure(byPrice)];
}

function isBlank(cell: TableCell): boolean {
  return typeof cell !== "string" && cell.number === null;
}

/** Sums of money by the figure that a finding names as not known. */
const SUMS = {
  fund: ["fund.month", "fund.year"],
  allowances: ["allowances.month", "allowances.year", "income.mean", "income.median"],
  severance: ["severance"],
} as const;

/** Sums of money that should be known and are not, each of which is told (`money/unknown`). */
function unknownMoney({ result }: RunDocument): ReadonlySet<string> {
  return new Set(
    result.diagnostics.flatMap((one) => (one.code === "money/unknown" ? SUMS[one.facts.figure] : [])),
  );
}

/** One table a level below the root: places, and what the reports lead with; households where there is no roster. */
function placeTables(run: RunDocument, language: Language): ReportTable[] {
  const { result } = run;
  const below = summaryScopes(result).slice(1);
  const levels = new Set(below.map((scope) => result.scopes[scope]?.level ?? null));
  return [...levels]
    .filter((level) => level !== null)
    .map((level) => placeTable(run, level, scopesAtLevel(result, level), language));
}

/** The places of one level and those that stand in none, by their scopes, below their total; before units, who holds posts of communes only. */
function placeTable(
  { result, roster }: RunDocument,
  level: Level,
  scopes: readonly number[],
  language: Language,
): ReportTable {
  const shown = (["communes", "units"] as const).filter(
    (id) => level === "province" || level === "district" || (level === "commune" && id === "units"),
  );
  const main = roster === null ? "households" : "persons";
  const indicators = shown.map((id) => indicatorOf(result, id));
  const indicator = indicatorOf(result, main);
  const line = (scope: number, name: string): TableCell[] => [
    name,
    ...indicators.flatMap((one) => figureCells(one, scope).slice(0, 2)),
    ...figureCells(indicator, scope),
  ];
  const heads = (
    id: "communes" | "units" | "households" | "persons",
    keys: readonly ("before" | "after" | "change.short" | "percent.short")[],
  ) => keys.map((key) => right(language.word(key), language.word(id)));
  const own = main === "persons" && level === "unit" ? communeOwn(result, [main], ROOT) : null;
  return {
    title: language.word("of.places", { level: language.level(level) }),
    columns: [
      left(language.word("place")),
      ...shown.flatMap((id) => heads(id, ["before", "after"])),
      ...heads(main, ["before", "after", "change.short", "percent.short"]),
    ],
    rows: plainRows([
      line(ROOT, language.word("total")),
      ...(own === null ? [] : [[language.word("commune.only"), ...own]]),
      ...scopes.map((scope) => line(scope, scopeName(result.scopes[scope], language))),
    ]),
    totals: 1,
  };
}

function bridgeTable({ result }: RunDocument, { word }: Language): ReportTable {
  const persons = figureOf(result, "persons");
  const steps = bridgeAt(result, ROOT);
  return {
    title: word("bridge"),
    columns: [left(word("step")), right(word("persons"))],
    rows:
      steps.length === 0
        ? []
        : plainRows([
            [word("bridge.before"), figure(persons?.before ?? null)],
            ...steps
              .filter(({ persons: change }) => change !== 0)
              .map(({ step, persons: change }): TableCell[] => [word(step), figure(change)]),
            [word("bridge.after"), figure(persons?.after ?? null)],
          ]),
    totals: 0,
  };
}

/** What is said below the tables: conservation, standards of households, people, what is unfinished, published figures met. */
export function remarksOf(
  run: RunDocument,
  language: Language,
  ofPeople = peopleRemarks(run, language),
): Report["remarks"] {
  const { result } = run;
  const remarks = [...placeRemarks(run, language), ...ofPeople];
  const consultation = consultationText(run, votesIn(run), language);
  if (consultation !== null) remarks.push({ text: consultation, good: null });
  if (result.unfinished.length > 0) {
    const kinds = [...COMMUNE_KINDS, ...UNIT_KINDS]
      .map((kind) => [kind, result.unfinished.filter((place) => place.kind === kind).length] as const)
      .filter(([, count]) => count > 0);
    const counts = kinds.map(([kind, count]) => `${language.number(count)} ${language.kind(kind, count)}`);
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
