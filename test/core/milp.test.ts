/** The optimum of cells as large as a commune against HiGHS, an independent solver of mixed-integer programs. */
import { expect, test } from "vitest";
import { solver } from "../../src/core/solve.ts";
import { columnsOf, communeCell, tripleOf } from "../arbitraries/cell.ts";
import { milpSolver } from "../milp.ts";

test("60 cells of 15 posts and 40 people have the optimum that HiGHS finds", {
  timeout: 120_000,
}, async () => {
  const milp = await milpSolver();
  const solve = solver();
  for (let seed = 1; seed <= 60; seed++) {
    const cell = communeCell(seed);
    const { sets, proven } = solve(columnsOf(cell));
    expect(proven).toBe(true);
    expect({ seed, ...tripleOf(cell, sets) }).toEqual({ seed, ...milp(cell) });
  }
});
