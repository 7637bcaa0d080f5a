/**
 * Branch and bound: the optimum of a problem whose relaxed answer chooses somebody twice.
 *
 * A node is an arrangement of some posts; the first title with open posts goes to one of its candidates with a set of
 * which it is the lowest title, or stays vacant. The score of what was chosen, plus that of the choice, plus the
 * relaxation's bound of what is left open (`relaxation.ts`), bounds all that can come of it. Choices are followed with
 * the best bound first, and passed over where it is no more than the best arrangement found: what is left is the
 * optimum. It is unique, since scores tell the ids apart (`objective.ts`).
 *
 * Under prices (`lagrangian.ts`) the search is of the priced problem, and an arrangement counts what it does not use of
 * what has a price: its score is the true one again.
 */

import type { CandidatePosition } from "../model/positions.ts";
import { enlarged } from "../numbers/buffers.ts";
import { FREE, type Multipliers, takeUnused } from "./bounds/multipliers.ts";
import { type BoundPosition, boundAt, type Relaxation } from "./bounds/relaxation.ts";
import { type Moves, newMove, noMoves, putInOrder } from "./problem/moves.ts";
import type { PackedObjective } from "./problem/objective.ts";
import { OPTION } from "./problem/options.ts";
import { compareScores, NO_SCORE } from "./problem/scores.ts";
import { giving, NOBODY, rootNode, type SearchNode, vacating } from "./problem/search-nodes.ts";
import { openIn, without } from "./problem/states.ts";
import { endOfSlot, type SetPosition, sharedIn, type TitleSets } from "./problem/title-sets.ts";

/** Numbers in the bounds of all moves: 128 MB, six times what the largest phường of Long Biên takes. */
const MOST_NUMBERS = 2 ** 24;

export interface BestFound {
  /** The set of each candidate, 0 where none; null where the search was cut off before the first arrangement. */
  readonly sets: readonly SetPosition[] | null;
  readonly score: Float64Array;
  readonly nodes: number;
  /** Whether nothing was left to look at: the arrangement is the best. */
  readonly isComplete: boolean;
}

/** A search of one problem after another: the one that table, relaxation and objective are set to. */
export interface Search {
  readonly sets: TitleSets;
  readonly relaxed: Relaxation;
  readonly objective: PackedObjective;
  readonly moves: Moves;
  multipliers: Multipliers;
  limit: number;
  nodes: number;
  /** Whether the search has ended before all was looked at. */
  isCut: boolean;
  /** The set of each candidate at the node at hand; 0: none. */
  chosen: SetPosition[];
  /** Scores of what was chosen, by depth. */
  sums: Float64Array;
  best: Float64Array;
  bestSets: readonly SetPosition[] | null;
}

export function searchWith(sets: TitleSets, relaxed: Relaxation, objective: PackedObjective): Search {
  return {
    sets,
    relaxed,
    objective,
    moves: noMoves(),
    multipliers: FREE,
    limit: 0,
    nodes: 0,
    isCut: false,
    chosen: [],
    sums: new Float64Array(256),
    best: new Float64Array(8),
    bestSets: null,
  };
}

/** Searches for the best arrangement, in `limit` nodes at most, under the prices that sets and relaxation are set to. */
export function searchBest(search: Search, limit: number, multipliers: Multipliers = FREE): BestFound {
  const { objective, sets, moves } = search;
  const { size } = objective;
  search.multipliers = multipliers;
  search.limit = limit;
  search.nodes = 0;
  search.isCut = false;
  moves.width = size;
  moves.size = 0;
  search.chosen = new Array<SetPosition>(sets.problem.candidates.size).fill(0);
  search.bestSets = null;
  search.best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  makeRoomForSums(search, 0);
  for (let k = 0; k < size; k++) search.sums[k] = multipliers === FREE ? 0 : multipliers.sum[k];
  explore(search, rootNode(sets));
  const { bestSets, best, nodes, isCut, relaxed } = search;
  return { sets: bestSets, score: best, nodes, isComplete: !isCut && !relaxed.gaveUp };
}

/** Follows all choices at a node that may lead to something better than the best arrangement found. */
function explore(search: Search, node: SearchNode): void {
  const { moves, best } = search;
  const { width } = moves;
  if (node.state === 0) {
    keepArrangement(search, node);
    return;
  }
  const isFull = moves.size * width > MOST_NUMBERS;
  if (++search.nodes > search.limit || isFull || search.relaxed.gaveUp) search.isCut = true;
  if (search.isCut) return;
  const first = moves.size;
  moves.first = first;
  findMoves(search, node);
  makeRoomForSums(search, node.depth + 1);
  const end = moves.size;
  for (let index = first; index < end && !search.isCut; index++) {
    const move = moves.order[index];
    // Moves stand in order: where one is no better, nor are those behind it.
    if (compareScores(moves.bound, move * width, best, 0, width) <= 0) break;
    follow(search, node, move);
  }
  moves.size = first;
}

