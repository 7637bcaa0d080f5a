/** Names of people brought to one spelling. For matching only, never for output. */
import { foldTones } from "./spelling.ts";

/** "Ông", "Bà:", "Đ/c", "ThS." before a name of two words and more. */
const ADDRESS =
  /^(?:(?:ông|bà|anh|chị|đồng chí|đ\/c|đc|th\.?s|ts|bs|cn|ks)(?:\s?[.:]|\s)|(?:ô|b)[.:])\s*(?=\p{L}+\s+\p{L})/iu;

/** A running number or a sign before a name in a list of its own: "1. Mẫu Văn Một", "- Bà Mẫu Thị Hai", "*Mẫu Văn Ba". */
const LISTED = /^(?:\d{1,3}\s?[.)/]|[-\u2013+•*])\s*(?=\p{L})/u;

/** How any of them begins. */
const MAY_BE_LISTED = /^[\d\-\u2013+•*]/u;

const codesOf = (letters: string): ReadonlySet<number> =>
  new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));

/** The first letters of words of address, and the second ones. */
const [FIRSTS, SECONDS] = ["ÔôBbAaCcĐđTtKk", "NnÀàHhỒồ/Cc.:Ss"];

const [FIRST, SECOND] = [codesOf(FIRSTS), codesOf(SECONDS)];

/** The small letters without a mark: the second letter of most names. */
const [A, Z] = [0x61, 0x7a];

/** Letters of other languages that are taken for Đ. */
const LIKE_D = /[ðɖ]/gu;

/** A name without case, runs of spaces, the two ways to place a tone, look-alikes of Đ, and a number or a word of address before it. */
export function foldName(text: string): string {
  return foldTones(text).replace(LIKE_D, "đ").replace(LISTED, "").replace(ADDRESS, "");
}

/**
 * The usual spelling of a name in capitals, behind a number or a word of address ("MẪU VĂN AN", "1. Ông Mẫu Văn An"); any other name as it stands,
 * which most are: a million of them are looked at.
 */
export function usualName(text: string): string {
  const second = text.charCodeAt(1);
  const isSmall = (second >= A && second <= Z) || text.charAt(1) === text.charAt(1).toLowerCase();
  const isAddressed = SECOND.has(second) && FIRST.has(text.charCodeAt(0)) && ADDRESS.test(text);
  if (isSmall && !isAddressed && !(MAY_BE_LISTED.test(text) && LISTED.test(text))) return text;
  return foldName(text).replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Where a name may have more than itself behind it, another letter for Đ, or a tone in another place than usual. */
const UNUSUAL =
  /[([,;*?ÐðƉɖ]|[.\u00B9\u00B2\u00B3\u2070-\u2079]$|(?<!\d)(?:(?:19|20)\d{2}|0\d{8,9})(?!\d)|\s\s|\s[-\u2013]\s|(?:o[àáảãạèéẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/u;

/** An y that may as well be an i ("Kỳ", "Kì"): behind a consonant, at the end of a syllable. */
const FOR_I = /[yýỳỷỹỵ](?<=[BCDĐGHKLMNPRSTVXbcdđghklmnprstvx].)(?!\p{L})/gu;

/** What begins with a capital in brackets behind a name and is somebody's title all the same: "(BT)", "(Trưởng thôn)"; "(B)" tells namesakes apart. */
const TITLE =
  "P?BT(?:CB)?|Bí thư|BÍ THƯ|TT|TB|TBCTMT|T(?:rưởng|RƯỞNG) (?:thôn|THÔN|ban|BAN|ấp|bản|khu|khóm|xóm|buôn|làng)|T(?:ổ|Ổ) (?:trưởng|TRƯỞNG|phó|PHÓ)|TTDP|Phó|Kiêm|Phụ trách";

/** What stands behind a name in its cell: "(phụ trách)", ", sinh 1965", a year or a telephone, a sign, the number of a note; "Mẫu Văn An 2" and "Mẫu Văn An 00011" are other names. */
const BEHIND = new RegExp(
  `(?<!\\s)\\s*(?:[([](?!(?!(?:${TITLE})(?!\\p{L}))\\p{Lu})|[,;*?]|[.\\u00B9\\u00B2\\u00B3\\u2070-\\u2079]+$|(?<!\\d)(?:(?:19|20)\\d{2}|0\\d{8,9})(?!\\d)|\\s[-\\u2013]\\s).*$`,
  "su",
);

/** What is found in every name that `bareName` spells in another way: in most names nothing of it, which one search of all of them tells. */
export const ODD_NAME = new RegExp(
  `${UNUSUAL.source}|${FOR_I.source}|^(?:.\\p{CWL}|[\\d\\-\u2013+•*]|[${FIRSTS}][${SECONDS}])`,
  "mu",
);

const [Y, I] = ["yýỳỷỹỵ", "iíìỉĩị"];

function withI(name: string): string {
  return name.replace(FOR_I, (letter) => I.charAt(Y.indexOf(letter)));
}

/** A name as namesakes are looked for: the usual spelling, without what stands behind it, tones where they may stand twice in one place, i for y. */
export function bareName(text: string): string {
  if (!UNUSUAL.test(text)) return withI(usualName(text));
  const bare = text.replace(LISTED, "").replace(BEHIND, "");
  return bare === ""
    ? text
    : withI(foldName(bare)).replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
