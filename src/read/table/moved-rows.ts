/** What tells rows of a table by their positions, moved to where these rows stand in a table made of it. */
import type { Heading, Table, Title } from "./table.ts";

/** The headings and titles with each position as `rowAt` gives it; the end of the table is one too. */
export function movedRows(
  { headings, titles = [] }: Pick<Table, "headings" | "titles">,
  rowAt: (row: number) => number,
): { readonly headings: readonly Heading[]; readonly titles: readonly Title[] } {
  return {
    headings: headings.map((one) => ({
      ...one,
      row: rowAt(one.row),
      ...(one.until !== undefined && { until: rowAt(one.until) }),
    })),
    titles: titles.map((one) => ({
      ...one,
      from: rowAt(one.from),
      to: rowAt(one.to),
      ...(one.since !== undefined && { since: rowAt(one.since) }),
    })),
  };
}
