/**
 * Kinds of candidates: those who may hold the same titles, held the same before and count alike. Candidates in; who of them
 * can be among the best for no set of titles, out.
 *
 * In a cell of one place two of a kind differ by criteria and id alone, which each post counts once for whoever fills it: so
 * the better of two is the better one for every set. Of each kind only as many are wanted as the cell has posts, as of all
 * who may hold a set (`mostOptions`). Of a kind that held none of its titles before nobody is, where each title has as many
 * who held it, alike otherwise: for any set they are better, by incumbents, before criteria are looked at.
 *
 * The relaxed answer chooses the best of a kind alone: the others wait until a search has to do without somebody.
 */
import type { CandidatePosition } from "../../model/positions.ts";
import { enlarged } from "../../numbers/buffers.ts";
import type { Candidates } from "./cell.ts";
import type { Problem } from "./problem.ts";
import { NOBODY } from "./search-nodes.ts";

/** Kinds that are told apart; who is of a further one is never passed over. */
const MOST_KINDS = 32;

/** Kinds of one problem after another, in buffers that are written over. */
export interface Kinds {
  /** By candidate: the kind, `MOST_KINDS` for a further one. */
  of: Int32Array;
  /** By candidate: who is weighed at the candidate's turn for the relaxed answer, or `NOBODY`. */
  weighed: Int32Array;
  /** By candidate: 1 where a search weighs the candidate as well. */
  waiting: Int32Array;
  /** How many kinds are told apart; 0 where nobody is passed over. */
  known: number;
  /**
   * By kind: the first candidate of it, the best one, how many there are, and how many of the best there are so far, `NOBODY`
   * where others are better than all of it.
   */
  readonly first: Int32Array;
  readonly leader: Int32Array;
  readonly count: Int32Array;
  readonly ranked: Int32Array;
  /** By kind, as many as there are posts: the best of it, the best first. */
  best: Int32Array;
}

export function noKinds(): Kinds {
  return {
    of: new Int32Array(64),
    weighed: new Int32Array(64),
    waiting: new Int32Array(64),
    known: 0,
    first: new Int32Array(MOST_KINDS),
    leader: new Int32Array(MOST_KINDS),
    count: new Int32Array(MOST_KINDS),
    ranked: new Int32Array(MOST_KINDS),
    best: new Int32Array(1024),
  };
}

/**
 * Finds who is weighed for the relaxed answer: the best of each kind, at the turn of the first, so that sets are met in the
 * order in which all would meet them.
 */
export function takeTurns(kinds: Kinds, { candidates, catalogue }: Problem): void {
  const { size } = candidates;
  const { places, total } = catalogue;
  if (size > kinds.of.length) {
    kinds.of = enlarged(kinds.of, size);
    kinds.weighed = enlarged(kinds.weighed, size);
    kinds.waiting = enlarged(kinds.waiting, size);
  }
  const { of, weighed, first, leader, ranked } = kinds;
  for (let candidate = 0; candidate < size; candidate++) weighed[candidate] = candidate;
  kinds.known = places > 1 || size <= total ? 0 : tellApart(kinds, candidates);
  for (let kind = 0; kind < kinds.known; kind++) {
    leader[kind] = first[kind];
    ranked[kind] = isOutdone(kinds, kind, candidates, total) ? NOBODY : 0;
  }
  if (kinds.known === 0) return;
  for (let candidate = 0; candidate < size; candidate++) {
    const kind = of[candidate];
    if (kind === MOST_KINDS) continue;
    weighed[candidate] = NOBODY;
    if (ranked[kind] !== NOBODY && isBetter(candidates, candidate, leader[kind])) leader[kind] = candidate;
  }
  for (let kind = 0; kind < kinds.known; kind++) weighed[first[kind]] = leader[kind];
}

