/** What comes in through pipes and terminals, read by the main thread: waiting for it there keeps nobody from ending. */

import { constants, fstatSync, openSync } from "node:fs";
import { Socket } from "node:net";
import type { Readable } from "node:stream";
import { isatty, ReadStream } from "node:tty";
import type { Pull, Pulled } from "./asked.ts";
import { codeOf } from "./failure.ts";

/** Paths that name a stream which this process has been given. */
const GIVEN = /^(?:\/dev\/fd|\/proc\/self\/fd)\/(\d+)$/;

/** Reads a stream to its end, or a little more than `most` bytes of it, and wakes the thread that waits for it. */
export async function pull({ path, most, port, isDone }: Pull): Promise<void> {
  let pulled: Pulled;
  try {
    pulled = { bytes: await bytesOf(streamOf(path), most) };
  } catch (failure) {
    pulled = { system: codeOf(failure) };
  }
  port.postMessage(pulled);
  port.close();
  Atomics.store(isDone, 0, 1);
  Atomics.notify(isDone, 0);
}

function streamOf(path: string): Readable {
  const [, given] = GIVEN.exec(path) ?? [];
  if (path === "-" || path === "/dev/stdin" || given === "0") return process.stdin;
  // Opened so that it does not wait for whoever will write; what is read then, is waited for.
  const fd = given === undefined ? openSync(path, constants.O_RDONLY | constants.O_NONBLOCK) : Number(given);
  return isatty(fd)
    ? new ReadStream(fd)
    : new Socket({ fd, readable: fstatSync(fd).isFIFO(), writable: false });
}

async function bytesOf(stream: Readable, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}
