/** A thread that runs the command as a user does, and keeps the code of all that it ran: bundled by `code.mjs`, whose worker it is. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { keptIn, keptOf, loaderOf, scriptOf } from "../cli/outside/kept-code.ts";

const { command, code } = workerData;
const kept = keptIn(code);
const scripts = new Map();
const post = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (asked, moved) => {
  if (asked.kind === "end") keep();
  post(asked, moved);
};
loaderOf(command, (name, source) => {
  const script = scriptOf(name, source);
  scripts.set(name, { script, source });
  return script;
})("main.cjs");

/** Of what is kept already nothing is written again. */
function keep() {
  mkdirSync(kept, { recursive: true });
  for (const [name, { script, source }] of scripts) {
    const path = join(kept, name);
    if (!existsSync(path)) writeFileSync(path, keptOf(source, script.createCachedData()));
  }
}
