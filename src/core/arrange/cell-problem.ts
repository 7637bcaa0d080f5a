/** A cell to solve together with the places, titles and people that it stands for. */
import type { Policy, Title } from "../model/policy.ts";
import type { Cell } from "../solver/cell.ts";

/** A cell to solve. It stands until the next one is made. */
export interface CellProblem {
  readonly cell: Cell;
  /** Its places, as positions in the new register. */
  readonly places: readonly number[];
  /** Positions of the titles with at least one post here, in order of rank; those of units first. */
  readonly titles: readonly number[];
  /** Who the candidates are, as positions among the people of the roster. */
  readonly people: Int32Array;
  /** The holdings that make somebody a candidate here. */
  readonly heldBy: (candidate: number) => Int32Array;
}

/** The titles of a set, which is bits of a cell's titles, in the order of the cell. */
export function titlesOfSet({ titles }: Pick<CellProblem, "titles">, set: number, policy: Policy): Title[] {
  return titles.flatMap((position, t) => (((set >> t) & 1) === 1 ? (policy.titles[position] ?? []) : []));
}
