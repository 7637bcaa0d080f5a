/**
 * Plans that have the old units of a new one beside each other in one row ("Thôn thứ nhất | Số hộ | Thôn thứ hai | Số hộ | Thôn mới"): a table
 * in; one with these in one cell, each on a line of its own, out.
 */
import { SUMMED, type Summed } from "../../../core/reorganise/figures/sums.ts";
import { BLANK, type Cell, cellOfText } from "../../cells/cell.ts";
import { columnOf, type GridColumn } from "../../cells/grid.ts";
import { kindOfName, saysUnit } from "../../cells/values.ts";
import { oldsAbreast } from "../../columns/abreast-headers.ts";
import { type Table, type TableColumn, withColumns } from "../../table/table.ts";

/** The table with one column of old units. `isPlace`: whether the register has a place of some name. */
export function withJoinedOlds(table: Table, isPlace: (name: string) => boolean): Table {
  const olds = oldsAbreast(table.columns);
  const [first] = olds;
  if (first === undefined) return table;
  const rows = Array.from({ length: table.size }, (_, row) => row);
  const named = rows.map((row) => olds.filter((column) => table.cell(row, column) !== ""));
  const columns = table.columns.map((_, at) => table.column(at));
  const known: TableColumn[] = [...table.columns];
  columns[first] = textColumn(
    rows.map((row) => named[row]?.map((column) => nameIn(table, row, column, isPlace)) ?? []),
  );
  for (const size of SUMMED) {
    const figures = figuresOf(table, size, olds);
    const [own = -1] = figures;
    const column = known[own];
    if (column === undefined) continue;
    // Of one figure beside several old units nothing but the new one has it.
    if (figures.length === 1) known[own] = { ...column, name: `${size}_after` };
    else {
      const lines = rows.map((row) =>
        (named[row] ?? []).map((old) => table.cell(row, figures[olds.indexOf(old)] ?? -1)),
      );
      columns[own] = textColumn(lines);
    }
    for (const at of figures.slice(1)) known[at] = unnamed(known[at]);
  }
  for (const at of olds.slice(1)) known[at] = unnamed(known[at]);
  return { ...table, ...withColumns(table, columns), columns: known };
}

/** A column that is read with another one. */
function unnamed(column: TableColumn | undefined): TableColumn {
  return { header: "", name: null, letters: column?.letters ?? "" };
}

/**
 * The columns of a figure: one behind each old unit, all with one header, or one alone. The one that is of the new unit is that, and
 * where some units have none, they are further columns.
 */
function figuresOf({ columns }: Table, size: Summed, olds: readonly number[]): readonly number[] {
  const own = columns.findIndex(({ name }) => name === size);
  const behind = own < 0 ? [] : behindOlds(columns, own, olds);
  const isOfNew = own >= 0 && behind.length === 0 && columns.every(({ name }) => name !== `${size}_after`);
  return isOfNew ? [own] : behind;
}

function behindOlds(
  columns: readonly TableColumn[],
  own: number,
  olds: readonly number[],
): readonly number[] {
  const header = lowest(columns[own]);
  const behind = olds.map((at, index) => {
    const next = olds[index + 1] ?? columns.length;
    return columns.findIndex(
      (one, column) =>
        column > at && column < next && (column === own || (one.name === null && lowest(one) === header)),
    );
  });
  return behind.includes(-1) ? [] : behind;
}

/** The header of a column without the one above it: "Thôn thứ nhất: Số hộ" is "Số hộ". */
function lowest(column: TableColumn | undefined): string {
  return column?.header.split(": ").at(-1) ?? "";
}

/** The name of an old unit, with the kind that its header says where it says none itself and is none of the register. */
function nameIn(table: Table, row: number, column: number, isPlace: (name: string) => boolean): string {
  const name = table.cell(row, column);
  if (saysUnit(name) || isPlace(name)) return name;
  const kind = kindOfName((table.header[column] ?? "").replace(/^t[êe]n\s+/iu, ""))?.label;
  return kind === undefined ? name : `${kind} ${name}`;
}

/** A column of cells with several lines each; of one line as it stands. */
function textColumn(lines: readonly (readonly string[])[]): GridColumn {
  const cells: Cell[] = [BLANK];
  const codes = Int32Array.from(lines, (own) => {
    const isBlank = own.every((line) => line === "");
    return isBlank ? 0 : cells.push(cellOfText(own.join("\n"))) - 1;
  });
  return columnOf(codes, cells);
}
