/** The forms of the book: tables of figures by place, a run and its places in. */

import { STEPS, type Step } from "../../core/count/bridge.ts";
import type { SummaryRow } from "../../core/count/result.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Level } from "../../core/model/place.ts";
import { figure, left, measures, right } from "../tables/columns.ts";
import { figuresOf } from "../tables/figures.ts";
import type { Cell } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import type { BookTable } from "./tables.ts";

/** A place of the summary with its rows by indicator. */
export interface SummaryPlace {
  readonly code: string | null;
  readonly name: string;
  readonly level: Level | null;
  readonly old: boolean;
  readonly rows: ReadonlyMap<string, SummaryRow>;
}

export function placesOf(rows: readonly SummaryRow[]): SummaryPlace[] {
  const places = new Map<string, SummaryRow[]>();
  for (const row of rows) {
    const key = `${row.register} ${row.place ?? ""}`;
    const own = places.get(key);
    if (own) own.push(row);
    else places.set(key, [row]);
  }
  return [...places.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { place, name, level, register } = first;
    const byIndicator = new Map(own.map((row) => [row.indicator, row]));
    return [{ code: place, name: name ?? "", level, old: register === "old", rows: byIndicator }];
  });
}

/** Cells of some indicators of a place, four each. */
function cellsOf(run: RunDocument, { rows }: SummaryPlace, ids: readonly string[]): Cell[] {
  const figures = figuresOf(run);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? figures(row) : [figure(null), figure(null), figure(null), figure(null)];
  });
}

function nameOf({ name, old }: SummaryPlace, { word }: Language): string {
  return old ? `${name} (${word("old")})` : name;
}

/** The places of one level above the communes, and their sum. */
export function levelForm(
  level: "province" | "district",
  run: RunDocument,
  places: readonly SummaryPlace[],
  language: Language,
): BookTable {
  const { word } = language;
  const main = run.roster === null ? "households" : "persons";
  const ids = ["communes", "units", main] as const;
  const own = places.slice(1).filter((place) => place.level === level);
  const [root] = places;
  return {
    id: `${level}s`,
    tab: word(`tab.${level}s`),
    title: word(`form.${level}s`),
    unit: word(run.roster === null ? "unit.households" : "unit.districts"),
    form: true,
    heads: new Set(),
    columns: [left(word("index")), left(word("place")), ...ids.flatMap((id) => measures(language, word(id)))],
    rows:
      root && own.length > 0
        ? [
            ["", word("total"), ...cellsOf(run, root, ids)],
            ...own.map((place, at) => [roman(at + 1), nameOf(place, language), ...cellsOf(run, place, ids)]),
          ]
        : [],
    totals: 1,
  };
}

/** What stands between the root and the communes: districts, or provinces where there are none. */
export function upperPlaces(places: readonly SummaryPlace[]): readonly SummaryPlace[] {
  const below = places.slice(1);
  const districts = below.filter(({ level }) => level === "district");
  return districts.length > 0 ? districts : below.filter(({ level }) => level === "province");
}

/** Communes under their districts; the districts' rows repeat what the communes come to. */
export function communeForm(
  run: RunDocument,
  places: readonly SummaryPlace[],
  language: Language,
): BookTable {
  const { word } = language;
  const ids =
    run.roster === null ? (["units", "households"] as const) : (["units", "households", "persons"] as const);
  const [root] = places;
  const communes = places.slice(1).filter(({ level }) => level === "commune");
  const rows: Cell[][] = root ? [["", word("total"), ...cellsOf(run, root, ids)]] : [];
  const heads = new Set<number>();
  const above = parentsOf(run);
  let last: string | null = null;
  let districts = 0;
  let inDistrict = 0;
  // Communes follow in register order, so those of one district stand together; dissolved ones come last.
  const ordered = upperPlaces(places);
  const position = new Map(ordered.map(({ code }, at) => [code, at]));
  const district = (place: SummaryPlace): string | null => above(place.code, place.old);
  const sorted = [...communes].sort(
    (a, b) => (position.get(district(a)) ?? ordered.length) - (position.get(district(b)) ?? ordered.length),
  );
  for (const place of sorted) {
    const own = district(place);
    const head = ordered.find(({ code }) => code === own);
    if (head && own !== last) {
      last = own;
      inDistrict = 0;
      heads.add(rows.length);
      rows.push([roman(++districts), nameOf(head, language), ...cellsOf(run, head, ids)]);
    }
    rows.push([String(++inDistrict), nameOf(place, language), ...cellsOf(run, place, ids)]);
  }
  return {
    id: "communes",
    tab: word("tab.communes"),
    title: word("form.communes"),
    unit: word(run.roster === null ? "unit.households" : "unit.people"),
    form: true,
    heads,
    columns: [left(word("index")), left(word("place")), ...ids.flatMap((id) => measures(language, word(id)))],
    rows: communes.length > 0 ? rows : [],
    totals: 1,
  };
}

/** The code of the district above a commune, of the new register or, where it is dissolved, the old one. */
function parentsOf({ reorganisation }: RunDocument): (code: string | null, old: boolean) => string | null {
  const { before, after } = reorganisation;
  const parents = (places: typeof after.places) => new Map(places.map(({ code, parent }) => [code, parent]));
  const [was, is] = [parents(before.places), parents(after.places)];
  return (code, old) => (old ? was : is).get(code ?? "") ?? null;
}

/** The bridge, the whole first, then each district; each commune where nothing stands between. */
export function bridgeForm(run: RunDocument, places: readonly SummaryPlace[], language: Language): BookTable {
  const { word } = language;
  const steps = new Map<string | null, Map<Step, number>>();
  for (const { place, step, persons } of run.result.bridge) {
    const own = steps.get(place);
    if (own) own.set(step, persons);
    else steps.set(place, new Map([[step, persons]]));
  }
  const line = (index: string, name: string, place: SummaryPlace): Cell[] => {
    const persons = place.rows.get("persons");
    return [
      index,
      name,
      figure(persons?.before ?? null),
      ...STEPS.map((step) => figure(steps.get(place.code)?.get(step) ?? null)),
      figure(persons?.after ?? null),
    ];
  };
  const upper = upperPlaces(places);
  const below = upper.length > 0 ? upper : places.slice(1).filter(({ level }) => level === "commune");
  const numeral = upper.length > 0 ? roman : String;
  const [root] = places;
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
      ...STEPS.map((step) => right(word(step))),
      right(word("bridge.after")),
    ],
    rows:
      root && run.result.bridge.length > 0
        ? [
            line("", word("total"), root),
            ...below
              .filter(({ old }) => !old)
              .map((place, at) => line(numeral(at + 1), nameOf(place, language), place)),
          ]
        : [],
    totals: 1,
  };
}

const NUMERALS: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

/** A Roman numeral, as districts are numbered. */
function roman(number: number): string {
  let rest = number;
  let text = "";
  for (const [numeral, value] of NUMERALS) {
    while (rest >= value) {
      text += numeral;
      rest -= value;
    }
  }
  return text;
}
