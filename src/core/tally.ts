/** Counting people and posts by scope: who sits where in, figures for every scope out. */
import type { DispositionKind } from "./disposition.ts";
import type { HeldPosts, Posts, Register } from "./model.ts";
import { grouped, type People } from "./people.ts";
import { eachScopeAbove, increase, rollUp, type Scopes, zeros } from "./scopes.ts";

/** One side of the rearrangement: posts that are held, those of one person together, and posts that are empty. */
export interface Side {
  readonly register: Register;
  readonly held: HeldPosts & Scoped;
  readonly empty: Posts & Scoped;
}

/** The scope that each post is counted in. */
interface Scoped {
  readonly scope: Int32Array;
}

/** Puts a side together: held posts in any order, and empty posts. */
export function sideOf(
  register: Register,
  people: People,
  held: HeldPosts,
  empty: Posts,
  scopeOf: Int32Array,
): Side {
  const scopes = (place: Int32Array): Int32Array => place.map((at) => scopeOf[at] ?? 0);
  const { sorted } = grouped(held.person, people.ids.length);
  const inOrder = (column: Int32Array): Int32Array => sorted.map((at) => column[at] ?? 0);
  const place = inOrder(held.place);
  return {
    register,
    held: {
      size: held.size,
      place,
      title: inOrder(held.title),
      person: inOrder(held.person),
      scope: scopes(place),
    },
    empty: { ...empty, scope: scopes(empty.place) },
  };
}

/** Calls `visit` with each person and the positions of the posts that the person holds. */
export function eachHolder(
  { person, size }: HeldPosts,
  visit: (person: number, posts: readonly number[]) => void,
): void {
  for (let post = 0; post < size; ) {
    const holder = person[post] ?? -1;
    const posts: number[] = [];
    for (; post < size && person[post] === holder; post++) posts.push(post);
    visit(holder, posts);
  }
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
  /** People of each disposition. */
  readonly byDisposition: Readonly<Record<DispositionKind, Float64Array>>;
}

/**
 * Counts the posts that the filters let through, by their positions in the side; people are distinct in each scope.
 * `ofCommune`: whether a title, by its position, is one of the commune level.
 */
export function tally(
  scopes: Scopes,
  { held, empty }: Side,
  ofCommune: (title: number) => boolean,
  counts: (index: number) => boolean,
  countsEmpty: (index: number) => boolean,
  dispositions: readonly DispositionKind[],
): Tally {
  const holdings = zeros(scopes);
  const vacancies = zeros(scopes);
  // People whose posts stand in one scope count there and above; the others are counted scope by scope.
  const figures = () => ({
    persons: zeros(scopes),
    personsCommune: zeros(scopes),
    concurrent: zeros(scopes),
    fates: {
      retained: zeros(scopes),
      reassigned: zeros(scopes),
      concurrent: zeros(scopes),
      released: zeros(scopes),
    },
  });
  const rolled = figures();
  const apart = figures();
  const add = (
    to: ReturnType<typeof figures>,
    at: number,
    person: number,
    posts: number,
    commune: boolean,
  ): void => {
    increase(to.persons, at);
    increase(to.fates[dispositions[person] ?? "released"], at);
    if (commune) increase(to.personsCommune, at);
    if (posts > 1) increase(to.concurrent, at);
  };
  const { scope, person, title } = held;
  for (let index = 0; index < held.size; ) {
    const from = index;
    const owner = person[from] ?? 0;
    let posts = 0;
    let at = -1;
    let single = true;
    let commune = false;
    for (; index < held.size && person[index] === owner; index++) {
      if (!counts(index)) continue;
      const own = scope[index] ?? 0;
      if (posts > 0 && own !== at) single = false;
      at = own;
      posts++;
      increase(holdings, own);
      if (ofCommune(title[index] ?? 0)) commune = true;
    }
    if (posts === 0) continue;
    if (single) add(rolled, at, owner, posts, commune);
    else {
      const own = Array.from({ length: index - from }, (_, n) => from + n).filter(counts);
      const scopeOf = (one: number): number => scope[one] ?? -1;
      eachScopeAbove(scopes, own, scopeOf, (above, among) =>
        add(
          apart,
          above,
          owner,
          among.length,
          among.some((one) => ofCommune(title[one] ?? 0)),
        ),
      );
    }
  }
  for (let index = 0; index < empty.scope.length; index++) {
    if (countsEmpty(index)) increase(vacancies, empty.scope[index] ?? 0);
  }
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
    byDisposition: {
      retained: sum(rolled.fates.retained, apart.fates.retained),
      reassigned: sum(rolled.fates.reassigned, apart.fates.reassigned),
      concurrent: sum(rolled.fates.concurrent, apart.fates.concurrent),
      released: sum(rolled.fates.released, apart.fates.released),
    },
  };
}
