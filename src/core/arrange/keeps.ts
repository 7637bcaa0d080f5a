/** Marks in the roster that a person keeps a post or leaves (giữ lại, thôi), and what they take out of a cell. */

import type { Roster } from "../model/roster.ts";
import type { CellProblem } from "./cell-problem.ts";

/** Bars those who leave, and marks what is to be kept as far as its holder may hold it. */
export function applyKeeps(
  { kept, leaving }: Keeps,
  { places, people, heldBy, cell }: CellProblem,
  titleOf: Int32Array,
  inCell: readonly number[],
  placeOf: (holding: number) => number,
): void {
  const { size, eligible, keep } = cell.candidates;
  keep.fill(0, 0, size * places.length);
  for (let candidate = 0; candidate < size; candidate++) {
    if (leaving[people[candidate] ?? -1] === 1) eligible[candidate] = 0;
    for (const holding of heldBy(candidate)) {
      const own = inCell[titleOf[holding] ?? -1] ?? -1;
      const here = candidate * places.length + placeOf(holding);
      if (kept[holding] === 1 && own >= 0)
        keep[here] = ((keep[here] ?? 0) | (1 << own)) & (eligible[candidate] ?? 0);
    }
  }
}

/** What the column `keep` of a roster says. */
export interface Keeps {
  /** 1 for each holding that its holder keeps. */
  readonly kept: Uint8Array;
  /** 1 for each person who leaves, from every place. */
  readonly leaving: Uint8Array;
}

/** null where the roster has no column `keep`, or nothing in it. */
export function keepsOf({ holdings, rows, people }: Roster): Keeps | null {
  if (rows.keep === null || rows.keep.every((one) => one === null)) return null;
  const kept = new Uint8Array(holdings.size);
  const leaving = new Uint8Array(people.ids.length);
  for (let holding = 0; holding < holdings.size; holding++) {
    const keep = rows.keep[holdings.row[holding] ?? -1] ?? null;
    if (keep === true) kept[holding] = 1;
    if (keep === false) leaving[holdings.person[holding] ?? -1] = 1;
  }
  return { kept, leaving };
}
