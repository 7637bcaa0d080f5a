/**
 * The forms of the book (biểu): tables of figures by place, a run in. In the style of TT 50/2023/TT-BTC, form 2e: the total
 * first (TỔNG SỐ), districts in Roman and communes in Arabic numerals, before, after, change and per cent of each indicator.
 */

import { bridgeAt, bridgeSteps } from "../../core/count/bridge.ts";
import type { Result } from "../../core/count/result.ts";
import type { BuiltInIndicator } from "../../core/count/scopes/indicator-ids.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { figureOf, indicatorOf, summaryScopes } from "../../core/count/summary.ts";
import type { Level } from "../../core/model/place.ts";
import { oncePer } from "../../core/numbers/once.ts";
import { movedRemark } from "../report/moved-rows.ts";
import { severalPlaces } from "../report/people-remarks.ts";
import { figure, left, measures, numbered, right } from "../tables/columns.ts";
import { figureCells, scopeName } from "../tables/figures.ts";
import { plainRows, type TableCell } from "../tables/table.ts";
import { roman } from "./roman.ts";
import type { BookTable } from "./tables.ts";
import type { BookView } from "./view.ts";

/** Scopes in the order of the summary, by result: every book of a run asks for them. */
const inOrder = oncePer((result: Result) => summaryScopes(result, "unit"));

/** The scopes of one level below the root of a view, by their positions, in the order of the summary. */
export function scopesAt({ run, extent }: BookView, level: Level): ScopePosition[] {
  const { result } = run;
  return inOrder(result).filter(
    (scope) => result.scopes[scope]?.level === level && scope !== extent.root && extent.hasScope(scope),
  );
}

/** What stands between the root and the communes: districts, or provinces where there are none. */
export function upperScopes(view: BookView): readonly ScopePosition[] {
  const districts = scopesAt(view, "district");
  return districts.length > 0 ? districts : scopesAt(view, "province");
}

/**
 * The scopes of one level as a form lists them. Where nothing of the level stands below the root and its table is asked for by
 * name, the root itself is listed if it is of that level: the table of communes of a single commune.
 */
function listedAt(view: BookView, level: Level): readonly ScopePosition[] {
  const below = scopesAt(view, level);
  const { root } = view.extent;
  const isRoot = view.run.result.scopes[root]?.level === level && (view.tables?.includes(level) ?? false);
  return below.length === 0 && isRoot ? [root] : below;
}

/** The places of one level above the communes, below their total. */
export function levelForm(level: "province" | "district", view: BookView): BookTable {
  const { run, language, extent } = view;
  const { word } = language;
  const ids = ["communes", "units", run.roster === null ? "households" : "persons"] as const;
  const own = listedAt(view, level);
  const cells = cellsOf(view, ids);
  const nameOf = nameTeller(view);
  return {
    id: level,
    tab: word(`tab.${level}`),
    title: word(`form.${level}`),
    unit: word(run.roster === null ? "unit.households" : "unit.districts"),
    form: true,
    heads: new Set(),
    columns: [left(word("index")), left(word("place")), ...ids.flatMap((id) => measures(language, word(id)))],
    rows:
      own.length > 0
        ? plainRows([
            ["", word("total"), ...cells(extent.root)],
            ...own.map((scope, at) => [roman(at + 1), nameOf(scope), ...cells(scope)]),
          ])
        : [],
    totals: 1,
    below: severalPlaces(run, language, extent.root, own),
  };
}

/** Communes (cấp xã) under their districts; the districts' rows repeat what the communes come to. */
export function communeForm(view: BookView): BookTable {
  const { run, language, extent } = view;
  const { word } = language;
  const ids =
    run.roster === null ? (["units", "households"] as const) : (["units", "households", "persons"] as const);
  const cells = cellsOf(view, ids);
  const nameOf = nameTeller(view);
  const rows: TableCell[][] = [["", word("total"), ...cells(extent.root)]];
  const heads = new Set<number>();
  let number = 0;
  for (const { district, own } of communesByDistrict(view)) {
    if (district !== null) {
      heads.add(rows.length);
      rows.push([roman(heads.size), nameOf(district), ...cells(district)]);
      number = 0;
    }
    for (const commune of own) rows.push([numbered(++number), nameOf(commune), ...cells(commune)]);
  }
  return {
    id: "commune",
    tab: word("tab.commune"),
    title: word("form.commune"),
    unit: word(run.roster === null ? "unit.households" : "unit.people"),
    form: true,
    heads,
    columns: [left(word("index")), left(word("place")), ...ids.flatMap((id) => measures(language, word(id)))],
    rows: number > 0 ? plainRows(rows) : [],
    totals: 1,
    below: [
      ...movedRemark(run, language, extent.root, "commune"),
      ...severalPlaces(run, language, extent.root, listedAt(view, "commune")),
    ],
  };
}

/** The name of the place of a scope as a form writes it. */
export function nameTeller({ run, language }: BookView): (scope: ScopePosition) => string {
  return (scope) => scopeName(run.result.scopes[scope], language);
}

/** Communes in the order of their districts, new ones before dissolved ones; those that stand in no district last. */
export function communesByDistrict(
  view: BookView,
): { readonly district: ScopePosition | null; readonly own: readonly ScopePosition[] }[] {
  const communes = listedAt(view, "commune");
  const upper = upperScopes(view);
  const above = (scope: number): number => view.run.result.scopes[scope]?.parent ?? -1;
  return [
    ...upper.map((district) => ({ district, own: communes.filter((scope) => above(scope) === district) })),
    { district: null, own: communes.filter((scope) => !upper.includes(above(scope))) },
  ].filter(({ own }) => own.length > 0);
}

/** Reads the figures of some indicators at a scope, four cells each. */
export function cellsOf(
  { run }: BookView,
  ids: readonly BuiltInIndicator[],
): (scope: ScopePosition) => TableCell[] {
  const indicators = ids.map((id) => indicatorOf(run.result, id));
  return (scope) => indicators.flatMap((one) => figureCells(one, scope));
}

/** From people before to people after, step by step: the whole, then each district, or each commune where there is none. */
export function bridgeForm(view: BookView): BookTable {
  const { run, language, extent } = view;
  const { result } = run;
  const { word } = language;
  const nameOf = nameTeller(view);
  const line = (index: TableCell, name: string, scope: number): TableCell[] => {
    const persons = figureOf(result, "persons", scope);
    return [
      index,
      name,
      figure(persons?.before ?? null),
      ...bridgeAt(result, scope).map((step) => figure(step.persons)),
      figure(persons?.after ?? null),
    ];
  };
  const upper = upperScopes(view);
  const below = upper.length > 0 ? upper : scopesAt(view, "commune");
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
      ...bridgeSteps(result.bridge).map((step) => right(word(step))),
      right(word("bridge.after")),
    ],
    rows:
      bridgeAt(result, extent.root).length > 0
        ? plainRows([
            line("", word("total"), extent.root),
            ...shown.map((scope, at) =>
              line(upper.length > 0 ? roman(at + 1) : numbered(at + 1), nameOf(scope), scope),
            ),
          ])
        : [],
    totals: 1,
  };
}
