/** Changes and percentages that stand in a column of notes: "giảm 14.583 (44,2%)", "(giảm 44,2%)". */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { withMarks } from "../../../core/text/with-marks.ts";
import type { PrintedPercent } from "../../../core/verify/published.ts";
import type { Cell } from "../../cells/cell.ts";
import { lineOf } from "../../cells/grid.ts";
import { originIn, type Table } from "../../table/table.ts";
import { type PrintedFigure, parseChange, parsePercent } from "./printed.ts";

/** What a note says of its row. */
export interface NotedFigures {
  readonly change: PrintedFigure | null;
  readonly percent: PrintedPercent | null;
}

/** A note that is as a whole a change, in brackets or not. */
const WHOLE = /^\(\s*((?:tăng|giảm)[\s:][^()]*)\)$|^((?:tăng|giảm)[\s:].*|[↑▲△↓▼▽].*)$/isu;

/** Reads the notes of rows in some further columns, of each the first that is a change; how many there are is told. */
export function notedFigures(
  table: Table,
  positions: readonly number[],
  diagnostics: Diagnostic[],
): readonly (NotedFigures | null)[] {
  const found = Array.from({ length: table.size }, (_, row) => {
    for (const at of positions) {
      const noted = notedIn(table.value(row, at));
      if (noted) return { row, at, noted };
    }
    return null;
  });
  const told = found.filter((one) => one !== null);
  const [first] = told;
  if (first) {
    const origin = originIn(table, lineOf(table, first.row), table.header[first.at]);
    diagnostics.push(diagnostic("verify/noted", origin, { facts: { count: told.length } }));
  }
  return found.map((one) => one?.noted ?? null);
}

function notedIn(cell: Cell): NotedFigures | null {
  if (cell.kind !== "text") return null;
  const [, inside, plain] = WHOLE.exec(withMarks(cell.text.trim())) ?? [];
  const text = inside ?? plain;
  if (text === undefined) return null;
  const change = parseChange({ ...cell, text });
  if (!change.ok || change.value?.way === undefined) return null;
  if (!change.value.isPercent) return { change: change.value, percent: null };
  const percent = parsePercent({ ...cell, text });
  if (!percent.ok || percent.value === null) return null;
  const { isMarked: _, ...own } = percent.value;
  return { change: null, percent: own };
}
