/** Cells set in columns for a reader whose letters are all of one width: rows of cells in, lines out. */
import stringWidth from "string-width";

/** A row of cells, of which each may have several lines. */
export interface GridRow {
  readonly cells: readonly string[];
  /** Whether a cell of fewer lines than its neighbours stands at the foot of the row, not at its head. */
  readonly atFoot: boolean;
}

/** A line of a cell, and the columns of the terminal that it takes. */
interface Piece {
  readonly text: string;
  readonly width: number;
}

/** The lines of a grid, without spaces at their ends. `aligns`: how each column is set; `gap`: what stands between two of them. */
export function gridLines(
  rows: readonly GridRow[],
  aligns: readonly ("left" | "right")[],
  gap: string,
): string[] {
  const widths = aligns.map(() => 0);
  const laid = rows.map(({ cells, atFoot }) => ({
    atFoot,
    cells: cells.map((cell, column) => {
      const pieces = cell.split("\n").map((text): Piece => ({ text, width: widthOf(text) }));
      for (const { width } of pieces) widths[column] = Math.max(widths[column] ?? 0, width);
      return pieces;
    }),
  }));
  return laid.flatMap(({ cells, atFoot }) => {
    const height = Math.max(...cells.map((pieces) => pieces.length));
    return Array.from({ length: height }, (_, line) => {
      const set = cells.map((pieces, column) => {
        const { text, width } = pieces[atFoot ? line - height + pieces.length : line] ?? NOTHING;
        const space = " ".repeat((widths[column] ?? 0) - width);
        return aligns[column] === "right" ? space + text : text + space;
      });
      return set.join(gap).trimEnd();
    });
  });
}

const NOTHING: Piece = { text: "", width: 0 };

/** Letters that Vietnamese is written with, and signs beside them: each takes one column. */
const NARROW = /^[ -~\u00A0-\u024F\u1EA0-\u1EF9]*$/;

function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}
