/**
 * Options of a set of titles: candidates who may hold it, the best first. Each takes two numbers of a buffer, the
 * candidate and the offset of its score; a list of options begins at some offset of the buffer.
 */
import type { CandidatePosition } from "../../model/positions.ts";
import { compareScores } from "./scores.ts";

/** Numbers of one option. */
export const OPTION = 2;

/**
 * Where among the first `count` options from `start` on one with the score at `at` comes: behind all that are as good.
 */
export function rankAmong(
  options: Int32Array,
  start: number,
  count: number,
  scores: Float64Array,
  at: number,
  size: number,
): number {
  const last = start + OPTION * count - 1;
  // Most come last: candidates whose scores are equal stand in order, and prices move few of them.
  if (count === 0 || compareScores(scores, at, scores, options[last], size) <= 0) return count;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareScores(scores, at, scores, options[start + OPTION * middle + 1], size) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Moves the options from `rank` on one further, the one at `last` being written over, and puts one in at `rank`. */
export function putOption(
  options: Int32Array,
  start: number,
  rank: number,
  last: number,
  candidate: CandidatePosition,
  at: number,
): void {
  const from = start + OPTION * rank;
  for (let to = start + OPTION * last + 1; to > from + 1; to--) options[to] = options[to - OPTION];
  options[from] = candidate;
  options[from + 1] = at;
}
