/** How each input was understood, as a table a reader takes in at a glance: `check` prints one for each. */

import type { CheckedInput, LayoutColumn } from "../../core/document.ts";
import { inOneLine } from "../../core/text/one-line.ts";
import { plainRows, type Report, type ReportColumn } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** Letters of a header that are shown. */
const LONGEST_HEADER = 60;

/** Files and sheets of one input that are named. */
const MOST_FILES = 3;

/** The table of an input: its columns with their meanings, below what its rows came to. */
export function layoutReport(input: CheckedInput, language: Language): Report {
  const column = (word: Parameters<Language["word"]>[0], align: "left" | "right"): ReportColumn => ({
    label: language.word(word),
    group: "",
    align,
  });
  const rows = input.columns.map((one) => [
    one.letters,
    shortened(inOneLine(one.header)),
    meaningOf(one, language),
    { number: one.filled, decimals: 0 },
  ]);
  return {
    title: `${language.word(`table.${input.role}`)}: ${filesOf(input, language)}`,
    subtitle: [rowsOf(input, language), cameToOf(input, language)].filter((text) => text !== "").join("; "),
    tables:
      rows.length === 0
        ? []
        : [
            {
              title: "",
              columns: [
                column("column.letters", "left"),
                { ...column("column.header", "left"), wide: true },
                column("column.meaning", "left"),
                column("column.filled", "right"),
              ],
              rows: plainRows(rows),
              totals: 0,
            },
          ],
    remarks: [],
  };
}

/** Each once, however many tables it has. */
function filesOf({ files }: CheckedInput, language: Language): string {
  const all = new Set(files.map(({ path, sheet }) => (sheet === null ? path : `${path} [${sheet}]`)));
  const named = [...all].slice(0, MOST_FILES);
  const left = all.size - named.length;
  return [...named, ...(left > 0 ? [language.word("files.more", { n: language.number(left) })] : [])].join(
    ", ",
  );
}

/** How many rows there are of each kind; kinds that no row is of are not named but data and faulty ones. */
function rowsOf({ rows }: CheckedInput, language: Language): string {
  const kinds = ["data", "group", "total", "leftOut", "faulty"] as const;
  return kinds
    .filter((kind) => rows[kind] > 0 || kind === "data" || kind === "faulty")
    .map((kind) => language.word(`rows.${kind}`, { n: language.number(rows[kind]) }))
    .join(", ");
}

function cameToOf({ cameTo, counts }: CheckedInput, language: Language): string {
  if (counts.held === null) return language.word("rows.unread");
  return (["people", "posts", "vacancies", "places"] as const)
    .filter((what) => cameTo[what] !== null)
    .map((what) => language.word(`came.${what}`, { n: language.number(cameTo[what]) }))
    .join(", ");
}

function meaningOf({ meaning, alias, isRuleColumn }: LayoutColumn, language: Language): string {
  if (meaning === null) return language.word("meaning.none");
  if (isRuleColumn) return language.word("meaning.rule", { name: meaning });
  const title = /^title:(.*)$/.exec(meaning)?.[1];
  if (title !== undefined) return language.word("meaning.title", { id: title });
  const fact = /^of:(.*)\/(.*)$/.exec(meaning);
  if (fact) return language.word("meaning.fact", { fact: fact[2] ?? "", id: fact[1] ?? "" });
  return language.code === "vi" && alias !== null ? `${alias} (${meaning})` : meaning;
}

function shortened(text: string): string {
  return text.length > LONGEST_HEADER ? `${text.slice(0, LONGEST_HEADER - 1)}…` : text;
}
