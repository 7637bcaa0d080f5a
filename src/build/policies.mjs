/** Loads a built-in policy's YAML as a module: its text, and the plain value that it comes to, so that no run parses it. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The module's source. Scalars stay text, as `parseYaml` leaves them; a test compares the two. */
export function policyModule(text) {
  const value = parse(text, { schema: "failsafe" });
  return `export const text = ${JSON.stringify(text)};\nexport const value = ${JSON.stringify(value)};\n`;
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
