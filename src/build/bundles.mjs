/** How esbuild makes the parts of the package; the command's own work is made by `command.mjs`. */
import { fileURLToPath } from "node:url";
import { policies } from "./policies.mjs";

/** @satisfies {import("esbuild").BuildOptions} */
const COMMON = {
  absWorkingDir: fileURLToPath(new URL("../../", import.meta.url)),
  outdir: "dist",
  bundle: true,
  legalComments: "none", // THIRD-PARTY-NOTICES.txt has whole licences instead
  logLevel: "warning",
  plugins: [policies],
};

/** Packages in the form that needs no Buffer of Node. */
const IN_A_BROWSER = {
  "csv-parse/sync": "csv-parse/browser/esm/sync",
  "csv-stringify/sync": "csv-stringify/browser/esm/sync",
};

/**
 * The thread of the command that writes and listens: one CommonJS file, which starts in half the time of modules.
 * @satisfies {import("esbuild").BuildOptions}
 */
export const FRONT = {
  ...COMMON,
  entryPoints: { tinhgon: "src/cli/front.ts" },
  outExtension: { ".js": ".cjs" },
  minify: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  metafile: true,
};

/** How the thread that works begins: beside its own files. */
export const START = { ...FRONT, entryPoints: { "command/start": "src/cli/start.ts" } };

/**
 * The library: one module that imports its packages and no module of Node.
 * @satisfies {import("esbuild").BuildOptions}
 */
export const LIBRARY = {
  ...COMMON,
  entryPoints: { index: "src/index.ts" },
  outExtension: { ".js": ".mjs" },
  platform: "neutral",
  target: "es2022",
  format: "esm",
  packages: "external",
  alias: IN_A_BROWSER,
};

/** What runs in the page beside the one who looks at it, and the page itself: each one script with every package in it. */
const PAGE_PART = {
  ...COMMON,
  // csv-stringify in its browser's form has a whole Buffer of its own beside that of csv-parse.
  alias: { "csv-parse/sync": IN_A_BROWSER["csv-parse/sync"] },
  inject: ["src/build/buffer.mjs"],
  minify: true,
  platform: "browser",
  target: "es2022",
  format: "iife",
  charset: "utf8", // as the page says of itself; escaped, a word of Vietnamese takes twice as much
  metafile: true,
  write: false,
};

/** @satisfies {import("esbuild").BuildOptions} */
export const PAGE_WORKER = { ...PAGE_PART, entryPoints: { worker: "src/page/worker.ts" } };

/** @satisfies {import("esbuild").BuildOptions} */
export const PAGE = { ...PAGE_PART, entryPoints: { page: "src/page/page.ts" } };
