/** Two rosters, before and after, joined by the ids of people: two lists in the order of ids in, one out. */

import { joinedOrigins } from "../model/origins.ts";
import type { NewPlace, OldPlace, PersonPosition, Positions } from "../model/positions.ts";
import type { HeldPosts, People, Roster, RosterRows } from "../model/roster.ts";
import { grouped } from "../numbers/groups.ts";
import { byCodePoint } from "../text/order.ts";

/** Posts of both rosters, people numbered in common; rows of the roster after stand behind those of the one before. */
export interface Joined {
  /** The roster before, its people being those of both. */
  readonly before: Roster<OldPlace>;
  /** The posts after; places by their positions in the new register. */
  readonly after: HeldPosts<NewPlace>;
  /**
   * The holdings of both, one behind the other, each at a place of its own register: a fact of a person may stand in
   * either.
   */
  readonly both: Roster;
}

/** Joins two rosters: whoever has the same id in both is one person. */
export function join(before: Roster<OldPlace>, after: Roster<NewPlace>): Joined {
  const { ids, ofFirst, ofSecond } = mergedIds(before.people.ids, after.people.ids);
  const first = before.holdings.person.map((person) => ofFirst[person] ?? -1);
  const second = after.holdings.person.map((person) => ofSecond[person] ?? -1);
  const official = new Uint8Array(ids.length);
  before.people.official.forEach((is, person) => {
    if (is === 1) official[ofFirst[person] ?? -1] = 1;
  });
  after.people.official.forEach((is, person) => {
    if (is === 1) official[ofSecond[person] ?? -1] = 1;
  });
  const peopleOf = (person: Positions<PersonPosition>): People => {
    const { first: start, sorted } = grouped(person, ids.length);
    return { ids, first: start, held: sorted, official };
  };
  const rows = bothRows(before.rows, after.rows);
  const shift = before.rows.birthYear.length;
  const person = behind(first, second);
  const people = peopleOf(person);
  const renumbered = <V>(said: ReadonlyMap<PersonPosition, V>): ReadonlyMap<PersonPosition, V> =>
    new Map([...said].map(([one, value]) => [ofFirst[one] ?? -1, value]));
  const said = {
    ...before,
    past: renumbered(before.past),
    ...(before.marks && { marks: renumbered(before.marks) }),
  };
  return {
    before: { ...said, people: peopleOf(first), rows, holdings: { ...before.holdings, person: first } },
    after: { ...after.holdings, person: second },
    both: {
      ...said,
      people,
      rows,
      holdings: {
        size: person.length,
        place: behind(before.holdings.place, after.holdings.place),
        title: behind(before.holdings.title, after.holdings.title),
        row: behind(before.holdings.row, after.holdings.row, shift),
        person,
      },
    },
  };
}

/** The ids of two lists in the order of code points, each once, and where those of either list are among them. */
function mergedIds(
  first: readonly string[],
  second: readonly string[],
): {
  readonly ids: readonly string[];
  readonly ofFirst: Positions<PersonPosition>;
  readonly ofSecond: Positions<PersonPosition>;
} {
  const ids: string[] = [];
  const ofFirst = new Int32Array(first.length);
  const ofSecond = new Int32Array(second.length);
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const [one, other] = [first[a], second[b]];
    const order = one === undefined ? 1 : other === undefined ? -1 : byCodePoint(one, other);
    ids.push((order <= 0 ? one : other) ?? "");
    if (order <= 0) ofFirst[a++] = ids.length - 1;
    if (order >= 0) ofSecond[b++] = ids.length - 1;
  }
  return { ids, ofFirst, ofSecond };
}

/** The numbers of one list and, behind them, those of another, each greater by `shift`. */
function behind(first: Int32Array, second: Int32Array, shift = 0): Int32Array {
  const both = new Int32Array(first.length + second.length);
  both.set(first);
  both.set(
    second.map((one) => one + shift),
    first.length,
  );
  return both;
}

/** The rows of one roster and, behind them, those of another. */
function bothRows(one: RosterRows, other: RosterRows): RosterRows {
  const names = new Set([...one.facts.keys(), ...other.facts.keys()]);
  const blank = (rows: RosterRows): null[] => rows.birthYear.map(() => null);
  return {
    birthYear: [...one.birthYear, ...other.birthYear],
    gender: [...one.gender, ...other.gender],
    partyMember: [...one.partyMember, ...other.partyMember],
    birthMonth: [...one.birthMonth, ...other.birthMonth],
    since: [...one.since, ...other.since],
    until: [...one.until, ...other.until],
    official: [...one.official, ...other.official],
    // Who is to keep a post is asked of the roster before alone.
    keep: one.keep && [...one.keep, ...blank(other)],
    facts: new Map(
      [...names].map((name) => [
        name,
        [...(one.facts.get(name) ?? blank(one)), ...(other.facts.get(name) ?? blank(other))],
      ]),
    ),
    origins: joinedOrigins(one.origins, other.origins),
  };
}
