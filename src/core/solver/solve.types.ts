/**
 * What the rest of the program sees of `solve.ts`: its type alone. The tsconfig of the project resolves `solve.ts` to this
 * file (`moduleSuffixes`), so that the files behind it, in which indices are trusted, are checked by the tsconfig of this
 * room and not by the stricter rule for indices that holds everywhere else.
 */
import type { Cell } from "./problem/cell.ts";
import type { Solution } from "./problem/solution.ts";

/**
 * A solver for one cell after another. `nodeLimit` bounds the search of each, in nodes; Infinity for none, left out:
 * 2,000,000, and fewer in a cell of several places. Cells of fewer titles than `reorderFrom` are taken in the order of
 * their titles; the answer is the same.
 */
export type MakeSolver = (nodeLimit?: number, reorderFrom?: number) => (cell: Cell) => Solution;

export declare const solver: MakeSolver;
