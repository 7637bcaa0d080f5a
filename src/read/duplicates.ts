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
  // By name first: of one name there are few.
  const met = new Map<string, number>();
  const more = new Map<string, number>();
  const found: Diagnostic[] = [];
  const firstHeld = (person: number): number => people.held[people.first[person] ?? 0] ?? 0;
  const yearOf = (person: number): number | null =>
    rows.birthYear[holdings.row[firstHeld(person)] ?? 0] ?? null;
  for (let index = 0; index < people.ids.length; index++) {
    const first = firstHeld(index);
    const row = holdings.row[first] ?? 0;
    const [name, year] = [rows.fullName(row), rows.birthYear[row] ?? null];
    if (name === "" || year === null) continue;
    const namesake = met.get(name);
    if (namesake === undefined) {
      met.set(name, index);
      continue;
    }
    const key = `${year} ${name}`;
    const other = yearOf(namesake) === year ? namesake : more.get(key);
    if (other === undefined) {
      more.set(key, index);
      continue;
    }
    const twin = firstHeld(other);
    const placeOf = (holding: number): string => places[holdings.place[holding] ?? -1]?.code ?? "";
    found.push(
      diagnostic("roster/same-person", rows.origin(row), {
        person: people.ids[index] ?? null,
        place: placeOf(first),
        related: [rows.origin(holdings.row[twin] ?? 0)],
        facts: { other: people.ids[other] ?? null, otherPlace: placeOf(twin) },
      }),
    );
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
