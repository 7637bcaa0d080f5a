/**
 * Marks in the roster that a person keeps a post, leaves, or gives up a post (giữ lại, thôi, thôi chức danh này): the column
 * `keep` in, marks by holding and person out.
 */

import type { CandidatePosition, CellTitlePosition, ListBy, TitlePosition } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { cellPlaceOf } from "./cell-places.ts";
import { type CellProblem, holdingsOf } from "./cell-problem.ts";

/** What the column `keep` of a roster says. */
export interface Keeps {
  /** 1 for each holding that its holder keeps. */
  readonly kept: Uint8Array;
  /** 1 for each holding that its holder gives up. */
  readonly dropped: Uint8Array;
  /** 1 for each person who leaves, from every place. */
  readonly leaving: Uint8Array;
}

/** The marks of a roster; null where nothing is said of anybody. */
export function keepsOf({ holdings, rows, people, marks }: Roster): Keeps | null {
  if ((marks?.size ?? 0) === 0 && (rows.keep ?? []).every((one) => one === null)) return null;
  const kept = new Uint8Array(holdings.size);
  const dropped = new Uint8Array(holdings.size);
  const leaving = new Uint8Array(people.ids.length);
  for (let holding = 0; holding < holdings.size; holding++) {
    const person = holdings.person[holding] ?? -1;
    const keep = marks?.get(person) ?? rows.keep?.[holdings.row[holding] ?? -1] ?? null;
    if (keep === "keep") kept[holding] = 1;
    if (keep === "drop") dropped[holding] = 1;
    if (keep === "leave") leaving[person] = 1;
  }
  return { kept, dropped, leaving };
}

/**
 * Whether a candidate of a cell gives up a title: held before by somebody who may have no post of the title there afterwards,
 * unless another post of the title is to be kept.
 */
export function isDropped(
  { kept, dropped }: Keeps,
  problem: CellProblem,
  candidate: CandidatePosition,
  title: TitlePosition,
  { holdings }: Roster,
): boolean {
  const own = holdingsOf(problem, candidate).filter((holding) => holdings.title[holding] === title);
  return own.some((holding) => dropped[holding] === 1) && own.every((holding) => kept[holding] !== 1);
}

/**
 * Writes the marks into the columns of a new cell: who leaves may hold nothing, and what is to be kept stands in `keep` as
 * far as its holder may hold it. `inCell`: the position in the cell of each title of the policy, -1 for none.
 */
export function applyKeeps(
  keeps: Keeps,
  problem: CellProblem,
  inCell: ListBy<TitlePosition, CellTitlePosition>,
  roster: Roster,
  { home }: Pick<Reorganisation, "home">,
): void {
  const { kept, leaving } = keeps;
  const { holdings } = roster;
  const { cell, places, people } = problem;
  const { size, eligible, keep } = cell.candidates;
  for (let candidate = 0; candidate < size; candidate++) {
    if (leaving[people[candidate] ?? -1] === 1) eligible[candidate] = 0;
    for (const holding of holdingsOf(problem, candidate)) {
      const title = holdings.title[holding] ?? -1;
      const t = inCell[title] ?? -1;
      if (t >= 0 && isDropped(keeps, problem, candidate, title, roster))
        eligible[candidate] = (eligible[candidate] ?? 0) & ~(1 << t);
      const at = cellPlaceOf(places, home[holdings.place[holding] ?? -1] ?? -1);
      const here = candidate * places.length + at;
      if (kept[holding] === 1 && t >= 0)
        keep[here] = ((keep[here] ?? 0) | (1 << t)) & (eligible[candidate] ?? 0);
    }
  }
}
