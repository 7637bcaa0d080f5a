/** Rosters with titles down and units across, the names of their holders where these meet: a table in, one with a row for each post out. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Register } from "../../../core/model/place.ts";
import { placeName } from "../../../core/text/place-name.ts";
import { BLANK, cellOfText } from "../../cells/cell.ts";
import { columnOf, lineOf, textsIn } from "../../cells/grid.ts";
import { kindOfName, saysUnit } from "../../cells/values.ts";
import { TITLE_COLUMN } from "../../columns/columns.ts";
import { chosenCells } from "../../table/chosen-cells.ts";
import { movedRows } from "../../table/moved-rows.ts";
import { originIn, type Table, type TableColumn, withColumns } from "../../table/table.ts";
import { formsOf } from "./title-sheets.ts";

/** A column that is called after a unit, or several below its name: by what each is known, where it stands. */
interface UnitColumns {
  readonly unit: string;
  readonly cells: ReadonlyMap<string, number>;
}

/** Known columns that say who holds the title of a row, or where. */
const SAID: ReadonlySet<string> = new Set(["full_name", "person", "count", "place", "unit"]);

/** The columns called after units, at least two of them, in a table of titles of which nothing else says who holds them, and where; else none. */
export function unitColumns(table: Table, register: Pick<Register, "places"> | null): readonly UnitColumns[] {
  const grouped = columnsBelowUnits(table);
  if (grouped.length > 0) return grouped;
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
  if (found.length < 2 || !areNames) return [];
  return found.map(({ at, unit }) => ({ unit, cells: new Map([["full_name", at]]) }));
}

const isTitle = (name: string): boolean => name.startsWith(TITLE_COLUMN);

/**
 * Columns below the names of two units or more, the same below each ("Họ tên", "Năm sinh", or titles), where each row says its title or these
 * are titles, and nothing else says who holds them, and where; else none.
 */
function columnsBelowUnits({ columns }: Table): readonly UnitColumns[] {
  const groups = new Map<string, Map<string, number>>();
  const others: string[] = [];
  for (const [at, { header, over = "", name }] of columns.entries()) {
    const isBelow = header.startsWith(`${over}: `) && saysUnit(over) && kindOfName(over)?.label !== over;
    if (!isBelow && name !== null) others.push(name);
    if (!isBelow) continue;
    const cells = groups.get(over) ?? new Map<string, number>();
    if (name === null || cells.has(name)) return [];
    groups.set(over, cells.set(name, at));
  }
  const units = Array.from(groups, ([unit, cells]) => ({ unit, cells }));
  const names = [...(units[0]?.cells.keys() ?? [])];
  const areAlike = units.every(
    ({ cells }) => cells.size === names.length && names.every((name) => cells.has(name)),
  );
  const isSaid = others.includes("title") ? names.includes("full_name") : names.every(isTitle);
  const isElsewhere = others.some((name) => SAID.has(name) || isTitle(name));
  return units.length > 1 && areAlike && isSaid && !isElsewhere ? units : [];
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
  const ofUnits = new Set(units.flatMap(({ cells }) => [...cells.values()]));
  const starts = [0];
  const posts: { readonly row: number; readonly unit: number }[] = [];
  for (let row = 0; row < table.size; row++) {
    units.forEach(({ cells }, unit) => {
      if ([...cells.values()].some((at) => of(row).has(at))) posts.push({ row, unit });
    });
    starts.push(posts.length);
  }
  const rows = Int32Array.from(posts, ({ row }) => row);
  const others = table.columns.flatMap((column, at) =>
    ofUnits.has(at) ? [] : [{ ...column, column: chosenCells(table, rows, () => at) }],
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
    ...[...first.cells.keys()].map((name) => ({
      ...{ header: headerOf(table, first, name), name, letters: "" },
      column: chosenCells(table, rows, (post) => units[posts[post]?.unit ?? -1]?.cells.get(name) ?? -1),
    })),
  ];
  const [column = -1] = first.cells.values();
  const origin = originIn(table, table.headerLine, table.header[column]);
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

/** What a column of all units is called: what stands below the name of the first one. */
function headerOf({ columns }: Table, { unit, cells }: UnitColumns, name: string): string {
  const header = columns[cells.get(name) ?? -1]?.header ?? "";
  return header.startsWith(`${unit}: `) ? header.slice(unit.length + 2) : "Họ và tên";
}
