/** Counting people and posts by scope: who sits where in, figures for every scope out. */
import type { Place, Title } from "./model.ts";
import type { People } from "./people.ts";
import { eachScopeAbove, rollUp, type Scopes } from "./scopes.ts";

/** A post in a place, on one side of the rearrangement. */
export interface Post {
  readonly place: Place;
  readonly title: Title;
}

/** One side: posts that are held, in the order of their people, and posts that are empty. */
export interface Side {
  readonly posts: readonly Post[];
  /** Scope and person of each held post; posts of one person stand together. */
  readonly scope: Int32Array;
  readonly person: Int32Array;
  readonly empty: readonly Post[];
  readonly emptyScope: Int32Array;
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

/** Puts a side together: held posts with their people, by position, in any order. */
export function sideOf(
  people: People,
  held: readonly Post[],
  personOf: (index: number) => number,
  empty: readonly Post[],
  scopeOf: ReadonlyMap<string, number>,
): Side {
  const count = held.length;
  // Counting sort by person.
  const starts = new Int32Array(people.ids.length + 1);
  for (let index = 0; index < count; index++) increase(starts, personOf(index) + 1);
  for (let person = 1; person < starts.length; person++) increase(starts, person, starts[person - 1]);
  const posts: Post[] = new Array(count);
  const scope = new Int32Array(count);
  const person = new Int32Array(count);
  held.forEach((post, index) => {
    const owner = personOf(index);
    const at = starts[owner] ?? 0;
    starts[owner] = at + 1;
    posts[at] = post;
    scope[at] = scopeOf.get(post.place.code) ?? -1;
    person[at] = owner;
  });
  const emptyScope = Int32Array.from(empty, (post) => scopeOf.get(post.place.code) ?? -1);
  return { posts, scope, person, empty, emptyScope };
}

/** Counts the posts that the filters let through; people are distinct in each scope. */
export function tally(
  scopes: Scopes,
  { posts, scope, person, empty, emptyScope }: Side,
  counts: (post: Post, person: number) => boolean,
  countsEmpty: (post: Post) => boolean,
): Tally {
  const zeros = (): Float64Array => new Float64Array(scopes.list.length);
  const holdings = zeros();
  const vacancies = zeros();
  // People whose posts stand in one scope count there and above; the others are counted scope by scope.
  const rolled = { persons: zeros(), personsCommune: zeros(), concurrent: zeros() };
  const apart = { persons: zeros(), personsCommune: zeros(), concurrent: zeros() };
  const add = (to: typeof rolled, at: number, own: readonly number[]): void => {
    increase(to.persons, at);
    if (own.some((index) => posts[index]?.title.level === "commune")) increase(to.personsCommune, at);
    if (own.length > 1) increase(to.concurrent, at);
  };
  const own: number[] = [];
  for (let index = 0; index < posts.length; ) {
    const owner = person[index] ?? 0;
    own.length = 0;
    for (; index < posts.length && person[index] === owner; index++) {
      const post = posts[index];
      if (post && counts(post, owner)) own.push(index);
    }
    const first = scope[own[0] ?? -1];
    if (first === undefined) continue;
    for (const one of own) increase(holdings, scope[one] ?? 0);
    if (own.every((one) => scope[one] === first)) add(rolled, first, own);
    else {
      const scopeOf = (one: number): number => scope[one] ?? -1;
      eachScopeAbove(scopes, own, scopeOf, (at, among) => add(apart, at, among));
    }
  }
  empty.forEach((post, index) => {
    if (countsEmpty(post)) increase(vacancies, emptyScope[index] ?? 0);
  });
  rollUp(scopes, holdings);
  rollUp(scopes, vacancies);
  const sum = (within: Float64Array, others: Float64Array): Float64Array =>
    rollUp(scopes, within).map((value, at) => value + (others[at] ?? 0));
  const persons = sum(rolled.persons, apart.persons);
  const personsCommune = sum(rolled.personsCommune, apart.personsCommune);
  return {
    posts: holdings.map((value, at) => value + (vacancies[at] ?? 0)),
    holdings,
    vacancies,
    persons,
    personsCommune,
    personsUnit: persons.map((value, at) => value - (personsCommune[at] ?? 0)),
    concurrent: sum(rolled.concurrent, apart.concurrent),
  };
}

function increase(figures: Float64Array | Int32Array, at: number, by = 1): void {
  figures[at] = (figures[at] ?? 0) + by;
}
