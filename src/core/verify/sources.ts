/** Published figures against each other: one label in several sources, products and their factors, changes beside rises and falls. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { fold } from "../text/fold.ts";
import { COUNTED, exactOf, type PublishedRow, shownLabel } from "./published.ts";
import { totalsAmong } from "./rows.ts";

/** Compares the rows of one label that come from different sources: the figures that both print. */
export function verifySources(rows: readonly PublishedRow[]): Diagnostic[] {
  const totals = totalsAmong(rows);
  /** By label, group and column: the first row of each source that prints a figure. */
  const first = new Map<string, Map<string, PublishedRow>>();
  return rows.flatMap((row) => {
    if (row.source === "" || totals.has(row)) return [];
    return COUNTED.flatMap((column) => {
      if (exactOf(row, column) === null) return [];
      const key = JSON.stringify([fold(row.label), row.group, column]);
      const known = first.get(key) ?? new Map<string, PublishedRow>();
      first.set(key, known);
      const other = otherThan(known, row.source);
      if (!known.has(row.source)) known.set(row.source, row);
      const isBound = row.relation !== null || other?.relation !== null;
      if (!other || isBound || other[column] === row[column]) return [];
      const facts = { column, printed: row[column], other: other[column], source: other.source };
      const related = [other.origin];
      return [diagnostic("verify/sources", row.origin, { value: shownLabel(row), facts, related })];
    });
  });
}

/** The first row that is of another source. */
function otherThan(known: ReadonlyMap<string, PublishedRow>, source: string): PublishedRow | undefined {
  for (const [one, row] of known) if (one !== source) return row;
  return undefined;
}

/** Products whose factors come to something else. */
export function verifyProducts(rows: readonly PublishedRow[]): Diagnostic[] {
  return rows.flatMap((row) =>
    row.products.map((facts) => diagnostic("verify/product", row.origin, { value: shownLabel(row), facts })),
  );
}

/** Changes beside a rise and a fall in columns of their own that come to another one. */
export function verifyMoves(rows: readonly PublishedRow[]): Diagnostic[] {
  return rows.flatMap((row) => {
    const printed = exactOf(row, "change");
    if (row.moved === undefined || printed === null) return [];
    const unit = 10 ** row.decimals;
    if (Math.round(row.moved * unit) === Math.round(printed * unit)) return [];
    return [
      diagnostic("verify/moves", row.origin, { value: shownLabel(row), facts: { printed, due: row.moved } }),
    ];
  });
}
