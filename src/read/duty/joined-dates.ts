/** Lists of several months, each cell in each of them: rows of one cell that differ in their dates alone are one. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { PartyCell } from "../../core/duty/duty.ts";
import { groupedBy } from "../../core/numbers/groups.ts";

/** Cells with the dates of all their rows, in the order of the first ones, which is told; rows that are not alike stay as they are. */
export function withJoinedDates(
  cells: readonly PartyCell[],
  diagnostics: Diagnostic[],
): readonly PartyCell[] {
  const byCode = groupedBy(cells, ({ code }) => code);
  const repeated = new Set<PartyCell>();
  let count = 0;
  const joined = [...byCode.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first || rows.length < 2 || !areOfMonths(rows)) return rows;
    count++;
    for (const row of rows.slice(1)) repeated.add(row);
    return [{ ...first, days: rows.flatMap(({ days }) => days) }];
  });
  const first = cells.find((cell) => repeated.has(cell));
  if (first) diagnostics.push(diagnostic("duty/dates-joined", first.origin, { facts: { count } }));
  return joined;
}

/** Whether rows have dates alone, no date twice, and are alike in all else. */
function areOfMonths(rows: readonly PartyCell[]): boolean {
  const dates = rows.flatMap(({ days }) => days.map((rule) => (rule.kind === "date" ? rule.day : null)));
  const others = rows.map(({ days, origin, facts, ...rest }) => JSON.stringify([rest, [...facts]]));
  const isDated = rows.every(({ days }) => days.length > 0) && !dates.includes(null);
  return isDated && new Set(dates).size === dates.length && new Set(others).size === 1;
}
