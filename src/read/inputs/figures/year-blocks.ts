/** Published figures of more than two years or days side by side: each by itself, two together where a change says of which. */
import { fold } from "../../../core/text/fold.ts";
import { yearIn } from "../../columns/figure-headers.ts";
import { withoutNote } from "../../columns/header-words.ts";
import type { TableColumn } from "../../table/table.ts";

/** The columns of one thing. */
export interface FigureBlock {
  /** What is counted, as written; "" where the table counts one thing. */
  readonly counted: string;
  /** The table's columns; those of other things have neither header nor name. */
  readonly columns: readonly TableColumn[];
}

type FigureOf = (header: string) => string | null;

const CHANGES: ReadonlySet<string> = new Set(["change", "increase", "decrease", "percent"]);

interface YearColumn {
  readonly at: number;
  readonly time: number;
  readonly header: string;
}

/** A column that says how a figure changed from one year to another. */
interface Change {
  readonly at: number;
  readonly figure: string;
  readonly years: readonly [number, number];
}

/** The blocks of a table with columns of several years of one thing; null for any other table, and for one that says before and after. */
export function yearBlocks(
  columns: readonly TableColumn[],
  figureOf: FigureOf,
): readonly FigureBlock[] | null {
  const years = columns.flatMap(({ header }, at): YearColumn[] => {
    const time = figureOf(header) === null ? yearIn(header)?.time : undefined;
    return time === undefined ? [] : [{ at, time, header }];
  });
  const counted = new Set(years.map(({ header }) => yearIn(header)?.counted));
  const times = new Set(years.map(({ time }) => time));
  const hasTimes = columns.some(({ header }) => ["before", "after"].includes(figureOf(header) ?? ""));
  if (times.size < 3 || times.size < years.length || counted.size > 1 || hasTimes) return null;
  const changes = columns.flatMap(({ header }, at) => changeOf(header, at, figureOf));
  const pairs = years.flatMap((first) =>
    years.flatMap((second) => {
      const own = changes.filter(({ years: [from, to] }) => from === yearOf(first) && to === yearOf(second));
      return own.length > 0 && first.time < second.time ? [{ first, second, own }] : [];
    }),
  );
  const paired = new Set(pairs.flatMap(({ first, second }) => [first.at, second.at]));
  const plain = columns.flatMap(({ header }, at) => {
    const figure = changes.some((change) => change.at === at) ? null : figureOf(header);
    return figure !== null && CHANGES.has(figure) ? [[at, figure] as const] : [];
  });
  const others = [...years, ...changes].map(({ at }) => at).concat(plain.map(([at]) => at));
  const block = (thing: string, own: readonly (readonly [number, string])[]): FigureBlock => {
    const names = new Map(own);
    const named = columns.map((column, at) => {
      const name = names.get(at);
      if (name !== undefined) return { ...column, name };
      return others.includes(at) ? { ...column, header: "", name: null } : column;
    });
    return { counted: thing, columns: named };
  };
  return [
    // A change that does not say of which years is of none of them.
    ...(plain.length > 0 ? [block("", plain)] : []),
    ...pairs.map(({ first, second, own }) =>
      block(`${first.header} – ${second.header}`, [
        [first.at, "before"],
        [second.at, "after"],
        ...own.map(({ at, figure }) => [at, figure] as const),
      ]),
    ),
    ...years.filter(({ at }) => !paired.has(at)).map(({ at, header }) => block(header, [[at, "before"]])),
  ];
}

function yearOf({ time }: YearColumn): number {
  return Math.floor(time / 10_000);
}

const YEAR = /(?:19|20)\d{2}/g;

/** "Tăng, giảm 2025/2024", "Giảm năm 2025 so với năm 2024". */
function changeOf(header: string, at: number, figureOf: FigureOf): readonly Change[] {
  const found = [...new Set([...header.matchAll(YEAR)].map(([year]) => Number(year)))];
  const [a = 0, b = 0] = found;
  if (found.length !== 2) return [];
  const words = fold(withoutNote(header))
    .replace(YEAR, "")
    .replace(/\b(?:nam|so voi|giua|va|tu|den)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const figure = LONGER.get(words) ?? figureOf(header.includes("%") ? `${words} %` : words);
  return figure !== null && CHANGES.has(figure)
    ? [{ at, figure, years: [Math.min(a, b), Math.max(a, b)] }]
    : [];
}

/** Words whose usual form is longer. */
const LONGER: ReadonlyMap<string, string> = new Map([["so sanh", "change"]]);
