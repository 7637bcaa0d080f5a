/** A text of several lines or runs of spaces in one line. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
