/** Numbers of units in the title and the total rows of a plan, held against its old and new units. */
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { operationOfHeading } from "../lists/operations.ts";
import { parsePartList } from "../lists/part-list.ts";
import { tellSaid } from "../table/said-counts.ts";
import type { Table, Title } from "../table/table.ts";

/** What is looked at of a row of a plan. */
interface ListedRow {
  readonly above: readonly string[];
  readonly from: string;
  readonly into: string;
  readonly intoName: string;
  readonly parts: string;
}

/** Tells a number that is neither that of old units in the list, nor of new ones; under a column, of those of the column. */
export function tellSaidCounts(table: Table, rows: readonly ListedRow[], diagnostics: Diagnostic[]): void {
  const listsIn = (column: string | undefined, from: number, to: number): (readonly string[])[] => {
    const own = rows.slice(from, to);
    if (column === "from" || column === "parts") return [oldNames(own)];
    return column === undefined ? [newNames(own), oldNames(own)] : [newNames(own)];
  };
  tellSaid(table, [...(table.titles ?? []), ...headingTitles(table)], listsIn, diagnostics);
}

/** Headings that say what is done and to how many units, each with the rows up to the next heading. */
function headingTitles({ headings, size }: Table): readonly Title[] {
  return headings.flatMap(({ text, line, row }, at) => {
    if (line === null || !/\d/.test(text) || operationOfHeading(text) === null) return [];
    return [{ text, line, from: row, to: headings[at + 1]?.row ?? size }];
  });
}

/** The names of new units, each once in its commune. */
function newNames(rows: readonly ListedRow[]): readonly string[] {
  return once(rows.map((row) => [row.above.join("/"), row.into || row.intoName || row.parts || row.from]));
}

function oldNames(rows: readonly ListedRow[]): readonly string[] {
  return once(
    rows.flatMap(({ above, from, parts }) =>
      (parts === "" ? [from] : parsePartList(parts).items.map(({ readings }) => readings[0]?.name ?? "")).map(
        (name) => [above.join("/"), name] as const,
      ),
    ),
  );
}

function once(named: readonly (readonly [string, string])[]): readonly string[] {
  const met = new Map(named.map(([above, name]) => [`${above}\u0000${name}`, name]));
  return [...met.values()].filter((name) => name !== "");
}
