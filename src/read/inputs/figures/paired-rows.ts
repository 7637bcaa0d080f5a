/** Tables of published figures with several rows a label: "Trước" and "Sau" below each other beside each place, what is counted in the columns. A table in, one with a row for each label out. */
import { BLANK } from "../../cells/cell.ts";
import { type Table, type TableColumn, withColumns } from "../../table/table.ts";
import { figureFinder } from "./figure-blocks.ts";
import { columnFrom } from "./transposed.ts";

/** Rows of one label: the figure that each is. */
type Group = ReadonlyMap<string, number>;

/** The table with one row a label; null where its columns head figures, or the rows of no column are again and again "Trước", "Sau" beside one label. */
export function paired(table: Table): Table | null {
  const { columns, meanings, size } = table;
  const figureOf = figureFinder(columns, meanings);
  const labelAt = columns.findIndex(({ name }) => name === "label");
  if (labelAt < 0 || columns.some(({ header }) => figureOf(header) !== null)) return null;
  for (const at of columns.keys()) {
    if (at === labelAt || columns[at]?.name === "number") continue;
    const written = Array.from({ length: size }, (_, row) => table.cell(row, at));
    const heads = [...new Set(written)].map((header): TableColumn => ({ header, name: null, letters: "" }));
    const find = figureFinder(heads, meanings);
    const groups = groupsOf(table, labelAt, written.map(find));
    if (groups !== null && groups.length > 1) return joined(table, labelAt, at, groups);
  }
  return null;
}

/** The groups of rows, each beginning with what was before; null where a row is none of these, or has a label of its own. */
function groupsOf(
  table: Table,
  labelAt: number,
  figures: readonly (string | null)[],
): readonly Group[] | null {
  const groups: Map<string, number>[] = [];
  for (const [row, figure] of figures.entries()) {
    if (figure === null) return null;
    if (figure === "before") groups.push(new Map());
    const group = groups.at(-1);
    const [label, first] = [table.cell(row, labelAt), table.cell(group?.get("before") ?? row, labelAt)];
    if (!group || group.has(figure) || (label !== "" && label !== first)) return null;
    group.set(figure, row);
  }
  return groups.every((group) => group.has("after")) ? groups : null;
}

function joined(table: Table, labelAt: number, timeAt: number, groups: readonly Group[]): Table {
  const firsts = groups.map((group) => group.get("before") ?? 0);
  const figures = [...new Set(groups.flatMap((group) => [...group.keys()]))];
  const kept = table.columns.flatMap((column, at) =>
    at === labelAt || column.name === "number"
      ? [{ column, cells: firsts.map((row) => table.value(row, at)) }]
      : [],
  );
  const counted = table.columns.flatMap(({ header, name, letters }, at) => {
    if (at === labelAt || at === timeAt || name === "number" || header === "") return [];
    return figures.map((figure) => {
      const rows = groups.map((group) => group.get(figure));
      const word = table.cell(rows.find((row) => row !== undefined) ?? 0, timeAt);
      const column: TableColumn = { header: `${header}: ${word}`, name: figure, letters, over: header };
      return { column, cells: rows.map((row) => (row === undefined ? BLANK : table.value(row, at))) };
    });
  });
  const all = [...kept, ...counted];
  const columns = all.map(({ column }) => column);
  const rows = { ...table, size: groups.length, header: columns.map(({ header }) => header), columns };
  return {
    ...withColumns(
      rows,
      all.map(({ cells }) => columnFrom(cells)),
    ),
    lines: Int32Array.from(firsts, (row) => table.lines[row] ?? table.headerLine),
    merged: [],
    headings: [],
  };
}
