/**
 * Rosters with one row a place and one column a title, the holder's name in the cell: made into one row a post, so that
 * they are read as any other.
 */
import type { Policy } from "../../core/model/policy.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import { BLANK, type Cell, cellOfText } from "../table/cell.ts";
import { TITLE_COLUMN } from "../table/columns.ts";
import { columnOf, type GridColumn } from "../table/grid.ts";
import { type Table, type TableColumn, withColumns } from "../table/table.ts";

/** What may stand before a title in the header of its holders' names: "Tên bí thư". */
const NAME_WORDS = ["", "tên ", "họ tên ", "họ và tên "];

/** Headers that are titles of a policy, folded, by the column that each is known as. */
export function titleMeanings({ titles }: Policy): ReadonlyMap<string, string> {
  return new Map(
    titles.flatMap((title) =>
      wordsOf(title).flatMap((word) =>
        NAME_WORDS.map((before) => [fold(`${before}${word}`), `${TITLE_COLUMN}${title.id}`] as const),
      ),
    ),
  );
}

/** The table with a row for each of its title columns in each of its rows; the table itself where it has none. */
export function withTitleRows(table: Table, { titles }: Policy): Table {
  const posts = table.columns.flatMap(({ name }, at) => (name?.startsWith(TITLE_COLUMN) ? [at] : []));
  if (posts.length === 0) return table;
  const others = table.columns.flatMap((_, at) => (posts.includes(at) ? [] : [at]));
  const size = table.size * posts.length;
  const repeated = (column: GridColumn): GridColumn => ({
    ...column,
    codes: Int32Array.from({ length: size }, (_, row) => column.codes[Math.floor(row / posts.length)] ?? 0),
  });
  const words = posts.map((at): Cell => {
    const id = table.columns[at]?.name?.slice(TITLE_COLUMN.length);
    const title = titles.find((one) => one.id === id);
    return cellOfText(title?.id ?? "");
  });
  const title = columnOf(
    Int32Array.from({ length: size }, (_, row) => 1 + (row % posts.length)),
    [BLANK, ...words],
  );
  const made = [...others.map((at) => repeated(table.column(at))), title, holdersOf(table, posts, size)];
  const columns: TableColumn[] = [
    ...others.map((at) => table.columns[at] ?? { header: "", name: null, letters: "" }),
    { header: "title", name: "title", letters: "" },
    { header: "full_name", name: "full_name", letters: "" },
  ];
  return {
    ...withColumns({ ...table, size }, made),
    header: columns.map(({ header }) => header),
    columns,
    line: (row) => table.line(Math.floor(row / posts.length)),
    sameAs: new Map(),
    headings: table.headings.map((one) => ({
      ...one,
      row: one.row * posts.length,
      count: one.count === null ? null : one.count * posts.length,
    })),
  };
}

/** The names in the title columns, row by row and title by title. */
function holdersOf(table: Table, posts: readonly number[], size: number): GridColumn {
  const parts = posts.map((at) => table.column(at));
  const starts: number[] = [];
  let distinct = 1;
  for (const part of parts) {
    starts.push(distinct);
    distinct += part.size - 1;
  }
  const codes = Int32Array.from({ length: size }, (_, row) => {
    const code = parts[row % posts.length]?.codes[Math.floor(row / posts.length)] ?? 0;
    return code === 0 ? 0 : (starts[row % posts.length] ?? 0) + code - 1;
  });
  const at = (code: number): { readonly part: GridColumn | undefined; readonly code: number } => {
    const index = starts.findLastIndex((start) => start <= code);
    return { part: parts[index], code: code - (starts[index] ?? 0) + 1 };
  };
  return {
    isText: false,
    isDistinct: false,
    codes,
    size: distinct,
    cell: (code) => (code === 0 ? BLANK : (at(code).part?.cell(at(code).code) ?? BLANK)),
    text: (code) => (code === 0 ? "" : (at(code).part?.text(at(code).code) ?? "")),
  };
}
