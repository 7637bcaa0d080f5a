/** A workbook in, its sheets as grids of typed cells out. What their columns mean, and which sheets are read, is not known here. */
import { diagnostic, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Grid } from "../cells/grid.ts";
import { commentedRows } from "./comments.ts";
import { damage, faultOf } from "./damage.ts";
import { MOST_CELLS } from "./limits.ts";
import { readSheetCells } from "./sheet-cells.ts";
import { areaOf, type BesideCells, gridOf } from "./sheet-grid.ts";
import { textBoxRows } from "./text-boxes.ts";
import { openWorkbookParts, type SheetPart, type WorkbookParts } from "./workbook-parts.ts";

export interface WorkbookSheet {
  readonly name: string;
  /** Whether its tab is not shown. */
  readonly hidden: boolean;
  /** Reads the sheet when it is first asked for; null, with one fault, where it is damaged or too large. */
  readonly grid: () => Read<Grid | null>;
}

/**
 * Opens a workbook: its sheets in the order of their tabs, without those that have no cells (charts). The list is empty,
 * with one fault, where there is no workbook or it is damaged: `xlsx/broken` with the facts `damage` and `where`,
 * `xlsx/too-large`, `csv/not-text` for another kind of archive.
 */
export function gridsOfWorkbook(bytes: Uint8Array, file: string): Read<readonly WorkbookSheet[]> {
  const workbook = openWorkbookParts(bytes);
  if (typeof workbook === "string") {
    return {
      value: [],
      diagnostics: [diagnostic("csv/not-text", { file, line: 1 }, { facts: { looks: workbook } })],
    };
  }
  if ("kind" in workbook) return { value: [], diagnostics: [faultOf(workbook, file, null)] };
  const room = { cells: MOST_CELLS };
  const value = workbook.sheets.map((sheet) => {
    let read: Read<Grid | null> | null = null;
    const grid = (): Read<Grid | null> => {
      read ??= readGrid(workbook, sheet, file, room);
      return read;
    };
    return { name: sheet.name, hidden: sheet.hidden, grid };
  });
  return { value, diagnostics: [] };
}

/** Reads one sheet. `room`: how many cells the grids of the workbook may still have. */
function readGrid(
  workbook: WorkbookParts,
  sheet: SheetPart,
  file: string,
  room: { cells: number },
): Read<Grid | null> {
  const found = cellsOf(workbook, sheet.part);
  if ("kind" in found) return { value: null, diagnostics: [faultOf(found, file, sheet.name)] };
  room.cells -= areaOf(found);
  if (room.cells < 0)
    return { value: null, diagnostics: [faultOf(damage("too-many", String(MOST_CELLS)), file, sheet.name)] };
  return {
    value: gridOf(found, besideOf(workbook, sheet), workbook.pool, file, sheet.name),
    diagnostics: [],
  };
}

/** What stands beside the cells of a sheet. */
function besideOf({ parts }: WorkbookParts, { part }: SheetPart): BesideCells {
  return { commentedRows: commentedRows(parts, part), textBoxRows: textBoxRows(parts, part) };
}

function cellsOf({ parts, pool }: WorkbookParts, part: string): ReturnType<typeof readSheetCells> {
  const bytes = parts.bytes(part);
  return bytes === null ? damage("part", part) : readSheetCells(bytes, part, pool);
}
