/** The report that is handed in: a run in, all its tables, charts and sources out, for every rendering that shows them. */
import { STEPS, type Step } from "../core/bridge.ts";
import type { Level } from "../core/model.ts";
import type { SummaryRow } from "../core/result.ts";
import { figure, left, measures, right } from "./columns.ts";
import type { RunDocument } from "./document.ts";
import type { Language } from "./language.ts";
import { crosswalkList, findingList, sourceList, unfinishedList } from "./lists.ts";
import { concurrentList, releasedList } from "./peoplelists.ts";
import {
  type Cell,
  figuresOf,
  headOf,
  projectionTable,
  type Report,
  type ReportTable,
  remarksOf,
  rootTable,
} from "./report.ts";

/** A table of the book. */
export interface BookTable extends ReportTable {
  /** Names its file. */
  readonly id: string;
  /** A short name, for a sheet's tab or a link. */
  readonly tab: string;
  /** "Đơn vị: người"; null for a list. */
  readonly unit: string | null;
  /** A form has a number of its own and a signature block. */
  readonly form: boolean;
  /** Rows that stand above others: districts among their communes. */
  readonly heads: ReadonlySet<number>;
}

export interface Book extends Report {
  readonly tables: readonly BookTable[];
  /** The figures that stand at the head: name, before, after, change, per cent. */
  readonly headline: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  /** People before, steps, people after; empty where no people are counted. */
  readonly waterfall: readonly {
    readonly label: string;
    readonly persons: number;
    readonly total: boolean;
  }[];
  /** People (places, where no people are counted) before and after of each place below the root. */
  readonly bars: readonly { readonly label: string; readonly before: number; readonly after: number }[];
  readonly barsTitle: string;
}

/** `names`: whether people's names are shown beside their ids. */
export function bookOf(run: RunDocument, language: Language, names: boolean): Book {
  const { word } = language;
  const figures = figuresOf(run);
  const rows = run.result.summaryBy("commune");
  const places = placesOf(rows);
  const shape = { language, figures };
  const main = run.roster === null ? "units" : "persons";
  const whole: BookTable = {
    ...rootTable(run, shape),
    id: "whole",
    tab: word("tab.whole"),
    title: word("form.whole"),
    unit: word("unit.whole"),
    form: true,
    heads: new Set(),
  };
  const tables = [
    whole,
    {
      ...projectionTable(run, language),
      id: "projection",
      tab: word("tab.projection"),
      unit: word("unit.whole"),
      form: true,
      heads: new Set<number>(),
    },
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

/** A place of the summary with its rows by indicator. */
interface SummaryPlace {
  readonly code: string | null;
  readonly name: string;
  readonly level: Level | null;
  readonly old: boolean;
  readonly rows: ReadonlyMap<string, SummaryRow>;
}

function placesOf(rows: readonly SummaryRow[]): SummaryPlace[] {
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
function levelForm(
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
function upperPlaces(places: readonly SummaryPlace[]): readonly SummaryPlace[] {
  const below = places.slice(1);
  const districts = below.filter(({ level }) => level === "district");
  return districts.length > 0 ? districts : below.filter(({ level }) => level === "province");
}

/** Communes under their districts; the districts' rows repeat what the communes come to. */
function communeForm(run: RunDocument, places: readonly SummaryPlace[], language: Language): BookTable {
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

/** The bridge, the whole first, then each district. */
function bridgeForm(run: RunDocument, places: readonly SummaryPlace[], language: Language): BookTable {
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
  const upper = upperPlaces(places).filter(({ old }) => !old);
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
            ...upper.map((place, at) => line(roman(at + 1), nameOf(place, language), place)),
          ]
        : [],
    totals: 1,
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
export function roman(number: number): string {
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
