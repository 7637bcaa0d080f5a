/** The form by unit (biểu theo thôn, tổ dân phố): what each unit was and is, under its commune where there are several. */

import type { BuiltInIndicator } from "../../core/count/scopes/indicator-ids.ts";
import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { figureOf, indicatorOf } from "../../core/count/summary.ts";
import { movedRemark } from "../report/moved-rows.ts";
import { severalApart, severalPlaces } from "../report/people-remarks.ts";
import { left, measures, numbered } from "../tables/columns.ts";
import { communeOwn } from "../tables/commune-own.ts";
import { plainRows, type TableCell } from "../tables/table.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { Word } from "../words/labels.ts";
import { cellsOf, communesByDistrict, nameTeller, scopesAt } from "./forms.ts";
import { roman } from "./roman.ts";
import type { BookTable } from "./tables.ts";
import type { BookView } from "./view.ts";

/** Figures that a unit's row has before and after the standard, where any is judged: of places (inhabitants where any are known), then of people. */
const OF_PLACES = ["households", "population"] as const;
const OF_PEOPLE = ["posts", "persons", "concurrent"] as const;

const HEADS: Readonly<Record<(typeof OF_PLACES)[number] | (typeof OF_PEOPLE)[number], Word>> = {
  households: "households",
  population: "population",
  posts: "posts",
  persons: "persons",
  concurrent: "concurrent",
};

/** Units with their kind, households, inhabitants, standard, posts, people and people with several posts. */
export function unitForm(view: BookView): BookTable {
  const { run, language, extent } = view;
  const { word } = language;
  const people = run.roster === null ? [] : OF_PEOPLE;
  const figures = OF_PLACES.filter((id) => id === "households" || isKnownAnywhere(view, id));
  const [ofPlaces, ofPeople] = [cellsOf(view, figures), cellsOf(view, people)];
  const [nameOf, standardOf] = [nameTeller(view), standardTeller(view)];
  const isJudged = scopesAt(view, "unit").some((scope) => standardOf(scope) !== "");
  const line = (index: TableCell, name: string, scope: ScopePosition): TableCell[] => [
    index,
    name,
    run.result.scopes[scope]?.level === "unit" ? kindOf(view, scope) : "",
    ...ofPlaces(scope),
    ...(isJudged ? [standardOf(scope)] : []),
    ...ofPeople(scope),
  ];
  const rows: TableCell[][] = [line("", word("total"), extent.root)];
  const heads = new Set<number>();
  const groups = unitsByCommune(view);
  for (const { commune, units } of groups) {
    if (commune !== null && groups.length > 1) {
      heads.add(rows.length);
      rows.push(line(roman(heads.size), nameOf(commune), commune));
    }
    const home = commune ?? (run.result.scopes[extent.root]?.level === "commune" ? extent.root : null);
    const own = home === null || units.length === 0 ? null : communeOwn(run.result, people, home);
    if (own !== null)
      rows.push(["", word("commune.only"), "", ...ofPlaces(-1), ...(isJudged ? [""] : []), ...own]);
    units.forEach((unit, at) => {
      rows.push(line(numbered(at + 1), nameOf(unit), unit));
    });
  }
  return {
    id: "unit",
    tab: word("tab.unit"),
    title: word("form.unit"),
    unit: word(run.roster === null ? "unit.households" : "unit.unit"),
    form: true,
    heads,
    columns: [
      left(word("index")),
      left(word("place")),
      left(word("kind")),
      ...figures.flatMap((id) => measures(language, word(HEADS[id]))),
      ...(isJudged ? [left(word("standard"))] : []),
      ...people.flatMap((id) => measures(language, word(HEADS[id]))),
    ],
    rows: groups.length > 0 ? plainRows(rows) : [],
    totals: 1,
    below: [
      ...movedRemark(run, language, extent.root, "unit"),
      ...[severalPlaces, severalApart].flatMap((told) =>
        told(run, language, extent.root, scopesAt(view, "unit")),
      ),
    ],
  };
}

/**
 * Units by their communes, in the order of the form by commune; those that stand in no commune last. A commune that has
 * figures and no unit is among them where others have units: the total counts it.
 */
function unitsByCommune(
  view: BookView,
): { readonly commune: ScopePosition | null; readonly units: readonly ScopePosition[] }[] {
  const { scopes } = view.run.result;
  const units = scopesAt(view, "unit");
  const byParent = new Map<ScopePosition, ScopePosition[]>();
  for (const unit of units) {
    const parent = scopes[unit]?.parent ?? -1;
    const own = byParent.get(parent);
    if (own) own.push(unit);
    else byParent.set(parent, [unit]);
  }
  const communes = communesByDistrict(view).flatMap(({ own }) => own);
  const listed = communes.map((commune) => ({ commune, units: byParent.get(commune) ?? [] }));
  const isCounted = (commune: ScopePosition): boolean =>
    (["households", "population", "posts"] as const).some((id) => {
      const { before, after } = figureOf(view.run.result, id, commune) ?? {};
      return (before ?? 0) > 0 || (after ?? 0) > 0;
    });
  const known = new Set(communes);
  const others = units.filter((unit) => !known.has(scopes[unit]?.parent ?? -1));
  return [...listed, { commune: null, units: others }].filter(
    ({ commune, units: own }) =>
      own.length > 0 || (units.length > 0 && commune !== null && isCounted(commune)),
  );
}

/** Whether a figure is known of any place of a view, before or after. */
function isKnownAnywhere({ run: { result }, extent }: BookView, id: BuiltInIndicator): boolean {
  const { before = null, after = null } = indicatorOf(result, id) ?? {};
  return result.scopes.some(
    (_, at: ScopePosition) =>
      extent.hasScope(at) && ((before?.[at] ?? null) !== null || (after?.[at] ?? null) !== null),
  );
}

function kindOf({ run, language }: BookView, scope: ScopePosition): string {
  const place = run.result.scopes[scope]?.place;
  return place ? language.kind(place.kind) : "";
}

/** Whether a unit meets its standard of households (tiêu chuẩn quy mô số hộ); "" where none is asked of it. */
function standardTeller({ run, language }: BookView): (scope: ScopePosition) => string {
  const { judgement, policy, reorganisation, result } = run;
  const share = policy.thresholds?.mustMergeBelow ?? null;
  const shareText = share === null ? "" : language.number(share, decimalsOf(share));
  return (scope) => {
    const { place, register } = result.scopes[scope] ?? {};
    const at = register === "new" ? reorganisation.after.position.get(place?.code ?? "") : undefined;
    const tier = at === undefined ? undefined : judgement?.tiers.get(at);
    return tier === undefined ? "" : language.word(`standard.${tier}`, { share: shareText });
  };
}
