/**
 * Words of lists that are written without marks ("mot phan", "con lai", "40 ho", "tu 1/7/2024") with the marks that they can only mean. For
 * matching only, never for output: what is a name stays as it is, and a word that may mean two things ("ho", "moi", "thanh") gets its marks
 * only where what stands beside it leaves one meaning.
 */
import { latePattern } from "./late-pattern.ts";
import {
  BEFORE_NAMES,
  BEHIND_NAMES,
  BODIES,
  CONNECTING,
  KINDS,
  NEGATIONS,
  OF_CHANGES,
  SURE,
  TOTALS,
  UP_TO_THAT,
  WITH_NUMBERS,
} from "./marked-words.ts";
import { ROMAN } from "./roman.ts";

/** A letter with a mark, or a mark on its own: what a text that is written with marks has; "×" is none. */
const MARKED = /[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]/;

const MARKS = /[\u0300-\u036f]/g;

export function hasMarks(text: string): boolean {
  return MARKED.test(text);
}

/** A text without any marks, letter by letter. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");
}

/** How a word is to be understood, by its place in a text. */
type Fits = (before: string, after: string, word: string, isMixed: boolean) => boolean;

interface Words {
  readonly pattern: RegExp;
  readonly marked: ReadonlyMap<string, string>;
  readonly fits: Fits;
}

/** Letters before a word that are looked at: the word for a kind and the space behind it. */
const NEAR = 16;

const KIND_BEFORE = latePattern(`(?<![a-z])(?:${KINDS}) $`, "i");

/** What follows a connecting word and is surely none of a name: a kind of unit, a number, how much, a day. */
const FOLLOWING = latePattern(
  `^ (?:(?:cac |ca )?(?:${KINDS})(?![a-z])|so \\d|\\d|mot phan|phan con lai|toan bo|tat ca|so ho|ho dan|khu |ngay |truong |bi thu|pho |to truong|nhiem|thang |nam |nay(?![a-z])|het )`,
  "i",
);

const isSmall = (word: string): boolean => word === word.toLowerCase();

/** A phrase behind the word for a kind, in capitals where others are small, is the unit's name: "Thon Hop Nhat". */
const fitsPhrase: Fits = (before, _, word, isMixed) =>
  !isMixed || /^[a-z]/.test(word) || !KIND_BEFORE().test(before);

/** Small letters among others tell a word from a name; elsewhere what follows does. */
const fitsBetween: Fits = (before, after, word, isMixed) =>
  !KIND_BEFORE().test(before) && ((isMixed && isSmall(word)) || FOLLOWING().test(after));

/** "40 ho", "40 HO", "40 Ho)"; not "TDP 3 Ho Dong". */
const fitsNumber: Fits = (before, after, word, isMixed) =>
  /\d ?$/.test(before) && (!isMixed || isSmall(word) || !/^ ?[A-Za-z]/.test(after));

const IN_BRACKETS = latePattern(`[([] ?(?:(?:${KINDS}) )?$`, "i");

/** "Thon Dong (cu)", "TDP 1 cu"; not "Thon Moi". */
const fitsBehind: Fits = (before, after, word, isMixed) =>
  (IN_BRACKETS().test(before) && /^ ?[)\]]/.test(after)) ||
  (isMixed && isSmall(word) && /^ ?(?:$|[),;.\n])/.test(after) && /[A-Z0-9]\S* $/.test(before));

const NUMBER_AFTER = new RegExp(`^ ?(?:\\d|${ROMAN}(?![A-Za-z]))`);

/** "ngay 1", "tu nam 2024", "TDP so 3"; not "Thon Nam 2". */
const fitsBeforeNumber: Fits = (before, after, word) =>
  NUMBER_AFTER.test(after) && (/^so$/i.test(word) || !KIND_BEFORE().test(before));

const fitsNegation: Fits = (before, after, word, isMixed) =>
  !KIND_BEFORE().test(before) && (!isMixed || isSmall(word) || (before === "" && !/^ [A-Z]/.test(after)));

/** What may stand before the first word of a text: "I. ", "2) ", "- ". */
const AT_START = new RegExp(`^(?:\\(?(?:${ROMAN}|\\d{1,3}|[A-Z])[.)/-] ?|[-\\u2013+*•] ?)?$`, "i");

