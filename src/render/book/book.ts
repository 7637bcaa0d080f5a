/** The report that is handed in: a run in, all its tables, charts and sources out, for every rendering that shows them. */

import { bridgeAt } from "../../core/count/bridge.ts";
import { figureOf, indicatorOf, ROOT } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { RosterCell } from "../../core/model/roster.ts";
import { ledgerTable } from "../report/ledger.ts";
import { projectionTable } from "../report/projection.ts";
import { headOf, remarksOf, rootTable } from "../report/report.ts";
import { figureCells } from "../tables/figures.ts";
import type { ReportTable } from "../tables/table.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { bridgeForm, communeForm, levelForm, scopesAt, upperScopes } from "./forms.ts";
import { crosswalkList, findingList, sourceList, unfinishedList } from "./lists.ts";
import { concurrentList, releasedList } from "./people-lists.ts";
import type { Book, BookTable } from "./tables.ts";

/**
 * The forms (biểu: kết quả chung, kinh phí, dự kiến, biến động đơn vị, từ trước đến sau, theo cấp tỉnh, huyện, xã), then the
 * lists (danh sách: kiêm nhiệm, thôi tham gia, đơn vị cũ và mới, chưa hoàn thành, phát hiện, nguồn); empty ones are left out.
 * `names`: the roster's cells, so that full names stand beside the ids of people; null: without names.
 */
export function bookOf(run: RunDocument, language: Language, names: RosterCell | null): Book {
  const { word } = language;
  const { result } = run;
  const main = run.roster === null ? "units" : "persons";
  const form = (
    table: ReportTable,
    id: "whole" | "money" | "projection" | "places",
    unit: Word,
  ): BookTable => ({
    ...table,
    id,
    tab: word(`tab.${id}`),
    title: word(`form.${id}`),
    unit: word(unit),
    form: true,
    heads: new Set(),
  });
  const tables = [
    form(rootTable(run, language), "whole", "unit.whole"),
    form(rootTable(run, language, true), "money", "unit.dong"),
    form(projectionTable(run, language), "projection", "unit.whole"),
    form(ledgerTable(run, language), "places", "unit.units"),
    bridgeForm(run, language),
    levelForm("province", run, language),
    levelForm("district", run, language),
    communeForm(run, language),
    concurrentList(run, language, names),
    releasedList(run, language, names),
    crosswalkList(run, language),
    unfinishedList(run, language),
    findingList(run, language),
    sourceList(run, language),
  ].filter(({ rows: own }) => own.length > 0);
  const first = result.scopes[upperScopes(result)[0] ?? -1]?.level ?? "commune";
  return {
    ...headOf(run, language),
    tables,
    remarks: remarksOf(run, language),
    headline: (["communes", "units", "posts", "persons"] as const).flatMap((id) => {
      const known = indicatorOf(result, id);
      return known && (figureOf(result, id)?.before ?? null) !== null
        ? [{ label: language.indicator(known), cells: figureCells(known, ROOT) }]
        : [];
    }),
    waterfall: waterfallOf(run, language),
    barsTitle: `${word(main)}: ${word("of.places", { level: language.level(first) }).toLowerCase()}`,
    bars: scopesAt(result, first).flatMap((scope) => {
      const { before = null, after = null } = figureOf(result, main, scope) ?? {};
      const label = result.scopes[scope]?.place?.name ?? "";
      return before === null || after === null ? [] : [{ label, before, after }];
    }),
  };
}

function waterfallOf({ result }: RunDocument, { word }: Language): Book["waterfall"] {
  const persons = figureOf(result, "persons");
  const steps = bridgeAt(result, ROOT);
  if (steps.length === 0) return [];
  return [
    { label: word("bridge.before"), persons: persons?.before ?? 0, total: true },
    ...steps
      .filter((step) => step.persons !== 0)
      .map((step) => ({ label: word(step.step), persons: step.persons, total: false })),
    { label: word("bridge.after"), persons: persons?.after ?? 0, total: true },
  ];
}
