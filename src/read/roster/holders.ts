/** Posts and their holders of a roster, column by column. */

import { heldBy, peopleOf } from "../../core/model/people.ts";
import type { OldPlace, TitlePosition } from "../../core/model/positions.ts";
import type { Roster, RosterRows, Service } from "../../core/model/roster.ts";
import { type WholeNumbers, wholeNumbers } from "../../core/numbers/buffers.ts";

/** Posts as they are met: positions of places and titles. */
export interface PostList {
  readonly place: WholeNumbers;
  readonly title: WholeNumbers;
}

/** Posts with their holders: ids of people and rows. */
export interface Holders extends PostList {
  /** Room for as many as are expected: those behind the last post are none. */
  readonly person: string[];
  readonly row: WholeNumbers;
}

export function postsOf(expected: number): PostList {
  return { place: wholeNumbers(expected), title: wholeNumbers(expected) };
}

export function holdersOf(expected: number): Holders {
  return { ...postsOf(expected), person: new Array(expected), row: wholeNumbers(expected) };
}

/** Adds a post with its holder. */
export function hold(holders: Holders, id: string, row: number, at: OldPlace, title: TitlePosition): void {
  holders.person[holders.row.size()] = id;
  holders.row.push(row);
  holders.place.push(at);
  holders.title.push(title);
}

/** The roster of all posts that were met; nothing is added after that. */
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
  holders.person.length = holders.row.size();
  const all = { ...posts(holders), person: holders.person, row: holders.row.done() };
  const ended = endedIn(all.person, all.row, rows, hasLastDays(columns));
  const held = ended.size === 0 ? all : without(all, ended);
  const { people, person } = peopleOf(
    held.person,
    (holding) => rows.official[held.row[holding] ?? -1] === true,
  );
  const past = new Map<number, Service[]>();
  const position = new Map(ended.size === 0 ? [] : people.ids.map((id, at) => [id, at] as const));
  const told: PastRow[] = [];
  for (const holding of ended) {
    const row = all.row[holding] ?? -1;
    const service = { since: rows.since[row] ?? null, until: rows.until[row] ?? 0 };
    const at = position.get(all.person[holding] ?? "");
    if (at === undefined) continue;
    past.set(at, [...(past.get(at) ?? []), service]);
    told.push({ row, held: heldBy(people, at).map((one) => held.row[one] ?? -1) });
  }
  const known = told.length === 0 ? rows : withFactsOf(told, rows);
  return { holdings: { ...held, person }, rows: known, people, past, vacant: posts(vacant), columns };
}

/** A row of past service, and the rows of the posts that its person holds. */
interface PastRow {
  readonly row: number;
  readonly held: readonly number[];
}

/** The rows, in which those of held posts tell also what rows of past service alone tell of their person. */
function withFactsOf(told: readonly PastRow[], rows: RosterRows): RosterRows {
  const filled = <T>(column: readonly (T | null)[]): readonly (T | null)[] => {
    const own = [...column];
    for (const { row, held } of told) {
      const [first] = held;
      const fact = own[row] ?? null;
      if (fact === null || first === undefined) continue;
      if (held.every((at) => (own[at] ?? null) === null)) own[first] = fact;
    }
    return own;
  };
  return {
    ...rows,
    birthYear: filled(rows.birthYear),
    birthMonth: filled(rows.birthMonth),
    gender: filled(rows.gender),
    partyMember: filled(rows.partyMember),
    facts: new Map([...rows.facts].map(([name, values]) => [name, filled(values)])),
  };
}

/** Whether rows may say until when a post was held. */
export function hasLastDays(columns: Roster["columns"]): boolean {
  return columns.some(({ name }) => name === "until_day");
}

/** Rows that tell of a post no longer held: they have a last day (`until_day`), and the person began in another one after it. */
function endedIn(
  person: readonly string[],
  row: Int32Array,
  { since, until }: RosterRows,
  hasDays: boolean,
): ReadonlySet<number> {
  const ended = new Set<number>();
  if (!hasDays) return ended;
  const latest = new Map<string, number>();
  row.forEach((at, holding) => {
    const id = person[holding] ?? "";
    latest.set(
      id,
      Math.max(latest.get(id) ?? Number.NEGATIVE_INFINITY, since[at] ?? Number.NEGATIVE_INFINITY),
    );
  });
  row.forEach((at, holding) => {
    const last = until[at] ?? null;
    const begun = latest.get(person[holding] ?? "") ?? Number.NEGATIVE_INFINITY;
    if (last !== null && begun >= last && (since[at] ?? Number.NEGATIVE_INFINITY) < last) ended.add(holding);
  });
  return ended;
}

/** Holders without some of them. */
function without<T extends Omit<Roster["holdings"], "person"> & { readonly person: readonly string[] }>(
  { place, title, person, row }: T,
  ended: ReadonlySet<number>,
) {
  const kept = (_: unknown, holding: number): boolean => !ended.has(holding);
  const rest = row.filter(kept);
  return {
    size: rest.length,
    place: place.filter(kept),
    title: title.filter(kept),
    person: person.filter(kept),
    row: rest,
  };
}
