/** Letters of columns in a sheet. */

/** The letters of a column by its position from 0: A, B … Z, AA, AB … */
export function lettersOf(position: number): string {
  const rest = position % 26;
  const letter = String.fromCharCode(65 + rest);
  return position < 26 ? letter : lettersOf((position - rest) / 26 - 1) + letter;
}
