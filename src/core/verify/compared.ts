/** Percentages below headers that compare ("So sánh (%)", "Sau/trước"): some tables print by how much a figure changes there, others what is left of it. */

import { followsFrom } from "./percent.ts";
import type { PublishedRow } from "./published.ts";
import type { Share } from "./shares.ts";

/** By row, what its percentage is of where the column says what is left; null where none does, or more say a change. */
export function leftIn(rows: readonly PublishedRow[]): ((row: PublishedRow) => Share | null) | null {
  const leftOf = ({ before, after, percent }: PublishedRow): Share | null =>
    percent?.mayBeLeft && before !== null && after !== null && before > 0
      ? { part: after, whole: before }
      : null;
  const fitting = (partOf: (share: Share) => number): number =>
    rows.filter((row) => {
      const left = leftOf(row);
      return left && row.percent && followsFrom(row.percent, partOf(left), left.whole) !== "neither";
    }).length;
  const isLeft = rows.every(({ percent }) => !percent?.mayBeLeft || percent.sign >= 0);
  return isLeft && fitting(({ part }) => part) > fitting(({ part, whole }) => part - whole) ? leftOf : null;
}
