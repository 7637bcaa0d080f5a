/** What the walk is given by whoever starts it: files, what is known already, and whom it tells how far it is. */

import type { Files } from "./files.ts";
import type { Memo } from "./memo.ts";

/** Is informed of what is being done; no result depends on it. */
export interface Watch {
  /** The run that begins, of how many: of several scenarios or values. */
  readonly running: (run: number, of: number) => void;
  /** The file that is to be read, and its bytes. */
  readonly reading: (path: string, bytes: number) => void;
  /** How many rows were read, which are now arranged. */
  readonly arranging: (rows: number) => void;
  /** Waited for once everything is read: lets an interrupt through. */
  readonly pause: () => Promise<void>;
}

/** For whoever need not know. */
export const UNWATCHED: Watch = {
  running: () => undefined,
  reading: () => undefined,
  arranging: () => undefined,
  pause: async () => undefined,
};

/** All of that. */
export interface Means {
  readonly files: Files;
  readonly memo: Memo;
  readonly watch: Watch;
}
