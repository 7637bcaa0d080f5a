/** What commands get from the outside: streams, language, colours and the version. */
import type { ChalkInstance } from "chalk";
import type { Language } from "../render/language.ts";

export interface Context {
  readonly language: Language;
  readonly chalk: { readonly out: ChalkInstance; readonly err: ChalkInstance };
  readonly version: string;
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  /** Lets an interrupt through between two stages. */
  readonly breathe: () => Promise<void>;
}
