/** Rows of which a cell says something beside its figures: a note, a further column, what stands behind a name. */
import type { Table } from "./table.ts";

/** Longer cells are no notes. */
const LONGEST = 300;

export interface SaidRow {
  readonly row: number;
  /** The header of the first column that says so. */
  readonly header: string | undefined;
}

/**
 * The rows of which a cell in some columns says something, in their order. `sayingIn`: what is asked of the cells of a column, of each
 * distinct one once; blank and long ones are not asked.
 */
export function saidRows(
  table: Table,
  positions: readonly number[],
  sayingIn: (position: number) => (text: string) => boolean,
): readonly SaidRow[] {
  const saying = positions.flatMap((position) => {
    const { codes, size, text } = table.column(position);
    const says = sayingIn(position);
    const isSaid = Array.from({ length: size }, (_, code) => {
      const own = text(code);
      return own !== "" && own.length <= LONGEST && says(own);
    });
    return isSaid.includes(true) ? [{ header: table.header[position], codes, isSaid }] : [];
  });
  if (saying.length === 0) return [];
  return Array.from({ length: table.size }, (_, row) => row).flatMap((row) => {
    const found = saying.find(({ codes, isSaid }) => isSaid[codes[row] ?? 0]);
    return found ? [{ row, header: found.header }] : [];
  });
}
