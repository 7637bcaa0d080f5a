/**
 * The forms of the book (biểu): tables of figures by place, a run in. In the style of TT 50/2023/TT-BTC, form 2e: the total
 * first (TỔNG SỐ), districts in Roman and communes in Arabic numerals, before, after, change and per cent of each indicator.
 */

import { BRIDGE_STEPS, bridgeAt } from "../../core/count/bridge.ts";
import type { BuiltInIndicator } from "../../core/count/indicator-ids.ts";
import type { Result } from "../../core/count/result.ts";
import type { ScopePosition } from "../../core/count/scopes.ts";
import { figureOf, indicatorOf, ROOT, summaryScopes } from "../../core/count/summary.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Level } from "../../core/model/place.ts";
import { figure, left, measures, right } from "../tables/columns.ts";
import { figureCells, scopeName } from "../tables/figures.ts";
import { plainRows, type TableCell } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { roman } from "./roman.ts";
import type { BookTable } from "./tables.ts";

/** The scopes of one level below the root, by their positions, in the order of the summary. */
export function scopesAt(result: Result, level: Level): number[] {
  return summaryScopes(result, "commune").filter(
    (scope) => scope !== ROOT && result.scopes[scope]?.level === level,
  );
}

/** What stands between the root and the communes: districts, or provinces where there are none. */
export function upperScopes(result: Result): readonly number[] {
  const districts = scopesAt(result, "district");
  return districts.length > 0 ? districts : scopesAt(result, "province");
}

/** The places of one level above the communes, below their total. */
export function levelForm(level: "province" | "district", run: RunDocument, language: Language): BookTable {
  const { word } = language;
  const { result } = run;
  const ids = ["communes", "units", run.roster === null ? "households" : "persons"] as const;
  const own = scopesAt(result, level);
  const cells = cellsOf(result, ids);
  return {
    id: `${level}s`,
    tab: word(`tab.${level}s`),
    title: word(`form.${level}s`),
    unit: word(run.roster === null ? "unit.households" : "unit.districts"),
    form: true,
    heads: new Set(),
    columns: [left(word("index")), left(word("place")), ...ids.flatMap((id) => measures(language, word(id)))],
    rows:
      own.length > 0
        ? plainRows([
            ["", word("total"), ...cells(ROOT)],
            ...own.map((scope, at) => [
              roman(at + 1),
              scopeName(result.scopes[scope], language),
              ...cells(scope),
            ]),
          ])
        : [],
    totals: 1,
  };
}

/** Communes (cấp xã) under their districts; the districts' rows repeat what the communes come to. */
export function communeForm(run: RunDocument, language: Language): BookTable {
  const { word } = language;
  const { result } = run;
  const ids =
    run.roster === null ? (["units", "households"] as const) : (["units", "households", "persons"] as const);
  const cells = cellsOf(result, ids);
  const line = (index: string, scope: number): TableCell[] => [
    index,
    scopeName(result.scopes[scope], language),
    ...cells(scope),
  ];
  const rows: TableCell[][] = [["", word("total"), ...cells(ROOT)]];
  const heads = new Set<number>();
  let number = 0;
  for (const { district, own } of communesByDistrict(result)) {
    if (district !== null) {
      heads.add(rows.length);
      rows.push(line(roman(heads.size), district));
      number = 0;
    }
    for (const commune of own) rows.push(line(String(++number), commune));
  }
  return {
    id: "communes",
    tab: word("tab.communes"),
    title: word("form.communes"),
    unit: word(run.roster === null ? "unit.households" : "unit.people"),
    form: true,
    heads,
    columns: [left(word("index")), left(word("place")), ...ids.flatMap((id) => measures(language, word(id)))],
    rows: number > 0 ? plainRows(rows) : [],
    totals: 1,
  };
}

/** Communes in the order of their districts, new ones before dissolved ones; those that stand in no district last. */
function communesByDistrict(
  result: Result,
): { readonly district: number | null; readonly own: readonly number[] }[] {
  const communes = scopesAt(result, "commune");
  const upper = upperScopes(result);
  const above = (scope: number): number => result.scopes[scope]?.parent ?? -1;
  return [
    ...upper.map((district) => ({ district, own: communes.filter((scope) => above(scope) === district) })),
    { district: null, own: communes.filter((scope) => !upper.includes(above(scope))) },
  ].filter(({ own }) => own.length > 0);
}

/** Reads the figures of some indicators at a scope, four cells each. */
function cellsOf(result: Result, ids: readonly BuiltInIndicator[]): (scope: ScopePosition) => TableCell[] {
  const indicators = ids.map((id) => indicatorOf(result, id));
  return (scope) => indicators.flatMap((one) => figureCells(one, scope));
}

/** From people before to people after, step by step: the whole, then each district, or each commune where there is none. */
export function bridgeForm({ result }: RunDocument, language: Language): BookTable {
  const { word } = language;
  const line = (index: string, name: string, scope: number): TableCell[] => {
    const persons = figureOf(result, "persons", scope);
    return [
      index,
      name,
      figure(persons?.before ?? null),
      ...bridgeAt(result, scope).map((step) => figure(step.persons)),
      figure(persons?.after ?? null),
    ];
  };
  const upper = upperScopes(result);
  const below = upper.length > 0 ? upper : scopesAt(result, "commune");
  const numeral = upper.length > 0 ? roman : String;
  const shown = below.filter((scope) => result.scopes[scope]?.register === "new");
  return {
    id: "bridge",
    tab: word("tab.bridge"),
    title: word("form.bridge"),
    unit: word("unit.persons"),
    form: true,
    heads: new Set(),
    columns: [
      left(word("index")),
      left(word("place")),
      right(word("bridge.before")),
      ...BRIDGE_STEPS.map((step) => right(word(step))),
      right(word("bridge.after")),
    ],
    rows:
      bridgeAt(result, ROOT).length > 0
        ? plainRows([
            line("", word("total"), ROOT),
            ...shown.map((scope, at) =>
              line(numeral(at + 1), scopeName(result.scopes[scope], language), scope),
            ),
          ])
        : [],
    totals: 1,
  };
}
