/**
 * Rows of a consultation with the new unit and the sums of the old ones below it ("I | Thôn Mới | 300 | 250" above "1 | Thôn Đông | …"): which
 * they are, and what is told where their figures are not those sums.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { ROMAN } from "../../../core/text/roman.ts";
import { firstOf } from "../../../core/text/shorten.ts";
import { lineOf } from "../../cells/grid.ts";
import { parseVoteCount } from "../../cells/votes.ts";
import type { Columns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";

/** What may stand before the name of a commune. */
const NUMBER = new RegExp(`^${ROMAN}[.)]?$`);

const FIGURES = ["households", "ballots", "agree"] as const;

/** Headings that a message names. */
const MOST_NAMED = 5;

/** The rows that head others by a Roman number; `isPlace`: whether a row names a place of the register. */
export function headsOfVotes(
  table: Table,
  { at }: Columns,
  isPlace: (row: number) => boolean,
  diagnostics: Diagnostic[],
): ReadonlySet<number> {
  const number = at.get("number");
  if (number === undefined) return new Set();
  const heads = Array.from({ length: table.size }, (_, row) => row).filter((row) =>
    NUMBER.test(table.cell(row, number)),
  );
  const below = (head: number, index: number): readonly number[] =>
    Array.from({ length: (heads[index + 1] ?? table.size) - head - 1 }, (_, row) => head + 1 + row);
  const isHead = (head: number, index: number): boolean => {
    const rows = below(head, index);
    return !isPlace(head) && rows.length > 0 && rows.every(isPlace);
  };
  // Where one of them is something else, nobody knows what they are.
  if (heads.length === 0 || !heads.every(isHead)) return new Set();
  heads.forEach((head, index) => {
    tellSums(table, at, head, below(head, index), diagnostics);
  });
  const names = firstOf(
    heads.map((head) => table.cell(head, at.get("place") ?? -1)),
    MOST_NAMED,
  );
  const origin = originIn(table, lineOf(table, heads[0] ?? 0));
  diagnostics.push(diagnostic("table/groups", origin, { facts: { count: heads.length, names } }));
  return new Set(heads);
}

/** Tells figures of a heading that the rows below it do not come to. */
function tellSums(
  table: Table,
  at: Columns["at"],
  head: number,
  rows: readonly number[],
  diagnostics: Diagnostic[],
): void {
  for (const name of FIGURES) {
    const position = at.get(name) ?? -1;
    const countIn = (row: number): number | null => {
      const count = parseVoteCount(table.value(row, position));
      return count.ok ? count.value : null;
    };
    const said = countIn(head);
    const own = rows.map(countIn);
    if (said === null || own.includes(null)) continue;
    const sum = own.reduce((all: number, one) => all + (one ?? 0), 0);
    if (sum === said) continue;
    const details = { value: table.cell(head, position), facts: { said, sum, of: "rows" } as const };
    const origin = originIn(table, lineOf(table, head), table.header[position]);
    diagnostics.push(diagnostic("table/total-differs", origin, details));
  }
}
