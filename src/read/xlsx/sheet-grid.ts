/** The filled cells of a sheet as columns of codes. */
import { BLANK, type Cell } from "../cells/cell.ts";
import { columnOf, type Grid, type GridColumn } from "../cells/grid.ts";
import { type CellPool, codesByZero } from "./cell-pool.ts";
import type { SheetCells } from "./sheet-cells.ts";

/** How many cells the grid of a sheet has, filled or not: rows and columns without a filled one are left out. */
export function areaOf({ positions, rows }: SheetCells): number {
  return positions.length * rows.length;
}

/** What stands beside the cells of a sheet and is not read. */
export type BesideCells = Pick<Grid, "commentedRows" | "textBoxRows">;

export function gridOf(
  sheet: SheetCells,
  beside: BesideCells,
  pool: CellPool,
  file: string,
  name: string,
): Grid {
  const { positions, rows, merges, hiddenRows, struckRows, toWorkOutRows, coveredRows, hiddenColumns } =
    sheet;
  return {
    file,
    sheet: name,
    size: rows.length,
    columns: columnsOf(sheet, pool),
    positions,
    lines: rows,
    widths: null,
    may: { loseLetters: true, fail: true },
    merges,
    hiddenRows,
    struckRows,
    toWorkOutRows,
    coveredRows,
    ...beside,
    hiddenColumns,
  };
}

function columnsOf({ positions, columns, ids, rows, ends }: SheetCells, pool: CellPool): GridColumn[] {
  const indices = new Int32Array((positions[positions.length - 1] ?? 0) + 1);
  for (const [index, position] of positions.entries()) indices[position] = index;
  const idsByColumn = positions.map(() => new Int32Array(rows.length));
  let at = 0;
  for (let row = 0; row < rows.length; row++) {
    for (const end = ends[row] ?? 0; at < end; at++) {
      const own = idsByColumn[indices[columns[at] ?? 0] ?? 0];
      if (own) own[row] = ids[at] ?? 0;
    }
  }
  const codes = codesByZero(pool);
  return idsByColumn.map((own) => codedColumn(own, codes, pool.cells));
}

/** A column out of the ids of its cells, which become codes in place. `codes`: a buffer by id, of zeros before and after. */
function codedColumn(ids: Int32Array, codes: Int32Array, pool: readonly Cell[]): GridColumn {
  const used = [0];
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] ?? 0;
    if (id === 0) continue;
    const known = codes[id] ?? 0;
    const code = known === 0 ? used.push(id) - 1 : known;
    codes[id] = code;
    ids[row] = code;
  }
  const cells = used.map((id) => pool[id] ?? BLANK);
  for (const id of used) codes[id] = 0;
  return columnOf(ids, cells);
}
