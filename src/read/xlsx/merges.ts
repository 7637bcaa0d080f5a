/** Merged ranges of a sheet, which have no cell in common in a sound file, and the cells that they cover. */
import { BLANK, type Cell, textOfCell } from "../cells/cell.ts";
import type { MergedRange } from "../cells/grid.ts";
import { type Damage, damage } from "./damage.ts";
import { MOST_CELLS, MOST_COLUMNS } from "./limits.ts";
import { nameOf } from "./references.ts";

/** What is wrong with merged ranges: two have a cell in common, or all together are too wide; null for nothing. */
export function damageOfMerges(merges: readonly MergedRange[]): Damage | null {
  if (merges.length === 0) return null;
  /** Of each column, the row to which the ranges so far reach down. */
  const bottoms = new Int32Array(MOST_COLUMNS);
  let width = 0;
  for (const { top, bottom, left, right } of [...merges].sort((a, b) => a.top - b.top)) {
    width += right - left + 1;
    if (width > MOST_CELLS) return damage("too-many", String(MOST_CELLS));
    for (let column = left; column <= right; column++) {
      if ((bottoms[column] ?? 0) >= top)
        return damage("merge", `${nameOf(top, left)}:${nameOf(bottom, right)}`);
      bottoms[column] = bottom;
    }
  }
  return null;
}

/** The filled cells of a sheet, as `SheetCells` has them. */
interface Filled {
  readonly columns: Int32Array;
  readonly ids: Int32Array;
  readonly rows: Int32Array;
  readonly ends: Int32Array;
}

/**
 * The numbers of rows in which a merged cell covers a filled one that says something else than the merged cell shows: nobody
 * sees it. Programs that merge by format alone leave such cells. `cells`: by id.
 */
export function coveredRows(
  { columns, ids, rows, ends }: Filled,
  merges: readonly MergedRange[],
  cells: readonly Cell[],
): readonly number[] {
  const sorted = [...merges].sort((a, b) => a.top - b.top);
  /** Of each column, the range that begins above or in the row that is looked at last; the cell that each range shows. */
  const ranges = new Int32Array(MOST_COLUMNS).fill(-1);
  const shown = new Int32Array(sorted.length);
  const covered: number[] = [];
  let [next, at] = [0, 0];
  for (let row = 0; row < rows.length && sorted.length > 0; row++) {
    const line = rows[row] ?? 0;
    for (; next < sorted.length && (sorted[next]?.top ?? 0) <= line; next++)
      ranges.fill(next, sorted[next]?.left ?? 0, (sorted[next]?.right ?? -1) + 1);
    for (const end = ends[row] ?? 0; at < end; at++) {
      const [column, id] = [columns[at] ?? 0, ids[at] ?? 0];
      const own = ranges[column] ?? -1;
      const range = sorted[own];
      if (range === undefined || range.bottom < line) continue;
      if (range.top === line && range.left === column) shown[own] = id;
      else if (isOther(cells, id, shown[own] ?? 0) && covered.at(-1) !== line) covered.push(line);
    }
  }
  return covered;
}

function isOther(cells: readonly Cell[], id: number, shown: number): boolean {
  const text = (of: number): string => textOfCell(cells[of] ?? BLANK);
  return id !== shown && text(id) !== text(shown);
}
