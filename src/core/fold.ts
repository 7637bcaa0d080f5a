/** Folding of text for matching only: what folds alike is taken for the same word. Output never shows it. */

const MARKS = /[\u0300-\u036f]/g;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/**
 * Case, diacritics, tone placement (Hòa, Hoà), punctuation and runs of spaces are levelled:
 * "Tổ trưởng  TDP" and "to truong tdp" fold alike.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(SEPARATORS, " ")
    .trim();
}
