/** People of a roster that look wrong: one id under two names, one name under two ids, one post held twice. */
import { type Diagnostic, diagnostic } from "../core/diagnostic.ts";
import type { Origin, Place, Policy, Roster, RosterRows } from "../core/model.ts";
import { heldBy } from "../core/people.ts";

/** One id must not hold a post twice, and should not have two birth years, names or genders. */
export function checkPeople(
  { people, holdings, rows }: Roster,
  policy: Policy,
  places: readonly Place[],
  inColumnOf: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const { place, title, row } = holdings;
  people.ids.forEach((person, index) => {
    if ((people.first[index + 1] ?? 0) - (people.first[index] ?? 0) < 2) return;
    const own = heldBy(people, index);
    const [first = 0, ...others] = own;
    const originAt = (holding: number): Origin => rows.origin(row[holding] ?? 0);
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
      const column = differing(rows, row[first] ?? 0, row[holding] ?? 0);
      if (column !== null) {
        const details = { person, related: [originAt(first)], facts: { column } };
        diagnostics.push(diagnostic("roster/person-differs", inColumnOf(originAt(holding), column), details));
      }
    }
  });
}

/** People of one name and birth year under two ids: perhaps one person. Names that many share are common in a city. */
export function sameNames({ people, holdings, rows }: Roster, places: readonly Place[]): Diagnostic[] {
  const firstHeld = (person: number): number => people.held[people.first[person] ?? 0] ?? 0;
  const rowOf = (person: number): number => holdings.row[firstHeld(person)] ?? 0;
  const nameOf = (person: number): string => rows.fullName(rowOf(person));
  const shared = repeated(people.ids.length, nameOf);
  if (shared.size === 0) return [];
  const met = new Map<string, number>();
  return people.ids.flatMap((id, person) => {
    const row = rowOf(person);
    const [name, year] = [rows.fullName(row), rows.birthYear[row] ?? null];
    if (year === null || !shared.has(name)) return [];
    const key = `${year} ${name}`;
    const other = met.get(key);
    if (other === undefined) {
      met.set(key, person);
      return [];
    }
    const placeOf = (one: number): string => places[holdings.place[firstHeld(one)] ?? -1]?.code ?? "";
    const details = {
      person: id,
      place: placeOf(person),
      related: [rows.origin(rowOf(other))],
      facts: { other: people.ids[other] ?? null, otherPlace: placeOf(other) },
    };
    return diagnostic("roster/same-person", rows.origin(row), details);
  });
}

/** The texts that several of `size` things have; blanks do not count. */
function repeated(size: number, textOf: (thing: number) => string): ReadonlySet<string> {
  const met = new Set<string>();
  const found = new Set<string>();
  for (let thing = 0; thing < size; thing++) {
    const text = textOf(thing);
    const before = met.size;
    if (text !== "" && met.add(text).size === before) found.add(text);
  }
  return found;
}

/** The column in which two rows of one person disagree; null for none. */
function differing({ birthYear, gender, fullName }: RosterRows, a: number, b: number): string | null {
  const differ = (one: unknown, other: unknown): boolean => one != null && other != null && one !== other;
  if (differ(birthYear[a], birthYear[b])) return "birth_year";
  if (differ(fullName(a) || null, fullName(b) || null)) return "full_name";
  return differ(gender[a], gender[b]) ? "gender" : null;
}
