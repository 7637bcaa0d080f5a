/** Rosters with titles down and units across, the names of their holders where these meet: a table in, one with a row for each post out. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Register } from "../../core/model/place.ts";
import { placeName } from "../../core/text/place-name.ts";
import { BLANK, cellOfText } from "../cells/cell.ts";
import { columnOf, lineOf, textsIn } from "../cells/grid.ts";
import { kindOfName, saysUnit } from "../cells/values.ts";
import { TITLE_COLUMN } from "../columns/columns.ts";
import { movedRows } from "../table/moved-rows.ts";
import { originIn, type Table, type TableColumn, withColumns } from "../table/table.ts";
import { chosenCells } from "./chosen-cells.ts";
import { formsOf } from "./title-sheets.ts";

/** A column that is called after a unit. */
interface UnitColumn {
  readonly at: number;
  readonly unit: string;
}

/** Known columns that say who holds the title of a row, or where. */
const SAID: ReadonlySet<string> = new Set(["full_name", "person", "count", "place", "unit"]);

/** The columns called after units, at least two of them, in a table of titles of which nothing else says who holds them, and where; else none. */
export function unitColumns(table: Table, register: Pick<Register, "places"> | null): readonly UnitColumn[] {
  const names = table.columns.flatMap(({ name }) => name ?? []);
  if (!names.includes("title") || names.some((name) => SAID.has(name) || name.startsWith(TITLE_COLUMN)))
    return [];
  const known = new Set(
    (register?.places ?? []).flatMap((one) => (one.level === "unit" ? placeName(one.name).numbered : [])),
  );
  const found = table.columns.flatMap((column, at) => {
    const unit = column.name === null ? unitOf(column) : "";
    const isUnit = kindOfName(unit)?.label === unit ? false : saysUnit(unit);
    return unit !== "" && (isUnit || known.has(placeName(unit).numbered)) ? [{ at, unit }] : [];
  });
  const areNames = found.every(({ at }) => textsIn(table.column(at)).every((text) => !/^\d/.test(text)));
  return found.length > 1 && areNames ? found : [];
}

/** What a column is called, with the word for the kind that stands above it: "Đông" below "Thôn". */
function unitOf({ header, over = "" }: TableColumn): string {
  const own = over !== "" && header.startsWith(`${over}: `) ? header.slice(over.length + 2) : header;
  return kindOfName(own) === null && kindOfName(over)?.label === over ? `${over} ${own}` : own;
}

/** The table with a row for each title in each unit, which is told; the table itself where it is no such one. */
export function withUnitRows(
  table: Table,
  register: Pick<Register, "places"> | null,
  diagnostics: Diagnostic[],
): Table {
  const units = unitColumns(table, register);
  const [first] = units;
  if (!first) return table;
  const { of } = formsOf(table);
  const starts = [0];
  const posts: { readonly row: number; readonly unit: number }[] = [];
  for (let row = 0; row < table.size; row++) {
    units.forEach(({ at }, unit) => {
      if (of(row).has(at)) posts.push({ row, unit });
    });
    starts.push(posts.length);
  }
  const rows = Int32Array.from(posts, ({ row }) => row);
  const others = table.columns.flatMap((column, at) =>
    units.some((one) => one.at === at) ? [] : [{ ...column, column: chosenCells(table, rows, () => at) }],
  );
  const made = [
    ...others,
    {
      ...{ header: "Thôn", name: "unit", letters: "" },
      column: columnOf(
        Int32Array.from(posts, ({ unit }) => unit + 1),
        [BLANK, ...units.map(({ unit }) => cellOfText(unit))],
      ),
    },
    {
      ...{ header: "Họ và tên", name: "full_name", letters: "" },
      column: chosenCells(table, rows, (post) => units[posts[post]?.unit ?? -1]?.at ?? -1),
    },
  ];
  const origin = originIn(table, table.headerLine, table.header[first.at]);
  diagnostics.push(
    diagnostic("roster/units-across", origin, { value: first.unit, facts: { count: units.length } }),
  );
  return {
    ...withColumns(
      { ...table, size: posts.length },
      made.map(({ column }) => column),
    ),
    header: made.map(({ header }) => header),
    columns: made.map(({ column: _, ...known }) => known),
    lines: Int32Array.from(rows, (row) => lineOf(table, row)),
    sameAs: new Map(),
    ...movedRows(table, (row) => starts[row] ?? posts.length),
  };
}
