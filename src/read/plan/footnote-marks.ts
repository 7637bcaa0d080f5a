/** Marks of footnotes behind names and counts of a plan ("Thôn Đông (*)", "Thôn Tây¹", "120 [2]"): a table in; one without them out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { cellOfText } from "../cells/cell.ts";
import { codesWith, columnOf, type GridColumn, lineOf } from "../cells/grid.ts";
import { originIn, type Table, withColumns } from "../table/table.ts";

/** Known columns in which no such mark says anything. */
const MARKED: ReadonlySet<string | null> = new Set([
  ...["from", "into_name", "parts", "households", "population"],
  ...["households_after", "population_after"],
]);

const MAY_MARK = /[*[¹²³⁴⁵⁶⁷⁸⁹]/u;

/** A mark behind a letter, a digit or a bracket, and nothing of the name behind it; "m²" is no mark. */
const MARK =
  /(?<=[\p{L}\d)])(?: ?(?:\(\*{1,3}\)|\*{1,3}|\[\d{1,2}\])|(?<!(?<!\p{L})k?m)[¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?=\s*(?:$|[+,;:&()\n]|và\s|đến\s|→|=>))/gu;

/** The table without such marks, which is told once. */
export function withoutFootnoteMarks(table: Table, diagnostics: Diagnostic[]): Table {
  let first: { readonly row: number; readonly position: number; readonly value: string } | null = null;
  let count = 0;
  const columns = table.columns.map(({ name }, position): GridColumn => {
    const column = table.column(position);
    if (!MARKED.has(name)) return column;
    const marked = new Map<number, string>();
    for (const code of codesWith(column, MAY_MARK)) {
      const plain = column.text(code).replace(MARK, "");
      if (plain !== column.text(code)) marked.set(code, plain);
    }
    if (marked.size === 0) return column;
    column.codes.forEach((code, row) => {
      if (!marked.has(code)) return;
      count++;
      if (first === null || row < first.row) first = { row, position, value: column.text(code) };
    });
    const cells = Array.from({ length: column.size }, (_, code) => {
      const plain = marked.get(code);
      return plain === undefined ? column.cell(code) : cellOfText(plain);
    });
    return columnOf(column.codes, cells);
  });
  const told = first as { readonly row: number; readonly position: number; readonly value: string } | null;
  if (told === null) return table;
  const origin = originIn(table, lineOf(table, told.row), table.header[told.position]);
  diagnostics.push(diagnostic("changes/footnote-marks", origin, { value: told.value, facts: { count } }));
  return { ...table, ...withColumns(table, columns) };
}
