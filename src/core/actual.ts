/**
 * The roster that really came out (`inputs.after`): instead of arranging, what it says is put in the place of an
 * arrangement. People of both rosters in, who holds what and what became of them out.
 */
import { type Arrangement, arrange } from "./arrange.ts";
import { breaches } from "./breaches.ts";
import { sieveOf } from "./condition.ts";
import { dispositionsOf } from "./disposition.ts";
import type { HeldPosts, Policy, Roster, RosterRows } from "./model.ts";
import { byCodePoint } from "./order.ts";
import { grouped, heldBy, type People } from "./people.ts";
import type { Reorganisation } from "./reorganise.ts";

/** What is known of people from the roster after beside the one before. */
export interface Actual {
  /** As it was read; its people are numbered by themselves. */
  readonly roster: Roster;
  /** People who held nothing before: they are appointed, neither retained nor reassigned. */
  readonly newcomers: ReadonlySet<number>;
}

/** Posts of both rosters under one numbering of people; rows of the second stand behind those of the first. */
export interface Joined {
  /** The roster before, its people being those of both. */
  readonly before: Roster;
  /** The posts after; places by their positions in the new register. */
  readonly after: HeldPosts;
  /** Both, one behind the other: what is known of a person may stand in either. */
  readonly both: Roster;
  /** The posts of a person among `both`. */
  readonly rowsOf: (person: number) => number[];
}

/** Puts the roster after in the place of an arrangement, with what in it breaks the policy as warnings. */
export function actualArrangement(
  reorganisation: Reorganisation,
  before: Roster,
  after: Roster,
  policy: Policy,
  nodeLimit?: number,
): Arrangement {
  const joined = join(before, after);
  const { people } = joined.before;
  const seats = joined.after;
  const best = arrange(reorganisation, joined.before, policy, nodeLimit);
  const sorted = grouped(seats.person, people.ids.length);
  const sieve = sieveOf(joined.both, policy.effective?.year ?? null);
  const newcomers = new Set(
    people.ids.flatMap((_, person) =>
      (people.first[person + 1] ?? 0) > (people.first[person] ?? 0) ? [] : person,
    ),
  );
  const told = best.diagnostics.filter(
    ({ code }) => !code.startsWith("arrange/") || code === "arrange/unproven",
  );
  return {
    roster: joined.before,
    sieve,
    rowsOf: joined.rowsOf,
    keeps: null,
    actual: { roster: after, newcomers },
    seats,
    seatsOf: (person) => [...sorted.sorted.subarray(sorted.first[person], sorted.first[person + 1])],
    vacant: after.vacant,
    dispositions: dispositionsOf(joined.before, seats),
    diagnostics: [...told, ...breaches(reorganisation, joined, after.vacant, best, sieve, policy)],
  };
}

function join(before: Roster, after: Roster): Joined {
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
    rowsOf: (one) => heldBy(people, one),
  };
}

/** The rows of one roster and, behind them, those of another. */
function bothRows(one: RosterRows, other: RosterRows): RosterRows {
  const size = one.birthYear.length;
  const at =
    <T>(read: (rows: RosterRows) => (row: number) => T) =>
    (row: number): T =>
      row < size ? read(one)(row) : read(other)(row - size);
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
    fullName: at((rows) => rows.fullName),
    cells: at((rows) => rows.cells),
    origin: at((rows) => rows.origin),
  };
}
