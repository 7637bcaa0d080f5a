/** Marks of footnotes behind names and counts of a plan ("Thôn Đông (*)", "Thôn Tây¹", "120 [2]"): a table in; one without them out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { codesWith, type GridColumn, lineOf, respelled } from "../cells/grid.ts";
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
  const found: { readonly row: number; readonly position: number; readonly value: string }[] = [];
  const columns = table.columns.map(({ name }, position): GridColumn => {
    const column = table.column(position);
    if (!MARKED.has(name)) return column;
    const plain = new Map<number, string>();
    for (const code of codesWith(column, MAY_MARK)) {
      const text = column.text(code).replace(MARK, "");
      if (text !== column.text(code)) plain.set(code, text);
    }
    if (plain.size === 0) return column;
    column.codes.forEach((code, row) => {
      if (plain.has(code)) found.push({ row, position, value: column.text(code) });
    });
    return respelled(column, plain);
  });
  // Of those in one row the first column's comes first, as they were found.
  const [first] = found.sort((one, other) => one.row - other.row);
  if (first === undefined) return table;
  const origin = originIn(table, lineOf(table, first.row), table.header[first.position]);
  diagnostics.push(
    diagnostic("changes/footnote-marks", origin, { value: first.value, facts: { count: found.length } }),
  );
  return { ...table, ...withColumns(table, columns) };
}
