/** How the tests run: the policies' YAML files are loaded as the bundler loads them. */
import { defineConfig } from "vitest/config";
import { policiesAsModules } from "./src/build/policies.mjs";

export default defineConfig({
  plugins: [policiesAsModules],
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    maxConcurrency: 4,
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000, // a browser that starts while all else runs may take a while
  },
});
