/** Reports and findings for a terminal: values in, text with colours out. */
import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import {
  cellText,
  isStrong,
  type Report,
  type ReportColumn,
  type ReportTable,
  remarkText,
} from "../tables/table.ts";
import { plainText } from "../text/safe.ts";
import { wrapped } from "../text/wrap.ts";
import type { Language } from "../words/language.ts";
import { drawnCells } from "./depth.ts";
import { MOST_ROWS } from "./lines.ts";

/** What is written to: its colours, and its columns (Infinity where it is no terminal). */
export interface Terminal {
  readonly chalk: ChalkInstance;
  readonly width: number;
}

const BARE = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

/** A report as lines of at most the terminal's columns, as far as its words allow. */
export function renderTable(report: Report, language: Language, { chalk, width }: Terminal): string {
  const title = wrapped(plainText(report.title), width, "").map((line) => chalk.bold(line));
  const under = [report.subtitle, ...(report.notes ?? [])];
  const lines = [...title, ...under.flatMap((text) => wrapped(plainText(text), width, "  ")), ""];
  for (const table of report.tables) {
    if (table.title !== "") {
      for (const one of wrapped(plainText(table.title), width, "").map((line) => chalk.bold(line)))
        lines.push(one);
    }
    for (const one of [...fitted(table, language, chalk, width), ""]) lines.push(one);
  }
  for (const remark of report.remarks) {
    const paint = remark.good === null ? String : remark.good ? chalk.green : chalk.red;
    for (const one of wrapped(plainText(remarkText(remark)), width, "  ").map((line) => paint(line)))
      lines.push(one);
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The letters of a long text that are read with ease: with so many it alone is broken, with fewer others share with it. */
const EASY_WIDE = 32;

/** Fewer letters than these in each column of text are worth the second space between columns. */
const TWO_SPACES = 24;

/** The least that a column of text is given, however narrow the terminal. */
const LEAST_WIDE = 16;

/** The letters of a line of heads, where more than their columns need is left. */
const HEAD_WIDTHS = [24, 18, 14, 11] as const;

/** The letters of a line of heads, and of texts beside them, where all else is still wider than the terminal. */
const LEAST_NARROW = 8;

/**
 * A table in the columns of a terminal. Where it cannot be made as narrow as they are, its groups of columns stand below each other, each
 * half of them beside the columns before the first.
 */
function fitted(table: ReportTable, language: Language, chalk: ChalkInstance, width: number): string[] {
  const lines = narrowed(table, language, chalk, width);
  if (lines.every((line) => stripColours(line).length <= width)) return lines;
  const halves = halvesOf(table);
  if (halves === null) return lines;
  const [first, second] = halves.map((half) => fitted(half, language, chalk, width));
  return [...(first ?? []), "", ...(second ?? [])];
}

/** A table as two, each with half of its groups of columns; null: it has one or none. Of rows that are not shown the second one tells. */
function halvesOf({ columns, rows, ...table }: ReportTable): readonly ReportTable[] | null {
  const first = columns.findIndex(({ group }) => group !== "");
  const starts = columns.flatMap(({ group }, at) =>
    at >= first && group !== columns[at - 1]?.group ? [at] : [],
  );
  const middle = starts[Math.ceil(starts.length / 2)];
  if (first < 0 || middle === undefined) return null;
  const half = (own: ReportTable["rows"], unmade: number, from: number, to?: number): ReportTable => {
    const picked = <T>(all: readonly T[]): readonly T[] => [...all.slice(0, first), ...all.slice(from, to)];
    const cut = own.map((row) => ({ ...row, cells: picked(row.cells) }));
    return { ...table, columns: picked(columns), rows: cut, unmade };
  };
  return [half(rows.slice(0, MOST_ROWS), 0, first, middle), half(rows, table.unmade ?? 0, middle)];
}

/**
 * A table made narrower as far as its words allow. What is too wide is broken between words: a long text alone (`wide`) where enough is
 * left for it, else the widest columns of text down to one width that all have, then, with one space between columns instead of two,
 * heads, then all columns of text alike, below shorter heads where there are any.
 */
function narrowed(table: ReportTable, language: Language, chalk: ChalkInstance, width: number): string[] {
  const overOf = (lines: readonly string[]): number =>
    lines.reduce((most, line) => Math.max(most, stripColours(line).length), 0) - width;
  let lines = drawn(table, language, chalk, "  ");
  if (overOf(lines) <= 0) return lines;
  const { columns } = table;
  const shown = table.rows.slice(0, MOST_ROWS).map(drawnCells);
  const widths = columns.map(({ label }, column) =>
    shown.reduce((most, row) => Math.max(most, cellText(row[column] ?? "", language).length), label.length),
  );
  const texts = columns
    .flatMap(({ align }, column) => (align === "left" ? [column] : []))
    .sort(
      (a, b) =>
        Number(columns[b]?.wide ?? false) - Number(columns[a]?.wide ?? false) ||
        (widths[b] ?? 0) - (widths[a] ?? 0),
    );
  const limits: (number | null)[] = columns.map(() => null);
  const breakAt = (gap: string): number => {
    const most = sharedWidth(
      texts.map((column) => widths[column] ?? 0),
      overOf(lines),
    );
    for (const column of texts) limits[column] = (widths[column] ?? 0) > most ? most : null;
    lines = drawn(table, language, chalk, gap, limits);
    return most;
  };
  const [first = -1] = texts;
  const left = (widths[first] ?? 0) - overOf(lines);
  if (columns[first]?.wide && left >= EASY_WIDE) {
    limits[first] = left;
    lines = drawn(table, language, chalk, "  ", limits);
    if (overOf(lines) <= 0) return lines;
  } else if (breakAt("  ") >= TWO_SPACES && overOf(lines) <= 0) return lines;
  limits.fill(null);
  lines = drawn(table, language, chalk, " ");
  if (overOf(lines) > 0) breakAt(" ");
  if (overOf(lines) <= 0) return lines;
  for (const headWidth of HEAD_WIDTHS) {
    const tried = drawn(table, language, chalk, " ", limits, headWidth);
    if (overOf(tried) <= 0) return tried;
  }
  lines = drawn(table, language, chalk, " ", limits, LEAST_NARROW);
  if (overOf(lines) <= 0) return lines;
  const briefly = { ...table, columns: columns.map((one) => ({ ...one, label: one.short ?? one.label })) };
  lines = drawn(briefly, language, chalk, " ", limits, LEAST_NARROW);
  for (let most = LEAST_WIDE - 1; most >= LEAST_NARROW && overOf(lines) > 0; most--) {
    for (const column of texts) limits[column] = Math.min(limits[column] ?? widths[column] ?? 0, most);
    lines = drawn(briefly, language, chalk, " ", limits, LEAST_NARROW);
  }
  return lines;
}

/** The width down to which columns are broken so that together they save so many letters; the least that one is given if they cannot. */
function sharedWidth(widths: readonly number[], over: number): number {
  let most = Math.max(LEAST_WIDE, ...widths);
  const saved = (): number => widths.reduce((sum, width) => sum + Math.max(0, width - most), 0);
  while (most > LEAST_WIDE && saved() < over) most--;
  return most;
}

function stripColours(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with ESC
  return line.replace(/\u001B\[[0-9;]*m/g, "");
}

/** Groups and over how many columns each stands: above its first one, or above all of them where heads are to be narrow. */
function groupsOf(columns: readonly ReportColumn[], headWidth: number): [group: string, span: number][] {
  const groups: [string, number][] = [];
  columns.forEach(({ group }, at) => {
    const goes = group !== "" && group === columns[at - 1]?.group;
    const last = groups.at(-1);
    if (goes && last && headWidth < Number.POSITIVE_INFINITY) last[1]++;
    else groups.push([goes ? "" : group, 1]);
  });
  return groups;
}

/** `limits`: widths at which columns are broken between words; null for none. `headWidth`: at which heads are. */
function drawn(
  table: ReportTable,
  language: Language,
  chalk: ChalkInstance,
  gap: string,
  limits: readonly (number | null)[] = [],
  headWidth = Number.POSITIVE_INFINITY,
): string[] {
  const grid = new Table({
    chars: { ...BARE, middle: gap },
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
    colAligns: table.columns.map((column) => column.align),
  });
  const { columns } = table;
  const head = (text: string, colSpan: number): Table.CellOptions => ({
    content: chalk.dim(wrapped(text, headWidth, "").join("\n")),
    colSpan,
    vAlign: "bottom",
    ...(colSpan > 1 ? { hAlign: "right" } : {}),
  });
  if (columns.some(({ group }) => group !== ""))
    grid.push(groupsOf(columns, headWidth).map(([group, span]) => head(group, span)));
  grid.push(columns.map(({ label }) => head(label, 1)));
  const shown = table.rows
    .slice(0, MOST_ROWS)
    .map((row) => drawnCells(row).map((cell) => plainText(cellText(cell, language))));
  shown.forEach((texts, index) => {
    const cells = texts.map((text, column) => {
      const limit = limits[column] ?? null;
      return limit === null ? text : wrapped(withCutSums(text, limit), limit, "").join("\n");
    });
    grid.push(isStrong(table, index) ? cells.map((cell) => chalk.bold(cell)) : cells);
  });
  const hidden = Math.max(0, table.rows.length - MOST_ROWS) + (table.unmade ?? 0);
  const more = hidden > 0 ? [language.word(table.more ?? "more.rows", { n: language.number(hidden) })] : [];
  const text = grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  return [...text, ...more];
}

/** A text in which checksums, which have no place to break, are cut to a width. */
function withCutSums(text: string, width: number): string {
  return text.replace(
    /[0-9a-f]{40,}/g,
    (sum) => sum.match(new RegExp(`.{1,${width}}`, "g"))?.join(" ") ?? sum,
  );
}
