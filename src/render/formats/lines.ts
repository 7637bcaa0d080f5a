/** Lines of text, for a terminal or any other reader of plain text. */

/** Rows of one table that are shown as lines. */
export const MOST_ROWS = 60;

/** How lines are written: what stands out, and the columns that there are (Infinity: as many as are needed). */
export interface Lines {
  readonly chalk: { readonly bold: (text: string) => string };
  readonly width: number;
}
