/** Rows of cells in, lines in which every column is as wide as its widest cell out. */

export interface GridRow {
  /** A cell may have several lines; its row is as high as its highest cell. */
  readonly cells: readonly string[];
  /** Colours each line of a cell. */
  readonly style: (text: string) => string;
}

/** Draws rows with `gap` between columns; no line ends in spaces. */
export function gridLines(
  rows: readonly GridRow[],
  aligns: readonly ("left" | "right")[],
  gap: string,
): string[] {
  const split = rows.map(({ cells, style }) => ({ cells: cells.map((cell) => cell.split("\n")), style }));
  const widths = aligns.map((_, column) =>
    Math.max(0, ...split.flatMap(({ cells }) => (cells[column] ?? []).map(columnsOf))),
  );
  return split.flatMap(({ cells, style }) => {
    const height = Math.max(0, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, at) => {
      const line = cells.map((lines, column) => {
        const text = lines[at] ?? "";
        const space = " ".repeat((widths[column] ?? 0) - columnsOf(text));
        return aligns[column] === "right" ? space + style(text) : style(text) + space;
      });
      return line.join(gap).trimEnd();
    });
  });
}

const BEYOND_LATIN = /[\u0300-\u1DFF\u1F00-\uFFFF]/;
/** Marks that stand on the letter before them. */
const MARKS = /[\u0300-\u036F]/g;
/** East Asian letters and signs, and pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B001}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F/gu;

/** The columns of a terminal that a text takes. */
function columnsOf(text: string): number {
  if (!BEYOND_LATIN.test(text)) return text.length;
  return [...text.replace(MARKS, "").replace(WIDE, "  ")].length;
}
