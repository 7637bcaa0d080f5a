/** What commands get from the outside: streams, language, colours and the version. */
import type { Language } from "../render/language.ts";
import type { Terminal } from "../render/table.ts";
import type { Content } from "./io.ts";
import type { Progress } from "./progress.ts";

export interface Context {
  readonly language: Language;
  readonly terminal: { readonly out: Terminal; readonly err: Terminal };
  readonly version: string;
  readonly out: (text: Content) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  readonly progress: Progress;
  /** Lets an interrupt through between two stages. */
  readonly breathe: () => Promise<void>;
}
