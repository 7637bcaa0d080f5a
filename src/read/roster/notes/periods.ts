/** Rows of several months, years or terms in one roster: whoever held a post in any of them counts as holding it. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Roster } from "../../../core/model/roster.ts";
import { fold } from "../../../core/text/fold.ts";
import { lineOf } from "../../cells/grid.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Headers of further columns of periods, folded. */
const PERIOD =
  /^(?:thang|quy|nam|ky|dot|nhiem ky|thang nam|nam thang|(?:ky|thang|nam|dot) (?:luong|huong|chi tra|bao cao))$/;

/** "2015-2020": a term. */
const TERM = /^\s*(\d{4})\D+(\d{4})\s*$/;

/** Tells posts whose holders stand in rows of several periods, once for each column of these. */
export function tellPeriods(
  table: Table,
  { extra }: Columns,
  { holdings }: Pick<Roster, "holdings">,
  diagnostics: Diagnostic[],
): void {
  for (const [header, position] of extra) {
    if (!PERIOD.test(fold(header).replaceAll("/", " "))) continue;
    const { codes, text } = table.column(position);
    /** The period of the first holder of each post. */
    const first = new Map<string, number>();
    const rows = new Set<number>();
    holdings.row.forEach((row, at) => {
      const period = codes[row] ?? 0;
      if (period === 0) return;
      const post = `${holdings.place[at]} ${holdings.title[at]}`;
      const known = first.get(post);
      if (known === undefined) first.set(post, period);
      else if (known !== period && areApart(text(known), text(period))) rows.add(row);
    });
    const [found] = rows;
    if (found === undefined) continue;
    const origin = originIn(table, lineOf(table, found), header);
    const facts = { count: rows.size };
    diagnostics.push(diagnostic("roster/several-periods", origin, { value: header, facts }));
  }
}

/** Whether two periods are not of one time; terms may overlap. */
function areApart(one: string, other: string): boolean {
  const [a, b] = [TERM.exec(one), TERM.exec(other)];
  if (!a || !b) return true;
  return Number(a[2]) <= Number(b[1]) || Number(b[2]) <= Number(a[1]);
}
