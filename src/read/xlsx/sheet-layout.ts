/** How a sheet's cells are laid out: headers of several rows, and merged cells that stand for each row they span. */

import type { Shape } from "../table/shapes.ts";
import type { MergedRange } from "./sheet.ts";

/** A row of a sheet; its cells are filled where a merged one spans them. */
export interface Row {
  readonly number: number;
  readonly cells: string[];
}

/** The last row of a header: cells of it may be merged over the row of a second level. */
export function headerBottom(top: number, merges: readonly MergedRange[]): number {
  const spans = merges.filter((merge) => merge.top <= top && merge.bottom > top && merge.bottom <= top + 3);
  return spans.reduce((most, { bottom }) => Math.max(most, bottom), top);
}

/** The header of each column: its lowest cell with something in it, a merged one for each column that it spans. */
export function headsOf(
  rows: readonly Row[],
  top: number,
  bottom: number,
  merges: readonly MergedRange[],
  width: number,
): string[] {
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  const near = merges.filter((merge) => merge.top <= bottom && merge.bottom >= top);
  const head = (column: number): string => {
    for (let row = bottom; row >= top; row--) {
      const merge = near.find(
        (one) => one.top <= row && row <= one.bottom && one.left <= column && column <= one.right,
      );
      // A cell merged sideways names a group, unless there is no second level to name its columns.
      const spans = merge !== undefined && (merge.left === column || row < bottom);
      const text = byNumber.get(spans ? merge.top : row)?.[spans ? merge.left : column] ?? "";
      if (text !== "") return text.replace(/\s+/g, " ");
    }
    return "";
  };
  return Array.from({ length: width }, (_, column) => head(column));
}

/** Fills merged cells of group columns down; in other known columns a merged cell over several rows is told. */
export function fillGroups(
  rows: readonly Row[],
  merges: readonly MergedRange[],
  columnAt: (column: number) => string | undefined,
  { groups }: Shape,
  tell: (merge: MergedRange, column: number) => void,
): void {
  const positions = new Map(rows.map(({ number }, index) => [number, index]));
  const numbers = rows.map(({ number }) => number);
  const filled = new Map<number, number>();
  for (const merge of [...merges].sort((a, b) => a.top - b.top)) {
    const column = merge.left;
    const known = columnAt(column);
    const start = positions.get(merge.top);
    // Ranges never overlap in a sound file; one that does is passed over.
    if (known === undefined || start === undefined || merge.top <= (filled.get(column) ?? 0)) continue;
    filled.set(column, merge.bottom);
    const value = rows[start]?.cells[column] ?? "";
    let told = false;
    for (let index = start + 1; (numbers[index] ?? Number.POSITIVE_INFINITY) <= merge.bottom; index++) {
      const row = rows[index];
      if (groups.includes(known)) {
        if (row) row.cells[column] = value;
      } else if (!told) {
        told = true;
        tell(merge, column);
      }
    }
  }
}
