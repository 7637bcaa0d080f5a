/** Words for titles in short, as cells of a roster have them: "BT", "TT", "TB CTMT", "Trưởng ban công tác MT". */
import type { TitlePosition } from "../../../core/model/positions.ts";
import { titleKey } from "../../../core/model/titles.ts";
import { fold } from "../../../core/text/fold.ts";

/** What a word of a title is short for, folded. */
const LONG: Readonly<Record<string, string>> = {
  bt: "bi thu",
  btcb: "bi thu chi bo",
  pbt: "pho bi thu",
  pbtcb: "pho bi thu chi bo",
  tr: "truong",
  tb: "truong ban",
  ptb: "pho truong ban",
  tbctmt: "truong ban cong tac mat tran",
  tbctmttq: "truong ban cong tac mat tran",
  tbmt: "truong ban mat tran",
  ctmt: "cong tac mat tran",
  ctmttq: "cong tac mat tran",
  mt: "mat tran",
  mttq: "mat tran",
  tdp: "to dan pho",
  tttdp: "to truong to dan pho",
};

/** The same of several words, or of one beside another. */
const LONGER: readonly (readonly [short: RegExp, long: string])[] = [
  [/\bmat tran to quoc\b/, "mat tran"],
  [/\bban ct (?=mat tran)/, "ban cong tac "],
  [/\bbi thu cb$/, "bi thu chi bo"],
  [/^(?:tt|t) (?=thon$)/, "truong "],
  [/^tt (?=to dan pho$)/, "to truong "],
];

/** A folded word for a title with what it is short for. */
function inFull(key: string): string {
  const words = key.split(" ").map((word) => LONG[word] ?? word);
  return LONGER.reduce((text, [short, long]) => text.replace(short, long), words.join(" "));
}

/** What a word may be short for that is the whole of a cell's piece: heads of units, and the secretary where no other one is. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  tt: ["truong thon", "to truong to dan pho", "to truong"],
  "bi thu": ["bi thu chi bo"],
  "pho bi thu": ["pho bi thu chi bo"],
};

/** Longer words are none in short. */
const MOST_LETTERS = 60;

/** Finds the one title that a short word means; -1 for none, or several. `meant`: titles by the keys of their words. */
export function shortTitles(meant: ReadonlyMap<string, TitlePosition>): (word: string) => TitlePosition {
  let full: Map<string, ReadonlySet<TitlePosition>> | null = null;
  return (word) => {
    if (word.length > MOST_LETTERS) return -1;
    full ??= fullWords(meant);
    const key = inFull(fold(titleKey(word)));
    // "Bí thư" alone is of no party cell where others are secretaries too.
    const own = [...full.keys()].some((one) => one.startsWith(`${key} `) && one !== `${key} chi bo`);
    const keys = full.has(key) || own ? [key] : (WHOLE[key] ?? []);
    const [found = -1, ...others] = new Set(keys.flatMap((one) => [...(full?.get(one) ?? [])]));
    return others.length === 0 ? found : -1;
  };
}

function fullWords(meant: ReadonlyMap<string, TitlePosition>): Map<string, ReadonlySet<TitlePosition>> {
  const full = new Map<string, Set<TitlePosition>>();
  for (const [key, title] of meant) {
    const own = inFull(key);
    full.set(own, (full.get(own) ?? new Set()).add(title));
  }
  return full;
}
