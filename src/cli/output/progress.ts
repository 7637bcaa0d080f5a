/** What long work is doing, on a terminal: one line on standard error that the next one, or any output, takes the place of. */

import type { Watch } from "../../pipeline/means/means.ts";
import { plainText } from "../../render/text/safe.ts";
import type { Context, Progress } from "./context.ts";

/** The one line that says what is being done. */
export interface ProgressLine {
  readonly tell: Progress;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Work that has not taken this long is not worth a word; milliseconds. */
const LONG = 1000;

/** What takes about as long to read or to arrange. */
const HEAVY_BYTES = 10_000_000;

const HEAVY_ROWS = 100_000;

/**
 * A line on `write`, `width` columns wide (not finite: no terminal, so nothing is ever written). `elapsed`: how long the
 * program has been at work.
 */
export function progressLine(
  write: (text: string) => void,
  width: number,
  elapsed: () => number,
): ProgressLine {
  let shown = false;
  return {
    tell: (text, heavy = false) => {
      if (!Number.isFinite(width) || (!heavy && elapsed() < LONG)) return;
      write(`\r\u001B[K${plainText(text).slice(0, width - 1)}`);
      shown = true;
    },
    clear: () => {
      if (shown) write("\r\u001B[K");
      shown = false;
    },
  };
}

/** Tells what the walk does, in the words of a language. */
export function watchOf({ progress, language }: Context): Omit<Watch, "pause"> {
  const { word, number } = language;
  return {
    running: (run, of) => progress(word("doing.run", { n: number(run), all: number(of) })),
    reading: (path, bytes) => progress(word("doing.read", { path }), bytes >= HEAVY_BYTES),
    arranging: (rows) => progress(word("doing.arrange", { n: number(rows) }), rows >= HEAVY_ROWS),
  };
}
