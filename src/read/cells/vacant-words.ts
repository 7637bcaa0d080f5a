/** Words in the place of a person that say that there is none: "khuyết", "chưa bố trí", a dash. */
import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { hasMarks, orUnmarked, withoutMarks } from "../../core/text/with-marks.ts";

const WORDS = [
  "khuyết",
  "trống",
  "chưa có",
  "chưa bố trí",
  "đang khuyết",
  "khuyết chưa bố trí",
  "không có",
  "không",
  "vacant",
  "n/a",
  "na",
  "null",
  "none",
  "nan",
  "0",
] as const;

/** What a phrase begins with: words that may stand before others, words that need no other, and words that do. No family name is one of them. */
const [BEFORE, ALONE, NOT_YET] = [
  "hiện|đang|còn|tạm|vẫn|bỏ|để|vị trí|chức danh|chức vụ|nay",
  "khuyết|trống|thiếu|kiện toàn",
  "chưa|chờ|không",
];

/** Such a word with more behind it: "Khuyết (chờ bầu)", "đang để trống", "Còn thiếu", "Đang kiện toàn", "chưa bầu". */
const PHRASE = `^[\\s([]*(?:(?:${BEFORE})\\s+)*(?:${ALONE}|(?:${NOT_YET})\\s+(?:có|bố trí|bầu|kiện toàn|bổ nhiệm|bổ sung|phân công|tuyển|đại hội|ai|xác định|cử|chọn|giới thiệu|đủ))(?!\\p{L})`;

const phrase = latePattern(PHRASE, "iu");

/** Its first words, without marks. */
const FIRST_WORDS = "hien|dang|con|tam|van|bo|de|vi|chuc|nay|khuyet|trong|thieu|kien|chua|cho|khong".split(
  "|",
);

/** The same without marks: in small letters behind the first, since "Van Trong" and "Kien Toan" are names. */
const UNMARKED = latePattern(withoutMarks(PHRASE), "iu");

/** What of these is somebody's name where no small letters tell: "VAN TRONG", "THIEU VAN A". */
const PERHAPS_NAME = /^[\s([]*(?:(?:hien|van|tam|nay)\s+)*(?:trong|thieu|kien toan)$/i;

/** What a phrase begins with. */
const PHRASE_LETTERS = "khđdctvbn([";

const SIGNS = /^[\s\-\u2010-\u2015_.…/\\*?()]+$/;

/** Letters that the words may have in all, for a pattern is only so long; with more of them all texts are looked at. */
const MOST_LETTERS = 4000;

/** Whatever is no letter or digit of ASCII: what parts words, or a letter of another alphabet. */
const OTHER = "[^a-zA-Z0-9\\r]";

/**
 * What is found, by lines, in each text that stands for nobody, and in few others, so that a search of all names or ids rules out the rest of
 * them. `words`: in those that are no phrase (`phraseBegins`); `inAscii`: in those without a letter that has a mark.
 * `further`: words that a scenario adds.
 * No pattern has two ways through a text, so that none takes longer than the text is long.
 */
export function mayBeVacant(further: readonly string[]): {
  readonly words: RegExp;
  readonly inAscii: RegExp;
} {
  const spelled = [...WORDS, ...further].map((word) => lettersOf(fold(word)));
  if (spelled.flat().length > MOST_LETTERS) return { words: /^/m, inAscii: /^/m };
  const inAscii = [
    ...spelled.map((word) => `${word.join("[^a-zA-Z0-9]*")}${OTHER}*$`),
    ...FIRST_WORDS.map((word) => `${lettersOf(word).join("")}(?![a-zA-Z])`),
  ].join("|");
  const behind = `${OTHER}+(?=[a-zA-Z0-9]|$)(?:${spelled.map(lacking).join("|")})`;
  return {
    words: new RegExp(`^(?:$|${spelled.map(begun).join("|")}|${behind})`, "m"),
    inAscii: new RegExp(`^${OTHER}*(?:$|${inAscii})`, "m"),
  };
}

/** The letters and digits of a word, each small or capital. */
function lettersOf(folded: string): readonly string[] {
  return [...folded.replace(/[^a-z0-9]/g, "")].map((letter) =>
    /\d/.test(letter) ? letter : `[${letter}${letter.toUpperCase()}]`,
  );
}

/** Letters in their order and no others, of which some may be written as what is not of ASCII. */
function lacking(letters: readonly string[]): string {
  return `${letters.map((letter) => `(?:${letter}${OTHER}*|(?!${letter}))`).join("")}$`;
}

/** The same of a text that begins with the first of them. */
function begun([first = "", ...others]: readonly string[]): string {
  return `${first}${OTHER}*${lacking(others)}`;
}

/** Whether a text stands for nobody; `further`: words that a scenario adds. */
export function vacantWords(further: readonly string[]): (text: string) => boolean {
  const known = new Set([...WORDS, ...further].map(fold));
  const signs = new Set(further.map((word) => word.trim().toLowerCase()));
  const first = new Set([...known, ...signs].map((word) => word.charAt(0)));
  const longest = Math.max(
    ...[...known, ...signs].filter((word) => /\d/.test(word)).map((word) => word.length),
  );
  const starts = new Map<string, boolean>();
  /** Whether such a word may begin with a letter: most ids and names are ruled out by it. */
  const mayStart = (letter: string): boolean => {
    let may = starts.get(letter);
    if (may === undefined) {
      // A sign before the word counts for nothing: "(trống)".
      may = fold(letter) === "" || first.has(fold(letter).charAt(0)) || first.has(letter.toLowerCase());
      starts.set(letter, may);
    }
    return may;
  };
  // Ids have digits, of which these words have next to none: "0", perhaps with signs on both sides.
  const isTooLong = (text: string): boolean => text.length > longest + 6 && /\d/.test(text);
  return (text) =>
    (mayStart(text.charAt(0)) &&
      !isTooLong(text) &&
      (SIGNS.test(text) || known.has(fold(text)) || signs.has(text.toLowerCase()))) ||
    isVacantPhrase(text);
}

/** What is found, by lines, in each text that says in a phrase that there is nobody: how such a phrase begins. */
export const phraseBegins = latePattern(
  `^(?:[^\\S\\r\\n]|[([])*(?:${orUnmarked(`${BEFORE}|${ALONE}|${NOT_YET}`)})(?!\\p{L})`,
  "imu",
);

/** Whether a text says in a phrase that there is nobody: "Khuyết (chờ bầu)". */
function isVacantPhrase(text: string): boolean {
  if (!PHRASE_LETTERS.includes(text.charAt(0).toLowerCase())) return false;
  return phrase().test(text) || (!hasMarks(text) && isUnmarkedPhrase(text));
}

function isUnmarkedPhrase(text: string): boolean {
  const [said] = UNMARKED().exec(text) ?? [];
  if (said === undefined) return false;
  const behind = text.slice(said.length);
  const isMixed = /[a-z]/.test(text) && /[A-Z]/.test(text);
  if (isMixed && (/\s[A-Z]/.test(said) || /^\s[A-Z][a-z]/.test(behind))) return false;
  return (
    !PERHAPS_NAME.test(said) ||
    ((isMixed ? !/^\s[A-Z]/.test(behind) : !/^\s*\p{L}/u.test(behind)) && !/\s/.test(said.trim()))
  );
}
