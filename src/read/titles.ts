/** The words for a policy's titles: ids, names and aliases, folded. */
import { fold } from "../core/fold.ts";
import type { Policy, Title } from "../core/model.ts";

export interface TitleWords {
  /** The position of the title that a word means; -1 for none. */
  readonly find: (word: string) => number;
  /** Names and aliases as written, for suggestions. */
  readonly all: readonly string[];
}

export function titleWords({ titles }: Policy): TitleWords {
  const all: string[] = [];
  const meant = new Map<string, number>();
  titles.forEach((title, position) => {
    for (const word of wordsOf(title)) {
      meant.set(fold(word), position);
      all.push(word);
    }
  });
  return { find: (word) => meant.get(fold(word)) ?? -1, all };
}

/** Every word that means a title, its name first. */
export function wordsOf(title: Title): string[] {
  return [...new Set([title.name, ...Object.values(title.names), ...title.aliases, title.id])];
}
