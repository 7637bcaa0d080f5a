/** Counting people and posts by scope: who sits where in, figures for every scope out. */

import type { Arrangement } from "../../arrange/arrangement.ts";
import type { DispositionKind } from "../../arrange/disposition.ts";
import type { Register } from "../../model/place.ts";
import type { HoldingPosition, OldPlace, PersonPosition } from "../../model/positions.ts";
import type { HeldPosts, Posts, Roster } from "../../model/roster.ts";
import { type Groups, groupOf } from "../../numbers/groups.ts";
import { combined, increase } from "../../numbers/increase.ts";
import { eachScopeAbove } from "./each-scope-above.ts";
import { increaseAlone, noCounts, rollUp, type Scoped, type ScopePosition, type Scopes } from "./scopes.ts";

/** Who is counted: the roster before, and who holds what afterwards. */
export interface Arranged {
  readonly roster: Roster<OldPlace>;
  readonly arrangement: Arrangement;
}

type ScopedPosts = Posts & Scoped;

/** One side of the rearrangement: posts that are held, by position also those of each person, and vacant posts. */
export interface PeopleSide<P extends number = number> {
  readonly register: Register<P>;
  readonly held: HeldPosts<P> & Scoped & Groups;
  readonly empty: Posts<P> & Scoped;
}

/** Puts a side together: held posts, the same by person, and vacant posts. `scoped`: where its places are counted. */
export function sideOf<P extends number>(
  register: Register<P>,
  held: HeldPosts<P>,
  byPerson: Groups,
  empty: Posts<P>,
  scoped: Scoped,
): PeopleSide<P> {
  return { register, held: { ...held, ...scoped, ...byPerson }, empty: { ...empty, ...scoped } };
}

/** Calls `visit` with each person who holds posts, and the positions of those posts. */
export function eachHolder(
  byPerson: Groups,
  visit: (person: PersonPosition, posts: readonly HoldingPosition[]) => void,
): void {
  for (let person = 0; person < byPerson.first.length - 1; person++) {
    const posts = groupOf(byPerson, person);
    if (posts.length > 0) visit(person, [...posts]);
  }
}

/** Counts by scope. posts = holdings + vacancies; persons = personsCommune + personsUnit. */
export interface Tally {
  readonly posts: Int32Array;
  readonly holdings: Int32Array;
  readonly vacancies: Int32Array;
  /** Posts of commune titles, held and vacant. */
  readonly postsCommune: Int32Array;
  readonly persons: Int32Array;
  /** People with a commune title. */
  readonly personsCommune: Int32Array;
  /** People with commune titles only. */
  readonly personsCommuneOnly: Int32Array;
  /** People with two commune titles or more and no other. */
  readonly concurrentCommuneOnly: Int32Array;
  /** People with unit titles only. */
  readonly personsUnit: Int32Array;
  /** People with two posts or more (kiêm nhiệm). */
  readonly concurrent: Int32Array;
  /** People with one counted post there, and others elsewhere or of titles that are not counted. */
  readonly holdMore: Int32Array;
  /** People with one counted post there who held none before. */
  readonly newcomers: Int32Array;
  /** People of each disposition. */
  readonly byDisposition: Readonly<Record<DispositionKind, Int32Array>>;
}

/** 1 for each post of a side that is counted. */
export interface CountedPosts {
  readonly held: Uint8Array;
  readonly empty: Uint8Array;
}

/** What is known of the policy and of people to count them. */
export interface TallyRules {
  /** Whether a title is one of the commune level. */
  readonly ofCommune: readonly boolean[];
  readonly dispositions: readonly DispositionKind[];
}

/** Counts posts of a side, and the people who hold them, each person once in each scope at or above the posts. */
export function tally(scopes: Scopes, side: PeopleSide, counted: CountedPosts, rules: TallyRules): Tally {
  const own = {
    holdings: noCounts(scopes),
    vacancies: noCounts(scopes),
    postsCommune: noCounts(scopes),
    personsCommune: noCounts(scopes),
    personsCommuneOnly: noCounts(scopes),
    concurrentCommuneOnly: noCounts(scopes),
    concurrent: noCounts(scopes),
    holdMore: noCounts(scopes),
    newcomers: noCounts(scopes),
    byDisposition: {
      retained: noCounts(scopes),
      reassigned: noCounts(scopes),
      concurrent: noCounts(scopes),
      released: noCounts(scopes),
      appointed: noCounts(scopes),
    },
  };
  tallyPeople(scopes, side, counted.held, rules, own);
  const { empty } = side;
  const detourOf = detoursIn(empty);
  for (let post = 0; post < empty.size; post++) {
    if (counted.empty[post] !== 1) continue;
    const figures = rules.ofCommune[empty.title[post] ?? -1]
      ? [own.vacancies, own.postsCommune]
      : [own.vacancies];
    for (const one of figures) increasePost(scopes, one, scopeAt(empty, post), detourOf?.(post));
  }
  const { byDisposition, ...counts } = own;
  for (const figures of [...Object.values(counts), ...Object.values(byDisposition)]) rollUp(scopes, figures);
  const persons = Object.values(byDisposition).reduce((sum, figures) => combined(sum, figures, 1));
  return {
    ...own,
    posts: combined(own.holdings, own.vacancies, 1),
    persons,
    personsUnit: combined(persons, own.personsCommune, -1),
  };
}

