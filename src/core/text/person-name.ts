/** Names of people brought to one spelling. For matching only, never for output. */
import { foldTones } from "./spelling.ts";

/** "Ông", "Bà", "Đ/c" before a name of two words and more. */
const ADDRESS = /^(?:(?:ông|bà|anh|chị|đồng chí|đ\/c|đc)\s|(?:ô|b|đ\/c)[.:])\s*(?=\p{L}+\s+\p{L})/iu;

/** Letters that words of address begin with. */
const ADDRESS_LETTERS = new Set("ÔôBbAaCcĐđ");

/** A name without case, runs of spaces, the two ways to place a tone, and a word of address before it. */
export function foldName(text: string): string {
  return foldTones(text).replace(ADDRESS, "");
}

/**
 * The usual spelling of a name in capitals or behind a word of address ("MẪU VĂN AN", "Ông Mẫu Văn An"); any other name as it stands,
 * which most are: a million of them are looked at.
 */
export function usualName(text: string): string {
  const second = text.charAt(1);
  const isCapital = second !== second.toLowerCase();
  if (!isCapital && !(ADDRESS_LETTERS.has(text.charAt(0)) && ADDRESS.test(text))) return text;
  return foldName(text).replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
