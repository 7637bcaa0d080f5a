/** Marks of footnotes behind names, titles and counts ("Thôn Đông (*)", "Thôn Tây¹", "120 [2]"): a table in; one without them out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { codesWith, type GridColumn, lineOf, respelled } from "../cells/grid.ts";
import { TITLE_COLUMN } from "../columns/columns.ts";
import { originIn, type Table, withColumns } from "./table.ts";

/** Known columns in which no such mark says anything, by what their table is. */
const MARKED = {
  changes: ["from", "into_name", "parts", "households", "population", "households_after", "population_after"],
  roster: [
    ...["place", "province", "district", "commune", "unit", "title", "further_titles", "full_name"],
    ...["birth_year", "birth_year_male", "birth_year_female"],
  ],
  register: ["name", "commune", "households", "population", "area"],
} as const;

const MAY_MARK = /[*[¹²³⁴⁵⁶⁷⁸⁹]/u;

/** A mark behind a letter, a digit or a bracket, and nothing of the name behind it; "m²" is no mark. */
const MARK =
  /(?<=[\p{L}\d)])(?: ?(?:\(\*{1,3}\)|\*{1,3}|\[\d{1,2}\])|(?<!(?<!\p{L})k?m)[¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?=\s*(?:$|[+,;:&()\n]|và\s|kiêm\s|đến\s|→|=>))/gu;

/** The table without such marks, which is told once. */
export function withoutFootnoteMarks(
  table: Table,
  role: keyof typeof MARKED,
  diagnostics: Diagnostic[],
): Table {
  const marked: ReadonlySet<string | null> = new Set(MARKED[role]);
  const found: { readonly row: number; readonly position: number; readonly value: string }[] = [];
  const columns = table.columns.map(({ name }, position): GridColumn => {
    const column = table.column(position);
    if (!marked.has(name) && !name?.startsWith(TITLE_COLUMN)) return column;
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
  // Cells of a roster may have names of people.
  const value = role === "roster" ? null : first.value;
  diagnostics.push(diagnostic(`${role}/footnote-marks`, origin, { value, facts: { count: found.length } }));
  return { ...table, ...withColumns(table, columns) };
}
