/** Sheets whose texts were typed in a font of an old encoding, or read as Latin, made Unicode: the whole sheet or nothing of it. */
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { type Encoding, repairOf, told } from "../decode/detect.ts";
import { looksForeign } from "../decode/syllables.ts";
import { type Cell, cellOfText, textOfCell } from "./cell.ts";
import { withoutEntities } from "./entities.ts";
import type { Grid, GridColumn } from "./grid.ts";

/** Texts that are looked at. */
const MOST_TEXTS = 20_000;

interface Repaired {
  readonly grid: Grid;
  readonly diagnostics: readonly Diagnostic[];
}

/** A sheet with its texts in Unicode and without entities of web pages. `forced`: what the scenario says that the texts are. */
export function repairedGrid(grid: Grid, forced: Encoding | null): Repaired {
  const read = decodedGrid(grid, forced);
  const { grid: value, diagnostics } = withoutEntities(read.grid);
  return { grid: value, diagnostics: [...read.diagnostics, ...diagnostics] };
}

function decodedGrid(grid: Grid, forced: Encoding | null): Repaired {
  const texts = textsOf(grid);
  const chosen = looksForeign(texts) ? repairOf(texts, forced) : null;
  if (chosen === null) return { grid, diagnostics: [] };
  const { file, sheet } = grid;
  const origin = { file, ...(sheet !== null && { sheet }), line: 1 };
  return {
    grid: { ...grid, columns: grid.columns.map((column) => repaired(column, chosen.read)) },
    diagnostics: forced === null ? [told(origin, chosen.encoding, chosen)] : [],
  };
}

/** Distinct texts of a sheet, a line each. */
function textsOf({ columns }: Grid): string {
  const texts: string[] = [];
  for (const { size, cell, text } of columns) {
    for (let code = 1; code < size && texts.length < MOST_TEXTS; code++) {
      if (cell(code).kind === "text") texts.push(text(code));
    }
  }
  return texts.join("\n");
}

function repaired(column: GridColumn, read: (text: string) => string | null): GridColumn {
  const cell = (code: number): Cell => {
    const own = column.cell(code);
    return own.kind === "text" ? cellOfText((read(own.text) ?? own.text).trim()) : own;
  };
  return { ...column, cell, text: (code) => textOfCell(cell(code)) };
}
