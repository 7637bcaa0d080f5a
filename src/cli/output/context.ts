/** What commands get from the outside: files, streams, language, colours and the version. */

import type { Files } from "../../pipeline/means/files.ts";
import { type Means, UNWATCHED, type Watch } from "../../pipeline/means/means.ts";
import { emptyMemo } from "../../pipeline/means/memo.ts";
import type { Terminal } from "../../render/formats/terminal.ts";
import type { Language } from "../../render/words/language.ts";
import type { Outside } from "../outside/ask.ts";
import type { Content } from "../outside/asked.ts";

/** The surroundings of every command. */
export interface Context {
  readonly language: Language;
  readonly terminal: { readonly out: Terminal; readonly err: Terminal };
  readonly version: string;
  readonly files: Files;
  readonly out: (text: Content) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  readonly progress: Progress;
  /** Writes files beside their places. Rejects with `CannotWrite`, with nothing left behind. */
  readonly stage: Outside["stage"];
}

/** Says what is being done; `heavy`: it is known beforehand that it takes long. */
export type Progress = (text: string, heavy?: boolean) => void;

/** What one command walks with; `watch`: what it tells of the way. */
export function meansOf({ files }: Context, watch: Partial<Watch> = {}): Means {
  return { files, memo: emptyMemo(), watch: { ...UNWATCHED, ...watch } };
}
