/**
 * What the working thread asks of the main one, which alone writes: the main thread is never busy for long, so that it
 * ends when it is told to, and takes away what is only half written.
 */

import type { MessagePort } from "node:worker_threads";

/** What a file holds. */
export type Content = string | Uint8Array;

/** A file or folder by what it is, whatever link or spelling leads to it. */
export interface Identity {
  /** The path as it was opened. */
  readonly path: string;
  readonly device: bigint;
  readonly file: bigint;
}

/** Files of one folder by their names. */
export interface OutputFolder {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Content>;
}

/** Files that are to be written all or none, and what must not be written over. */
export interface OutputSet {
  readonly folders: readonly OutputFolder[];
  /** Files that were read. */
  readonly inputs: readonly Identity[];
  /** Folders whose tables were read, whatever they are called. */
  readonly inputFolders: readonly Identity[];
}

/** The streams that a command prints to. */
export type StreamName = "stdout" | "stderr";

/** A stream that is to be read by the main thread; the one that works waits for `isDone`. */
export interface Pull {
  /** `-` is standard input. */
  readonly path: string;
  /** Bytes, of which a few more may come. */
  readonly most: number;
  /** Takes `Pulled`. */
  readonly port: MessagePort;
  readonly isDone: Int32Array;
}

/** What a stream held, or the system's own word for why nothing was read. */
export type Pulled = { readonly bytes: Uint8Array } | { readonly system: string };

/** A request; those with a number are answered. */
export type Asked =
  | { readonly kind: "print"; readonly id: number; readonly stream: StreamName; readonly text: Content }
  | { readonly kind: "stage"; readonly id: number; readonly set: OutputSet }
  | { readonly kind: "commit" | "discard"; readonly id: number }
  /** Progress, which nobody waits for. */
  | ({ readonly kind: "pull" } & Pull)
  | { readonly kind: "tell"; readonly text: string }
  | { readonly kind: "end"; readonly exit: number };

/** Why something was not written: the system's own word (`ENOSPC`), or the input that stands there. */
export type Refused =
  | { readonly path: string; readonly reason: string }
  | { readonly path: string; readonly input: string };

/** The answer to a request. */
export interface Answer {
  readonly id: number;
  readonly refused: Refused | null;
}

/** What the working thread is started with. */
export interface Start {
  readonly args: readonly string[];
  /** Columns of each stream; null: no terminal. */
  readonly columns: Readonly<Record<StreamName, number | null>>;
}

/** What is thrown where a file, a folder or a stream takes no output. */
export class CannotWrite extends Error {
  constructor(readonly refused: Refused) {
    super(refused.path);
  }
}
