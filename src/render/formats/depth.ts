/** How the depth of a row is drawn before the text of its first cell, as offices do: a dash for what stands below, a plus for what stands deeper. */
import type { ReportRow, TableCell } from "../tables/table.ts";

/** A label with its depth drawn. */
export function drawnLabel(text: string, depth: number): string {
  return `${["", "- "][depth] ?? "+ "}${text}`;
}

/** The cells of a row with its depth drawn. */
export function drawnCells({ cells, depth }: ReportRow): readonly TableCell[] {
  const [first, ...others] = cells;
  return depth > 0 && typeof first === "string" ? [drawnLabel(first, depth), ...others] : cells;
}
