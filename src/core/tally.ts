/** Counting people and posts by scope: who sits where in, figures for every scope out. */
import type { Holding, Place, Title } from "./model.ts";
import { eachScopeAbove, rollUp, type Scopes } from "./scopes.ts";

/** One person in one post, on one side of the rearrangement. */
export interface Sitting {
  readonly scope: number;
  readonly place: Place;
  readonly title: Title;
  readonly person: string;
  readonly official: boolean;
  /** All rows of the person's, for filters. */
  readonly rows: readonly Holding[];
}

export interface EmptyPost {
  readonly scope: number;
  readonly place: Place;
  readonly title: Title;
}

/** One side, people first: each entry is one person's posts. */
export interface Side {
  readonly people: readonly (readonly Sitting[])[];
  readonly empty: readonly EmptyPost[];
}

/** Figures by scope. posts = holdings + vacancies; persons = personsCommune + personsUnit. */
export interface Tally {
  readonly posts: Float64Array;
  readonly holdings: Float64Array;
  readonly vacancies: Float64Array;
  readonly persons: Float64Array;
  /** People with a commune title. */
  readonly personsCommune: Float64Array;
  /** People with unit titles only. */
  readonly personsUnit: Float64Array;
  /** People with two posts or more. */
  readonly concurrent: Float64Array;
}

/** Counts the posts that the filters let through; people are distinct in each scope. */
export function tally(
  scopes: Scopes,
  side: Side,
  counts: (sitting: Sitting) => boolean,
  countsEmpty: (post: EmptyPost) => boolean,
): Tally {
  const zeros = (): Float64Array => new Float64Array(scopes.list.length);
  const holdings = zeros();
  const vacancies = zeros();
  // People whose posts stand in one scope count there and above; the others are counted scope by scope.
  const rolled = { persons: zeros(), personsCommune: zeros(), concurrent: zeros() };
  const apart = { persons: zeros(), personsCommune: zeros(), concurrent: zeros() };
  const add = (to: typeof rolled, scope: number, posts: readonly Sitting[]): void => {
    increase(to.persons, scope);
    if (posts.some((one) => one.title.level === "commune")) increase(to.personsCommune, scope);
    if (posts.length > 1) increase(to.concurrent, scope);
  };
  for (const sittings of side.people) {
    const own = sittings.length === 1 ? (sittings.every(counts) ? sittings : []) : sittings.filter(counts);
    const [first] = own;
    if (!first) continue;
    for (const { scope } of own) increase(holdings, scope);
    if (own.every((one) => one.scope === first.scope)) add(rolled, first.scope, own);
    else {
      const scopeOf = (one: Sitting): number => one.scope;
      eachScopeAbove(scopes, own, scopeOf, (scope, among) => add(apart, scope, among));
    }
  }
  for (const post of side.empty) if (countsEmpty(post)) increase(vacancies, post.scope);
  rollUp(scopes, holdings);
  rollUp(scopes, vacancies);
  const sum = (own: Float64Array, others: Float64Array): Float64Array =>
    rollUp(scopes, own).map((value, scope) => value + (others[scope] ?? 0));
  const persons = sum(rolled.persons, apart.persons);
  const personsCommune = sum(rolled.personsCommune, apart.personsCommune);
  return {
    posts: holdings.map((value, scope) => value + (vacancies[scope] ?? 0)),
    holdings,
    vacancies,
    persons,
    personsCommune,
    personsUnit: persons.map((value, scope) => value - (personsCommune[scope] ?? 0)),
    concurrent: sum(rolled.concurrent, apart.concurrent),
  };
}

function increase(figures: Float64Array, scope: number): void {
  figures[scope] = (figures[scope] ?? 0) + 1;
}
