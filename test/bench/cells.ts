/** What the benchmark of the solver needs, in one bundle. */
export { solver } from "../../src/core/solver/solve.ts";
export { columnsOf, communeCell, tripleOf } from "../arbitraries/cell.ts";
export { milpSolver } from "../support/milp.ts";
