/** People of a roster that look wrong: one id under two names, one name under two ids, one post held twice. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { originOfRow } from "../../core/model/origins.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Origin, Place } from "../../core/model/place.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Roster, RosterRows } from "../../core/model/roster.ts";
import { foldTones } from "../../core/text/spelling.ts";

/** The full name in a row, "" where there is none. */
type FullName = (row: number) => string;

/** One id must not hold a post twice, and should not have two birth years, names or genders. */
export function checkPeople(
  { people, holdings, rows }: Roster,
  fullName: FullName,
  policy: Policy,
  places: readonly Place[],
  inColumnOf: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const { place, title, row } = holdings;
  const check = (index: number): void => {
    const person = people.ids[index] ?? null;
    const own = heldBy(people, index);
    const [first = 0, ...others] = own;
    const originAt = (holding: number): Origin => originOfRow(rows.origins, row[holding] ?? 0);
    for (const holding of others) {
      const twin = own.find((one) => place[one] === place[holding] && title[one] === title[holding]);
      if (twin !== undefined && twin !== holding) {
        const details = {
          value: policy.titles[title[holding] ?? -1]?.id ?? null,
          person,
          place: places[place[holding] ?? -1]?.code ?? null,
          related: [originAt(twin)],
        };
        diagnostics.push(
          diagnostic("roster/repeated-holding", inColumnOf(originAt(holding), "title"), details),
        );
      }
      const column = differing(rows, fullName, row[first] ?? 0, row[holding] ?? 0);
      if (column !== null) {
        const details = { person, related: [originAt(first)], facts: { column } };
        diagnostics.push(diagnostic("roster/person-differs", inColumnOf(originAt(holding), column), details));
      }
    }
  };
  for (let index = 0; index < people.ids.length; index++) {
    if ((people.first[index + 1] ?? 0) - (people.first[index] ?? 0) > 1) check(index);
  }
}

/** Namesakes that are told one by one: in a whole country most names have several. */
const MOST_NAMESAKES = 1000;

/**
 * People of one name and birth year under two ids: perhaps one person. Names that many share are common in a city; those
 * beyond the first thousand are counted. `names`: a number for each full name, by row; 0 for none.
 */
export function namesakes(roster: Roster, names: Int32Array, places: readonly Place[]): Diagnostic[] {
  const { people, rows } = roster;
  const { rowOf, placeOf: positionOf } = firstPosts(roster);
  const placeOf = (person: number): string => places[positionOf(person)]?.code ?? "";
  const ofPeople = byPerson(people.ids.length);
  const { told, count } = twins(
    ofPeople((person) => names[rowOf(person)] ?? 0),
    ofPeople((person) => rows.birthYear[rowOf(person)] ?? NOTHING),
  );
  const found = told.map(([person, other]): Diagnostic => {
    const details = {
      person: people.ids[person] ?? null,
      place: placeOf(person),
      related: [originOfRow(rows.origins, rowOf(other))],
      facts: { other: people.ids[other] ?? "", otherPlace: placeOf(other) },
    };
    return diagnostic("roster/same-person", originOfRow(rows.origins, rowOf(person)), details);
  });
  const [last] = told.at(-1) ?? [];
  if (last === undefined || count === told.length) return found;
  const facts = { count: count - told.length };
  return [...found, diagnostic("roster/more-same-person", originOfRow(rows.origins, rowOf(last)), { facts })];
}

/**
 * People of one name in one place of whom a birth year is not known: without an id each of their rows is a person of its own,
 * and most likely they are one. Told once, with the first of them; no name is shown.
 */
