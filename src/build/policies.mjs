/** Loads a built-in policy's YAML as a module: its text, and the plain value that it comes to, so that no run parses it. */
import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The module's source. Scalars stay text, as `parseYaml` leaves them; a test compares the two. */
export function policyModule(text) {
  const value = parse(text, { schema: "failsafe" });
  return `export const text = ${JSON.stringify(text)};\nexport const value = ${JSON.stringify(value)};\n`;
}

/** The text alone, half as large. */
function policyText(text) {
  return `export const text = ${JSON.stringify(text)};\nexport const value = null;\n`;
}

const loadedBy = (moduleOf) => ({
  name: "policies",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({ contents: moduleOf(await readFile(path, "utf8")) }));
  },
});

/** The same for esbuild. */
export const policies = loadedBy(policyModule);

/** For the page, which is to be small and parses the policy of a run. */
export const policyTexts = loadedBy(policyText);
