/** Spellings of a place's name that mean one place: the key that they share. For matching only, never for output. */
import { fold } from "./fold.ts";

/** Where "oà" may stand for "òa" and "uý" for "úy": in syllables that end there. */
const MOVED = /(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A text with its marks, but without case, runs of spaces and the two ways to place a tone (Hoà, Hòa). */
export function foldTones(text: string): string {
  return text
    .toLowerCase()
    .replace(MOVED, (pair) => {
      const [first = "", second = "", tone = ""] = pair.normalize("NFD");
      return TONE.test(tone) ? (first + tone).normalize("NFC") + second : pair;
    })
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
}

/** Words and short forms for the kinds of place, folded, by what they all mean. Longer ones first. */
const KIND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:to dan pho|tdp|to)(?=[\s\d.]|$)/, "tdp"],
  [/^(?:khu pho|kp)(?=[\s\d.]|$)/, "khu pho"],
  [/^(?:khoi pho|khoi)(?=[\s\d.]|$)/, "khoi"],
  [/^(thon|ap|ban|buon|khom|xom|lang)(?=[\s\d.]|$)/, "$1"],
  [/^(?:phuong(?=[\s\d.]|$)|p(?=\.|\d))/, "phuong"],
  [/^(?:thi tran(?=[\s\d.]|$)|tt(?=[\s.]))/, "thi tran"],
  [/^(?:thi xa(?=[\s\d.]|$)|tx(?=[\s.]))/, "thi xa"],
  [/^(?:thanh pho(?=[\s\d.]|$)|tp(?=[\s.]))/, "thanh pho"],
  [/^dac khu(?=[\s\d.]|$)/, "dac khu"],
  [/^(?:xa(?=[\s\d.]|$)|x(?=\.))/, "xa"],
  [/^(?:quan(?=[\s\d.]|$)|q(?=\.|\d))/, "quan"],
  [/^(?:huyen(?=[\s\d.]|$)|h(?=\.))/, "huyen"],
  [/^tinh(?=[\s\d.]|$)/, "tinh"],
];

const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/;

/** What a place's name comes to when spellings are levelled. */
export interface NameKey {
  /** What kind its first words say, folded; "" where they say none. */
  readonly kind: string;
  /** The rest with its marks. */
  readonly marked: string;
  /** The rest without its marks; worked out where it is asked for. */
  readonly plain: string;
}

const plainLetters = new Map<string, string>();

/** A letter without its marks; a space for what is no letter. */
function plainLetter(letter: string): string {
  let plain = plainLetters.get(letter);
  if (plain === undefined) {
    plain = fold(letter) || " ";
    plainLetters.set(letter, plain);
  }
  return plain;
}

/** "Tổ dân phố số 01", "TDP 1", "Tổ I": tdp and 1. "P. Giang Biên": phuong and giang biên. */
export function nameKey(name: string): NameKey {
  const marked = foldTones(name);
  // Letter by letter the two are alike, so that what is cut off one is cut off the other.
  const plain = marked.replace(/[^\0-\x7F]/gu, plainLetter);
  const [kind, length] = kindIn(plain);
  return {
    kind,
    marked: restOf(marked.slice(length)),
    get plain() {
      return restOf(fold(plain.slice(length)));
    },
  };
}

/** What kind the first words of a folded name say, and how long they are. */
function kindIn(plain: string): readonly [kind: string, length: number] {
  for (const [word, kind] of KIND_WORDS) {
    const found = word.exec(plain);
    if (found) return [kind === "$1" ? (found[1] ?? "") : kind, found[0].length];
  }
  return ["", 0];
}

/** "số 01", "01" and "I" are 1; "16 a" is 16a. */
function restOf(text: string): string {
  const bare = text
    .replace(/^[\s.:-]+/, "")
    .replace(/^s[oố](?=[\s.\d])[\s.:]*/, "")
    .replace(/(?<!\d)0+(?=\d)/g, "")
    .replace(/(\d) (?=\p{L}$)/u, "$1");
  return bare !== "" && ROMAN.test(bare) ? String(numberOf(bare)) : bare;
}

const DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function numberOf(roman: string): number {
  return [...roman].reduce((sum, letter, index) => {
    const [value, next] = [DIGITS[letter] ?? 0, DIGITS[roman[index + 1] ?? ""] ?? 0];
    return value < next ? sum - value : sum + value;
  }, 0);
}
