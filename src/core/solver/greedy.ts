/**
 * An arrangement for a cell that is too large to be proven: a cell in, sets of titles by candidate out, no optimum.
 * What is to be kept comes first; then the post with the fewest people left, to the person who can take most of what
 * is open with it. Optional posts are passed over.
 */

import type { CandidatePosition, CellPlacePosition, CellTitlePosition } from "../model/positions.ts";
import { bitsOf, lowestBit } from "../numbers/bits.ts";
import { type Candidates, type Cell, placesIn, type TitleBits } from "./problem/cell.ts";
import type { Chosen } from "./problem/solution.ts";

/** An arrangement in the making. */
interface Draft {
  readonly cell: Cell;
  readonly places: number;
  readonly shared: TitleBits;
  /** Open posts by title and place; shared ones stand in the last place, and optional ones are not open. */
  readonly open: number[][];
  /** By candidate: the titles taken, and the place of those that are not shared. */
  readonly sets: TitleBits[];
  readonly placeOf: CellPlacePosition[];
  /** By title: how many candidates without a post may take it. */
  readonly able: number[];
  /** Candidates who are alike in all that is looked at here, in their order; the first `next` of them have posts. */
  readonly groups: { readonly candidates: CandidatePosition[]; next: number }[];
}

export function greedy(cell: Cell): Chosen {
  const draft = draftOf(cell);
  for (let candidate = 0; candidate < cell.candidates.size; candidate++) keepPosts(draft, candidate);
  for (let candidate = 0; candidate < cell.candidates.size; candidate++) {
    const { sets, placeOf } = draft;
    if (sets[candidate] === 0) continue;
    take(draft, candidate, grown(draft, candidate, sets[candidate], placeOf[candidate]), placeOf[candidate]);
  }
  for (let post = scarcest(draft); post !== null; post = scarcest(draft)) fill(draft, post);
  return { sets: draft.sets, places: draft.placeOf };
}

function draftOf(cell: Cell): Draft {
  const { titles, candidates } = cell;
  const places = placesIn(cell);
  const draft: Draft = {
    cell,
    places,
    shared: titles.reduce((mask, title, t) => (title.shared ? mask | (1 << t) : mask), 0),
    open: titles.map((title) => title.posts.map((posts) => (title.optional ? 0 : posts))),
    sets: new Array<TitleBits>(candidates.size).fill(0),
    placeOf: new Array<CellPlacePosition>(candidates.size).fill(places - 1),
    able: titles.map(() => 0),
    groups: groupsOf(candidates, places),
  };
  for (let candidate = 0; candidate < candidates.size; candidate++) countAble(draft, candidate, 1);
  return draft;
}

function groupsOf(candidates: Candidates, places: number): Draft["groups"] {
  const groups = new Map<string, Draft["groups"][number]>();
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    const first = candidate * places;
    const held = candidates.incumbent.subarray(first, first + places).join(" ");
    const key = `${candidates.eligible[candidate]} ${candidates.maxPosts[candidate]} ${held}`;
    const group = groups.get(key);
    if (group) group.candidates.push(candidate);
    else groups.set(key, { candidates: [candidate], next: 0 });
  }
  return [...groups.values()];
}

/** Counts a candidate without a post among those who may take each title, or no longer (`by` −1). */
function countAble({ cell, able }: Draft, candidate: CandidatePosition, by: number): void {
  for (let rest = cell.candidates.eligible[candidate]; rest !== 0; rest &= rest - 1)
    able[lowestBit(rest)] += by;
}

/** Gives a candidate the posts that are to be kept whatever it costs. */
function keepPosts(draft: Draft, candidate: CandidatePosition): void {
  const { cell, places, shared } = draft;
  const last = places - 1;
  const keepAt = (place: CellPlacePosition): TitleBits => cell.candidates.keep[candidate * places + place];
  let place = 0;
  while (place < last && (keepAt(place) & ~shared) === 0) place++;
  const keep = keepAt(place) | (keepAt(last) & shared);
  if (keep !== 0) take(draft, candidate, keep, place);
}

/** Gives a candidate a set of titles at a place; of these some may be the candidate's already. */
function take(draft: Draft, candidate: CandidatePosition, set: TitleBits, place: CellPlacePosition): void {
  const { sets, placeOf, open } = draft;
  for (let rest = set & ~sets[candidate]; rest !== 0; rest &= rest - 1) {
    const title = lowestBit(rest);
    open[title][standsAt(draft, title, place)]--;
  }
  if (sets[candidate] === 0) countAble(draft, candidate, -1);
  sets[candidate] = set;
  placeOf[candidate] = place;
}

/** The place at which the posts of a title stand for who holds titles of some place. */
function standsAt(
  { shared, places }: Draft,
  title: CellTitlePosition,
  place: CellPlacePosition,
): CellPlacePosition {
  return (shared >> title) & 1 ? places - 1 : place;
}

/** All that a candidate can take along with some titles at a place, in the order of titles. */
function grown(
  draft: Draft,
  candidate: CandidatePosition,
  first: TitleBits,
  place: CellPlacePosition,
): TitleBits {
  const { candidates } = draft.cell;
  let set = first;
  let rest = candidates.eligible[candidate];
  while (bitsOf(set) < candidates.maxPosts[candidate]) {
    rest = fittingTo(draft.cell, set, rest);
    if (rest === 0) break;
    const next = lowestBit(rest);
    rest &= rest - 1;
    if (draft.open[next][standsAt(draft, next, place)] > 0) set |= 1 << next;
  }
  return set;
}

/** Titles out of some that a set may still grow by. */
function fittingTo({ titles, limits }: Cell, set: TitleBits, wanted: TitleBits): TitleBits {
  let fitting = wanted;
  for (let rest = set; rest !== 0; rest &= rest - 1) fitting &= titles[lowestBit(rest)].compatible;
  for (const limit of limits) if (bitsOf(set & limit.titles) >= limit.most) fitting &= ~limit.titles;
  return fitting;
}

interface OpenPost {
  readonly title: CellTitlePosition;
  readonly place: CellPlacePosition;
}

/** The first open post of those that the fewest people without a post may take; null: nobody may take any. */
function scarcest({ open, able }: Draft): OpenPost | null {
  let post: OpenPost | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let title = 0; title < open.length; title++) {
    if (able[title] === 0 || able[title] >= fewest) continue;
    const place = open[title].findIndex((posts) => posts > 0);
    if (place < 0) continue;
    post = { title, place };
    fewest = able[title];
  }
  return post;
}

/**
 * Gives a post to the person who can take most with it, and of those whose posts they were most; to the first of several.
 */
function fill(draft: Draft, { title, place }: OpenPost): void {
  const { cell, places, sets, groups } = draft;
  const { candidates } = cell;
  let best = -1;
  let bestSet = 0;
  let most = -1;
  for (const group of groups) {
    while (group.next < group.candidates.length && sets[group.candidates[group.next]] !== 0) group.next++;
    if (group.next === group.candidates.length) continue;
    const candidate = group.candidates[group.next];
    if (((candidates.eligible[candidate] >> title) & 1) === 0) continue;
    const set = grown(draft, candidate, 1 << title, place);
    const held = candidates.incumbent[candidate * places + place];
    const score = bitsOf(set) * 64 + bitsOf(set & held);
    if (score < most || (score === most && candidate > best)) continue;
    best = candidate;
    bestSet = set;
    most = score;
  }
  take(draft, best, bestSet, place);
}
