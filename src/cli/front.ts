/**
 * The main thread: it starts the one that works, writes what that one asks for, and ends when it is told to. It is never
 * busy for long, so that a signal is obeyed at once, whatever is being read or searched; nothing half written stays then.
 */

import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Answer, type Asked, CannotWrite, type Start } from "./outside/asked.ts";
import { isFileMissing } from "./outside/failure.ts";
import { outputsOf } from "./outside/outputs.ts";
import { pull } from "./outside/pull.ts";
import { writeTo } from "./outside/streams.ts";

/** Exit codes of signals, which are 128 and their numbers. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const FAULT = 70;

const outputs = outputsOf();
const columnsOf = ({ isTTY, columns }: NodeJS.WriteStream): number | null =>
  isTTY && columns > 0 ? columns : null;
const workerData: Start = {
  args: process.argv.slice(2),
  columns: { stdout: columnsOf(process.stdout), stderr: columnsOf(process.stderr) },
};

for (const [signal, exit] of Object.entries(SIGNALS)) {
  process.on(signal, () => {
    outputs.discard();
    process.exit(exit);
  });
}
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

const worker = new Worker(join(__dirname, "command/start.cjs"), { workerData });
worker.on("message", (asked: Asked) => {
  switch (asked.kind) {
    case "tell":
      process.stderr.write(asked.text);
      return;
    case "pull":
      pull(asked);
      return;
    case "end":
      // All is written by now, and what Node would take down piece by piece the system takes back at once.
      process.exit(asked.exit);
      return;
    default:
      answer(asked.id, done(asked));
  }
});
const INCOMPLETE = "bản cài đặt thiếu tệp, hãy cài lại (this installation lacks a file, install it again)";

// What the working thread does not tell itself: it has no memory left, or could not begin.
worker.on("error", async (failure) => {
  outputs.discard();
  const problem = isFileMissing(failure) ? INCOMPLETE : failure.message;
  await writeTo("stderr", `tinhgon: ${problem}\n`).catch(() => undefined);
  process.exit(FAULT);
});

/** Does what is asked for. Rejects with `CannotWrite`. */
async function done(asked: Exclude<Asked, { kind: "tell" | "pull" | "end" }>): Promise<void> {
  switch (asked.kind) {
    case "print":
      return writeTo(asked.stream, asked.text);
    case "stage":
      return outputs.stage(asked.set);
    case "commit":
      return outputs.commit();
    case "discard":
      return outputs.discard();
  }
}

async function answer(id: number, work: Promise<void>): Promise<void> {
  let refused: Answer["refused"] = null;
  try {
    await work;
  } catch (failure) {
    if (!(failure instanceof CannotWrite)) throw failure;
    ({ refused } = failure);
  }
  worker.postMessage({ id, refused } satisfies Answer);
}
