/** One column out of several of a table: for each row to be, the cell of one row in one column. */
import { BLANK } from "../table/cell.ts";
import type { GridColumn } from "../table/grid.ts";
import type { Table } from "../table/table.ts";

/** `rows`: the row of each row to be; `columnOf`: the position of the column of each of them, -1 for a blank cell. */
export function chosenCells(table: Table, rows: Int32Array, columnOf: (at: number) => number): GridColumn {
  /** Of each column used, where its codes begin among those of the new one. */
  const starts = new Map<number, number>();
  const parts: { readonly start: number; readonly column: GridColumn }[] = [];
  let distinct = 1;
  const codes = rows.map((row, at) => {
    const position = columnOf(at);
    if (position < 0) return 0;
    const column = table.column(position);
    let start = starts.get(position);
    if (start === undefined) {
      start = distinct;
      starts.set(position, start);
      parts.push({ start, column });
      distinct += column.size - 1;
    }
    const code = column.codes[row] ?? 0;
    return code === 0 ? 0 : start + code - 1;
  });
  const partOf = (code: number) => parts.findLast(({ start }) => start <= code);
  return {
    isText: false,
    isDistinct: false,
    codes,
    size: distinct,
    cell: (code) => {
      const part = code === 0 ? undefined : partOf(code);
      return part?.column.cell(code - part.start + 1) ?? BLANK;
    },
    text: (code) => {
      const part = code === 0 ? undefined : partOf(code);
      return part?.column.text(code - part.start + 1) ?? "";
    },
  };
}
