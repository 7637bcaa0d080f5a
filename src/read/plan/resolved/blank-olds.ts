/**
 * Rows of a plan by old units that have no old name, where its merged cell was lost: their figures and that of the row above them are together
 * what the register has of its unit. Rows in; the same with that name, which is told, out.
 */
import { diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import { newNameIn } from "../../lists/operations.ts";
import type { PlanRow } from "../rows/plan-row.ts";
import type { Known } from "./named-rows.ts";

/** The rows with the old names that are left out. */
export function withBlankOlds(
  rows: readonly PlanRow[],
  { register: { places }, finder, inColumn, diagnostics }: Known,
): readonly PlanRow[] {
  if (rows.every(({ from }) => from !== "")) return rows;
  const householdsOf = ({ from, above }: PlanRow): number | null => {
    const found = finder.look(from, above);
    return found.kind === "found" ? (places[found.at]?.households ?? null) : null;
  };
  const filled: PlanRow[] = [];
  let first: Origin | null = null;
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    if (!row) continue;
    filled.push(row);
    const below = row.from === "" ? [] : blankBelow(rows, at);
    const sum = sumUnlessBlank([row, ...below].map(({ sizes }) => sizes.households));
    if (below.length === 0 || sum === null || householdsOf(row) !== sum) continue;
    for (const one of below) filled.push({ ...one, from: row.from });
    first ??= below[0]?.origin ?? null;
    count += below.length;
    at += below.length;
  }
  if (first) diagnostics.push(diagnostic("table/filled-down", inColumn(first, "from"), { facts: { count } }));
  return filled;
}

/** The rows below one that name no old unit and what becomes of it; none where they say that theirs are new. */
function blankBelow(rows: readonly PlanRow[], at: number): readonly PlanRow[] {
  let end = at + 1;
  while (isBlankOld(rows[end])) end++;
  return rows.slice(at + 1, end);
}

function isBlankOld(row: PlanRow | undefined): boolean {
  return (
    row?.from === "" &&
    newNameIn(row.intoName) !== "" &&
    !row.operations.includes("created") &&
    !row.operations.includes("attached")
  );
}
