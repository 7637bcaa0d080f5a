/** "Did you mean" for codes: looks at a known list a bounded number of times. */
import { nearestWord } from "./suggest.ts";

/** Suggestions that one reading makes at most: a file of nothing but unknown codes needs no more. */
const MOST = 20;

/** The nearest known code; one that differs only in leading zeros, which spreadsheets drop, comes first. */
export function suggester(known: () => Iterable<string>): (word: string) => string | null {
  let asked = 0;
  const answers = new Map<string, string | null>();
  return (word) => {
    const answer = answers.get(word);
    if (answer !== undefined) return answer;
    if (++asked > MOST) return null;
    const bare = stripZeros(word);
    const padded = [...known()].find((code) => stripZeros(code) === bare);
    const found = padded ?? nearestWord(word, known());
    answers.set(word, found);
    return found;
  };
}

/** The nearest code of a list of things that have one. */
export function codeSuggester(list: Iterable<{ readonly code: string }>): (word: string) => string | null {
  return suggester(() => Array.from(list, ({ code }) => code));
}

function stripZeros(code: string): string {
  return code.replace(/^0+(?=.)/, "");
}
