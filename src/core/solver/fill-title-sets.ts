/**
 * Fills the table of title sets for a problem: every set of titles that some candidate may hold, with the best
 * candidates for each.
 *
 * For each candidate and place, sets grow title by title, in ascending order, by titles that go with all that are in
 * it. Of those who may hold a set only the best are kept (`mostOptions`): whoever is better than the one that an
 * optimum chooses holds another set in it, else exchanging the two would be an improvement. Officials have sets of their
 * own, which count no person, so that within a set scores differ by what its posts score alone.
 */

import type { CandidatePosition, CellPlacePosition } from "../model/positions.ts";
import { bitsOf, lowestBit } from "../numbers/bits.ts";
import { enlarged } from "../numbers/buffers.ts";
import type { TitleBits } from "./problem/cell.ts";
import { findWaiting, type Kinds, noKinds, takeTurns } from "./problem/kinds.ts";
import { type PackedObjective, writeScore } from "./problem/objective.ts";
import { OPTION, putOption, rankAmong } from "./problem/options.ts";
import { ENOUGH, type Problem } from "./problem/problem.ts";
import { NO_SCORE } from "./problem/scores.ts";
import { NOBODY } from "./problem/search-nodes.ts";
import { oneOfEach } from "./problem/states.ts";
import { survey, type TitleSets, widen } from "./problem/title-sets.ts";
import {
  firstOfSize,
  isCountedRoot,
  mostOptions,
  placeOfRoot,
  plant,
  rootOf,
  type SetTree,
  setTree,
  withTitle,
} from "./set-tree.ts";

/** Pairs of a candidate and a set of titles that a cell of one place may come to: a third of a second's work. */
const MOST_PAIRS = 300_000;

/** The same for a cell of several places: of 24 with 20 titles and 300 people, the largest phường of Long Biên, 10^5. */
const MOST_PAIRS_OF_SEVERAL = 2_000_000;

/** Numbers in the buffers of scores and of options, 128 MB and 64 MB: three times what the largest phường of Long Biên takes. */
const MOST_NUMBERS = 2 ** 24;

/** The filling of one table, for one problem after another. */
export interface Filling {
  readonly sets: TitleSets;
  readonly objective: PackedObjective;
  readonly tree: SetTree;
  readonly kinds: Kinds;
  /** The candidate at hand. */
  candidate: CandidatePosition;
  /** Pairs of a candidate and a set met so far, and how many there may be. */
  met: number;
  most: number;
  /** Whether there are too many of them, or they take too much room: the table is of no use then. */
  gaveUp: boolean;
}

export function fillingOf(sets: TitleSets, objective: PackedObjective): Filling {
  return {
    sets,
    objective,
    tree: setTree(),
    kinds: noKinds(),
    candidate: 0,
    met: 0,
    most: MOST_PAIRS,
    gaveUp: false,
  };
}

/** Fills the table for the problem of the objective, as far as the relaxed answer needs it. false: there are too many sets. */
export function fill(filling: Filling): boolean {
  const { sets, objective, tree, kinds } = filling;
  const { problem } = objective;
  const { catalogue } = problem;
  sets.problem = problem;
  plant(tree, problem);
  filling.met = 0;
  filling.gaveUp = false;
  filling.most = catalogue.places === 1 ? MOST_PAIRS : MOST_PAIRS_OF_SEVERAL;
  survey(sets);
  // First in the buffer stands the score of a vacancy, then the candidate at hand in each title, then all options.
  sets.scoresEnd = (catalogue.size + 1) * objective.size;
  makeRoomForScores(sets);
  sets.plain.fill(0, NO_SCORE, NO_SCORE + objective.size);
  takeTurns(kinds, problem);
  for (let turn = 0; turn < problem.candidates.size; turn++)
    if (kinds.weighed[turn] !== NOBODY) enterAll(filling, kinds.weighed[turn]);
  return writeRows(filling);
}

/** Adds what only a search needs to a table that was filled, the rows staying in their places. false as for `fill`. */
export function fillUp(filling: Filling): boolean {
  const { problem } = filling.sets;
  findWaiting(filling.kinds, problem);
  for (let candidate = 0; candidate < problem.candidates.size; candidate++)
    if (filling.kinds.waiting[candidate] === 1) enterAll(filling, candidate);
  return writeRows(filling);
}

/** Adds a candidate to all sets that the candidate may hold. */
function enterAll(filling: Filling, candidate: CandidatePosition): void {
  filling.candidate = candidate;
  for (let place = 0; place < filling.sets.problem.catalogue.places; place++) enter(filling, place);
}

/** Whether what was found so far takes up all the room that there is for one cell. */
function isFull({ sets, objective, tree }: Filling): boolean {
  return sets.scoresEnd + objective.size > MOST_NUMBERS || tree.optionsEnd > MOST_NUMBERS;
}

/** Adds the candidate at hand to all sets of a place that the candidate may hold. */
function enter(filling: Filling, place: CellPlacePosition): void {
  const { sets, objective, candidate } = filling;
  const { candidates, catalogue } = sets.problem;
  const eligible = candidates.eligible[candidate];
  const within = eligible & catalogue.within[place];
  for (let rest = within; rest !== 0; rest &= rest - 1) {
    const title = lowestBit(rest);
    const standsAt = (catalogue.shared >> title) & 1 ? catalogue.places - 1 : place;
    writeScore(objective, sets.plain, (title + 1) * objective.size, candidate, title, standsAt);
  }
  const root = rootOf(place, candidates.counted[candidate]);
  grow(filling, root, NO_SCORE, eligible & catalogue.own[place], within);
}

