/** Rows of which a cell says something beside its figures: a note, a further column, what stands behind a name. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { codesWith, lineOf } from "../cells/grid.ts";
import { originIn, type Table } from "./table.ts";

/** Longer cells are no notes. */
const LONGEST = 300;

export interface SaidRow {
  readonly row: number;
  /** The header of the first column that says so. */
  readonly header: string | undefined;
}

/** What is asked of the cells of a column: of each distinct one once, or of those alone in which `only` is found. */
export interface Asked {
  readonly says: (text: string) => boolean;
  readonly only?: RegExp | null;
}

/** The rows of which a cell in some columns says something, in their order; blank and long cells are not asked. */
export function saidRows(
  table: Table,
  positions: readonly number[],
  askedIn: (position: number) => Asked,
): readonly SaidRow[] {
  const saying = positions.flatMap((position) => {
    const column = table.column(position);
    const { says, only = null } = askedIn(position);
    const said = codesWith(column, only).filter((code) => {
      const own = column.text(code);
      return own !== "" && own.length <= LONGEST && says(own);
    });
    return said.length === 0
      ? []
      : [{ header: table.header[position], codes: column.codes, said: new Set(said) }];
  });
  if (saying.length === 0) return [];
  return Array.from({ length: table.size }, (_, row) => row).flatMap((row) => {
    const found = saying.find(({ codes, said }) => said.has(codes[row] ?? 0));
    return found ? [{ row, header: found.header }] : [];
  });
}

/** Tells rows that say something, by their number, at the first of them. */
export function tellSaid(
  code:
    | "changes/undone-note"
    | "duty/joint"
    | "duty/note"
    | "register/gone-note"
    | "register/status-note"
    | "roster/held-until"
    | "roster/several-names",
  table: Table,
  rows: readonly SaidRow[],
  diagnostics: Diagnostic[],
): void {
  const [first] = rows;
  if (first === undefined) return;
  const origin = originIn(table, lineOf(table, first.row), first.header);
  diagnostics.push(diagnostic(code, origin, { facts: { count: rows.length } }));
}