/** Counts a post at its scope, so that it rolls up to what stands above it; `detour`: the scopes of one that has others. */
function increasePost(
  scopes: Scopes,
  figures: Int32Array,
  scope: ScopePosition,
  detour: readonly ScopePosition[] | undefined,
): void {
  if (detour) for (const own of detour) increaseAlone(scopes, figures, own);
  else increase(figures, scope);
}

/** The scope that a post is counted in. */
export function scopeAt({ place, scopeOf }: ScopedPosts, post: HoldingPosition): ScopePosition {
  return scopeOf[place[post] ?? -1] ?? 0;
}

/** Reads the scopes that a post is counted in; undefined where they are those at and above its own, for one post or all. */
export function detoursIn({
  place,
  detours,
}: ScopedPosts): ((post: HoldingPosition) => readonly ScopePosition[] | undefined) | undefined {
  return detours === null ? undefined : (post) => detours.get(place[post] ?? -1);
}

/** Whether a post is counted in a scope; `within`: 1 for that scope and each below it. */
export function isCountedIn(
  posts: ScopedPosts,
  post: HoldingPosition,
  asked: ScopePosition,
  within: Uint8Array,
): boolean {
  return detoursIn(posts)?.(post)?.includes(asked) ?? within[scopeAt(posts, post)] === 1;
}

/** Counts somebody in a scope by how many counted posts are held there, and how many of them are of the commune level. */
type AddHolder = (
  at: ScopePosition,
  person: PersonPosition,
  posts: number,
  ofCommune: number,
  by: number,
) => void;

/** Counts holdings and people at the scope where each stands; people of several scopes so that rolling up is right. */
function tallyPeople(
  scopes: Scopes,
  { held }: PeopleSide,
  isCounted: Uint8Array,
  { ofCommune, dispositions }: TallyRules,
  own: Omit<Tally, "posts" | "persons" | "personsUnit">,
): void {
  const { scopeOf, place, title, first, sorted } = held;
  const detourOf = detoursIn(held);
  const add: AddHolder = (at, person, posts, communePosts, by) => {
    const disposition = dispositions[person] ?? "released";
    increase(own.byDisposition[disposition], at, by);
    if (disposition === "concurrent" && posts === 1) increase(own.holdMore, at, by);
    if (disposition === "appointed" && posts === 1) increase(own.newcomers, at, by);
    if (communePosts > 0) increase(own.personsCommune, at, by);
    if (posts > 1) increase(own.concurrent, at, by);
    if (communePosts < posts) return;
    increase(own.personsCommuneOnly, at, by);
    if (posts > 1) increase(own.concurrentCommuneOnly, at, by);
  };
  for (let person = 0; person < first.length - 1; person++) {
    const end = first[person + 1] ?? 0;
    let posts = 0;
    let communePosts = 0;
    let at: ScopePosition = -1;
    let isInOneScope = true;
    for (let index = first[person] ?? 0; index < end; index++) {
      const post = sorted[index] ?? 0;
      if (isCounted[post] !== 1) continue;
      const here = scopeOf[place[post] ?? -1] ?? 0;
      const detour = detourOf?.(post);
      if (detour || (posts > 0 && here !== at)) isInOneScope = false;
      at = here;
      posts++;
      if (ofCommune[title[post] ?? -1]) {
        communePosts++;
        increasePost(scopes, own.postsCommune, here, detour);
      }
      increasePost(scopes, own.holdings, here, detour);
    }
    if (posts === 0) continue;
    if (isInOneScope) add(at, person, posts, communePosts, 1);
    else addApart(scopes, held, isCounted, ofCommune, person, add);
  }
}

/** Somebody with posts in several scopes counts once in each scope above: what rolls up from below is taken off. */
function addApart(
  scopes: Scopes,
  held: PeopleSide["held"],
  isCounted: Uint8Array,
  ofCommune: readonly boolean[],
  person: PersonPosition,
  add: AddHolder,
): void {
  const { title } = held;
  const posts = [...groupOf(held, person)].filter((post) => isCounted[post] === 1);
  const isOfCommune = (post: HoldingPosition): boolean => ofCommune[title[post] ?? -1] ?? false;
  eachScopeAbove(
    scopes,
    posts,
    (post) => scopeAt(held, post),
    (at, among) => {
      const communePosts = among.filter(isOfCommune).length;
      add(at, person, among.length, communePosts, 1);
      const above = scopes.parents[at] ?? -1;
      if (above >= 0) add(above, person, among.length, communePosts, -1);
    },
    detoursIn(held),
  );
}
