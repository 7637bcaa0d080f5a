/** People of a roster that look wrong: one id under two names, one name under two ids, one post held twice. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { originOfRow } from "../../core/model/origins.ts";
import { heldBy } from "../../core/model/people.ts";
import type { Origin, Place } from "../../core/model/place.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Roster, RosterRows } from "../../core/model/roster.ts";

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

/** People of one name and birth year under two ids: perhaps one person. Names that many share are common in a city. */
export function namesakes(
  { people, holdings, rows }: Roster,
  fullName: FullName,
  places: readonly Place[],
): Diagnostic[] {
  const firstHeld = (person: number): number => people.held[people.first[person] ?? 0] ?? 0;
  const rowOf = (person: number): number => holdings.row[firstHeld(person)] ?? 0;
  const nameOf = (person: number): string => fullName(rowOf(person));
  const placeOf = (person: number): string => places[holdings.place[firstHeld(person)] ?? -1]?.code ?? "";
  return twins(people.ids.length, (person) => rows.birthYear[rowOf(person)] ?? null, nameOf).map(
    ([person, other]) => {
      const details = {
        person: people.ids[person] ?? null,
        place: placeOf(person),
        related: [originOfRow(rows.origins, rowOf(other))],
        facts: { other: people.ids[other] ?? "", otherPlace: placeOf(other) },
      };
      return diagnostic("roster/same-person", originOfRow(rows.origins, rowOf(person)), details);
    },
  );
}

/** Those of `size` people who have the year and the name of one before them, each with the first one of these. */
function twins(
  size: number,
  yearOf: (person: number) => number | null,
  nameOf: (person: number) => string,
): (readonly [person: number, other: number])[] {
  const found: (readonly [person: number, other: number])[] = [];
  // An open table of people, at most half full: a map of all names grows time and again, and takes twice as long.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 2))).fill(NOBODY);
  const last = slots.length - 1;
  for (let person = 0; person < size; person++) {
    const year = yearOf(person);
    const name = nameOf(person);
    if (year === null || name === "") continue;
    let slot = hashOf(name, year) & last;
    let other = slots[slot] ?? NOBODY;
    while (other !== NOBODY && (yearOf(other) !== year || nameOf(other) !== name)) {
      slot = (slot + 1) & last;
      other = slots[slot] ?? NOBODY;
    }
    if (other === NOBODY) slots[slot] = person;
    else found.push([person, other]);
  }
  return found;
}

const NOBODY = -1;

/** A number that a text and its seed make, spread over 32 bits (FNV-1a). */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
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
  if (differ(fullName(a) || null, fullName(b) || null)) return "full_name";
  return differ(gender[a], gender[b]) ? "gender" : null;
}
