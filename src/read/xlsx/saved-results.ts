/**
 * Formulas of a workbook that is to be worked out when it is opened (fullCalcOnLoad): a program wrote it, and what it saved of
 * them need not be what they come to. Some programs work nothing out and save a nought for each.
 */
import type { Cell } from "../cells/cell.ts";
import { type CellPool, idOfError } from "./cell-pool.ts";

/** What a sheet has saved of its formulas. */
export interface SavedResults {
  /** Numbers of the rows that have some. */
  readonly rows: number[];
  /** Which of the filled cells are formulas with a nought. */
  readonly noughts: number[];
  /** Whether a formula has anything else. */
  hasOther: boolean;
}

export function savedResults(): SavedResults {
  return { rows: [], noughts: [], hasOther: false };
}

/** Takes in what is saved of a formula; `at`: which of the filled cells it is. */
export function seeResult(saved: SavedResults, row: number, at: number, cell: Cell | undefined): void {
  if (cell?.kind === "error") return;
  if (saved.rows.at(-1) !== row) saved.rows.push(row);
  if (cell?.kind === "number" && cell.value === 0) saved.noughts.push(at);
  else saved.hasOther = true;
}

/** The rows whose formulas are read as they were saved. Where none has anything but a nought, none was worked out, and none is read: `ids` are told so. */
export function rowsToWorkOut(saved: SavedResults, ids: Int32Array, pool: CellPool): readonly number[] {
  if (saved.hasOther) return saved.rows;
  for (const at of saved.noughts) ids[at] = idOfError(pool, "");
  return [];
}
