/**
 * Builds the thread of the command that works, with every package in it, as CommonJS files of `dist/command`: what every run needs
 * is one of them, and what only some need (a command, a language, a form of report) stands in others, loaded when it is asked for.
 */
import { join } from "node:path";
import { rolldown } from "rolldown";
import { FRONT } from "./bundles.mjs";
import { policiesAsModules } from "./policies.mjs";

const { absWorkingDir: ROOT, target } = FRONT;

const ENTRY = join(ROOT, "src/cli/main.ts");

/** Gives the files as Rolldown tells of them; without `isWritten` nothing is written. */
export async function buildCommand(isWritten = true) {
  const atStart = new Set();
  const bundle = await rolldown({
    cwd: ROOT,
    input: { main: ENTRY },
    platform: "node",
    // YAML's own form for Node is CommonJS, of which nothing can be left out.
    resolve: { alias: { yaml: join(ROOT, "node_modules/yaml/browser/index.js") } },
    transform: { target },
    plugins: [policiesAsModules, startFinder(atStart)],
  });
  const { output } = await bundle[isWritten ? "write" : "generate"]({
    dir: "dist/command",
    format: "cjs",
    minify: true,
    comments: false, // THIRD-PARTY-NOTICES.txt has whole licences instead
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name].cjs",
    codeSplitting: {
      groups: [{ name: (id) => (atStart.has(id) ? "main" : null), debugName: "what every run needs" }],
    },
  });
  await bundle.close();
  return output;
}

/** The paths of all modules in files. */
export function modulesOf(output) {
  return output.flatMap(({ moduleIds }) => moduleIds);
}

/** Finds what the entry imports, and what that imports, but for what is imported only when it is asked for. */
function startFinder(found) {
  return {
    name: "start",
    buildEnd() {
      const open = [ENTRY];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (found.has(id)) continue;
        found.add(id);
        open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}
