/** Numbers of people and posts in total rows of a roster, and in its title, held against the rows that they may be of. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Place } from "../../../core/model/place.ts";
import type { Policy } from "../../../core/model/policy.ts";
import type { Roster } from "../../../core/model/roster.ts";
import { isCountOfList } from "../../table/said-counts.ts";
import { originIn, type Table, type Title } from "../../table/table.ts";
import { rowsOfPlaces } from "./place-rows.ts";
import { type CountedIn, type SaidTotal, saidIn } from "./said-people.ts";
import { addRow, emptyTally, type PostRows, postRows, type Tally } from "./tallies.ts";

/** Headings and totals on either side of a total whose rows it may be of. */
const MOST_NEAR = 20;

/** What totals are held against. */
interface Sources {
  readonly table: Table;
  readonly roster: Roster;
  /** The row of each vacant post. */
  readonly vacantRows: readonly number[];
  readonly places: readonly Place[];
  readonly policy: Policy;
}

/**
 * Tells a total that is that of no rows between two headings, totals or ends of the list, and one that names a place where it is not
 * that of the place's rows. All rows must have been read.
 */
export function tellTotals(sources: Sources, diagnostics: Diagnostic[]): void {
  const { table, roster, vacantRows, places, policy } = sources;
  const totals = (table.titles ?? []).flatMap((row) => {
    const said = row.since !== undefined || isCountOfList(row) ? saidIn(row) : null;
    return said === null ? [] : [{ row, said }];
  });
  // A row of a post that is no longer held is of nobody who is counted.
  if (totals.length === 0 || roster.past.size > 0) return;
  const posts = postRows(roster, vacantRows, table);
  const nearOf = nearRows(table, posts);
  const placed = rowsOfPlaces(posts, places);
  const titles = new Map(policy.titles.map(({ id }, at) => [id, at]));
  for (const { row, said } of totals) {
    const tallies = said.place === null ? nearOf(row) : placed(said.place, row);
    const title = said.titleId === null ? null : (titles.get(said.titleId.split("+")[0] ?? "") ?? -1);
    for (const { count, of, sum } of differing(said, tallies, title)) {
      const facts = { said: count, sum, of: WORDED[of] };
      const origin = originIn(table, row.line);
      diagnostics.push(diagnostic("table/total-differs", origin, { value: String(count), facts }));
    }
  }
}

/** What a message says of what is counted. */
const WORDED = { people: "people", paid: "people", posts: "posts", titles: "posts", any: "rows" } as const;

/** The numbers of a total that none of the tallies has, each with the nearest one; none where there is nothing to count. */
function differing(
  { counts }: SaidTotal,
  tallies: Iterable<Tally>,
  title: number | null,
): readonly { readonly count: number; readonly of: CountedIn; readonly sum: number }[] {
  let left = counts.map((one) => ({ ...one, sum: Number.NaN }));
  for (const tally of tallies) {
    left = left.flatMap((one) => {
      const values = title === null ? valuesOf(tally, one.of) : ofTitle(tally, title);
      if (values.includes(one.count)) return [];
      return [{ ...one, sum: nearest([one.sum, values[0] ?? 0], one.count) }];
    });
    if (left.length === 0) break;
  }
  return left.filter(({ sum }) => !Number.isNaN(sum));
}

/** The first of two numbers that is nearer to a third; one that is none is passed over. */
function nearest([first, second]: readonly [number, number], to: number): number {
  return Math.abs(second - to) < Math.abs(first - to) || Number.isNaN(first) ? second : first;
}

/** What a number may be, the likeliest first: people once, or once in each place, as they are where totals are added up. */
function valuesOf(tally: Tally, of: CountedIn): readonly number[] {
  const people = [tally.people.size, tally.pairs.size];
  switch (of) {
    case "people":
      return people;
    case "paid":
      return [...people, tally.people.size - tally.officials];
    case "posts":
      return [tally.allPosts];
    case "titles":
      return [tally.allPosts, tally.posts.size];
    case "any":
      return [...people, tally.allPosts, tally.held, tally.rows, tally.lines, tally.places.size];
  }
}

/** How many hold a title, or how many posts of it there are. */
function ofTitle(tally: Tally, title: number): readonly number[] {
  return [tally.heldPosts.get(title) ?? 0, tally.posts.get(title) ?? 0];
}

/** The tallies of the rows that a total may be of: those of its group, those up to it, from a bound above it or up to one below it, and all. */
function nearRows(table: Table, posts: PostRows): (total: Title) => Iterable<Tally> {
  const titles = (table.titles ?? []).filter(({ since }) => since !== undefined);
  const bounds = [
    ...new Set([
      ...table.headings.flatMap(({ row, until = row }) => [row, until]),
      ...titles.flatMap(({ from, to, since = from }) => [from, to, since]),
      table.size,
    ]),
  ].sort((a, b) => a - b);
  const boundAt = new Map(bounds.map((bound, at) => [bound, at]));
  const [upToInFile, upTo] = [tallyUpTo(posts), tallyUpTo(posts)];
  let whole: Tally | null = null;
  return function* near({ from, to, since = from }) {
    // Of a total of its whole file these are the rows up to it, which are not added up anew for each of many.
    if (since !== from) yield* growing(posts, since, [to]);
    yield upToInFile(from, to);
    yield upTo(0, to);
    const at = boundAt.get(to) ?? 0;
    yield* growing(posts, to, bounds.slice(Math.max(0, at - MOST_NEAR), at).reverse());
    yield* growing(posts, to, bounds.slice(at + 1, at + 1 + MOST_NEAR));
    whole ??= tallyUpTo(posts)(0, table.size);
    yield whole;
  };
}

/** The rows from one to another; asked for ends that grow, each row is added once. */
function tallyUpTo(posts: PostRows): (from: number, to: number) => Tally {
  let [start, at, tally] = [-1, 0, emptyTally()];
  return (from, to) => {
    if (from !== start || to < at) [start, at, tally] = [from, from, emptyTally()];
    for (; at < to; at++) addRow(tally, posts, at);
    return tally;
  };
}

/** The rows between one and each of some bounds, which lead away from it: down the list, or up. */
function* growing(posts: PostRows, from: number, bounds: readonly number[]): Iterable<Tally> {
  const tally = emptyTally();
  let row = from;
  for (const bound of bounds) {
    for (; row < bound; row++) addRow(tally, posts, row);
    for (; row > bound; row--) addRow(tally, posts, row - 1);
    yield tally;
  }
}
