/** The optimum of cells as large as a commune against HiGHS, an independent solver of mixed-integer programs. */
import { expect, test } from "vitest";
import { solver } from "../../../src/core/solver/solve.ts";
import { columnsOf, communeCell, tripleOf, wholeCommune } from "../../arbitraries/cell.ts";
import { milpSolver } from "../../support/milp.ts";

test("60 cells of 15 posts and 40 people have the optimum that HiGHS finds", {
  timeout: 120_000,
}, async () => {
  const milp = await milpSolver();
  const solve = solver();
  for (let seed = 1; seed <= 60; seed++) {
    const cell = communeCell(seed);
    const solution = solve(columnsOf(cell));
    expect(solution.proven).toBe(true);
    expect({ seed, ...tripleOf(cell, solution) }).toEqual({ seed, ...milp(cell) });
  }
});

test("30 communes of 4 units that are arranged as one have the optimum that HiGHS finds where it is proven, and a true bound", {
  timeout: 120_000,
}, async () => {
  const milp = await milpSolver();
  const solve = solver();
  let proven = 0;
  let equal = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const cell = wholeCommune(seed);
    const solution = solve(columnsOf(cell));
    const best = milp(cell);
    const found = tripleOf(cell, solution);
    expect({ seed, vacancies: found.vacancies }).toEqual({ seed, vacancies: best.vacancies });
    expect(solution.bound.vacancies).toBe(best.vacancies);
    expect(solution.bound.persons).toBeLessThanOrEqual(best.persons);
    if (found.persons === best.persons) equal++;
    if (!solution.proven) continue;
    proven++;
    expect({ seed, ...found }).toEqual({ seed, ...best });
  }
  // The others are told as not proven.
  expect(proven).toBeGreaterThan(15);
  expect(equal).toBeGreaterThan(27);
});
