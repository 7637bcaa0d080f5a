/** Merged ranges of a sheet, which have no cell in common in a sound file. */
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
