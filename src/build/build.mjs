/** Builds `dist`: the bundle as a function, the code compiled from it, and what the command starts with. */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { policyModule } from "./policies.mjs";
import { bundleIn } from "./script.cjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = at("../../");
const dist = at("../../dist");

const policies = {
  name: "policies",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.yaml$/ }, ({ path }) => ({ contents: policyModule(readFileSync(path, "utf8")) }));
  },
};

const common = {
  absWorkingDir: root,
  outdir: dist,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  legalComments: "none",
  logLevel: "warning",
};

rmSync(dist, { recursive: true, force: true });
await Promise.all([
  build({ ...common, entryPoints: { tinhgon: at("./start.cjs") } }),
  build({
    ...common,
    entryPoints: { main: at("../cli/main.ts") },
    plugins: [policies],
    // Commander loads it for commands that are programs of their own; there are none.
    alias: { "node:child_process": at("./nothing.cjs") },
    // The function that Node makes of a module: made here, it need not be put together at every start.
    banner: { js: "(function(exports,require,module,__filename,__dirname){" },
    footer: { js: "})" },
  }),
]);

// Esbuild escapes letters beyond ASCII in strings; with those in patterns escaped too, each byte is a character.
const bundle = bundleIn(dist);
const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
writeFileSync(bundle, readFileSync(bundle, "utf8").replace(/[^\0-\x7f]/g, escaped));

// A run that reads, reorganises, arranges, counts and writes: what it calls is what most runs call.
const example = ["run", "fixtures/long-bien-2019/scenario.yaml", "--quiet"];
execFileSync(process.execPath, [at("./compile.cjs"), dist, ...example], { cwd: root, stdio: "ignore" });
