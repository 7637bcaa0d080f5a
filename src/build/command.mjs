/** How esbuild makes the command: one CommonJS file with every package in it, which starts in half the time of modules. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { policyModule } from "./policies.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const policies = {
  name: "policies",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: policyModule(await readFile(path, "utf8")),
    }));
  },
};

/** @satisfies {import("esbuild").BuildOptions} */
export const COMMAND = {
  absWorkingDir: ROOT,
  entryPoints: { tinhgon: "src/cli/main.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  metafile: true,
  legalComments: "none", // THIRD-PARTY-NOTICES.txt has whole licences instead
  logLevel: "warning",
  plugins: [policies],
};
