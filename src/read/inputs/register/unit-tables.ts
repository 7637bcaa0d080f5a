/** What is told of the rows of a table of units, a register or a list that one is made from, that no figure looks at. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { isUnitKind } from "../../../core/model/kinds.ts";
import { lineOf } from "../../cells/grid.ts";
import { kindOfName } from "../../cells/values.ts";
import type { Columns } from "../../table/headers.ts";
import { figuresIn, tellNotedFigures } from "../../table/noted-figures.ts";
import { tellNumbers } from "../../table/running-numbers.ts";
import { isCountOfList, type ListsIn, tellSaid } from "../../table/said-counts.ts";
import { originIn, type Table } from "../../table/table.ts";
import { tellThousands, tellUnread } from "../../table/unread-figures.ts";
import { tellGone, tellStatus } from "./register-notes.ts";

/**
 * Tells totals and numbers that do not fit, figures that are not read, and notes. `written`: the table as it was before its
 * headings were taken for columns. `isUnit`: rows that are units.
 */
export function tellUnits(
  written: Table,
  table: Table,
  columns: Columns,
  isUnit: (row: number) => boolean,
  diagnostics: Diagnostic[],
): void {
  tellTotals(written, table, columns, diagnostics);
  tellUnread(table, columns, diagnostics);
  tellThousands(table, columns, diagnostics);
  const figureAt = figuresIn(table, columns);
  tellNotedFigures(table, columns, (row, figure) => [figureAt(row, figure)], diagnostics);
  tellNumbers(table, columns, isUnit, diagnostics);
  tellWithin(table, columns, isUnit, diagnostics);
  tellGone(table, columns, diagnostics);
  tellStatus(table, columns, diagnostics);
}

/** Tells units with numbers such as 1.1 below a unit 1, which most likely has their figures in its own; each counts. */
function tellWithin(
  table: Table,
  { at }: Columns,
  isUnit: (row: number) => boolean,
  diagnostics: Diagnostic[],
): void {
  const position = at.get("number") ?? -1;
  let above = "";
  const within = Array.from({ length: position < 0 ? 0 : table.size }, (_, row) => row).filter((row) => {
    const [, own = "", part] = /^(\d{1,4})(?:\.(\d{1,3}))?\.?$/.exec(table.cell(row, position).trim()) ?? [];
    if (part === undefined) above = isUnit(row) ? own : "";
    return part !== undefined && own === above && isUnit(row);
  });
  const [first] = within;
  if (first === undefined) return;
  const value = table.cell(first, at.get("name") ?? -1);
  const origin = originIn(table, lineOf(table, first));
  diagnostics.push(diagnostic("register/within-unit", origin, { value, facts: { count: within.length } }));
}

/** Tells numbers in total rows ("Tổng cộng: 64 thôn"), and in the title of the list, that are not those of the units above them. */
function tellTotals(written: Table, table: Table, { at }: Columns, diagnostics: Diagnostic[]): void {
  const titles = (written.titles ?? []).filter((title) => title.since !== undefined || isCountOfList(title));
  if (titles.length === 0) return;
  const cell = (row: number, name: string): string => table.cell(row, at.get(name) ?? -1).trim();
  /** By row the name of the unit with its kind; "" for what is none. */
  const names = Array.from({ length: table.size }, (_, row) => {
    const [name, kind] = [cell(row, "name"), cell(row, "kind")];
    const known = kindOfName(`${kind} 1`)?.kind ?? null;
    if (kind !== "" && (known === null || !isUnitKind(known))) return "";
    return kind === "" || kindOfName(name) !== null ? name : `${kind} ${name}`;
  });
  const listsIn: ListsIn = (column, from, to) => {
    const units = names.slice(from, to).filter((name) => name !== "");
    // Under the names, all rows may be counted, communes too.
    return column === "name" ? [units, names.slice(from, to)] : [units];
  };
  tellSaid(table, titles, listsIn, diagnostics);
}
