/**
 * Checks of a roster that really came out: what in it breaks the policy, place by place, and how far it is from the
 * optimum.
 */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import type { Origin, Place } from "../model/place.ts";
import type { HoldingPosition, ListBy, NewPlace, Positions, TitlePosition } from "../model/positions.ts";
import type { HeldPosts, Posts } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import { type Groups, grouped, groupOf } from "../numbers/groups.ts";
import { firstFitting } from "../rules/condition.ts";
import { ruleText } from "../rules/rule-id.ts";
import type { Arrangement } from "./arrangement.ts";
import { brokenRule, type Comparison } from "./broken-rule.ts";
import { type CellPlaces, capOf, cellPlaces, communeOf, unitsIn } from "./cell-places.ts";

/** The counted people in some places, and the posts of the policy that nobody holds there. */
interface Count {
  readonly persons: number;
  readonly vacancies: number;
}

/**
 * A warning for each holding that breaks a rule: what its title asks for, posts a person, pairs; for more holders than
 * posts, and more people than the cap. A remark for holders who were no candidates, for each place with more people
 * than the rules need, and for the whole. `best`: the optimum; `vacant`: posts that the roster says are vacant.
 */
export function breaches(comparison: Comparison, vacant: Posts<NewPlace>, best: Arrangement): Diagnostic[] {
  const { joined, policy } = comparison;
  const { after } = comparison.reorganisation;
  const held = grouped(joined.after.place, after.places.length);
  const empty = grouped(vacant.place, after.places.length);
  const optimal = grouped(best.seats.place, after.places.length);
  const cells = cellPlaces(after, policy);
  const postsAt = after.places.map((place) =>
    policy.titles.map((title) => (title.level === place.level ? (firstFitting(title.posts, place) ?? 0) : 0)),
  );
  const sums = { persons: 0, needed: 0, vacancies: 0, unlisted: 0, unfilled: 0 };
  const add = (real: Count, could: Count): void => {
    sums.persons += real.persons;
    sums.needed += could.persons;
    sums.vacancies += real.vacancies;
    sums.unfilled += could.vacancies;
  };
  const diagnostics: Diagnostic[] = [];
  after.places.forEach((place, at) => {
    if (place.level !== "commune" && place.level !== "unit") return;
    if (place.status !== "done") {
      const { persons } = countAt([at], joined.after, held, postsAt, comparison);
      add({ persons, vacancies: 0 }, { persons, vacancies: 0 });
      return;
    }
    const own = groupOf(held, at);
    const vacantTitles = titlesOf(vacant, groupOf(empty, at));
    for (const one of holdersAgainstRules(place, at, own, comparison)) diagnostics.push(one);
    for (const one of tooManyPosts(place, own, vacantTitles, postsAt[at] ?? [], comparison))
      diagnostics.push(one);
    sums.unlisted += unlistedIn(own, vacantTitles, postsAt[at] ?? [], comparison);
    const cell = cells[at];
    if (!cell) return;
    const real = countAt(cell, joined.after, held, postsAt, comparison);
    const could = countAt(cell, best.seats, optimal, postsAt, comparison);
    add(real, could);
    for (const one of tooManyPeople(cell, real, could, comparison)) diagnostics.push(one);
  });
  const facts = { ...sums, more: sums.persons - sums.needed };
  return [...diagnostics, diagnostic("after/compared", null, { facts })];
}

/** Each holding of a place that breaks a rule, and each holder who was no candidate there. */
function holdersAgainstRules(
  place: Place,
  at: NewPlace,
  held: Positions<HoldingPosition>,
  comparison: Comparison,
): Diagnostic[] {
  const { joined, policy } = comparison;
  return [...held].flatMap((holding): Diagnostic[] => {
    const rule = brokenRule(holding, at, comparison);
    if (rule === null) return [];
    const { origin, person } = holderOf(holding, comparison);
    const title = titleName(policy.titles[joined.after.title[holding] ?? -1], place.kind);
    const about = { place: place.code, person };
    const facts = { name: place.name, title };
    return rule === "no-candidate"
      ? [diagnostic("after/no-candidate", origin, { ...about, facts })]
      : [diagnostic("after/barred", origin, { ...about, facts: { ...facts, rule: ruleText(rule) } })];
  });
}

