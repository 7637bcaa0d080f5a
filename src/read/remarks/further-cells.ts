/** What further columns of a plan say, looked at as if it stood in the note of its row. */
import type { Origin } from "../../core/model/place.ts";

/** A row with its note, and with what further columns say, by header. */
interface RemarkedRow {
  readonly note: string;
  readonly remarks: ReadonlyMap<string, string>;
}

/**
 * Tells of the notes of rows, then of each further column in the place of these; `noteOf`: what a cell below a header says as a note,
 * null for columns that are none.
 */
export function tellEachAsNotes<R extends RemarkedRow>(
  rows: readonly R[],
  inColumn: (origin: Origin, column: string) => Origin,
  tell: (rows: readonly R[], inColumn: (origin: Origin, column: string) => Origin) => void,
  noteOf: (header: string) => ((cell: string) => string) | null,
): void {
  tell(rows, inColumn);
  // Each row has the remarks of all such columns.
  for (const header of rows[0]?.remarks.keys() ?? []) {
    const said = noteOf(header);
    if (said === null) continue;
    const own = rows.map((row): R => ({ ...row, note: said(row.remarks.get(header) ?? "") }));
    tell(own, (origin) => ({ ...origin, column: header }));
  }
}
