/** The layout of a sheet: texts in, widths of its columns and lines of its rows out. */
import type { BookTable } from "../book/tables.ts";
import type { Language } from "../words/language.ts";
import { drawnCells } from "./depth.ts";
import type { SheetCell } from "./xlsx-file.ts";

/** Widths of columns, in characters. */
const NARROWEST = 9;
const WIDEST = 48;

/** All columns of a form together, at least. */
const LEAST_FORM = 110;

/** How much wider the bold letters of a head are. */
const BOLD = 1.2;

/** The last column of the left half: the one that ends nearest to the middle of all widths. */
export function middleOf(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let sum = 0;
  const apart = widths.slice(0, -1).map((width) => {
    sum += width;
    return Math.abs(sum - half);
  });
  return Math.max(0, apart.indexOf(Math.min(...apart)));
}

/** The most lines that a text of a row is broken into, word by word. */
export function linesOf(cells: readonly (SheetCell | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    if (typeof cell?.value !== "string" || cell.style === "numbering") return 1;
    const room = ((widths[column] ?? NARROWEST) - 1) / (cell.style === "head" ? BOLD : 1);
    let count = 1;
    let used = 0;
    for (const word of cell.value.split(" ")) {
      if (used > 0 && used + word.length > room) {
        count++;
        used = 0;
      }
      count += Math.floor(Math.max(0, word.length - 1) / room);
      used += word.length + 1;
    }
    return count;
  });
  return Math.max(1, ...lines);
}

/** Wide enough for the longest word of the head and for the texts, within limits. */
export function widthsOf({ columns, rows, form }: BookTable, language: Language): number[] {
  const drawn = rows.map(drawnCells);
  const widths = columns.map(({ label, align }, column) => {
    let longest = Math.max(...label.split(" ").map((word) => word.length));
    for (const cells of drawn) {
      const cell = cells[column] ?? "";
      const text = typeof cell === "string" ? cell : language.number(cell.number, cell.decimals);
      if (text.length > longest) longest = text.length;
    }
    const least = column === 0 ? 6 : align === "right" ? NARROWEST + 3 : NARROWEST;
    return Math.min(WIDEST, Math.max(least, longest + 3));
  });
  // A title block needs room: its two halves stand beside each other.
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return form && whole < LEAST_FORM
    ? widths.map((width) => Math.round((width * LEAST_FORM) / whole))
    : widths;
}
