/** Rows of a roster counted: who and which posts some of them are. */
import type { OldPlace, PersonPosition, TitlePosition } from "../../../core/model/positions.ts";
import type { Roster } from "../../../core/model/roster.ts";
import { type Groups, grouped, groupOf } from "../../../core/numbers/groups.ts";
import { lineOf } from "../../cells/grid.ts";

/** The posts of a roster by the row that they stand in. */
export interface PostRows {
  readonly roster: Roster;
  readonly size: number;
  /** The line of each row; rows of one line are one row of the file. */
  readonly lines: Int32Array;
  /** Holdings, and vacant posts, by row. */
  readonly held: Groups;
  readonly vacant: Groups;
}

/** What some rows come to, one added after the other. */
export interface Tally {
  rows: number;
  /** Rows of the file. */
  lines: number;
  lastLine: number;
  held: number;
  officials: number;
  readonly people: Set<PersonPosition>;
  /** Each person in each place. */
  readonly pairs: Set<number>;
  readonly places: Set<OldPlace>;
  /** How many posts of a title there are, and how many of these are held. */
  readonly posts: Map<TitlePosition, number>;
  readonly heldPosts: Map<TitlePosition, number>;
  /** Posts of all titles. */
  allPosts: number;
}

/** `vacantRows`: the row of each vacant post. */
export function postRows(
  roster: Roster,
  vacantRows: readonly number[],
  { size, lines }: Pick<PostRows, "size" | "lines">,
): PostRows {
  return {
    roster,
    size,
    lines,
    held: grouped(roster.holdings.row, size),
    vacant: grouped(Int32Array.from(vacantRows), size),
  };
}

/** The place of a row; none where the row is of no post. */
export function placeOfRow({ roster, held, vacant }: PostRows, row: number): OldPlace | undefined {
  const [holding = -1] = groupOf(held, row);
  const [post = -1] = groupOf(vacant, row);
  return roster.holdings.place[holding] ?? roster.vacant.place[post];
}

export function emptyTally(): Tally {
  return {
    rows: 0,
    lines: 0,
    lastLine: -1,
    held: 0,
    officials: 0,
    people: new Set(),
    pairs: new Set(),
    places: new Set(),
    posts: new Map(),
    heldPosts: new Map(),
    allPosts: 0,
  };
}

/** Adds a row to a tally, in place; rows are added in their order, or all of them in the reverse of it. */
export function addRow(tally: Tally, posts: PostRows, row: number): void {
  const { holdings, vacant, people } = posts.roster;
  tally.rows++;
  const line = lineOf(posts, row);
  if (line !== tally.lastLine) tally.lines++;
  tally.lastLine = line;
  const enter = (place: OldPlace, title: TitlePosition): void => {
    tally.places.add(place);
    tally.allPosts++;
    tally.posts.set(title, (tally.posts.get(title) ?? 0) + 1);
  };
  for (const holding of groupOf(posts.held, row)) {
    const [place, title, person] = [
      holdings.place[holding],
      holdings.title[holding],
      holdings.person[holding],
    ];
    if (place === undefined || title === undefined || person === undefined) continue;
    enter(place, title);
    tally.held++;
    tally.heldPosts.set(title, (tally.heldPosts.get(title) ?? 0) + 1);
    if (!tally.people.has(person) && people.official[person] === 1) tally.officials++;
    tally.people.add(person);
    tally.pairs.add(person * MOST_PLACES + place);
  }
  for (const post of groupOf(posts.vacant, row)) {
    const [place, title] = [vacant.place[post], vacant.title[post]];
    if (place !== undefined && title !== undefined) enter(place, title);
  }
}

/** Beyond the places of any register, so that a person and a place are one number. */
const MOST_PLACES = 2 ** 26;
