/** Scenarios side by side as tables for reading: differences in, a report out. */

import { type Fate, type PersonDifference, PLACE_DIFFERENCES } from "../../core/difference.ts";
import type { Compared } from "../../core/document.ts";
import type { Policy } from "../../core/model/policy.ts";
import { titleName } from "../../core/model/titles.ts";
import { PLAN_MEASURES } from "../../core/plan-measures.ts";
import { actTexts } from "../tables/act.ts";
import { figure, left, right } from "../tables/columns.ts";
import { decimalsByIndicator, indicatorRow, referenceText } from "../tables/figures.ts";
import { plainRows, type Report, type ReportRow, type ReportTable, type TableCell } from "../tables/table.ts";
import type { Language } from "../words/language.ts";
import { type CompareDocument, countOf, differingParameters } from "./compare.ts";
import { aimTable } from "./compare-aims.ts";

const NONE = "–";

/** Scenarios beside the baseline in one table: so many fit 80 columns. */
const ABREAST = 2;

/** Tables of what differs; with `detail` also every place and person that does. */
export function compareReport(document: CompareDocument, language: Language): Report {
  const { baseline, others, detail } = document;
  const word = language.word;
  const scenarios = [baseline, ...others.map(({ scenario }) => scenario)];
  const groups = Array.from({ length: Math.ceil(others.length / ABREAST) }, (_, at) =>
    others.slice(at * ABREAST, (at + 1) * ABREAST),
  );
  const tables: ReportTable[] = [
    {
      title: word("compare.scenarios"),
      columns: [left(""), left(word("scenario")), left(word("file")), left(word("policy"))],
      rows: plainRows(
        scenarios.map(({ letter, name, path, policy }) => [letter, name, path, policyCell(policy, language)]),
      ),
      totals: 1,
    },
    {
      title: word("compare.parameters"),
      columns: [left(word("parameter")), ...scenarios.map(({ letter }) => right(letter))],
      rows: plainRows(
        differingParameters(document).map(([path, values]) => [path, ...values.map((text) => text ?? NONE)]),
      ),
      totals: 0,
    },
    ...(["after", "before"] as const).flatMap((side) =>
      groups.map((group) => indicatorTable(side, baseline, group, language)),
    ),
    aimTable(document, language),
    measureTable(scenarios, language),
    placeCounts(document, language),
    personCounts(document, language),
    ...(detail ? [placeList(document, language), personList(document, language)] : []),
  ];
  return {
    title: word("compare"),
    subtitle: word("compare.direction", { letter: baseline.letter }),
    notes: actTexts(scenarios, language),
    tables: tables.filter(({ rows }) => rows.length > 0),
    remarks: [],
  };
}

/** A policy's id, and the day and base salary that a scenario goes by. */
function policyCell(policy: Policy, language: Language): string {
  return [policy.id, referenceText(policy, language)].filter((text) => text !== "").join(". ");
}

/** Figures after for every indicator; figures before only where they differ. */
function indicatorTable(
  side: "before" | "after",
  baseline: Compared,
  others: CompareDocument["others"],
  language: Language,
): ReportTable {
  const results = [baseline, ...others.map(({ scenario }) => scenario)].map(({ result }) => result);
  const indicators = new Map(results.flatMap((one) => one.indicators).map((one) => [one.id, one]));
  const decimals = decimalsByIndicator(results);
  const rows = [...indicators.values()].flatMap((one): ReportRow[] => {
    const found = others.map(({ difference }) =>
      difference.indicators.find((row) => row.indicator === one.id),
    );
    const [first] = found;
    const cell = (number: number | null | undefined): TableCell =>
      figure(number ?? null, decimals.get(one.id) ?? 0);
    const figures = [first?.baseline?.[side], ...found.map((row) => row?.scenario?.[side])];
    if (figures.every((value) => (value ?? 0) === 0)) return [];
    if (side === "before" && found.every((row) => row?.before === 0)) return [];
    const cells = [
      cell(first?.baseline?.[side]),
      ...found.flatMap((row) => [cell(row?.scenario?.[side]), cell(row?.[side])]),
    ];
    return [indicatorRow(one, cells, language)];
  });
  return {
    title: `${language.word("compare.indicators")}: ${language.word(side).toLowerCase()}`,
    columns: [
      left(language.word("indicator")),
      right(baseline.letter),
      ...others.flatMap(({ scenario: { letter } }) => [
        right(letter),
        right(`${letter} − ${baseline.letter}`),
      ]),
    ],
    rows,
    totals: 0,
  };
}