export function sameNames(roster: Roster, names: Int32Array, places: readonly Place[]): Diagnostic[] {
  const { people, rows } = roster;
  const { rowOf, placeOf } = firstPosts(roster);
  const isUndated = (person: number): boolean => rows.birthYear[rowOf(person)] == null;
  if (!people.ids.some((_, person) => names[rowOf(person)] !== 0 && isUndated(person))) return [];
  const ofPeople = byPerson(people.ids.length);
  const { told } = twins(
    ofPeople((person) => names[rowOf(person)] ?? 0),
    ofPeople(placeOf),
  );
  const undated = told.filter((pair) => pair.some(isUndated));
  const [first] = undated;
  if (!first) return [];
  const [person, other] = first;
  const place = places[placeOf(person)]?.code ?? null;
  const details = {
    place,
    related: [originOfRow(rows.origins, rowOf(other))],
    facts: { count: undated.length },
  };
  return [diagnostic("roster/same-name", originOfRow(rows.origins, rowOf(person)), details)];
}

/** A number for each of so many people. */
const byPerson =
  (size: number) =>
  (numberOf: (person: number) => number): Int32Array => {
    const numbers = new Int32Array(size);
    for (let person = 0; person < size; person++) numbers[person] = numberOf(person);
    return numbers;
  };

/** Reads of somebody the row and the place of the first post. */
function firstPosts({ people, holdings }: Roster) {
  const firstHeld = (person: number): number => people.held[people.first[person] ?? 0] ?? 0;
  return {
    rowOf: (person: number): number => holdings.row[firstHeld(person)] ?? 0,
    placeOf: (person: number): number => holdings.place[firstHeld(person)] ?? NOTHING,
  };
}

/**
 * Those who have the name and what `beside` says (a year, a place; from 0) of one before them, each with the first one of
 * these, as far as they are told one by one, and how many there are.
 */
function twins(
  names: Int32Array,
  beside: Int32Array,
): { readonly told: readonly (readonly [person: number, other: number])[]; readonly count: number } {
  const others = new Int32Array(names.length).fill(NOBODY);
  // By what stands beside it: the name that was seen with it last, and the first person who has both.
  const values = beside.reduce((most, value) => Math.max(most, value), 0) + 1;
  const [seen, first] = [new Int32Array(values), new Int32Array(values)];
  for (const person of inOrderOf(names)) {
    const [name = 0, value = NOTHING] = [names[person], beside[person]];
    if (name === 0 || value === NOTHING) continue;
    if (seen[value] === name) others[person] = first[value] ?? NOBODY;
    else [seen[value], first[value]] = [name, person];
  }
  const told: (readonly [person: number, other: number])[] = [];
  let count = 0;
  for (let person = 0; person < others.length; person++) {
    const other = others[person] ?? NOBODY;
    if (other !== NOBODY && count++ < MOST_NAMESAKES) told.push([person, other]);
  }
  return { told, count };
}

const [NOBODY, NOTHING] = [-1, -1];

/** The positions of some codes in the order of these, those of one code in their own order. */
function inOrderOf(codes: Int32Array): Int32Array {
  const next = new Int32Array(codes.reduce((most, code) => Math.max(most, code), 0) + 2);
  for (let at = 0; at < codes.length; at++)
    next[(codes[at] ?? 0) + 1] = (next[(codes[at] ?? 0) + 1] ?? 0) + 1;
  for (let code = 1; code < next.length; code++) next[code] = (next[code] ?? 0) + (next[code - 1] ?? 0);
  const order = new Int32Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    order[next[code] ?? 0] = at;
    next[code] = (next[code] ?? 0) + 1;
  }
  return order;
}

/** The column in which two rows of one person disagree; null for none. */
function differing(
  { birthYear, gender }: RosterRows,
  fullName: FullName,
  a: number,
  b: number,
): string | null {
  const differ = (one: unknown, other: unknown): boolean => one != null && other != null && one !== other;
  if (differ(birthYear[a], birthYear[b])) return "birth_year";
  const [name, other] = [fullName(a), fullName(b)];
  if (differ(name || null, other || null) && foldTones(name) !== foldTones(other)) return "full_name";
  return differ(gender[a], gender[b]) ? "gender" : null;
}
