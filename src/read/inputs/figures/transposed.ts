/** Tables of published figures that lie on their side: what is counted in the columns, "Trước" and "Sau" in the rows. A table in, one with a row for each thing out. */
import { BLANK, type Cell, cellOfText, textOfCell } from "../../cells/cell.ts";
import { columnOf } from "../../cells/grid.ts";
import { type Table, type TableColumn, withColumns } from "../../table/table.ts";
import { figureFinder } from "./figure-blocks.ts";

const LABEL = "Chỉ tiêu";

/** The table turned; null where its columns head figures, or the rows of no column are called by figures alone, before and after among them. */
export function transposed(table: Table): Table | null {
  const { columns, meanings, size } = table;
  const figureOf = figureFinder(columns, meanings);
  if (columns.some(({ header }) => figureOf(header) !== null)) return null;
  for (const at of columns.keys()) {
    const labels = Array.from({ length: size }, (_, row) => table.cell(row, at));
    const heads = labels.map((header): TableColumn => ({ header, name: null, letters: "" }));
    const figures = heads.map(({ header }) => figureFinder(heads, meanings)(header));
    const isWhole = !figures.includes(null) && new Set(figures).size === figures.length;
    if (isWhole && figures.includes("before") && figures.includes("after"))
      return turned(
        table,
        at,
        heads.map((column, row) => ({ ...column, name: figures[row] ?? null })),
      );
  }
  return null;
}

function turned(table: Table, labels: number, figures: readonly TableColumn[]): Table {
  const things = table.columns.flatMap(({ header, name }, at) =>
    at > labels && header !== "" && name !== "number" ? [at] : [],
  );
  const names = things.map((at) => cellOfText(table.header[at] ?? ""));
  const rows = figures.map((_, row) => things.map((at) => table.value(row, at)));
  const columns = [{ header: LABEL, name: "label", letters: "" }, ...figures];
  const turnedTable = { ...table, size: things.length, header: columns.map(({ header }) => header), columns };
  return {
    ...withColumns(turnedTable, [names, ...rows].map(columnFrom)),
    lines: new Int32Array(things.length).fill(table.headerLine),
    headings: [],
  };
}

/** A column of a table that is put together otherwise. */
export function columnFrom(cells: readonly Cell[]): ReturnType<typeof columnOf> {
  const codes = Int32Array.from(cells, (cell, at) => (textOfCell(cell) === "" ? 0 : at + 1));
  return columnOf(codes, [BLANK, ...cells]);
}
