/** The tests of one room of core (`ROOM`), for the run of mutants of that room. */
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import config from "../vitest.config.mts";

export default defineConfig({
  ...config,
  root: resolve(import.meta.dirname, ".."),
  test: {
    ...config.test,
    include: [`test/core/${process.env.ROOM}/**/*.test.ts`],
    // The solver's properties are cut by CELLS: they count how often a case came up. HiGHS takes longer than all others together.
    setupFiles: process.env.ROOM === "solver" ? [] : ["test/mutation.setup.ts"],
    exclude: ["test/core/solver/milp.test.ts"],
    testTimeout: 600_000,
  },
});