/** Finds who else is weighed for a search. */
export function findWaiting(kinds: Kinds, { candidates, catalogue }: Problem): void {
  const { size } = candidates;
  const { total } = catalogue;
  const { of, waiting, known, ranked } = kinds;
  waiting.fill(0, 0, size);
  if (MOST_KINDS * total > kinds.best.length) kinds.best = enlarged(kinds.best, MOST_KINDS * total);
  for (let candidate = 0; known > 0 && candidate < size; candidate++) {
    const kind = of[candidate];
    if (kind !== MOST_KINDS && ranked[kind] !== NOBODY) rank(kinds, kind, candidates, candidate, total);
  }
  for (let kind = 0; kind < known; kind++)
    for (let place = 1; place < ranked[kind]; place++) waiting[kinds.best[kind * total + place]] = 1;
}

/** Finds the kind of each candidate; how many kinds there are. */
function tellApart(kinds: Kinds, candidates: Candidates): number {
  let known = 0;
  let kind = 0;
  for (let candidate = 0; candidate < candidates.size; candidate++) {
    // Those of one kind often stand one behind the other.
    if (kind >= known || !areAlike(candidates, candidate, kinds.first[kind])) {
      kind = 0;
      while (kind < known && !areAlike(candidates, candidate, kinds.first[kind])) kind++;
    }
    kinds.of[candidate] = kind;
    if (kind === MOST_KINDS) continue;
    if (kind === known) {
      kinds.first[known] = candidate;
      kinds.count[known++] = 0;
    }
    kinds.count[kind]++;
  }
  return known;
}

/** Whether a kind held none of its titles before, and of each there are `most` who did and are alike otherwise. */
function isOutdone(
  { first, count, known }: Kinds,
  kind: number,
  candidates: Candidates,
  most: number,
): boolean {
  const { eligible, incumbent } = candidates;
  const own = first[kind];
  if ((eligible[own] & incumbent[own]) !== 0) return false;
  for (let rest = eligible[own]; rest !== 0; rest &= rest - 1) {
    const title = rest & -rest;
    let better = 0;
    for (let other = 0; other < known; other++) {
      const isBetter = (incumbent[first[other]] & title) !== 0;
      if (isBetter && mayHoldAlike(candidates, first[other], own)) better += count[other];
    }
    if (better < most) return false;
  }
  return true;
}

function areAlike(candidates: Candidates, a: CandidatePosition, b: CandidatePosition): boolean {
  const { incumbent } = candidates;
  return incumbent[a] === incumbent[b] && mayHoldAlike(candidates, a, b);
}

/** Whether two are alike but for what they held before. */
function mayHoldAlike(candidates: Candidates, a: CandidatePosition, b: CandidatePosition): boolean {
  const { eligible, keep, maxPosts, counted } = candidates;
  return (
    eligible[a] === eligible[b] &&
    keep[a] === keep[b] &&
    maxPosts[a] === maxPosts[b] &&
    counted[a] === counted[b]
  );
}

/** Puts a candidate, who comes after all others so far, among the best of a kind, of whom there are `most` at most. */
function rank(
  { best, ranked }: Kinds,
  kind: number,
  candidates: Candidates,
  candidate: CandidatePosition,
  most: number,
): void {
  const start = kind * most;
  const end = start + ranked[kind];
  let at = end;
  while (at > start && isBetter(candidates, candidate, best[at - 1])) at--;
  if (at === start + most) return;
  if (ranked[kind] < most) ranked[kind]++;
  for (let last = start + ranked[kind] - 1; last > at; last--) best[last] = best[last - 1];
  best[at] = candidate;
}

/** Whether a candidate of a cell of one place scores more by criteria than one who comes before; of equals the first is better. */
export function isBetter(
  { criteria }: Candidates,
  candidate: CandidatePosition,
  other: CandidatePosition,
): boolean {
  for (let c = 0; c < criteria.length; c++) {
    const difference = criteria[c][candidate] - criteria[c][other];
    if (difference !== 0) return difference > 0;
  }
  return false;
}
