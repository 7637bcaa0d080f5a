/** Posts that count as held though their row says that they were held until a day that is past. */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../../core/model/policy.ts";
import type { Roster } from "../../../core/model/roster.ts";
import { largestKnown } from "../../../core/numbers/partial.ts";
import { parseDateText } from "../../cells/dates.ts";
import type { Columns } from "../../table/headers.ts";
import { saidRows, tellSaid } from "../../table/said-rows.ts";
import type { Table } from "../../table/table.ts";
import { endBehindName, endBesideTitle, endInNote, endOf, endUnder } from "./terms.ts";

/**
 * Tells such posts against the policy's reference day, or without one against the last day on which somebody took a post. Where
 * somebody took another post later, the row is of past service, and counts as none. Whom `keep` answers is not told.
 */
export function tellHeldUntil(
  table: Table,
  { at, extra }: Columns,
  { holdings, rows: { since, keep } }: Roster,
  { reference }: Policy,
  diagnostics: Diagnostic[],
): void {
  const known = at.get("until_day") ?? -1;
  const note = at.get("note") ?? -1;
  const readers = new Map(
    [...extra].flatMap(([header, position]) => {
      const end = endUnder(header);
      return end === null ? [] : [[position, end] as const];
    }),
  );
  const names = at.get("full_name") ?? -1;
  const titles = ["title", "further_titles"].flatMap((column) => at.get(column) ?? []);
  for (const position of titles) readers.set(position, endBesideTitle);
  if (note >= 0) readers.set(note, endInNote);
  if (names >= 0) readers.set(names, endBehindName);
  // A year or a month is over with its last day.
  if (known >= 0) readers.set(known, (cell) => endOf(cell, 1) ?? dayOf(cell));
  const day = reference?.day ?? largestKnown(since);
  if (day === null) return;
  const said = saidRows(table, [...readers.keys()], (position) => ({
    says: (cell) => (readers.get(position)?.(cell) ?? day) < day,
    only: [note, names, ...titles].includes(position) ? /(?:19|20)\d{2}/ : null,
  }));
  if (said.length === 0) return;
  const held = new Set(holdings.row);
  const rows = said.filter(({ row }) => held.has(row) && (keep?.[row] ?? null) === null);
  tellSaid("roster/held-until", table, rows, diagnostics);
}

/** A day that a workbook wrote as its number (43647). */
function dayOf(cell: string): number | null {
  const date = parseDateText(cell);
  return date.ok ? date.value : null;
}
