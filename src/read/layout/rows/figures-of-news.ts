/** Figures beside old units that are of the new one which these make: it may have them once, or beside each of them. */
import type { Within } from "./fill.ts";

type FigureOf = (row: number) => number | null;

/**
 * The ways in which the figures of a column of new units may be counted: each unit once where its rows follow each other, or wherever they
 * stand, or each figure that there is.
 */
export function countedOnce({ columns, names, size }: Within, figureOf: FigureOf): readonly FigureOf[] {
  const column = columns[names.indexOf("into_name")];
  const nameOf = (row: number): string => column?.text(column.codes[row] ?? 0) ?? "";
  const inRow: (number | null)[] = [];
  const anywhere: (number | null)[] = [];
  const each: (number | null)[] = [];
  const met = new Map<string, number | null>();
  let first: number | null = null;
  for (let row = 0; row < size; row++) {
    const figure = figureOf(row);
    const name = nameOf(row);
    const goesOn = row > 0 && name !== "" && nameOf(row - 1) === name;
    // Figures that differ are of units that share a word ("Giữ nguyên").
    const isAgain = (before: number | null | undefined): boolean =>
      before !== undefined && before !== null && (figure === null || figure === before);
    inRow.push(goesOn && isAgain(first) ? 0 : figure);
    anywhere.push(name !== "" && isAgain(met.get(name)) ? 0 : figure);
    each.push(figure ?? (goesOn && first !== null ? 0 : null));
    first = goesOn ? (figure ?? first) : figure;
    if (figure !== null) met.set(name, figure);
  }
  return [inRow, anywhere, each].map((figures) => (row) => figures[row] ?? null);
}
