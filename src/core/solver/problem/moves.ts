/** Moves of a search: what may be done with the first title of a node, kept in the order of their bounds. */
import type { CandidatePosition } from "../../model/positions.ts";
import { enlarged } from "../../numbers/buffers.ts";
import { compareScores } from "./scores.ts";
import type { SetPosition } from "./title-sets.ts";

/** Moves of all nodes from the first one down to the one at hand, in columns that grow. */
export interface Moves {
  /** Numbers in a bound. */
  width: number;
  size: number;
  /** The first move of the node at hand. */
  first: number;
  /** By move: the set taken, 0 where the title stays vacant; by whom; and the offset of the score of that. */
  set: Int32Array;
  candidate: Int32Array;
  score: Int32Array;
  /** By move: the most that can come of it, the score of all that was chosen before included. */
  bound: Float64Array;
  /** Moves, those of each node by bound, the best first; those with the same bound as they came. */
  order: Int32Array;
}

export function noMoves(): Moves {
  const column = (): Int32Array => new Int32Array(256);
  return {
    width: 1,
    size: 0,
    first: 0,
    set: column(),
    candidate: column(),
    score: column(),
    bound: new Float64Array(1024),
    order: column(),
  };
}

/** A new move, behind all others; its bound is still to be written, and its place among those of its node found. */
export function newMove(moves: Moves, set: SetPosition, candidate: CandidatePosition, score: number): number {
  const move = moves.size++;
  const end = moves.size * moves.width;
  if (end > moves.bound.length) moves.bound = enlarged(moves.bound, end);
  if (move >= moves.set.length) {
    moves.set = enlarged(moves.set, move);
    moves.candidate = enlarged(moves.candidate, move);
    moves.score = enlarged(moves.score, move);
    moves.order = enlarged(moves.order, move);
  }
  moves.set[move] = set;
  moves.candidate[move] = candidate;
  moves.score[move] = score;
  return move;
}

/** Puts the last move in its place among those of its node. */
export function putInOrder(moves: Moves, move: number): void {
  const rank = rankOf(moves, move);
  if (rank < move) moves.order.copyWithin(rank + 1, rank, move);
  moves.order[rank] = move;
}

/** Where among the moves of its node a move comes: behind all with as good a bound. */
function rankOf({ order, bound, width, first }: Moves, move: number): number {
  let low = first;
  let high = move;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareScores(bound, move * width, bound, order[middle] * width, width) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
