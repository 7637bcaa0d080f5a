/** Codes of places that a spreadsheet has shortened to a power of ten, their digits lost: "1,17E+11". */
export function isShortened(code: string): boolean {
  return /^\d+(?:[.,]\d+)?E\+\d+$/i.test(code);
}
