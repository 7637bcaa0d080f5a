/** Tables of one input that are one and the same: a file named twice, its copy, or a sheet that was copied. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Shape } from "./shapes.ts";
import { originIn, type Table } from "./table.ts";

/**
 * Tells each table whose rows are cell for cell those of one before it: all they hold would be counted twice. `tables`: with
 * the number of the file that each is from. Sheets of one workbook may be alike where they tell nobody and no place, as those
 * that are called after places and count posts.
 */
export function copiedTables(
  tables: readonly { readonly table: Table; readonly file: number }[],
  shape: Shape,
): Diagnostic[] {
  const met = new Map<string, { readonly table: Table; readonly file: number }[]>();
  return tables.flatMap((own) => {
    const { table, file } = own;
    if (table.size === 0) return [];
    const key = JSON.stringify([table.size, table.header, rowOf(table, 0), rowOf(table, table.size - 1)]);
    const alike = met.get(key) ?? [];
    met.set(key, [...alike, own]);
    const first = alike.find(
      (other) => (other.file !== file || tellsWhoOrWhere(table, shape)) && hasSameRows(other.table, table),
    );
    if (!first) return [];
    const facts = { other: nameOf(first.table), rows: table.size };
    return [diagnostic("file/copied", originIn(table, table.headerLine), { value: nameOf(table), facts })];
  });
}

function rowOf({ header, cell }: Table, row: number): string[] {
  return header.map((_, column) => cell(row, column));
}

function hasSameRows(a: Table, b: Table): boolean {
  return a.header.every((_, column) => {
    const [own, other] = [a.column(column), b.column(column)];
    for (let row = 0; row < a.size; row++) {
      if (own.text(own.codes[row] ?? 0) !== other.text(other.codes[row] ?? 0)) return false;
    }
    return true;
  });
}

/** Whether a table of posts has people or places in its rows; those of other inputs always do. */
function tellsWhoOrWhere({ columns, column }: Table, { people, beside }: Shape): boolean {
  if (people === undefined) return true;
  const wanted = new Set([...people.filter((name) => name !== "number"), ...(beside ?? [])]);
  return columns.some(
    ({ name }, at) => name !== null && wanted.has(name) && column(at).codes.some((code) => code !== 0),
  );
}

function nameOf({ file, sources }: Table): string {
  const sheet = sources?.[0]?.sheet;
  return sheet ? `${file} [${sheet}]` : file;
}
