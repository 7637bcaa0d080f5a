/** The report that is handed in: a run in, all its tables, charts and sources out, for every rendering that shows them. */

import { STEPS } from "../../core/count/bridge.ts";
import type { RunDocument } from "../../core/document.ts";
import type { RosterCell } from "../../core/model/roster.ts";
import { ledgerTable } from "../report/places.ts";
import { projectionTable } from "../report/projection.ts";
import { headOf, remarksOf, rootTable } from "../report/report.ts";
import { figuresOf } from "../tables/figures.ts";
import type { ReportTable } from "../tables/table.ts";
import type { Word } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { bridgeForm, communeForm, levelForm, placesOf, type SummaryPlace, upperPlaces } from "./forms.ts";
import { crosswalkList, findingList, sourceList, unfinishedList } from "./lists.ts";
import { concurrentList, releasedList } from "./people-lists.ts";
import type { Book, BookTable } from "./tables.ts";

/** `names`: the roster's cells, so that full names stand beside the ids of people; null: without names. */
export function bookOf(run: RunDocument, language: Language, names: RosterCell | null): Book {
  const { word } = language;
  const figures = figuresOf(run);
  const rows = run.result.summaryBy("commune");
  const places = placesOf(rows);
  const shape = { language, figures };
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
    form(rootTable(run, shape), "whole", "unit.whole"),
    form(rootTable(run, shape, true), "money", "unit.dong"),
    form(projectionTable(run, language), "projection", "unit.whole"),
    form(ledgerTable(run, language), "places", "unit.units"),
    bridgeForm(run, places, language),
    levelForm("province", run, places, language),
    levelForm("district", run, places, language),
    communeForm(run, places, language),
    concurrentList(run, language, names),
    releasedList(run, language, names),
    crosswalkList(run, language),
    unfinishedList(run, language),
    findingList(run, language),
    sourceList(run, language),
  ].filter(({ rows: own }) => own.length > 0);
  const first = upperPlaces(places)[0]?.level ?? "commune";
  return {
    ...headOf(run, language),
    tables,
    remarks: remarksOf(run, language),
    headline: (["communes", "units", "posts", "persons"] as const).flatMap((id) => {
      const row = places[0]?.rows.get(id);
      const known = run.result.indicators.find((one) => one.id === id);
      return row && known && row.before !== null
        ? [{ label: language.indicator(known), cells: figures(row) }]
        : [];
    }),
    waterfall: waterfallOf(run, places[0], language),
    barsTitle: `${word(main)}: ${word("of.places", { level: language.level(first) }).toLowerCase()}`,
    bars: places.slice(1).flatMap(({ level, name, rows: own }) => {
      const row = own.get(main);
      const shown = level === first && row && row.before !== null && row.after !== null;
      return shown ? [{ label: name, before: row.before ?? 0, after: row.after ?? 0 }] : [];
    }),
  };
}

function waterfallOf(
  { result }: RunDocument,
  root: SummaryPlace | undefined,
  { word }: Language,
): Book["waterfall"] {
  const persons = root?.rows.get("persons");
  if (!root || persons?.before === null || persons?.after === null || result.bridge.length === 0) return [];
  const steps = STEPS.flatMap((step) => {
    const row = result.bridge.find((one) => one.place === root.code && one.step === step);
    return row && row.persons !== 0 ? [{ label: word(step), persons: row.persons, total: false }] : [];
  });
  return [
    { label: word("bridge.before"), persons: persons?.before ?? 0, total: true },
    ...steps,
    { label: word("bridge.after"), persons: persons?.after ?? 0, total: true },
  ];
}
