/** What in a roster that really came out breaks the policy, place by place, and how far it is from the optimum. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import { heldBy } from "../model/people.ts";
import type { Origin, Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Posts } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import { grouped } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { firstFitting } from "../rules/condition.ts";
import { concurrencyLimit } from "../rules/eligibility.ts";
import type { RosterFilter } from "../rules/roster-filter.ts";
import type { Arrangement } from "./arrangement.ts";
import { areTogether, capOf, cellPlaces, communeOf, unitsIn } from "./cell-places.ts";
import type { Joined } from "./joined.ts";

/** The counted people in a place, and the posts of the policy that nobody holds there. */
interface Count {
  readonly persons: number;
  readonly vacancies: number;
}

/**
 * A warning for each holding that breaks a rule: what its title asks for, posts a person, pairs; for more holders than
 * posts, and more people than the cap. A remark for holders who were no candidates, for each place with more people
 * than the rules need, and for the whole. `best`: the optimum; `vacant`: posts that the roster says are vacant.
 */
export function breaches(
  { after, home }: Reorganisation,
  joined: Joined,
  vacant: Posts,
  best: Arrangement,
  filter: RosterFilter,
  policy: Policy,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { people, holdings, rows } = joined.both;
  const shift = joined.before.holdings.size;
  const held = grouped(joined.after.place, after.places.length);
  const optimal = grouped(best.seats.place, after.places.length);
  const cells = cellPlaces(after, policy);
  const postsAt = after.places.map((place) =>
    policy.titles.map((title) => (title.level === place.level ? (firstFitting(title.posts, place) ?? 0) : 0)),
  );
  const at = ({ sorted, first }: typeof held, place: number): number[] =>
    Array.from(sorted.subarray(first[place], first[place + 1]));
  const count = (
    places: readonly number[],
    posts: typeof held,
    { title, person }: { readonly title: Int32Array; readonly person: Int32Array },
  ): Count => {
    const persons = new Set<number>();
    let vacancies = 0;
    for (const place of places) {
      const own = at(posts, place);
      for (const one of own) {
        const holder = person[one] ?? -1;
        if (policy.titles[title[one] ?? -1]?.counted && !people.official[holder]) persons.add(holder);
      }
      policy.titles.forEach(({ optional }, t) => {
        const filled = own.filter((one) => title[one] === t).length;
        if (!optional) vacancies += Math.max(0, (postsAt[place]?.[t] ?? 0) - filled);
      });
    }
    return { persons: persons.size, vacancies };
  };
  const originOf = (holding: number): Origin =>
    originOfRow(rows.origins, holdings.row[holding + shift] ?? -1);
  const personOf = (holding: number): string | null => people.ids[joined.after.person[holding] ?? -1] ?? null;
  let persons = 0;
  let needed = 0;
  let vacancies = 0;
  let unfilled = 0;
  after.places.forEach((place, position) => {
    if (place.level !== "commune" && place.level !== "unit") return;
    if (place.status !== "done") {
      const real = count([position], held, joined.after);
      persons += real.persons;
      needed += real.persons;
      return;
    }
    const own = at(held, position);
    const nameOf = (t: number): string => titleName(policy.titles[t], place.kind);
    for (const holding of own) {
      const rule = ruleAgainst(holding, position, joined, after, home, filter, policy);
      if (rule === null) continue;
      const about = { place: place.code, person: personOf(holding) };
      const facts = { name: place.name, title: nameOf(titleOf(joined, holding)) };
      diagnostics.push(
        rule === "candidates"
          ? diagnostic("after/no-candidate", originOf(holding), { ...about, facts })
          : diagnostic("after/barred", originOf(holding), { ...about, facts: { ...facts, rule } }),
      );
    }
    postsAt[position]?.forEach((most, t) => {
      const holders = own.filter((holding) => titleOf(joined, holding) === t);
      const empty = Array.from(vacant.place).filter(
        (one, n) => one === position && vacant.title[n] === t,
      ).length;
      const [first] = holders;
      if (holders.length + empty <= most) return;
      const facts = { name: place.name, title: nameOf(t), posts: most, held: holders.length, empty };
      const origin = first === undefined ? place.origin : originOf(first);
      const person = first === undefined ? null : personOf(first);
      diagnostics.push(diagnostic("after/too-many", origin, { place: place.code, person, facts }));
    });
    const cell = cells[position];
    if (!cell) return;
    const real = count(cell, held, joined.after);
    const could = count(cell, optimal, best.seats);
    persons += real.persons;
    needed += could.persons;
    vacancies += real.vacancies;
    unfilled += could.vacancies;
    const whole = after.places[communeOf(cell, after)];
    if (!whole) return;
    const { code, name, origin } = whole;
    const counted = { name, units: unitsIn(cell, after), persons: real.persons };
    const cap = capOf(cell, after, policy);
    if (cap !== null && real.persons > cap)
      diagnostics.push(diagnostic("after/over-cap", origin, { place: code, facts: { ...counted, cap } }));
    if (real.persons > could.persons) {
      const facts = { ...counted, needed: could.persons, more: real.persons - could.persons };
      diagnostics.push(diagnostic("after/more-people", origin, { place: code, facts }));
    }
  });
  const facts = { persons, needed, more: persons - needed, vacancies, unfilled };
  return [...diagnostics, diagnostic("after/compared", null, { facts })];
}

function titleOf({ after }: Joined, holding: number): number {
  return after.title[holding] ?? -1;
}

/** The rule that a holding of the roster after breaks; `candidates` where its holder was none; null for none. */
function ruleAgainst(
  holding: number,
  at: number,
  { both, before, after }: Joined,
  register: Register,
  home: Int32Array,
  filter: RosterFilter,
  policy: Policy,
): string | null {
  const position = after.title[holding] ?? -1;
  const title = policy.titles[position];
  const person = after.person[holding] ?? -1;
  const rows = heldBy(both.people, person);
  const shift = before.holdings.size;
  if (!title) return null;
  const column = filter.firstUnmet(title.requires, rows);
  if (column !== null) return `titles.${title.id}.requires.${column}`;
  // What somebody held before counts where it was held in what the cell of the place is made of.
  const isHere = (place: number): boolean => areTogether(register, policy, place, at);
  const held = rows.filter((row) => row < shift && isHere(home[both.holdings.place[row] ?? -1] ?? -1));
  const { openTo } = title;
  if (
    openTo !== null &&
    !held.some((row) => openTo.includes(policy.titles[both.holdings.title[row] ?? -1]?.id ?? ""))
  )
    return `titles.${title.id}.open_to`;
  const own = rows.map((row) => row - shift).filter((one) => one >= 0 && isHere(after.place[one] ?? -1));
  const isUnit = (place: number): boolean => register.places[place]?.level === "unit";
  if (isUnit(at) && own.some((one) => after.place[one] !== at && isUnit(after.place[one] ?? -1)))
    return "holding.candidates";
  const titles = [...new Set(own.map((one) => after.title[one] ?? -1))];
  const others = titles.reduce((bits, one, t) => (one === position ? bits : bits | (1 << t)), 0);
  const limit = concurrencyLimit({ titles }, position, others, Int32Array.from(rows), filter, policy);
  if (limit !== null) return limit;
  return held.length === 0 ? "candidates" : null;
}
