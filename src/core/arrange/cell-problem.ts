/**
 * A cell for the solver, which knows titles and candidates by number alone, with the places, titles and people behind
 * the numbers.
 */
import type { Policy, Title } from "../model/policy.ts";
import type {
  CandidatePosition,
  CellTitlePosition,
  HoldingPosition,
  ListBy,
  PersonPosition,
  Positions,
  PositionsBy,
  TitlePosition,
} from "../model/positions.ts";
import type { Cell, TitleBits } from "../solver/problem/cell.ts";
import type { CellPlaces } from "./cell-places.ts";

/** A cell to solve, until the next cell of the same maker is written over it. */
export interface CellProblem {
  readonly cell: Cell;
  readonly places: CellPlaces;
  /** The titles with at least one post in the cell, in order of rank; those of units first. */
  readonly titles: ListBy<CellTitlePosition, TitlePosition>;
  /** Who the candidates are; as long as columns of `cell.candidates`. */
  readonly people: PositionsBy<CandidatePosition, PersonPosition>;
  /**
   * The holdings that make somebody a candidate here: those of candidate c are `held[first[c]]` up to `held[first[c +
   * 1]]`.
   */
  readonly held: Positions<HoldingPosition>;
  readonly first: Int32Array;
}

/** The holdings in the predecessors of the cell that make somebody its candidate, as a view. */
export function holdingsOf(
  { held, first }: Pick<CellProblem, "held" | "first">,
  candidate: CandidatePosition,
): Positions<HoldingPosition> {
  return held.subarray(first[candidate], first[candidate + 1]);
}

/** The titles of a set of bits, in the order of the cell. */
export function titlesOfSet(
  { titles }: Pick<CellProblem, "titles">,
  set: TitleBits,
  policy: Policy,
): Title[] {
  return titles.flatMap((position, t) => (((set >> t) & 1) === 1 ? (policy.titles[position] ?? []) : []));
}
