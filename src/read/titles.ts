/** The words for a policy's titles: ids, names and aliases, folded. */
import { fold } from "../core/fold.ts";
import type { Policy, Title } from "../core/model.ts";

export interface TitleWords {
  /** The title of a word; null for none. */
  readonly find: (word: string) => Title | null;
  /** Names and aliases as written, for suggestions. */
  readonly all: readonly string[];
}

export function titleWords(policy: Policy): TitleWords {
  const all: string[] = [];
  const titles = new Map<string, Title>();
  for (const title of policy.titles) {
    for (const word of wordsOf(title)) {
      titles.set(fold(word), title);
      all.push(word);
    }
  }
  return { find: (word) => titles.get(fold(word)) ?? null, all };
}

/** Every word that means a title, its name first. */
export function wordsOf(title: Title): string[] {
  return [...new Set([title.name, ...Object.values(title.names), ...title.aliases, title.id])];
}