/**
 * Each title of a place that has more posts in the roster, held or vacant, than there are by the policy. `vacantTitles`:
 * the title of each vacant post; `posts`: by title.
 */
function tooManyPosts(
  { code, kind, name, origin }: Place,
  held: Positions<HoldingPosition>,
  vacantTitles: Positions<TitlePosition>,
  posts: ListBy<TitlePosition, number>,
  comparison: Comparison,
): Diagnostic[] {
  const { joined, policy } = comparison;
  const heldTitles = titlesOf(joined.after, held);
  return posts.flatMap((most, t): Diagnostic[] => {
    const counts = { held: countOf(heldTitles, t), empty: countOf(vacantTitles, t) };
    if (counts.held + counts.empty <= most) return [];
    const first = held[heldTitles.indexOf(t)];
    const holder = first === undefined ? { origin, person: null } : holderOf(first, comparison);
    const facts = { name, title: titleName(policy.titles[t], kind), posts: most, ...counts };
    return [diagnostic("after/too-many", holder.origin, { place: code, person: holder.person, facts })];
  });
}

/** The posts that a place has by the policy and of which the roster has no row, neither held nor vacant. */
function unlistedIn(
  held: Positions<HoldingPosition>,
  vacantTitles: Positions<TitlePosition>,
  posts: ListBy<TitlePosition, number>,
  { joined, policy }: Comparison,
): number {
  const heldTitles = titlesOf(joined.after, held);
  return posts.reduce((sum, most, t) => {
    const listed = countOf(heldTitles, t) + countOf(vacantTitles, t);
    return policy.titles[t]?.optional ? sum : sum + Math.max(0, most - listed);
  }, 0);
}

function countOf(titles: Positions<TitlePosition>, t: TitlePosition): number {
  return titles.reduce((count, one) => count + Number(one === t), 0);
}

/** A cell that has more people than its cap, and one that has more than the rules need. */
function tooManyPeople(
  cell: CellPlaces,
  { persons }: Count,
  { persons: needed }: Count,
  { reorganisation: { after }, policy }: Comparison,
): Diagnostic[] {
  const whole = after.places[communeOf(cell, after)];
  if (!whole) return [];
  const { code: place, name, origin } = whole;
  const counted = { name, units: unitsIn(cell, after), persons };
  const cap = capOf(cell, after, policy);
  const diagnostics: Diagnostic[] = [];
  if (cap !== null && persons > cap)
    diagnostics.push(diagnostic("after/over-cap", origin, { place, facts: { ...counted, cap } }));
  if (persons > needed) {
    const facts = { ...counted, needed, more: persons - needed };
    diagnostics.push(diagnostic("after/more-people", origin, { place, facts }));
  }
  return diagnostics;
}

/** Counts some posts in some places; `postsAt`: by place and title, the posts that there are by the policy. */
function countAt(
  places: CellPlaces,
  { title, person }: HeldPosts<NewPlace>,
  byPlace: Groups,
  postsAt: ListBy<NewPlace, ListBy<TitlePosition, number>>,
  { joined: { both }, policy }: Comparison,
): Count {
  const persons = new Set<number>();
  let vacancies = 0;
  for (const place of places) {
    const filled = new Int32Array(policy.titles.length);
    for (const post of groupOf(byPlace, place)) {
      const own = title[post] ?? -1;
      const holder = person[post] ?? -1;
      filled[own] = (filled[own] ?? 0) + 1;
      if (policy.titles[own]?.counted && !both.people.official[holder]) persons.add(holder);
    }
    policy.titles.forEach(({ optional }, t) => {
      if (!optional) vacancies += Math.max(0, (postsAt[place]?.[t] ?? 0) - (filled[t] ?? 0));
    });
  }
  return { persons: persons.size, vacancies };
}

/** Who has a holding of the roster after, and where that was read. */
function holderOf(
  holding: HoldingPosition,
  { joined: { both, before, after } }: Comparison,
): { readonly origin: Origin; readonly person: string | null } {
  const row = both.holdings.row[holding + before.holdings.size] ?? -1;
  return {
    origin: originOfRow(both.rows.origins, row),
    person: both.people.ids[after.person[holding] ?? -1] ?? null,
  };
}

/** The title of each of some posts, as positions in the policy. */
function titlesOf({ title }: Posts, posts: Int32Array): Positions<TitlePosition> {
  return posts.map((post) => title[post] ?? -1);
}
