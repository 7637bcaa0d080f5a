/**
 * Marks in the roster that a person keeps a post or leaves (giữ lại, thôi): the column `keep` in, marks by holding
 * and person out.
 */

import type { CellTitlePosition, ListBy, TitlePosition } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { cellPlaceOf } from "./cell-places.ts";
import { type CellProblem, holdingsOf } from "./cell-problem.ts";

/** What the column `keep` of a roster says. */
export interface Keeps {
  /** 1 for each holding that its holder keeps. */
  readonly kept: Uint8Array;
  /** 1 for each person who leaves, from every place. */
  readonly leaving: Uint8Array;
}

/** The marks of a roster; null where it has no column `keep`, or nothing in it. */
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

/**
 * Writes the marks into the columns of a new cell: who leaves may hold nothing, and what is to be kept stands in `keep` as
 * far as its holder may hold it. `inCell`: the position in the cell of each title of the policy, -1 for none.
 */
export function applyKeeps(
  { kept, leaving }: Keeps,
  problem: CellProblem,
  inCell: ListBy<TitlePosition, CellTitlePosition>,
  { holdings }: Roster,
  { home }: Pick<Reorganisation, "home">,
): void {
  const { cell, places, people } = problem;
  const { size, eligible, keep } = cell.candidates;
  for (let candidate = 0; candidate < size; candidate++) {
    if (leaving[people[candidate] ?? -1] === 1) eligible[candidate] = 0;
    for (const holding of holdingsOf(problem, candidate)) {
      const t = inCell[holdings.title[holding] ?? -1] ?? -1;
      const at = cellPlaceOf(places, home[holdings.place[holding] ?? -1] ?? -1);
      const here = candidate * places.length + at;
      if (kept[holding] === 1 && t >= 0)
        keep[here] = ((keep[here] ?? 0) | (1 << t)) & (eligible[candidate] ?? 0);
    }
  }
}
