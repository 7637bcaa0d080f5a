/** The report that is handed in: a run in, all its tables, charts and sources out, for every rendering that shows them. */

import { bridgeAt } from "../../core/count/bridge.ts";
import { figureAt } from "../../core/count/figure.ts";
import { figureOf, indicatorOf, ROOT } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Level } from "../../core/model/place.ts";
import { TABLE_IDS, type TableId } from "../../core/model/report.ts";
import { ledgerTable } from "../report/ledger.ts";
import { missedRemarks } from "../report/missed.ts";
import { besideFates } from "../report/people-remarks.ts";
import { projectionTable } from "../report/projection.ts";
import { headOf, remarksOf, rootTable } from "../report/report.ts";
import { figureCells } from "../tables/figures.ts";
import type { ReportTable } from "../tables/table.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { consultationList } from "./consultation-list.ts";
import { bridgeForm, communeForm, levelForm, scopesAt } from "./forms.ts";
import { letterOf } from "./letter.ts";
import { assumptionList, crosswalkList, findingList, sourceList, stepList, unfinishedList } from "./lists.ts";
import { concurrentList, releasedList } from "./people-lists.ts";
import { postsList } from "./posts-list.ts";
import type { BarChart, Book, BookTable } from "./tables.ts";
import { unitForm } from "./unit-form.ts";
import { type BookView, reaches, type Telling, viewOf } from "./view.ts";

/**
 * The forms (biểu), then the lists (danh sách, phụ lục); those that were asked for, else those that a report has by
 * default; empty ones are left out unless nothing else is left.
 */
export function bookOf(run: RunDocument, language: Language, telling: Telling = {}): Book {
  const view = viewOf(run, language, telling);
  const { extent, tables } = view;
  const wanted = TABLE_IDS.filter((id) => (tables ? tables.includes(id) : isUsual(id, view)));
  const made = wanted.map((id) => MAKERS[id](view));
  const filled = made.filter(({ rows }) => rows.length > 0);
  const place = extent.root === ROOT ? null : (run.result.scopes[extent.root]?.place ?? null);
  const head = headOf(run, language);
  return {
    ...head,
    title: place === null ? head.title : `${head.title}, ${place.name}`,
    tables: filled.length > 0 ? filled : made,
    // What is said of people stands below the table that it is said of.
    remarks:
      place === null && shows(view, "whole")
        ? [...remarksOf(run, language, []), ...missedRemarks(run, language)]
        : [],
    details: run.report,
    letter: letterOf(view),
    headline: shows(view, "whole") ? headlineOf(view) : [],
    waterfall: shows(view, "bridge") ? waterfallOf(view) : [],
    charts: (["province", "district", "commune", "unit"] as const)
      .filter((level) => (tables ? tables.includes(level) : isUsual(level, view)))
      .map((level) => chartOf(level, view))
      .filter(({ bars }) => bars.length > 1),
  };
}

/** Whether a view has a table by default: levels down to its last one, posts with units, none that tells of the machinery. */
function isUsual(id: TableId, view: BookView): boolean {
  switch (id) {
    case "findings":
    case "sources":
      return false;
    case "posts":
      return reaches(view, "unit");
    case "commune":
      return reaches(view, "commune") && !(view.communes.after <= 1 && reaches(view, "unit"));
    case "province":
    case "district":
    case "unit":
      return reaches(view, id);
    default:
      return true;
  }
}

function shows({ tables }: BookView, id: TableId): boolean {
  return tables === null || tables.includes(id);
}

/** What makes each table. */
const MAKERS: Readonly<Record<TableId, (view: BookView) => BookTable>> = {
  whole: (view) => ({
    ...form(rootTable(view.run, view.language, false, view.extent.root), "whole", "unit.whole", view),
    below: besideFates(view.run, view.language, view.extent.root),
  }),
  money: (view) =>
    form(rootTable(view.run, view.language, true, view.extent.root), "money", "unit.dong", view),
  projection: (view) =>
    form(projectionTable(view.run, view.language, view.extent.root), "projection", "unit.whole", view),
  places: (view) =>
    form(ledgerTable(view.run, view.language, view.extent.root), "places", "unit.units", view),
  bridge: bridgeForm,
  province: (view) => levelForm("province", view),
  district: (view) => levelForm("district", view),
  commune: communeForm,
  unit: unitForm,
  posts: postsList,
  concurrent: concurrentList,
  released: releasedList,
  // Who asks for nothing else looks places up, also those that stay.
  crosswalk: (view) => crosswalkList(view, isLookup(view)),
  consultation: consultationList,
  unfinished: unfinishedList,
  steps: stepList,
  assumptions: assumptionList,
  findings: findingList,
  sources: sourceList,
};

/** Whether a view is the page on which citizens look up what became of their unit. */
export function isLookup({ tables }: Pick<BookView, "tables">): boolean {
  return tables?.length === 1 && tables[0] === "crosswalk";
}

function form(
  table: ReportTable,
  id: "whole" | "money" | "projection" | "places",
  unit: Word,
  { language: { word } }: BookView,
): BookTable {
  return {
    ...table,
    id,
    tab: word(`tab.${id}`),
    title: word(`form.${id}`),
    unit: word(unit),
    form: true,
    heads: new Set(),
  };
}

/** People first, then posts and places. */
function headlineOf({ run: { result }, language, extent }: BookView): Book["headline"] {
  return (["persons", "posts", "units", "communes"] as const).flatMap((id) => {
    const known = indicatorOf(result, id);
    if (!known) return [];
    const { before, after } = figureAt(known, extent.root);
    return before === null || (before === 0 && after === 0)
      ? []
      : [{ label: language.indicator(known), cells: figureCells(known, extent.root) }];
  });
}

function chartOf(level: Level, view: BookView): BarChart {
  const { run, language } = view;
  const { word } = language;
  const main = run.roster === null ? (level === "unit" ? "households" : "units") : "persons";
  return {
    id: level,
    title: `${word(main)}: ${word("of.places", { level: language.level(level) }).toLowerCase()}`,
    bars: scopesAt(view, level).flatMap((scope) => {
      const { before = null, after = null } = figureOf(run.result, main, scope) ?? {};
      const label = run.result.scopes[scope]?.place?.name ?? "";
      return before === null || after === null ? [] : [{ label, before, after }];
    }),
  };
}

function waterfallOf({ run: { result }, language: { word }, extent }: BookView): Book["waterfall"] {
  const persons = figureOf(result, "persons", extent.root);
  const steps = bridgeAt(result, extent.root);
  if (steps.length === 0) return [];
  return [
    { label: word("bridge.before"), persons: persons?.before ?? 0, total: true },
    ...steps
      .filter((step) => step.persons !== 0)
      .map((step) => ({ label: word(step.step), persons: step.persons, total: false })),
    { label: word("bridge.after"), persons: persons?.after ?? 0, total: true },
  ];
}
