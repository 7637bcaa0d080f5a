/** People of a roster that look wrong: one id under two names, one name under two ids, one post held twice. */

import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { originOfRow } from "../../../core/model/origins.ts";
import { heldBy } from "../../../core/model/people.ts";
import type { Origin, Place } from "../../../core/model/place.ts";
import type { Policy } from "../../../core/model/policy.ts";
import type { Roster, RosterRows } from "../../../core/model/roster.ts";
import { firstOfPairs } from "../../../core/numbers/pairs.ts";
import { foldTones } from "../../../core/text/spelling.ts";

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
  const { ids } = roster.people;
  const { origins } = roster.rows;
  const { rowOf, placeOf, nameOf, bornIn } = firstPosts(roster, names);
  const codeOf = (person: number): string => places[placeOf(person)]?.code ?? "";
  const { told, count } = twins(nameOf, bornIn);
  const found = told.map(([person, other]): Diagnostic => {
    const details = {
      person: ids[person] ?? null,
      place: codeOf(person),
      related: [originOfRow(origins, rowOf[other] ?? 0)],
      facts: { other: ids[other] ?? "", otherPlace: codeOf(other) },
    };
    return diagnostic("roster/same-person", originOfRow(origins, rowOf[person] ?? 0), details);
  });
  const [last] = told.at(-1) ?? [];
  if (last === undefined || count === told.length) return found;
  const facts = { count: count - told.length };
  return [...found, diagnostic("roster/more-same-person", originOfRow(origins, rowOf[last] ?? 0), { facts })];
}

/**
 * People of one name in one place of whom a birth year is not known: without an id each of their rows is a person of its own,
 * and most likely they are one. Told once, with the first of them; no name is shown.
 */
export function sameNames(roster: Roster, names: Int32Array, places: readonly Place[]): Diagnostic[] {
  const { birthYear, origins } = roster.rows;
  if (!names.some((name, row) => name !== 0 && birthYear[row] === null)) return [];
  const { rowOf, placeOf, nameOf, bornIn } = firstPosts(roster, names);
  if (!bornIn.some((year, person) => year === NOTHING && nameOf[person] !== 0)) return [];
  const { told } = twins(
    nameOf,
    rowOf.map((_, person) => placeOf(person)),
  );
  const undated = told.filter((pair) => pair.some((person) => bornIn[person] === NOTHING));
  const [first] = undated;
  if (!first) return [];
  const [person, other] = first;
  const place = places[placeOf(person)]?.code ?? null;
  const details = {
    place,
    related: [originOfRow(origins, rowOf[other] ?? 0)],
    facts: { count: undated.length },
  };
  return [diagnostic("roster/same-name", originOfRow(origins, rowOf[person] ?? 0), details)];
}

/** Of each person the row and the place of the first post, and what that row says: the number of the name, the year of birth. */
function firstPosts({ people, holdings, rows }: Roster, names: Int32Array) {
  const size = people.ids.length;
  const firstHeld = (person: number): number => people.held[people.first[person] ?? 0] ?? 0;
  const [rowOf, nameOf, bornIn] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  for (let person = 0; person < size; person++) {
    const row = holdings.row[firstHeld(person)] ?? 0;
    rowOf[person] = row;
    nameOf[person] = names[row] ?? 0;
    bornIn[person] = rows.birthYear[row] ?? NOTHING;
  }
  const placeOf = (person: number): number => holdings.place[firstHeld(person)] ?? NOTHING;
  return { rowOf, placeOf, nameOf, bornIn };
}

/**
 * Those who have the name and what `beside` says (a year, a place; from 0) of one before them, each with the first one of
 * these, as far as they are told one by one, and how many there are.
 */
function twins(
  names: Int32Array,
  beside: Int32Array,
): { readonly told: readonly (readonly [person: number, other: number])[]; readonly count: number } {
  const firstOf = firstOfPairs();
  const told: (readonly [person: number, other: number])[] = [];
  let count = 0;
  for (let person = 0; person < names.length; person++) {
    const name = names[person] ?? 0;
    const value = beside[person] ?? NOTHING;
    if (name === 0 || value === NOTHING) continue;
    const other = firstOf(name, value, person);
    if (other >= 0 && count++ < MOST_NAMESAKES) told.push([person, other]);
  }
  return { told, count };
}

const NOTHING = -1;

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
