/** What is told in lines (an explanation, a figure) as a report: text in, a table for each thing that it tells of out. */

import { renderCsv } from "../formats/csv.ts";
import { left } from "../tables/columns.ts";
import type { Report, ReportRow, ReportTable } from "../tables/table.ts";
import type { Language } from "../words/language.ts";

/** The marks that a terminal draws headings with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const MARKS = /\u001b\[\d+m/g;

/** Things that are told of stand apart by a blank line; the first line of each heads it, and items below it have a dash. */
export function reportOfLines(text: string, title: string, { word }: Language): Report {
  const blocks = text
    .replace(MARKS, "")
    .split(/\n\n+/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
  const tables = blocks.map(
    ([first = "", ...rest]): ReportTable => ({
      title: first,
      columns: [{ ...left(word("content")), wide: true }],
      rows: rest.map(rowOf),
      totals: 0,
    }),
  );
  return { title, subtitle: "", tables, remarks: [] };
}

/** "- Bí thư chi bộ" stands below "Trước"; formats draw the dash by the depth. */
function rowOf(line: string): ReportRow {
  const [, indent = "", text = line] = /^( *)- (.*)$/.exec(line) ?? [];
  const isItem = text !== line;
  return { cells: [isItem ? text : line.trim()], depth: isItem ? 1 + indent.length / 2 : 0 };
}

/** The same lines as CSV: what each is told of, and the line. */
export function csvOfLines(report: Report, { word }: Language): string {
  const rows = report.tables.flatMap(({ title, rows: own }) =>
    own.map(({ cells }) => [title, ...cells.map(String)]),
  );
  return renderCsv([word("about"), word("content")], rows);
}
