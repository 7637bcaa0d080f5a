/** Texts with their marks, brought to one spelling. For matching only, never for output. */

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
