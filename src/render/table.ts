/** Reports and findings for a terminal: values in, text with colours out. */
import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { Diagnostic, FindingGroup, Severity } from "../core/diagnostic.ts";
import type { Language } from "./language.ts";
import { sourceOf } from "./messages.ts";
import { cellText, type Report, type ReportTable } from "./report.ts";
import { plainText } from "./safe.ts";

/** Rows of one table that a terminal shows. */
export const MOST_ROWS = 60;
/** Findings of one code that are told one by one; of remarks one is enough. */
const MOST_ALIKE: Readonly<Record<Severity, number>> = { error: 10, warning: 10, info: 1 };

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

export function renderTable(report: Report, language: Language, { chalk, width }: Terminal): string {
  const title = wrapped(plainText(report.title), width, "").map((line) => chalk.bold(line));
  const lines = [...title, ...wrapped(plainText(report.subtitle), width, "  "), ""];
  for (const table of report.tables) {
    lines.push(chalk.bold(plainText(table.title)), ...fitted(table, language, chalk, width), "");
  }
  for (const { text, good } of report.remarks) {
    lines.push(good === null ? text : good ? chalk.green(`✓ ${text}`) : chalk.red(`✗ ${text}`));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The least that a column of text is given, however narrow the terminal. */
const LEAST_WIDE = 16;

/**
 * A table in the columns of a terminal. What is too wide is broken between words, long texts first (`wide`), then, with
 * one space between columns instead of two, the widest column of text and the next.
 */
function fitted(table: ReportTable, language: Language, chalk: ChalkInstance, width: number): string[] {
  const overOf = (lines: readonly string[]): number =>
    Math.max(0, ...lines.map((line) => stripColours(line).length)) - width;
  let lines = drawn(table, language, chalk, "  ");
  if (overOf(lines) <= 0) return lines;
  const { columns, rows } = table;
  const widths = columns.map(({ label }, column) =>
    rows
      .slice(0, MOST_ROWS)
      .reduce((most, row) => Math.max(most, cellText(row[column] ?? "", language).length), label.length),
  );
  const texts = columns
    .flatMap(({ align }, column) => (align === "left" ? [column] : []))
    .sort(
      (a, b) =>
        Number(columns[b]?.wide ?? false) - Number(columns[a]?.wide ?? false) ||
        (widths[b] ?? 0) - (widths[a] ?? 0),
    );
  const limits: (number | null)[] = columns.map(() => null);
  const breakColumn = (column: number, gap: string): void => {
    limits[column] = Math.max(LEAST_WIDE, (widths[column] ?? 0) - overOf(lines));
    lines = drawn(table, language, chalk, gap, limits);
  };
  const [first = -1] = texts;
  if (columns[first]?.wide) breakColumn(first, "  ");
  if (overOf(lines) <= 0) return lines;
  limits.fill(null);
  lines = drawn(table, language, chalk, " ");
  for (const column of texts) if (overOf(lines) > 0) breakColumn(column, " ");
  return lines;
}

function stripColours(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with ESC
  return line.replace(/\u001B\[[0-9;]*m/g, "");
}

/** A text in lines of at most `width`, broken between words, the further ones indented. */
export function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= width || line.trim() === "") line = longer;
    else {
      lines.push(line);
      line = `${indent}${word}`;
    }
  }
  return [...lines, line];
}

/** `limits`: widths at which columns are broken between words; null for none. */
function drawn(
  table: ReportTable,
  language: Language,
  chalk: ChalkInstance,
  gap: string,
  limits: readonly (number | null)[] = [],
): string[] {
  const grid = new Table({
    chars: { ...BARE, middle: gap },
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
    colAligns: table.columns.map((column) => column.align),
  });
  const { columns } = table;
  const heads = columns.map(({ label }) => label);
  // A group is named above its first column.
  const groups = columns.map(({ group }, at) => (group === columns[at - 1]?.group ? "" : group));
  for (const head of groups.some((group) => group !== "") ? [groups, heads] : [heads]) {
    grid.push(head.map((text) => chalk.dim(text)));
  }
  const shown = table.rows
    .slice(0, MOST_ROWS)
    .map((row) => row.map((cell) => plainText(cellText(cell, language))));
  shown.forEach((texts, index) => {
    const cells = texts.map((text, column) => {
      const limit = limits[column] ?? null;
      return limit === null ? text : wrapped(text, limit, "").join("\n");
    });
    grid.push(index < table.totals ? cells.map((cell) => chalk.bold(cell)) : cells);
  });
  const hidden = Math.max(0, table.rows.length - MOST_ROWS) + (table.unmade ?? 0);
  const more = hidden > 0 ? [language.word(table.more ?? "more.rows", { n: language.number(hidden) })] : [];
  const text = grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  return [...text, ...more];
}

/** Findings as lines, those of one code after a few counted; `most`: how many, 0 for all, null for the usual number. */
export function renderFindings(
  findings: readonly Diagnostic[],
  language: Language,
  terminal: Terminal,
  most: number | null = null,
): string {
  const hidden = new Map<string, number>();
  const counts = new Map<string, number>();
  const lines = findings.flatMap((one) => {
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    const limit = most ?? MOST_ALIKE[one.severity];
    if (limit === 0 || count <= limit) return findingLines(one, language, terminal);
    hidden.set(one.code, count - limit);
    return [];
  });
  for (const [code, count] of hidden)
    lines.push(...hiddenLines(code, count, "findings.hidden", language, terminal));
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/**
 * Findings by code, at most `most` of each (0 for all) and the others counted: those of one code below a line that says
 * how many there are, a single one on a line of its own.
 */
export function renderGroups(
  groups: readonly FindingGroup[],
  most: number,
  language: Language,
  terminal: Terminal,
): string {
  const lines = groups.flatMap(({ code, severity, findings }) => {
    const [only] = findings;
    if (findings.length === 1 && only) return findingLines(only, language, terminal);
    const shown = most === 0 ? findings : findings.slice(0, most);
    const word = language.word(severity);
    const left = findings.length - shown.length;
    return [
      `${paint(terminal)[severity](word)} [${code}] ${language.number(findings.length)}`,
      ...shown.flatMap((one) =>
        wrapped(`${whereOf(one)}${language.message(one)}`, terminal.width - 2, "  ").map(
          (line) => `  ${line}`,
        ),
      ),
      ...(left > 0 ? hiddenLines(code, left, "findings.hidden.check", language, terminal) : []),
    ];
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

function paint({ chalk }: Terminal): Readonly<Record<Severity, ChalkInstance>> {
  return { error: chalk.red, warning: chalk.yellow, info: chalk.dim };
}

function findingLines(one: Diagnostic, language: Language, terminal: Terminal): string[] {
  const severity = language.word(one.severity);
  const text = `${severity} ${whereOf(one)}[${one.code}] ${language.message(one)}`;
  const [first = "", ...rest] = wrapped(text, terminal.width, "  ");
  return [paint(terminal)[one.severity](severity) + first.slice(severity.length), ...rest];
}

/** "roster.xlsx[Sheet1]:5:count " or "". */
function whereOf({ origin }: Diagnostic): string {
  if (!origin) return "";
  const parts = [sourceOf(origin), origin.line || null, origin.column ?? null];
  const where = parts.filter((part) => part !== null).join(":");
  return where === "" ? "" : `${plainText(where)} `;
}

function hiddenLines(
  code: string,
  count: number,
  word: "findings.hidden" | "findings.hidden.check",
  language: Language,
  { width }: Terminal,
): string[] {
  return wrapped(language.word(word, { n: language.number(count), code }), width, "  ");
}
