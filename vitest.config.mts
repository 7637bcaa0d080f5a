/** How the tests run: the policies' YAML files are loaded as text, as the bundler does. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    {
      name: "yaml-as-text",
      transform: (text, file) =>
        file.endsWith(".yaml") ? { code: `export default ${JSON.stringify(text)};`, map: null } : null,
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    maxConcurrency: 4,
    testTimeout: 30_000,
  },
});
