/**
 * Keeps the code that the engine compiles of the command, so that no start compiles it again (`src/cli/outside/kept-code.ts`). The
 * engine compiles a function when it is first called, so the command is run: what that run calls is kept.
 */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { FRONT } from "./bundles.mjs";

const { absWorkingDir: ROOT } = FRONT;

/** A run through most of what there is, in both languages: of each file what the first run of it calls is kept. */
const RUNS = ["vi", "en"].map((language) => [
  "run",
  join(ROOT, "fixtures/hanoi-2019/scenario.yaml"),
  "--quiet",
  "--lang",
  language,
]);

/** Writes `dist/code`, which holds for the very Node that it is run with. */
export async function keepCode() {
  const { outputFiles } = await build({
    ...FRONT,
    entryPoints: ["src/build/warm.mjs"],
    write: false,
  });
  for (const args of RUNS) await run(outputFiles[0].text, args);
}

/** Runs the command in a thread of its own, as the front does, and throws where it does not end well. */
function run(text, args) {
  const workerData = {
    args,
    columns: { stdout: null, stderr: null },
    command: join(ROOT, "dist/command"),
    code: join(ROOT, "dist/code"),
  };
  const worker = new Worker(text, { eval: true, workerData });
  let told = "";
  return new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (asked) => {
      if (asked.kind === "print") {
        if (asked.stream === "stderr") told += asked.text;
        worker.postMessage({ id: asked.id, refused: null });
      } else if (asked.kind === "end") {
        const ended = worker.terminate();
        if (asked.exit === 0) ended.then(resolve);
        else
          reject(new Error(`${args.join(" ")} ended with ${asked.exit}, so that no code is kept: ${told}`));
      }
    });
  });
}
