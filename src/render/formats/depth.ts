/** How the depth of a row is drawn: a dash before the text of its first cell for each step down. */
import type { ReportRow, TableCell } from "../tables/table.ts";

/** A label with its depth drawn. */
export function drawnLabel(text: string, depth: number): string {
  return `${"- ".repeat(depth)}${text}`;
}

/** The cells of a row with its depth drawn. */
export function drawnCells({ cells, depth }: ReportRow): readonly TableCell[] {
  const [first, ...others] = cells;
  return depth > 0 && typeof first === "string" ? [drawnLabel(first, depth), ...others] : cells;
}
