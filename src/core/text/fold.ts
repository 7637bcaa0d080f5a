/** Texts folded for comparing: case, marks, place of the tone and separators taken away. What is shown is never folded. */

const MARKS = /[\u0300-\u036f]/g;

const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** The same in text of ASCII alone, which Vietnamese is without its marks: ready to use much sooner. */
const ASCII_SEPARATORS = /[^a-z0-9]+/g;

const ASCII = /^[\0-\x7F]*$/;

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const NOT_NAME = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * Two spellings of one name fold alike: case, tone placement (Hòa, Hoà), punctuation, spaces and leading zeros are
 * levelled. Letters and tones stay apart: Thôn Hạ is not Thôn Hà.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(NOT_NAME, " ")
    .trim()
    .split(" ")
    .map((word) => word.replace(TONES, "").replace(/^0+(?=\d)/, "") + (word.match(TONES) ?? []).join(""))
    .join(" ");
}

/**
 * Case, diacritics, tone placement (Hòa, Hoà), punctuation and runs of spaces are levelled:
 * "Tổ trưởng  TDP" and "to truong tdp" fold alike.
 */
export function fold(text: string): string {
  const bare = text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/đ/g, "d");
  return bare.replace(ASCII.test(bare) ? ASCII_SEPARATORS : SEPARATORS, " ").trim();
}
