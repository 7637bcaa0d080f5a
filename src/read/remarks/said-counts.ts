/** Numbers of units in the title, the total rows and the columns of a plan, held against its old and new units. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { latePattern } from "../../core/text/late-pattern.ts";
import { ALL_UNIT_KINDS_FOLDED } from "../../core/text/unit-words.ts";
import { lineOf } from "../cells/grid.ts";
import { operationOfHeading } from "../lists/operations.ts";
import { parsePartList } from "../lists/part-list.ts";
import type { Columns } from "../table/headers.ts";
import { tellSaid } from "../table/said-counts.ts";
import { originIn, type Table, type Title } from "../table/table.ts";

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

/** Headers that say of how many units a new one is made, folded: "Số thôn sáp nhập", "Số thôn cũ". */
const COUNT = latePattern(
  `^(?:tong )?so (?:luong )?(?:${ALL_UNIT_KINDS_FOLDED}|don vi)(?:,? (?:va )?(?:tdp|to dan pho))?(?: (?:cu|hien nay|truoc sap xep|truoc sap nhap|(?:duoc )?sap nhap|thanh phan|hop thanh))?$`,
  "",
);

/** Tells cells of a list by new units that say of another number of units than their rows list. */
export function tellPartCounts(
  table: Table,
  { extra }: Columns,
  rows: readonly ListedRow[],
  diagnostics: Diagnostic[],
): void {
  for (const [header, position] of extra) {
    if (!COUNT().test(fold(header))) continue;
    rows.forEach(({ parts }, row) => {
      const cell = table.cell(row, position).trim();
      const said = /^(\d{1,3})(?:\s+\p{L}[\p{L}\s]*)?$/u.exec(cell)?.[1];
      const { items, leftOver } = parsePartList(parts);
      if (said === undefined || items.length === 0 || leftOver.length > 0) return;
      // Parts of units and what is attached may be counted, or not.
      const whole = items.filter(({ isAttached, readings }) => !isAttached && readings[0]?.part == null);
      if ([items.length, whole.length].includes(Number(said))) return;
      const details = { value: `${header}: ${cell}`, facts: { said: Number(said), rows: items.length } };
      diagnostics.push(
        diagnostic("changes/said-count", originIn(table, lineOf(table, row), header), details),
      );
    });
  }
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
