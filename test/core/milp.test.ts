/** The optimum of cells as large as a commune against HiGHS, an independent solver of mixed-integer programs. */
import { expect, test } from "vitest";
import { solver } from "../../src/core/solve.ts";
import { columnsOf, communeCell, tripleOf, wholeCommune } from "../arbitraries/cell.ts";
import { milpSolver } from "../milp.ts";

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

test("30 communes of 4 units that are arranged as one have the optimum that HiGHS finds, or its counts", {
  timeout: 120_000,
}, async () => {
  const milp = await milpSolver();
  const solve = solver();
  let proven = 0;
  let reached = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const cell = wholeCommune(seed);
    const solution = solve(columnsOf(cell));
    const best = milp(cell);
    const { vacancies, persons, incumbents } = tripleOf(cell, solution);
    expect({ seed, vacancies, persons }).toEqual({
      seed,
      vacancies: best.vacancies,
      persons: best.persons,
    });
    expect(solution.bound.vacancies).toBe(vacancies);
    expect(solution.bound.persons).toBeLessThanOrEqual(persons);
    if (solution.bound.persons === persons) reached++;
    if (!solution.proven) continue;
    proven++;
    expect({ seed, incumbents }).toEqual({ seed, incumbents: best.incumbents });
  }
  expect(proven).toBeGreaterThan(20);
  expect(reached).toBeGreaterThan(27);
});