const fitsFirst: Fits = (before, after, word, isMixed) => {
  if (before.length >= NEAR || !AT_START.test(before)) return false;
  if (BODIES.test(word)) return /^ (?:so )?\d/.test(after);
  return (isMixed ? /^ [A-Z\d]/ : /^ [A-Za-z\d]/).test(after);
};

/** "Cong:", "TONG (I + II)", "Cong Thon Dong". */
const fitsTotal: Fits = (before, after) =>
  before.length < NEAR &&
  AT_START.test(before) &&
  (/^ ?(?:$|[^A-Za-z ])/.test(after) || SUMMED().test(after));

const SUMMED = latePattern(
  `^ (?:(?:${KINDS})|toan|ca|nhom|muc|phan|trang|don vi|theo|chung|dia ban)(?![a-z])`,
  "i",
);

let made: readonly Words[] | null = null;

function wordsOf(list: string, fits: Fits): Words {
  const all = list.split("|").sort((one, other) => other.length - one.length);
  const marked = new Map(all.map((word) => [withoutMarks(word), word]));
  const source = [...marked.keys()].join("|").replaceAll(" ", "[ \\n]");
  const letter = "[A-Za-z\\u00C0-\\u1EFF]";
  return { pattern: new RegExp(`(?<!${letter})(?:${source})(?!${letter})`, "gi"), marked, fits };
}

function allWords(): readonly Words[] {
  made ??= [
    wordsOf(SURE, fitsPhrase),
    wordsOf(WITH_NUMBERS, fitsNumber),
    wordsOf(UP_TO_THAT, fitsBeforeNumber),
    wordsOf(CONNECTING, fitsBetween),
    wordsOf(BEHIND_NAMES, fitsBehind),
    wordsOf(BEFORE_NAMES, fitsFirst),
    wordsOf(TOTALS, fitsTotal),
    wordsOf(OF_CHANGES, (_, after) =>
      /^ ?:? ?(?:(?:them |gan |hon |tren |duoi |khoang )*\d|[<>~])/i.test(after),
    ),
    wordsOf(NEGATIONS, fitsNegation),
  ];
  return made;
}

/** A word in the letters of another, small and capital as that one has them. */
function spelledAs(written: string, word: string): string {
  return Array.from(written, (letter, at) => {
    const own = word.charAt(at);
    if (own === " ") return letter;
    return letter === letter.toLowerCase() ? own : own.toUpperCase();
  }).join("");
}

/** A text with the marks of its words; itself where it has marks of its own. */
export function withMarks(text: string): string {
  if (MARKED.test(text) || !/[A-Za-z]{2}/.test(text)) return text;
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  // Words are looked for in the text as it is written, so that what one of them has become hides no other.
  let read = text;
  for (const { pattern, marked, fits } of allWords())
    read = read.replace(pattern, (word, at: number) => {
      const before = text.slice(Math.max(0, at - NEAR), at);
      const after = text.slice(at + word.length, at + word.length + NEAR);
      const own = marked.get(word.toLowerCase().replaceAll("\n", " "));
      return own !== undefined && fits(before, after, word, isMixed) ? spelledAs(word, own) : word;
    });
  return read;
}

/** A kind of commune or above with its marks, wherever a name may follow it: in a line that says where its list is from, "DANH SACH THON XA MAU". */
const WIDER: Readonly<Record<string, string>> = {
  xa: "xã",
  phuong: "phường",
  quan: "quận",
  huyen: "huyện",
  tinh: "tỉnh",
};

/** The same of a line above a table, in which kinds of communes may stand anywhere. */
export function withMarksOfLine(text: string): string {
  const read = withMarks(text);
  if (MARKED.test(text)) return text;
  return read.replace(/(?<![A-Za-z\u00C0-\u1EFF])(?:xa|phuong|quan|huyen|tinh)(?= [A-Z\d])/gi, (word) =>
    spelledAs(word, WIDER[word.toLowerCase()] ?? word),
  );
}

/** The source of a pattern for texts with marks and for the same without: what it finds is looked at again. */
export function orUnmarked(source: string): string {
  return `${source}|${withoutMarks(source)}`;
}

/** Words to stand beside a name: without marks where it has none, so that the two together are read as one text. */
export function spelledBeside(name: string, words: string): string {
  return MARKED.test(name) ? words : withoutMarks(words);
}

/** What a text without marks means to a reader of marked ones, with its names as they are written. */
export function readMarked<T>(text: string, read: (marked: string) => T, named: (value: T) => T): T {
  const marked = withMarks(text);
  return marked === text ? read(text) : named(read(marked));
}
