/** Reports and findings for a terminal: values in, text with colours out. */
import type { ChalkInstance } from "chalk";
import Table from "cli-table3";
import type { Diagnostic, Severity } from "../core/diagnostic.ts";
import type { Language } from "./language.ts";
import { cellText, type Report, type ReportTable } from "./report.ts";
import { plainText } from "./safe.ts";

/** Rows of one table that a terminal shows. */
const MOST_ROWS = 60;
/** Findings of one code that are told one by one. */
const MOST_ALIKE = 10;

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

export function renderTable(report: Report, language: Language, chalk: ChalkInstance): string {
  const lines = [chalk.bold(plainText(report.title)), plainText(report.subtitle), ""];
  for (const table of report.tables)
    lines.push(chalk.bold(plainText(table.title)), drawn(table, language, chalk), "");
  for (const { text, good } of report.remarks) {
    lines.push(good === null ? text : good ? chalk.green(`✓ ${text}`) : chalk.red(`✗ ${text}`));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

function drawn(table: ReportTable, language: Language, chalk: ChalkInstance): string {
  const grid = new Table({
    chars: BARE,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
    colAligns: table.columns.map((column) => column.align),
  });
  const heads = table.columns.map(({ label }) => label.split("\n"));
  const height = Math.max(...heads.map((head) => head.length));
  for (let line = 0; line < height; line++) {
    grid.push(heads.map((head) => chalk.dim(head[line - (height - head.length)] ?? "")));
  }
  table.rows.slice(0, MOST_ROWS).forEach((row, index) => {
    const cells = row.map((cell) => plainText(cellText(cell, language)));
    grid.push(index < table.totals ? cells.map((cell) => chalk.bold(cell)) : cells);
  });
  const hidden = table.rows.length - MOST_ROWS;
  const more = hidden > 0 ? [language.word("more.rows", { n: language.number(hidden) })] : [];
  const text = grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  return [...text, ...more].join("\n");
}

/** Findings, one or two lines each, those of one code after a few counted. `most`: of one code; 0 for all. */
export function renderFindings(
  findings: readonly Diagnostic[],
  language: Language,
  chalk: ChalkInstance,
  most: number = MOST_ALIKE,
): string {
  const paint: Readonly<Record<Severity, ChalkInstance>> = {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.dim,
  };
  const lines: string[] = [];
  const counts = new Map<string, number>();
  for (const one of findings) {
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    if (most > 0 && count > most) continue;
    const { origin } = one;
    const where = origin
      ? [origin.file, origin.line || null, origin.column ?? null].filter((part) => part !== null).join(":")
      : "";
    const severity = paint[one.severity](language.word(one.severity));
    lines.push(
      `${severity} ${plainText(where)}${where === "" ? "" : " "}[${one.code}] ${language.message(one)}`,
    );
  }
  for (const [code, count] of counts) {
    if (most > 0 && count > most) {
      lines.push(language.word("findings.hidden", { n: language.number(count - most), code }));
    }
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
