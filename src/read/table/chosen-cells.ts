/** Columns made of those of a table: for each row to be, the cell of one row in one column, or another text. */
import { BLANK, cellOfText } from "../cells/cell.ts";
import { type ColumnPart, columnOf, type GridColumn, partedColumn } from "../cells/grid.ts";
import type { Table } from "./table.ts";

/** `rows`: the row of each row to be; `columnOf`: the position of the column of each of them, -1 for a blank cell. */
export function chosenCells(table: Table, rows: Int32Array, columnOf: (at: number) => number): GridColumn {
  /** Of each column used, where its codes begin among those of the new one. */
  const starts = new Map<number, number>();
  const parts: ColumnPart[] = [];
  let distinct = 1;
  const codes = rows.map((row, at) => {
    const position = columnOf(at);
    if (position < 0) return 0;
    const column = table.column(position);
    let from = starts.get(position);
    if (from === undefined) {
      from = distinct;
      starts.set(position, from);
      parts.push({ from, column });
      distinct += column.size - 1;
    }
    const code = column.codes[row] ?? 0;
    return code === 0 ? 0 : from + code - 1;
  });
  return partedColumn(codes, parts, distinct);
}

/** A column with other texts in some of its rows. */
export function withTexts(
  own: GridColumn | null,
  size: number,
  textIn: (row: number) => string | undefined,
): GridColumn {
  const cells = Array.from({ length: own?.size ?? 1 }, (_, code) => own?.cell(code) ?? BLANK);
  const known = new Map<string, number>();
  const codes = Int32Array.from({ length: size }, (_, row) => {
    const text = textIn(row);
    if (text === undefined) return own?.codes[row] ?? 0;
    const code = known.get(text) ?? cells.push(cellOfText(text)) - 1;
    known.set(text, code);
    return code;
  });
  return columnOf(codes, cells);
}