/**
 * Adds the candidate at hand, whose score with the titles of `node` stands at `base`, to all sets that grow out of it by
 * one title of `open`, and further by higher ones of `along`.
 */
function grow(filling: Filling, node: number, base: number, open: TitleBits, along: TitleBits): void {
  const { sets, tree } = filling;
  const { candidates, catalogue } = sets.problem;
  const maxPosts = candidates.maxPosts[filling.candidate];
  for (let rest = open; rest !== 0; rest &= rest - 1) {
    const title = lowestBit(rest);
    const grown = withTitle(tree, node, title, sets.problem);
    if (++filling.met > filling.most || isFull(filling)) {
      filling.gaveUp = true;
      return;
    }
    const at = addScore(filling, node, base, title);
    const isKept = keepOption(filling, grown, at);
    const isWhole = tree.count[grown] >= maxPosts;
    const above = isWhole ? 0 : along & (-2 << title) & catalogue.compatible[title];
    const higher = above === 0 ? 0 : withinLimits(sets.problem, tree.titles[grown], above);
    if (higher !== 0) grow(filling, grown, at, higher, higher);
    else if (!isKept) sets.scoresEnd = at;
  }
}

/**
 * The score of the candidate at hand with the titles of `node`, which stands at `base`, and one more: the title's own
 * score; what the person takes with the first counted title, and what the person's staying gives with the first title
 * that is not optional.
 */
function addScore({ sets, objective, tree }: Filling, node: number, base: number, title: number): number {
  const { size, leading } = objective;
  const { counted, optional } = sets.problem.catalogue;
  const at = sets.scoresEnd;
  sets.scoresEnd = at + size;
  makeRoomForScores(sets);
  const { plain } = sets;
  for (let k = 0; k < size; k++) plain[at + k] = plain[(title + 1) * size + k] + plain[base + k];
  if (isCountedRoot(tree.root[node]) === 0) return at;
  const titles = tree.titles[node];
  if ((counted >> title) & 1 && (titles & counted) === 0) plain[at] -= leading.person;
  if (((optional >> title) & 1) === 0 && (titles & ~optional) === 0) plain[at] += leading.staying;
  return at;
}

/** Puts the candidate at hand among a set's options, and drops what is beyond the most; whether it was kept. */
function keepOption({ sets, objective, tree, candidate }: Filling, node: number, at: number): boolean {
  if (tree.optionsEnd > sets.options.length) sets.options = enlarged(sets.options, tree.optionsEnd);
  const start = tree.start[node];
  const count = tree.options[node];
  const most = mostOptions(tree.count[node], sets.problem);
  const rank = rankAmong(sets.options, start, count, sets.plain, at, objective.size);
  if (rank >= most) return false;
  if (count < most) tree.options[node] = count + 1;
  putOption(sets.options, start, rank, Math.min(count, most - 1), candidate, at);
  return true;
}

/** Titles of `open` that a set may still grow by within the limits of a person. */
function withinLimits({ titleLimits }: Problem, titles: TitleBits, open: TitleBits): TitleBits {
  let left = open;
  for (const limit of titleLimits) {
    if (bitsOf(titles & limit.titles) >= limit.most) left &= ~limit.titles;
  }
  return left;
}

function makeRoomForScores(sets: TitleSets): void {
  if (sets.scoresEnd > sets.plain.length) sets.plain = enlarged(sets.plain, sets.scoresEnd);
}

/**
 * Writes the rows of all slots, unless there are too many sets: the largest first, of those the ones whose best option is an incumbent. The order
 * has no say in what is best; but the relaxation passes over most of what comes behind a good one.
 */
function writeRows({ sets, tree, gaveUp }: Filling): boolean {
  if (gaveUp) return false;
  sets.scores = sets.plain;
  sets.largest = tree.largest;
  const { catalogue, candidates } = sets.problem;
  const { size, places } = catalogue;
  widen(sets, tree.last, size * places);
  sets.size = 0;
  for (let slot = 0; slot < size * places; slot++) {
    sets.first[slot] = sets.size + 1;
    for (let count = tree.largest; count > 0; count--) {
      for (let wanted = 1; wanted >= 0; wanted--) {
        for (let node = firstOfSize(tree, slot, count); node !== 0; node = tree.next[node]) {
          const best = sets.options[tree.start[node]] * places + placeOfRoot(tree.root[node]);
          const isIncumbent = (tree.titles[node] & candidates.incumbent[best]) !== 0 ? 1 : 0;
          if (isIncumbent === wanted) writeRow(sets, tree, node);
        }
      }
    }
  }
  sets.first[size * places] = sets.size + 1;
  return true;
}

function writeRow(sets: TitleSets, tree: SetTree, node: number): void {
  const { catalogue, supply } = sets.problem;
  const row = ++sets.size;
  const titles = tree.titles[node];
  const count = tree.count[node];
  const place = placeOfRoot(tree.root[node]);
  const own = titles & catalogue.own[place];
  const isCharged = isCountedRoot(tree.root[node]) === 1 && (titles & catalogue.counted) !== 0;
  sets.titles[row] = titles;
  sets.own[row] = own;
  sets.place[row] = place;
  sets.count[row] = count;
  sets.costly[row] = bitsOf(titles & sets.costlyTitles);
  sets.step[row] = oneOfEach(own, catalogue);
  sets.several[row] = supply.several < ENOUGH && count > 1 ? 1 : 0;
  sets.persons[row] = supply.persons < ENOUGH && isCharged ? 1 : 0;
  sets.start[row] = tree.start[node];
  sets.end[row] = tree.start[node] + OPTION * tree.options[node];
  sets.best[row] = sets.options[tree.start[node] + 1];
}
