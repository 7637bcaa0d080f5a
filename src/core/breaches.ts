/** What in a roster that really came out breaks the policy, place by place, and how far it is from the optimum. */
import type { Joined } from "./actual.ts";
import type { Arrangement } from "./arrange.ts";
import { limitTo } from "./bars.ts";
import { firstFitting, type Sieve } from "./condition.ts";
import { type Code, type Diagnostic, diagnostic } from "./diagnostic.ts";
import type { Place, Policy, Posts } from "./model.ts";
import { grouped } from "./people.ts";
import type { Reorganisation } from "./reorganise.ts";
import { titleName } from "./titles.ts";

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
  sieve: Sieve,
  policy: Policy,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { both, before } = joined;
  const { people, holdings } = both;
  const shift = before.holdings.size;
  const held = grouped(joined.after.place, after.places.length);
  const optimal = grouped(best.seats.place, after.places.length);
  let persons = 0;
  let needed = 0;
  let vacancies = 0;
  let unfilled = 0;
  after.places.forEach((place, at) => {
    if (place.level !== "commune" && place.level !== "unit") return;
    const posts = policy.titles.map((title) =>
      title.level === place.level ? (firstFitting(title.posts, place) ?? 0) : 0,
    );
    const own = Array.from(held.sorted.subarray(held.first[at], held.first[at + 1]));
    const seats = Array.from(optimal.sorted.subarray(optimal.first[at], optimal.first[at + 1]));
    const count = (
      list: readonly number[],
      { title, person }: { readonly title: Int32Array; readonly person: Int32Array },
    ): Count => ({
      persons: new Set(
        list
          .filter((one) => policy.titles[title[one] ?? -1]?.counted && !people.official[person[one] ?? -1])
          .map((one) => person[one]),
      ).size,
      vacancies: policy.titles.reduce((sum, { optional }, t) => {
        if (optional) return sum;
        return sum + Math.max(0, (posts[t] ?? 0) - list.filter((one) => title[one] === t).length);
      }, 0),
    });
    const real = count(own, joined.after);
    const could = place.status === "done" ? count(seats, best.seats) : real;
    persons += real.persons;
    needed += could.persons;
    vacancies += place.status === "done" ? real.vacancies : 0;
    unfilled += place.status === "done" ? could.vacancies : 0;
    if (place.status !== "done") return;
    const tell = (code: Code, holding: number | null, facts: Diagnostic["facts"]): void => {
      const row = holding === null ? null : (holdings.row[holding + shift] ?? -1);
      diagnostics.push(
        diagnostic(code, row === null ? place.origin : both.rows.origin(row), {
          place: place.code,
          person: holding === null ? null : (people.ids[joined.after.person[holding] ?? -1] ?? null),
          facts: { name: place.name, ...facts },
        }),
      );
    };
    const name = (t: number): string => titleName(policy.titles[t], place.kind);
    for (const holding of own) {
      const rule = ruleAgainst(holding, own, at, place, joined, home, sieve, policy);
      if (rule === "candidates")
        tell("after/no-candidate", holding, { title: name(titleOf(joined, holding)) });
      else if (rule !== null) tell("after/barred", holding, { title: name(titleOf(joined, holding)), rule });
    }
    posts.forEach((most, t) => {
      const holders = own.filter((holding) => titleOf(joined, holding) === t);
      const empty = Array.from(vacant.place).filter((one, n) => one === at && vacant.title[n] === t).length;
      const [first] = holders;
      if (holders.length + empty <= most) return;
      tell("after/too-many", first ?? null, { title: name(t), posts: most, held: holders.length, empty });
    });
    const cap = firstFitting(policy.holding.maxPersons[place.level], place);
    if (cap !== null && real.persons > cap) tell("after/over-cap", null, { persons: real.persons, cap });
    if (real.persons > could.persons) {
      tell("after/more-people", null, {
        persons: real.persons,
        needed: could.persons,
        more: real.persons - could.persons,
      });
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
  inPlace: readonly number[],
  at: number,
  place: Place,
  { both, before, after, rowsOf }: Joined,
  home: Int32Array,
  sieve: Sieve,
  policy: Policy,
): string | null {
  const position = after.title[holding] ?? -1;
  const title = policy.titles[position];
  const person = after.person[holding] ?? -1;
  const rows = rowsOf(person);
  const shift = before.holdings.size;
  if (!title) return null;
  const column = sieve.failing(title.requires, rows);
  if (column !== null) return `titles.${title.id}.requires.${column}`;
  // What somebody held before counts where it was held in one of the place's predecessors, at its level.
  const held = rows.filter((row) => row < shift && home[both.holdings.place[row] ?? -1] === at);
  const { openTo } = title;
  if (
    openTo !== null &&
    !held.some((row) => openTo.includes(policy.titles[both.holdings.title[row] ?? -1]?.id ?? ""))
  )
    return `titles.${title.id}.open_to`;
  const titles = [
    ...new Set(inPlace.filter((one) => after.person[one] === person).map((one) => after.title[one] ?? -1)),
  ];
  const others = titles.reduce((bits, one, t) => (one === position ? bits : bits | (1 << t)), 0);
  const limit = limitTo({ titles }, position, others, Int32Array.from(rows), place.level, sieve, policy);
  if (limit !== null) return limit;
  return held.length === 0 ? "candidates" : null;
}
