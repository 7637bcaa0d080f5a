/** A report as Markdown: values in, headings and tables out. */
import { cellText, isStrong, type Report } from "../tables/table.ts";
import { markdownText } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import { drawnCells } from "./depth.ts";

/** Headings, tables with totals in bold, and remarks as a list. */
export function renderMarkdown(report: Report, language: Language): string {
  const lines = [`# ${markdownText(report.title)}`, "", markdownText(report.subtitle), ""];
  for (const note of report.notes ?? []) lines.push(`*${markdownText(note)}*`, "");
  for (const table of report.tables) {
    const { title, columns, rows, below } = table;
    const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    lines.push(`## ${markdownText(title)}`, "");
    lines.push(row(columns.map(({ group, label }) => markdownText(`${group} ${label}`.trim()))));
    lines.push(row(columns.map(({ align }) => (align === "right" ? "--:" : ":--"))));
    rows.forEach((own, index) => {
      const texts = drawnCells(own).map((cell) =>
        typeof cell === "string" ? markdownText(cell) : cellText(cell, language),
      );
      lines.push(
        row(isStrong(table, index) ? texts.map((text) => (text === "" ? "" : `**${text}**`)) : texts),
      );
    });
    lines.push("");
    for (const text of below ?? []) lines.push(`*${markdownText(text)}*`, "");
  }
  for (const { text } of report.remarks) lines.push(`- ${markdownText(text)}`);
  return `${lines.join("\n").trimEnd()}\n`;
}
