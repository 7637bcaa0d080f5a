/** Lines of a text. */

/** The number of the last line of a text: 1 + its line ends (LF, CRLF or CR). */
export function countLines(text: string): number {
  return 1 + (text.match(/\r\n|\n|\r/g)?.length ?? 0);
}
