/** Which figures a note in a plan may give ("Hiện có 170 hộ"): those of the row, or of the new unit that its old one goes into. */
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import { sumOfKnown } from "../../core/numbers/partial.ts";
import { nameKey } from "../lists/name-key.ts";
import type { Columns } from "../table/headers.ts";
import { type FiguresAt, figuresIn, tellNotedFigures } from "../table/noted-figures.ts";
import type { Table } from "../table/table.ts";

/** Tells notes that give another figure. Rows by codes, of parts of one unit, and with figures of several together are not looked at. */
export function tellNotedInPlan(table: Table, columns: Columns, diagnostics: Diagnostic[]): void {
  const { at } = columns;
  if (at.has("into")) return;
  const figureAt = figuresIn(table, columns);
  const rows = Array.from({ length: table.size }, (_, row) => row);
  const keyIn = (row: number, name: string): string => nameKey(table.cell(row, at.get(name) ?? -1));
  const byOld = groupedBy(rows, (row) => keyIn(row, "from"));
  const byNew = groupedBy(rows, (row) => keyIn(row, "into_name"));
  const together = new Set(
    (table.merged ?? []).flatMap(({ column, rows: own }) => (column === "into_name" ? [] : own)),
  );
  const figuresAt: FiguresAt = (row, figure) => {
    const isPart = at.has("from") && (byOld.get(keyIn(row, "from"))?.length ?? 0) > 1;
    const own = figureAt(row, figure);
    if (together.has(row) || isPart || own === null) return null;
    const all = (byNew.get(keyIn(row, "into_name")) ?? []).map((one) => figureAt(one, figure));
    return [own, figureAt(row, `${figure}_after`), sumOfKnown(all)];
  };
  tellNotedFigures(table, columns, figuresAt, diagnostics);
}
