/** The working thread's side: requests to the main thread, and its answers. */

import {
  MessageChannel,
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from "node:worker_threads";
import {
  type Answer,
  type Asked,
  CannotWrite,
  type Content,
  type OutputSet,
  type Pulled,
  type Start,
  type StreamName,
} from "./asked.ts";

/** Files that stand beside their places, to be put there all at once or taken away. */
export interface Staged {
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** What the working thread can do to the world. What is not written rejects with `CannotWrite`. */
export interface Outside {
  readonly start: Start;
  readonly print: (stream: StreamName, text: Content) => Promise<void>;
  readonly tell: (text: string) => void;
  readonly stage: (set: OutputSet) => Promise<Staged>;
  readonly end: (exit: number) => void;
}

type Numbered<A> = A extends { readonly id: number } ? Omit<A, "id"> : never;

/** The world as the thread sees it that this runs in. Throws in the main thread. */
export function outsideOfThread(): Outside {
  const port = parentPort;
  if (port === null) throw new Error("not in a working thread");
  const start: Start = workerData;
  const ask = asker(port);
  const post = (asked: Asked): void => port.postMessage(asked);
  return {
    start,
    print: (stream, text) => ask({ kind: "print", stream, text }),
    tell: (text) => post({ kind: "tell", text }),
    stage: async (set) => {
      await ask({ kind: "stage", set }, movable(set));
      return { commit: () => ask({ kind: "commit" }), discard: () => ask({ kind: "discard" }) };
    },
    end: (exit) => post({ kind: "end", exit }),
  };
}

/** Reads a pipe, a terminal or, as `-`, standard input: up to so many bytes, or a few more. Waits until it has ended. */
export function pulled(path: string, most: number): Pulled {
  const { port1, port2 } = new MessageChannel();
  const isDone = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  parentPort?.postMessage({ kind: "pull", path, most, port: port2, isDone } satisfies Asked, [port2]);
  Atomics.wait(isDone, 0, 0);
  const message: Pulled | undefined = receiveMessageOnPort(port1)?.message;
  port1.close();
  return message ?? { system: "EIO" };
}

/** Numbers requests, so that each gets its own answer. */
function asker(port: MessagePort): (asked: Numbered<Asked>, moved?: readonly ArrayBuffer[]) => Promise<void> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  port.on("message", (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return (asked, moved = []) =>
    new Promise((resolve, reject) => {
      last++;
      waiting.set(last, ({ refused }) => (refused === null ? resolve() : reject(new CannotWrite(refused))));
      port.postMessage({ ...asked, id: last } satisfies Asked, moved);
    });
}

/** The memory of files that is theirs alone: it changes hands, where all else is copied. */
function movable({ folders }: OutputSet): ArrayBuffer[] {
  const contents = folders.flatMap(({ files }) => [...files.values()]);
  const buffers = contents.flatMap((content) => {
    if (typeof content === "string" || !(content.buffer instanceof ArrayBuffer)) return [];
    return content.byteLength === content.buffer.byteLength ? [content.buffer] : [];
  });
  return [...new Set(buffers)];
}
