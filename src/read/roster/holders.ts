/** Posts and their holders of a roster, column by column. */

import { peopleOf } from "../../core/model/people.ts";
import type { Roster, RosterRows } from "../../core/model/roster.ts";
import { type WholeNumbers, wholeNumbers } from "../../core/numbers/buffers.ts";

/** Posts as they are met: positions of places and titles. */
export interface PostList {
  readonly place: WholeNumbers;
  readonly title: WholeNumbers;
}

/** Posts with their holders: ids of people and rows. */
export interface Holders extends PostList {
  readonly person: string[];
  readonly row: WholeNumbers;
}

export function postsOf(expected: number): PostList {
  return { place: wholeNumbers(expected), title: wholeNumbers(expected) };
}

export function holdersOf(expected: number): Holders {
  return { ...postsOf(expected), person: [], row: wholeNumbers(expected) };
}

export function rosterOf(
  holders: Holders,
  vacant: PostList,
  rows: RosterRows,
  columns: Roster["columns"],
): Roster {
  const posts = ({ place, title }: PostList) => ({
    size: place.size(),
    place: place.done(),
    title: title.done(),
  });
  const row = holders.row.done();
  const { people, person } = peopleOf(
    holders.person,
    (holding) => rows.official[row[holding] ?? -1] === true,
  );
  return { holdings: { ...posts(holders), person, row }, rows, people, vacant: posts(vacant), columns };
}
