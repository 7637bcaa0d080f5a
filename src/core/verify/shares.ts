/** A column of percentages that are shares of a total ("Tỷ lệ": 33,3; 66,7; 100), not of a change. */

import { followsFrom } from "./percent.ts";
import type { PublishedRow } from "./published.ts";
import { totalsAmong } from "./rows.ts";

/** What a percentage is the share of: a figure of its row, and that of the total. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/** Shares that must be those of a total, and more than follow from changes, before a column is taken for such. */
const ENOUGH = 2;

/** By row, what its percentage is a share of, where the total of counts has 100 and most others are shares of it; else null. */
export function sharesIn(rows: readonly PublishedRow[]): ((row: PublishedRow) => Share | null) | null {
  if (rows.some(({ decimals, percent }) => decimals > 0 || (percent?.sign ?? 0) !== 0)) return null;
  const total = [...totalsAmong(rows)].find(
    ({ percent }) => percent !== null && percent.scaled === 100 * 10 ** percent.decimals,
  );
  if (!total) return null;
  const others = rows.filter((row) => row !== total && row.percent !== null);
  const ofChange = others.filter(({ before, after, percent }) => {
    if (before === null || after === null || percent === null) return false;
    return before > 0 && followsFrom(percent, after - before, before) !== "neither";
  });
  for (const column of ["after", "before"] as const) {
    const shareOf = (row: PublishedRow): Share | null => {
      const [part, whole] = [row[column], total[column]];
      return part === null || whole === null || whole <= 0 ? null : { part, whole };
    };
    const fitting = others.filter((row) => {
      const share = shareOf(row);
      return share && row.percent && followsFrom(row.percent, share.part, share.whole) !== "neither";
    });
    const isMost = fitting.length * 2 > others.length && fitting.length > ofChange.length;
    if (fitting.length >= ENOUGH && isMost) return shareOf;
  }
  return null;
}
