/** Posts that count as held though their row says that they were held until a day that is past. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Roster } from "../../core/model/roster.ts";
import { largestKnown } from "../../core/numbers/partial.ts";
import { hasLastDays } from "./holders.ts";

/**
 * Tells such posts against the policy's reference day, or without one against the last day on which somebody took a post. Where
 * somebody took another post later, the row is of past service, and counts as none.
 */
export function heldUntil(
  { holdings, rows: { since, until }, columns }: Roster,
  { reference }: Policy,
  originOf: (row: number, column: string) => Origin,
): Diagnostic[] {
  if (!hasLastDays(columns)) return [];
  const day = reference?.day ?? largestKnown(since);
  if (day === null) return [];
  const rows = [...new Set(holdings.row)].filter((row) => (until[row] ?? day) < day);
  const [first] = rows;
  if (first === undefined) return [];
  const facts = { count: rows.length };
  return [diagnostic("roster/held-until", originOf(first, "until_day"), { facts })];
}
