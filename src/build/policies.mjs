/** Loads a built-in policy's YAML as a module: its text, and the plain value that it comes to as JSON, so that no run parses the text. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The module's source. Scalars stay text, as `parseYaml` leaves them; a test compares the two. */
function policyModule(text) {
  const value = parse(text, { schema: "failsafe" });
  const [written, json] = [text, JSON.stringify(value)].map((one) => JSON.stringify(one));
  return `export const text = ${written};\nexport const json = ${json};\n`;
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
