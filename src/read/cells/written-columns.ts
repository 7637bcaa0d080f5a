/** Columns into which cells are written: the codes of each are copied once, however many cells are. */
import type { Cell } from "./cell.ts";
import type { GridColumn } from "./grid.ts";

/** A column that is written into. */
interface Written {
  readonly codes: Int32Array;
  /** Cells of other columns, whose codes follow on those of its own. */
  readonly guests: { readonly cell: Cell; readonly text: string }[];
}

export interface ColumnWriter {
  /** Writes the cell of one row of a column into others of its rows. */
  readonly repeat: (column: number, from: number, rows: readonly number[]) => void;
  /** Writes a cell of another column into rows of a column. */
  readonly receive: (column: number, rows: readonly number[], source: GridColumn, code: number) => void;
  /** The column at a position as it is once everything was written. */
  readonly finished: () => GridColumn[];
}

/** Writes into columns, which stay as they are. */
export function writerOf(columns: readonly GridColumn[]): ColumnWriter {
  const written = new Map<number, Written>();
  const into = (column: number): Written => {
    const own = written.get(column) ?? { codes: (columns[column]?.codes ?? NONE).slice(), guests: [] };
    written.set(column, own);
    return own;
  };
  return {
    repeat: (column, from, rows) => {
      const { codes } = into(column);
      for (const row of rows) codes[row] = codes[from] ?? 0;
    },
    receive: (column, rows, source, code) => {
      const { codes, guests } = into(column);
      const own = (columns[column]?.size ?? 0) + guests.length;
      guests.push({ cell: source.cell(code), text: source.text(code) });
      for (const row of rows) codes[row] = own;
    },
    finished: () =>
      columns.map((column, at) => {
        const own = written.get(at);
        return own ? withGuests({ ...column, codes: own.codes }, own.guests) : column;
      }),
  };
}

const NONE = new Int32Array(0);

/** A column whose last codes are those of cells of other columns. */
function withGuests(column: GridColumn, guests: Written["guests"]): GridColumn {
  const { size } = column;
  if (guests.length === 0) return column;
  return {
    ...column,
    isText: false,
    isDistinct: false,
    size: size + guests.length,
    cell: (code) => guests[code - size]?.cell ?? column.cell(code),
    text: (code) => guests[code - size]?.text ?? column.text(code),
    search: null,
  };
}
