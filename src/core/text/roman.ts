/** The Roman numbers that stand before groups, lists and paragraphs: up to CCLXXXVIII, far above the communes of any province. */

/** A Roman number in capitals, as part of a pattern: its letters are what tells it from a word, not their order. */
export const ROMAN = "[IVXLC]{1,10}";
