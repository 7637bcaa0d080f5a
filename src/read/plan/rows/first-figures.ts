/**
 * Figures that stand beside an old unit in the first of its rows alone, as where the cell over all of them was merged before the list was saved
 * as text: rows of a plan by old units in, what is of all of a unit out.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import type { MergedRows } from "../../table/table.ts";
import { type MergedFigure, oldKey, type SplitRow } from "./whole-olds.ts";

interface FigureRow extends SplitRow {
  readonly origin: Origin;
}

/**
 * The figures that are of all of an old unit, each told: no other row of it has any, and none says which part it is about. `merged`: cells
 * that are known to be of several rows.
 */
export function firstFigures(
  rows: readonly FigureRow[],
  merged: readonly MergedRows[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): readonly MergedFigure[] {
  const known = new Set(merged.flatMap((one) => one.rows.map((row) => `${one.column} ${row}`)));
  const hasNone = (row: number): boolean => SUMMED.every((size) => rows[row]?.sizes[size] === null);
  const units = groupedBy([...rows.keys()], (row) => (rows[row]?.from === "" ? null : oldKey(rows[row])));
  return [...units.values()].flatMap((own): readonly MergedFigure[] => {
    const [at = -1, ...others] = own;
    const first = rows[at];
    if (!first || others.length === 0 || !others.every(hasNone)) return [];
    if (own.some((row) => rows[row]?.part !== null)) return [];
    const figures = SUMMED.filter((size) => first.sizes[size] !== null && !known.has(`${size} ${at}`));
    const [column] = figures;
    if (column === undefined) return [];
    const facts = { column, rows: own.length };
    const details = { value: first.from, facts };
    diagnostics.push(diagnostic("changes/first-figure", inColumn(first.origin, column), details));
    return figures.map((size) => ({ column: size, size, rows: own, cell: "" }));
  });
}
