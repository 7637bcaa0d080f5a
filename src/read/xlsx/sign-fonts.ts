/** Fonts that show signs in the place of letters: "ü" in Wingdings is a tick to everybody who looks at the sheet. */

/** Letters of such a font, and the ticks and boxes that it shows for them. */
type Signs = Readonly<Record<string, string>>;

const SIGNS: Readonly<Record<string, Signs>> = {
  wingdings: { ü: "✓", þ: "☑", û: "✗", ý: "☒", o: "☐", "¨": "☐" },
  "wingdings 2": { P: "✓", R: "☑", O: "✗", S: "☒", T: "☒", "£": "☐" },
  webdings: { a: "✓", r: "✗", c: "☐" },
};

/** What Word and Excel add to the letters of such a font when they insert them as symbols. */
const SYMBOL_AREA = 0xf000;

/** The signs of a font by its name; null for one of letters. */
export function signsOf(font: string | undefined): Signs | null {
  return (font !== undefined && SIGNS[font.trim().toLowerCase()]) || null;
}

/** A text of one letter as a font of signs shows it; any other text as it is. */
export function shownInSigns(text: string, signs: Signs): string {
  const code = text.length === 1 ? text.charCodeAt(0) : 0;
  const letter =
    code > SYMBOL_AREA && code <= SYMBOL_AREA + 0xff ? String.fromCharCode(code - SYMBOL_AREA) : text;
  return Object.hasOwn(signs, letter) ? (signs[letter] ?? text) : text;
}
