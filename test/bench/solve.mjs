/**
 * How long the optimum of 579 cells (as many as Hà Nội has communes) of 15 posts and 40 candidates takes, against HiGHS
 * in the same run. Prints the figures and ends with 1 where an optimum differs or the bar is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const CELLS = Number(process.env.CELLS ?? 579);
const LEAST_TIMES = 50;

// Inside the project, so that the bundle finds its packages.
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(root, "node_modules/.bench-"));
try {
  const outfile = join(folder, "cells.mjs");
  const entry = join(root, "test/bench/cells.ts");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    external: ["highs", "fast-check"],
  });
  writeFileSync(outfile, outputFiles[0].contents);
  const { columnsOf, communeCell, milpSolver, solver, tripleOf } = await import(pathToFileURL(outfile).href);
  const milp = await milpSolver();
  const solve = solver();
  const cells = Array.from({ length: CELLS }, (_, index) => communeCell(10_000 + index));
  const columns = cells.map(columnsOf);

  const start = performance.now();
  const solutions = columns.map((cell) => solve(cell));
  const own = performance.now() - start;
  const started = performance.now();
  const optima = cells.map((cell) => milp(cell));
  const other = performance.now() - started;

  const differing = cells.filter((cell, index) => {
    const solution = solutions[index];
    return !solution.proven || JSON.stringify(tripleOf(cell, solution)) !== JSON.stringify(optima[index]);
  });
  console.log(`cells    ${CELLS}`);
  console.log(`tinhgon  ${own.toFixed(0)} ms, ${(own / CELLS).toFixed(2)} ms a cell`);
  console.log(`HiGHS    ${other.toFixed(0)} ms, ${(other / CELLS).toFixed(1)} ms a cell`);
  console.log(`ratio    1/${(other / own).toFixed(0)} (at most 1/${LEAST_TIMES})`);
  console.log(`optima   ${differing.length === 0 ? "equal, all proven" : `${differing.length} differ`}`);
  if (differing.length > 0 || other / own < LEAST_TIMES) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
