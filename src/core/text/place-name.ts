/** Keys under which two spellings of a place's name are the same name, or may be. For matching only, never for output. */

import { eachOnce } from "../numbers/once.ts";
import { fold } from "./fold.ts";
import { inOneLine } from "./one-line.ts";
import { foldTones } from "./spelling.ts";

/** Words and short forms for the kinds of place, folded, by what they all mean. Longer ones first. */
const KIND_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:to dan pho|tdp|to)(?=[\s\d.]|$)/, "tdp"],
  [/^(?:khu pho|kp)(?=[\s\d.]|$)/, "khu pho"],
  [/^(?:khoi pho|khoi)(?=[\s\d.]|$)/, "khoi"],
  [/^tieu khu(?=[\s\d.]|$)/, "tieu khu"],
  [/^(thon|ap|ban|buon|khom|xom|lang)(?=[\s\d.]|$)/, "$1"],
  // Others begin names as well: "Sóc Sơn".
  [/^(bon|phum|soc)(?=[\s.]*\d)/, "$1"],
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

/** Letters of other scripts that look like Latin ones: they come along when a text is copied. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...pairs("АВЕКМНОРСТХУІЈЅаеорсухіјѕ", "ABEKMHOPCTXYIJSaeopcyxijs"),
  ...pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi"),
  Ð: "Đ",
  Ɖ: "Đ",
  ð: "đ",
  ɖ: "đ",
};

const FOREIGN = /[ÐƉðɖ\u0370-\u04FF\uFF01-\uFF5E]/g;

/** A letter, digit or sign of full width as a plain one, a look-alike as the Latin letter; any other as it is. */
function latin(letter: string): string {
  const code = letter.charCodeAt(0);
  return code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : (LOOKALIKES[letter] ?? letter);
}

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

const APOSTROPHES = /[\u2018\u2019\u201B\u02BC\u00B4`\u2032]/g;

/** Numbers in words, with their marks, as the whole of a name behind its kind ("Thôn Năm"). */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

export interface PlaceName {
  /** What kind its first words say, folded; "" where they say none. */
  readonly kind: string;
  /**
   * The rest as written but for case, spaces, dashes, the place of tones and look-alikes of other scripts, with its numbers as
   * digits: "số 01", "01", "I" and "một" are 1.
   */
  readonly numbered: string;
  /** `numbered` without marks. */
  readonly plain: string;
  /** `numbered` with every y as i. */
  readonly withI: string;
}

/** Names whose keys are kept, of some hundred letters each. */
const MOST_KEPT = 20_000;

/** What stands behind a name on a further page, and the mark of a note: "Thôn Đông (tiếp theo)", "Thôn Đông (*)". */
const BEHIND = /(?<!\s)\s*(?:\((?:tiếp|tiep)(?:\s+theo)?\)|\(\*{1,3}\)|(?<!\*)\*{1,3})$/iu;

/** "Tổ dân phố số 01", "TDP 1", "Tổ I": tdp and 1. "P. Giang Biên": phuong and giang biên. Communes call their units alike. */
export const placeName: (name: string) => PlaceName = eachOnce(madeOf, MOST_KEPT);

function madeOf(name: string): PlaceName {
  const whole = unified(name);
  const written = /[)*]$/.test(whole) ? whole.replace(BEHIND, "") : whole;
  const marked = foldTones(written);
  // Letter by letter the two are alike, so that what is cut off one is cut off the other.
  const plain = marked.replace(/[^\0-\x7F]/gu, plainLetter);
  const found = kindIn(plain);
  // In a name that is written with marks "Ban" is no "Bản".
  const isOther = OTHER_WORDS.test(marked.slice(0, found[1])) && /[^\0-\x7F]/.test(marked);
  const [kind, length] = isOther ? (["", 0] as const) : found;
  const rest = (text: string): string => text.slice(length).replace(/^[\s.:-]+/, "");
  const numbered = withDigits(rest(marked), rest(inOneLine(written).trim()));
  return {
    kind,
    numbered,
    plain: fold(numbered),
    withI: numbered.replace(/y/g, "i").replace(/[ýỳỷỹỵ]/g, dotless),
  };
}

/** What a name is written with, brought to Latin letters, plain digits, dashes and apostrophes, without what nobody sees. */
function unified(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(FOREIGN, latin)
    .replace(DASHES, "-")
    .replace(APOSTROPHES, "'");
}

function pairs(from: string, to: string): Record<string, string> {
  const letters = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, letters[index] ?? letter]));
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

/** "ý" as "í": the same tone over i. */
function dotless(letter: string): string {
  return letter.normalize("NFD").replace("y", "i").normalize("NFC");
}

/** What kind the first words of a folded name say, and how long they are. */
function kindIn(plain: string): readonly [kind: string, length: number] {
  for (const [word, kind] of KIND_WORDS) {
    const found = word.exec(plain);
    // The word for a kind alone is a name: "Làng".
    if (found && found[0].length < plain.length)
      return [kind === "$1" ? (found[1] ?? "") : kind, found[0].length];
  }
  return ["", 0];
}

/** Words that without marks are also others than kinds: ban, lang, to, ap. */
const OTHER_WORDS = /^(?:ban|lang|to|ap)$/;

const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

/**
 * Numbers of a name as digits. Roman ones only in capitals, as a word of their own at the end ("Điện Biên II"): "Vĩ" and
 * "Vi" are no 6. `written`: the same name with its capitals.
 */
function withDigits(marked: string, written: string): string {
  const bare = marked
    .replace(/^s[oố](?=[\s.\d])[\s.:]*/, "")
    .replace(/(?<!\d)0+(?=\d)/g, "")
    .replace(/(\d) (?=\p{L}$)/u, "$1");
  const last = /(?:^|\s)(\S+)$/.exec(written)?.[1] ?? "";
  if (last !== "" && ROMAN.test(last)) {
    return bare.slice(0, bare.length - last.length) + String(numberOf(last));
  }
  const word = NUMBER_WORDS[bare];
  return word === undefined ? bare : String(word);
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function numberOf(roman: string): number {
  return [...roman].reduce((sum, letter, index) => {
    const [value, next] = [DIGITS[letter] ?? 0, DIGITS[roman[index + 1] ?? ""] ?? 0];
    return value < next ? sum - value : sum + value;
  }, 0);
}

/** Whether two names are one; one of them may leave out the word for its kind. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [placeName(one), placeName(other)];
  return a.numbered === b.numbered && (a.kind === b.kind || a.kind === "" || b.kind === "");
}