/** Follows one choice, and takes it back. */
function follow(search: Search, node: SearchNode, move: number): void {
  const { sets, moves, sums, chosen } = search;
  const { width } = moves;
  const set = moves.set[move];
  const candidate = moves.candidate[move];
  const score = moves.score[move];
  const from = node.depth * width;
  for (let k = 0; k < width; k++) sums[from + width + k] = sums[from + k] + sets.scores[score + k];
  if (set === 0) {
    explore(search, vacating(sets, node));
    return;
  }
  chosen[candidate] = set;
  explore(search, giving(sets, node, set, candidate));
  chosen[candidate] = 0;
}

/** Adds all choices at a node that may lead to something better. */
function findMoves(search: Search, node: SearchNode): void {
  const { sets, relaxed } = search;
  const { catalogue } = sets.problem;
  const { state, several, persons, slot } = node;
  const open = openIn(state, catalogue);
  const isAway = state >= catalogue.span;
  const openAway = isAway ? openIn(node.away, catalogue) : 0;
  const end = endOfSlot(sets, slot);
  for (let set = sets.first[slot]; set < end; set++) {
    const mask = sets.own[set];
    if ((mask & open) !== mask || sets.persons[set] > persons) continue;
    if (sets.count[set] > 1 && several === 0) continue;
    if (isAway && (sharedIn(sets, set) & ~openAway) !== 0) continue;
    addOptions(search, node, set);
  }
  const rest = boundAt(relaxed, without(state, node.title, catalogue), several, persons);
  if (mayImprove(search, node, NO_SCORE, rest)) addMoveTo(search, node, 0, NOBODY, NO_SCORE, rest);
}

/** Adds the candidates who may take a set, as far as that may lead to something better. */
function addOptions(search: Search, node: SearchNode, set: SetPosition): void {
  const { sets, relaxed, chosen } = search;
  const { maxPosts } = sets.problem.candidates;
  const { several } = node;
  const isLarger = sets.count[set] > 1;
  const left = node.state - sets.step[set];
  const persons = node.persons - sets.persons[set];
  const widest = boundAt(relaxed, left, isLarger ? several - 1 : several, persons);
  for (let option = sets.start[set]; option < sets.end[set]; option += OPTION) {
    const candidate = sets.options[option];
    const score = sets.options[option + 1];
    // Nor may the others of this set, whose scores are less.
    if (!mayImprove(search, node, score, widest)) break;
    if (chosen[candidate] !== 0 || candidate <= node.after) continue;
    // Someone who could take more is used up by a single post.
    const isUsedUp = !isLarger && maxPosts[candidate] > 1;
    const rest = isUsedUp ? boundAt(relaxed, left, several - 1, persons) : widest;
    if (rest === widest || mayImprove(search, node, score, rest))
      addMoveTo(search, node, set, candidate, score, rest);
  }
}

/** Whether what was chosen, a score more and the bound of what is left can be more than the best found. */
function mayImprove(search: Search, { depth }: SearchNode, score: number, rest: BoundPosition): boolean {
  const { sets, relaxed, sums, best, moves } = search;
  const { scores } = sets;
  const { values } = relaxed;
  const { width } = moves;
  const from = depth * width;
  for (let k = 0; k < width; k++) {
    const difference = sums[from + k] + scores[score + k] + values[rest + k] - best[k];
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function addMoveTo(
  search: Search,
  { depth }: SearchNode,
  set: SetPosition,
  candidate: CandidatePosition,
  score: number,
  rest: BoundPosition,
): void {
  const { sets, relaxed, sums, moves } = search;
  const { width } = moves;
  const move = newMove(moves, set, candidate, score);
  const from = depth * width;
  const to = move * width;
  for (let k = 0; k < width; k++) {
    moves.bound[to + k] = sums[from + k] + sets.scores[score + k] + relaxed.values[rest + k];
  }
  putInOrder(moves, move);
}

/** Keeps the arrangement of a node at which nothing is open where it is the best so far. */
function keepArrangement(search: Search, { depth }: SearchNode): void {
  const { sums, chosen, best, multipliers, sets } = search;
  const { width } = search.moves;
  const from = depth * width;
  // What is left over was not paid for: its prices, which all arrangements begin with, are taken off again.
  if (multipliers !== FREE) takeUnused(sums, from, multipliers, sets, chosen);
  if (compareScores(sums, from, best, 0, width) <= 0) return;
  for (let k = 0; k < width; k++) best[k] = sums[from + k];
  search.bestSets = chosen.slice();
}

function makeRoomForSums(search: Search, depth: number): void {
  const end = (depth + 1) * search.moves.width;
  if (end > search.sums.length) search.sums = enlarged(search.sums, end);
}
