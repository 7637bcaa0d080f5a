/** Builds `dist`: the bundle, the code compiled from it, and what the command starts with. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { policyModule } from "./policies.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = at("../../");
const dist = at("../../dist");

const policies = {
  name: "policies",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: policyModule(readFileSync(path, "utf8")) }));
  },
};

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { main: at("../cli/main.ts"), tinhgon: at("./start.cjs") },
  outdir: dist,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  legalComments: "none",
  logLevel: "warning",
  plugins: [policies],
});

// A run that reads, reorganises, arranges, counts and writes: what it calls is what most runs call.
const example = ["run", "fixtures/arrange/two-posts/scenario.yaml", "--quiet"];
execFileSync(process.execPath, [at("./compile.cjs"), dist, ...example], { cwd: root, stdio: "ignore" });
