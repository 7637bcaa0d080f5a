/** Names of people brought to one spelling. For matching only, never for output. */
import { foldTones } from "./spelling.ts";

/** "Ông", "Bà", "Đ/c" before a name of two words and more. */
const ADDRESS = /^(?:(?:ông|bà|anh|chị|đồng chí|đ\/c|đc)\s|(?:ô|b|đ\/c)[.:])\s*(?=\p{L}+\s+\p{L})/iu;

const codesOf = (letters: string): ReadonlySet<number> =>
  new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));

/** The first letters of words of address, and the second ones. */
const [FIRSTS, SECONDS] = ["ÔôBbAaCcĐđ", "NnÀàHhỒồ/Cc.:"];

const [FIRST, SECOND] = [codesOf(FIRSTS), codesOf(SECONDS)];

/** The small letters without a mark: the second letter of most names. */
const [A, Z] = [0x61, 0x7a];

/** A name without case, runs of spaces, the two ways to place a tone, and a word of address before it. */
export function foldName(text: string): string {
  return foldTones(text).replace(ADDRESS, "");
}

/**
 * The usual spelling of a name in capitals or behind a word of address ("MẪU VĂN AN", "Ông Mẫu Văn An"); any other name as it stands,
 * which most are: a million of them are looked at.
 */
export function usualName(text: string): string {
  const second = text.charCodeAt(1);
  const isSmall = (second >= A && second <= Z) || text.charAt(1) === text.charAt(1).toLowerCase();
  const isAddressed = SECOND.has(second) && FIRST.has(text.charCodeAt(0)) && ADDRESS.test(text);
  if (isSmall && !isAddressed) return text;
  return foldName(text).replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Where a name may have more than itself behind it, or a tone in another place than usual. */
const UNUSUAL =
  /[([,;*?]|(?<!\d)(?:(?:19|20)\d{2}|0\d{8,9})(?!\d)|\s\s|\s[-\u2013]\s|(?:o[àáảãạèéẻẽẹ]|u[ýỳỷỹỵ])(?!\p{L})/u;

/** What stands behind a name in its cell: "(phụ trách)", ", sinh 1965", a year or a telephone, a sign; "Mẫu Văn An 2" and "Mẫu Văn An 00011" are other names. */
const BEHIND =
  /(?<!\s)\s*(?:[([](?!\p{Lu})|[,;*?]|(?<!\d)(?:(?:19|20)\d{2}|0\d{8,9})(?!\d)|\s[-\u2013]\s).*$/su;

/** What is found in every name that `bareName` spells in another way: in most names nothing of it, which one search of all of them tells. */
export const ODD_NAME = new RegExp(`${UNUSUAL.source}|^(?:.\\p{CWL}|[${FIRSTS}][${SECONDS}])`, "mu");

/** A name as namesakes are looked for: the usual spelling, without what stands behind it, tones where they may stand twice in one place. */
export function bareName(text: string): string {
  if (!UNUSUAL.test(text)) return usualName(text);
  const bare = text.replace(BEHIND, "");
  return bare === "" ? text : foldName(bare).replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
