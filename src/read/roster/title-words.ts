/** The words for a policy's titles: ids, names and aliases, folded. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../core/model/policy.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import { suggester } from "../../core/text/suggester.ts";
import type { Readers } from "../table/column-readers.ts";

/** Finds the position of a row's title by its id, name or alias; -1 for none, which is reported. */
export function titleReader(
  writtenOf: (row: number) => string,
  policy: Policy,
  originOf: Readers["originOf"],
  diagnostics: Diagnostic[],
): (row: number, line: number) => number {
  const words = titleWords(policy);
  const suggest = suggester(() => words.all);
  const known = new Map<string, number>();
  return (row, line) => {
    const written = writtenOf(row);
    const met = known.get(written);
    const position = met ?? words.find(written);
    if (met === undefined) known.set(written, position);
    if (position >= 0) return position;
    const origin = originOf(line, "title");
    if (written === "") diagnostics.push(diagnostic("value/blank", origin, { facts: { column: "title" } }));
    else {
      const titles = severalIn(written, words.find);
      const suggestion = titles.length > 0 ? null : suggest(written);
      const details = { value: written, suggestion, facts: { policy: policy.id, titles } };
      diagnostics.push(diagnostic("roster/unknown-title", origin, details));
    }
    return -1;
  };
}

/** The titles that one cell names together ("Bí thư chi bộ kiêm Trưởng thôn"); none where one of them is not known. */
function severalIn(written: string, find: (word: string) => number): readonly string[] {
  const parts = written.split(/\s*[,;/+&]\s*|\s+(?:[-\u2013]|kiêm(?:\s+nhiệm)?|và)\s+/iu);
  return parts.length > 1 && parts.every((part) => find(part) >= 0) ? parts : [];
}

export interface TitleWords {
  /** The position of the title that a word means; -1 for none. */
  readonly find: (word: string) => number;
  /** Names and aliases as written, for suggestions. */
  readonly all: readonly string[];
}

function titleWords({ titles }: Policy): TitleWords {
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
