/** Headings of a roster that say who holds a post in their place, which is no row. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { originIn, type Table } from "../../table/table.ts";

/** Tells how many there are, at the first of them. */
export function tellHeadingHolders(table: Table, diagnostics: Diagnostic[]): void {
  const found = table.headings.filter(({ hasHolder }) => hasHolder);
  const [first] = found;
  if (!first) return;
  const origin = originIn(table, first.line ?? table.headerLine);
  diagnostics.push(diagnostic("roster/heading-holder", origin, { facts: { count: found.length } }));
}
