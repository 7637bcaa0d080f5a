/** How the tests run: the policies' YAML files are loaded as the bundler loads them. */
import { defineConfig } from "vitest/config";
import { policyModule } from "./src/build/policies.mjs";

export default defineConfig({
  plugins: [
    {
      name: "policies",
      transform: (text, file) => (file.endsWith(".yaml") ? { code: policyModule(text), map: null } : null),
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    maxConcurrency: 4,
    maxWorkers: "100%",
    testTimeout: 30_000,
  },
});
