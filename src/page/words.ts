/** What the page says, in both languages. */

import { EN } from "./words.en.ts";
import { VI } from "./words.vi.ts";

/** All texts in one language. */
export type Words = typeof VI;

/** Texts by language. */
export const WORDS: Readonly<Record<"vi" | "en", Words>> = { vi: VI, en: EN };

/** A text with its values filled in. */
export function filled(text: string, values: Readonly<Record<string, string | number | null>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "–"));
}