/** What tells plans apart: only what is known of some plan, and not 0 in all. */
function measureTable(scenarios: readonly Compared[], { word }: Language): ReportTable {
  const shown = PLAN_MEASURES.filter((key) => scenarios.some(({ measures }) => (measures[key] ?? 0) !== 0));
  return {
    title: word("compare.measures"),
    columns: [left(word("indicator")), ...scenarios.map(({ letter }) => right(letter))],
    rows: plainRows(
      shown.map((key) => [
        word(`measure.${key}`),
        ...scenarios.map(({ measures }) => figure(measures[key], key === "consent" ? 1 : 0)),
      ]),
    ),
    totals: 0,
  };
}

function placeCounts({ baseline, others }: CompareDocument, { word }: Language): ReportTable {
  return {
    title: word("compare.places"),
    columns: [
      left(word("scenario")),
      ...PLACE_DIFFERENCES.map((kind) => right(word(`differs.${kind}`, { letter: baseline.letter }))),
    ],
    rows: plainRows(
      others
        .filter(({ difference }) => difference.places.length > 0)
        .map(({ scenario, difference }) => [
          scenario.letter,
          ...PLACE_DIFFERENCES.map((kind) => figure(countOf(difference, kind))),
        ]),
    ),
    totals: 0,
  };
}

/** People that come out differently, by what became of them on both sides. */
function personCounts({ baseline, others }: CompareDocument, language: Language): ReportTable {
  const { word } = language;
  return {
    title: word("compare.people"),
    columns: [
      left(word("scenario")),
      left(word("compare.in", { letter: baseline.letter })),
      left(word("compare.in.scenario")),
      right(word("persons")),
    ],
    rows: others.flatMap(({ scenario, difference }): ReportRow[] => {
      const counts = new Map<string, { cells: TableCell[]; count: number }>();
      for (const person of difference.people) {
        const cells = [
          scenario.letter,
          fateWord(person.baseline, language),
          fateWord(person.scenario, language),
        ];
        const key = cells.join("\u0000");
        counts.set(key, { cells, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      const total = difference.people.length;
      const rows = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
      return total === 0
        ? []
        : [
            { cells: [scenario.letter, word("total"), "", figure(total)], depth: 0, isTotal: true },
            ...plainRows(rows.map(([, { cells, count }]) => [...cells, figure(count)])),
          ];
    }),
    totals: 0,
  };
}

function fateWord(fate: Fate | null, { word }: Language): string {
  return fate === null ? NONE : word(`disposition.${fate.disposition}`);
}

function placeList({ baseline, others }: CompareDocument, language: Language): ReportTable {
  const { word } = language;
  return {
    title: word("compare.places.list"),
    columns: [
      left(word("scenario")),
      left(word("code")),
      left(word("place")),
      left(word("level")),
      left(word("difference")),
    ],
    rows: plainRows(
      others.flatMap(({ scenario, difference }) =>
        difference.places.map(({ place, name, level, kind }) => [
          scenario.letter,
          place,
          name,
          language.level(level),
          word(`differs.${kind}`, { letter: baseline.letter }),
        ]),
      ),
    ),
    totals: 0,
  };
}

function personList({ baseline, others }: CompareDocument, language: Language): ReportTable {
  const { word } = language;
  const row = ({ letter, policy }: Compared, one: PersonDifference): TableCell[] => [
    letter,
    one.person,
    fateWord(one.baseline, language),
    postsText(one.baseline, baseline.policy),
    fateWord(one.scenario, language),
    postsText(one.scenario, policy),
  ];
  return {
    title: word("compare.people.list"),
    columns: [
      left(word("scenario")),
      left(word("person")),
      left(word("compare.in", { letter: baseline.letter })),
      left(word("posts")),
      left(word("compare.in.scenario")),
      left(word("posts")),
    ],
    rows: plainRows(
      others.flatMap(({ scenario, difference }) => difference.people.map((one) => row(scenario, one))),
    ),
    totals: 0,
  };
}

/** Titles by the code of their place: "X1: Bí thư chi bộ, Trưởng thôn; X2: Công an viên". */
function postsText(fate: Fate | null, { titles }: Policy): string {
  const held = new Map<string, string[]>();
  for (const { place, kind, title } of fate?.posts ?? []) {
    const name = titleName(
      titles.find(({ id }) => id === title),
      kind,
    );
    held.set(place, [...(held.get(place) ?? []), name]);
  }
  return [...held].map(([place, names]) => `${place}: ${names.join(", ")}`).join("; ");
}
