/** People of two rosters, before and after, joined by their ids. */

import { joinedOrigins } from "../model/origins.ts";
import type { HeldPosts, People, Roster, RosterRows } from "../model/roster.ts";
import { grouped } from "../numbers/groups.ts";
import { byCodePoint } from "../text/order.ts";

/** Posts of both rosters under one numbering of people; rows of the second stand behind those of the first. */
export interface Joined {
  /** The roster before, its people being those of both. */
  readonly before: Roster;
  /** The posts after; places by their positions in the new register. */
  readonly after: HeldPosts;
  /** Both, one behind the other: what is known of a person may stand in either. */
  readonly both: Roster;
}

export function join(before: Roster, after: Roster): Joined {
  const ids = [...new Set([...before.people.ids, ...after.people.ids])].sort(byCodePoint);
  const position = new Map(ids.map((id, at) => [id, at]));
  const numbered = ({ people, holdings }: Roster): Int32Array => {
    const moved = people.ids.map((id) => position.get(id) ?? -1);
    return holdings.person.map((person) => moved[person] ?? -1);
  };
  const [first, second] = [numbered(before), numbered(after)];
  const official = new Uint8Array(ids.length);
  for (const { people } of [before, after])
    people.ids.forEach((id, at) => {
      if (people.official[at] === 1) official[position.get(id) ?? -1] = 1;
    });
  const peopleOf = (person: Int32Array): People => {
    const { first: start, sorted } = grouped(person, ids.length);
    return { ids, first: start, held: sorted, official };
  };
  const rows = bothRows(before.rows, after.rows);
  const shift = before.rows.birthYear.length;
  const person = Int32Array.from([...first, ...second]);
  const people = peopleOf(person);
  return {
    before: { ...before, people: peopleOf(first), rows, holdings: { ...before.holdings, person: first } },
    after: { ...after.holdings, person: second },
    both: {
      ...before,
      people,
      rows,
      holdings: {
        size: person.length,
        place: Int32Array.from([...before.holdings.place, ...after.holdings.place]),
        title: Int32Array.from([...before.holdings.title, ...after.holdings.title]),
        row: Int32Array.from([...before.holdings.row, ...after.holdings.row.map((row) => row + shift)]),
        person,
      },
    },
  };
}

/** The rows of one roster and, behind them, those of another. */
function bothRows(one: RosterRows, other: RosterRows): RosterRows {
  const names = new Set([...one.facts.keys(), ...other.facts.keys()]);
  const blank = (rows: RosterRows): null[] => rows.birthYear.map(() => null);
  return {
    birthYear: [...one.birthYear, ...other.birthYear],
    gender: [...one.gender, ...other.gender],
    partyMember: [...one.partyMember, ...other.partyMember],
    since: [...one.since, ...other.since],
    official: [...one.official, ...other.official],
    keep: null,
    facts: new Map(
      [...names].map((name) => [
        name,
        [...(one.facts.get(name) ?? blank(one)), ...(other.facts.get(name) ?? blank(other))],
      ]),
    ),
    origins: joinedOrigins(one.origins, other.origins),
  };
}
