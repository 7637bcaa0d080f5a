/** Loads a built-in policy's YAML as a module: its text, and the plain value that it comes to, so that no run parses it. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The module's source. Scalars stay text, as `parseYaml` leaves them; a test compares the two. */
function policyModule(text) {
  const value = parse(text, { schema: "failsafe" });
  // A text of JSON is read much faster than code that says the same.
  const json = JSON.stringify(JSON.stringify(value));
  return `export const text = ${JSON.stringify(text)};\nexport const value = JSON.parse(${json});\n`;
}

/** The same for esbuild. */
export const policies = {
  name: "policies",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: policyModule(await readFile(path, "utf8")),
    }));
  },
};

/** The same for Rolldown, and for the tests. */
export const policiesAsModules = {
  name: "policies",
  transform: (text, path) =>
    path.endsWith(".yaml") ? { code: policyModule(text), moduleType: "js", map: null } : null,
};
