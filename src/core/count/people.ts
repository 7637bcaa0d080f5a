/** Counting people and posts by scope: who sits where in, figures for every scope out. */

import type { DispositionKind } from "../arrange/disposition.ts";
import type { Register } from "../model/place.ts";
import type { HeldPosts, Posts } from "../model/roster.ts";
import { increase } from "../numbers/increase.ts";
import { eachScopeAbove, noCounts, rollUp, type Scopes } from "./scopes.ts";

/** One side of the rearrangement: posts that are held, by position also those of each person, and posts that are empty. */
export interface PeopleSide {
  readonly register: Register;
  readonly held: HeldPosts & Scoped & ByPerson;
  readonly empty: Posts & Scoped;
}

/** The scope that each post is counted in. */
interface Scoped {
  readonly scope: Int32Array;
}

/** The posts of person p: `sorted[first[p]]` up to `sorted[first[p + 1]]`. */
interface ByPerson {
  readonly first: Int32Array;
  readonly sorted: Int32Array;
}

/** Puts a side together: held posts, the same by person, and empty posts. */
export function sideOf(
  register: Register,
  held: HeldPosts,
  byPerson: ByPerson,
  empty: Posts,
  scopeOf: Int32Array,
): PeopleSide {
  const scoped = <T extends Posts>(posts: T): T & Scoped => ({
    ...posts,
    scope: scopesAt(posts.place, scopeOf),
  });
  return { register, held: { ...scoped(held), ...byPerson }, empty: scoped(empty) };
}

function scopesAt(place: Int32Array, scopeOf: Int32Array): Int32Array {
  const scopes = new Int32Array(place.length);
  for (let post = 0; post < scopes.length; post++) scopes[post] = scopeOf[place[post] ?? 0] ?? 0;
  return scopes;
}

/** Calls `visit` with each person who holds posts, and their positions. */
export function eachHolder(
  { first, sorted }: ByPerson,
  visit: (person: number, posts: readonly number[]) => void,
): void {
  for (let person = 0; person < first.length - 1; person++) {
    const posts = [...sorted.subarray(first[person], first[person + 1])];
    if (posts.length > 0) visit(person, posts);
  }
}

/** Figures by scope. posts = holdings + vacancies; persons = personsCommune + personsUnit. */
export interface Tally {
  readonly posts: Int32Array;
  readonly holdings: Int32Array;
  readonly vacancies: Int32Array;
  readonly persons: Int32Array;
  /** People with a commune title. */
  readonly personsCommune: Int32Array;
  /** People with unit titles only. */
  readonly personsUnit: Int32Array;
  /** People with two posts or more. */
  readonly concurrent: Int32Array;
  /** People of each disposition. */
  readonly byDisposition: Readonly<Record<DispositionKind, Int32Array>>;
}

/** 1 for each post of a side that is counted. */
export interface CountedPeople {
  readonly held: Uint8Array;
  readonly empty: Uint8Array;
}

/**
 * Counts posts of a side, and the people who hold them, distinct in each scope. `ofCommune`: whether a title, by its
 * position, is one of the commune level.
 */
export function tally(
  scopes: Scopes,
  { held, empty }: PeopleSide,
  ofCommune: readonly boolean[],
  counted: CountedPeople,
  dispositions: readonly DispositionKind[],
): Tally {
  const holdings = noCounts(scopes);
  const vacancies = noCounts(scopes);
  const persons = noCounts(scopes);
  const personsCommune = noCounts(scopes);
  const concurrent = noCounts(scopes);
  const byDisposition = {
    retained: noCounts(scopes),
    reassigned: noCounts(scopes),
    concurrent: noCounts(scopes),
    released: noCounts(scopes),
  };
  const { scope, title, first, sorted } = held;
  const isCounted = (post: number): boolean => counted.held[post] === 1;
  const add = (at: number, person: number, posts: number, commune: boolean, by: number): void => {
    increase(persons, at, by);
    increase(byDisposition[dispositions[person] ?? "released"], at, by);
    if (commune) increase(personsCommune, at, by);
    if (posts > 1) increase(concurrent, at, by);
  };
  /** Somebody with posts in several scopes counts once in each scope above: what rolls up from below is taken off. */
  const addApart = (person: number, posts: readonly number[]): void => {
    const scopeOf = (post: number): number => scope[post] ?? -1;
    eachScopeAbove(scopes, posts, scopeOf, (at, among) => {
      const commune = among.some((post) => ofCommune[title[post] ?? -1]);
      add(at, person, among.length, commune, 1);
      const above = scopes.parents[at] ?? -1;
      if (above >= 0) add(above, person, among.length, commune, -1);
    });
  };
  for (let person = 0; person < first.length - 1; person++) {
    const end = first[person + 1] ?? 0;
    let posts = 0;
    let at = -1;
    let single = true;
    let commune = false;
    for (let index = first[person] ?? 0; index < end; index++) {
      const post = sorted[index] ?? 0;
      if (!isCounted(post)) continue;
      const own = scope[post] ?? 0;
      if (posts > 0 && own !== at) single = false;
      at = own;
      posts++;
      increase(holdings, own);
      if (ofCommune[title[post] ?? -1]) commune = true;
    }
    if (posts === 0) continue;
    if (single) add(at, person, posts, commune, 1);
    else addApart(person, Array.from(sorted.subarray(first[person], end)).filter(isCounted));
  }
  for (let post = 0; post < empty.size; post++) {
    if (counted.empty[post] === 1) increase(vacancies, empty.scope[post] ?? 0);
  }
  const own = [holdings, vacancies, persons, personsCommune, concurrent, ...Object.values(byDisposition)];
  for (const figures of own) rollUp(scopes, figures);
  return {
    posts: combined(holdings, vacancies, 1),
    holdings,
    vacancies,
    persons,
    personsCommune,
    personsUnit: combined(persons, personsCommune, -1),
    concurrent,
    byDisposition,
  };
}

/** Figure by figure, `a` and so many times `b`. */
function combined(a: Int32Array, b: Int32Array, times: number): Int32Array {
  const sums = new Int32Array(a.length);
  for (let at = 0; at < sums.length; at++) sums[at] = (a[at] ?? 0) + times * (b[at] ?? 0);
  return sums;
}
