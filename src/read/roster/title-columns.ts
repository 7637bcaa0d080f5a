/**
 * Rosters with one column a title: made into one row a post, so that they are read as any other. Either a row is a place and its cells
 * are the holders' names, or a row is a person and its cells say by a mark which titles are theirs.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../core/model/policy.ts";
import { wordsOf } from "../../core/model/titles.ts";
import { fold } from "../../core/text/fold.ts";
import { BLANK, cellOfText } from "../table/cell.ts";
import { TITLE_COLUMN } from "../table/columns.ts";
import { columnOf, type GridColumn } from "../table/grid.ts";
import { originIn, type Table, type TableColumn, withColumns } from "../table/table.ts";
import { holderFactOf } from "../table/title-facts.ts";
import { parseYesNo } from "../table/values.ts";
import { chosenCells } from "./chosen-cells.ts";

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

/** Rows to be: for each the row that it is made of, and which of the title columns, -1 for none. */
interface Posts {
  readonly rows: Int32Array;
  readonly titles: Int32Array;
}

/** The table with a row for each post; the table itself where no column is a title's. Marks that say neither yes nor no are told. */
export function withTitleRows(table: Table, { titles }: Policy, diagnostics: Diagnostic[] = []): Table {
  const own = table.columns.flatMap(({ name }, at) => (name?.startsWith(TITLE_COLUMN) ? [at] : []));
  if (own.length === 0) return table;
  const isOfPeople = table.columns.some(({ name }) => name === "full_name");
  const posts = isOfPeople ? markedPosts(table, own, diagnostics) : allPosts(table, own.length);
  const ids = own.map((at) => table.columns[at]?.name?.slice(TITLE_COLUMN.length));
  const words = ids.map((id) => cellOfText(titles.find((one) => one.id === id)?.id ?? ""));
  const others = table.columns.flatMap(({ name }, at) =>
    own.includes(at) || holderFactOf(name) !== null ? [] : [at],
  );
  const made: (TableColumn & { readonly column: GridColumn })[] = [
    ...others.map((at) => ({
      ...(table.columns[at] ?? { header: "", name: null, letters: "" }),
      column: chosenCells(table, posts.rows, () => at),
    })),
    {
      ...named("title"),
      column: columnOf(
        posts.titles.map((title) => title + 1),
        [BLANK, ...words],
      ),
    },
    ...factColumns(table, posts, ids),
    ...(isOfPeople
      ? []
      : [
          {
            ...named("full_name"),
            column: chosenCells(table, posts.rows, (post) => own[posts.titles[post] ?? -1] ?? -1),
          },
        ]),
  ];
  return {
    ...withColumns(
      { ...table, size: posts.rows.length },
      made.map(({ column }) => column),
    ),
    header: made.map(({ header }) => header),
    columns: made.map(({ header, name, letters }) => ({ header, name, letters })),
    line: (post) => table.line(posts.rows[post] ?? 0),
    ...movedRows(table, posts, own, isOfPeople),
  };
}

/** A column that the file does not have. */
function named(name: string): TableColumn {
  return { header: name, name, letters: "" };
}

/** The facts of holders, each as one column that has the fact of the title of each post. */
function factColumns(
  table: Table,
  { rows, titles }: Posts,
  ids: readonly (string | undefined)[],
): (TableColumn & { readonly column: GridColumn })[] {
  const facts = table.columns.map(({ name }) => holderFactOf(name));
  return [...new Set(facts.flatMap((one) => one?.fact ?? []))].map((fact) => {
    const positions = ids.map((id) => facts.findIndex((one) => one?.fact === fact && one.title === id));
    const plain = table.columns.findIndex(({ name }) => name === fact);
    const column = chosenCells(table, rows, (post) => {
      const position = positions[titles[post] ?? -1] ?? -1;
      return position < 0 ? plain : position;
    });
    return { ...named(fact), column };
  });
}

/** A row for each title of each row: a blank cell is a vacant post. */
function allPosts({ size }: Table, count: number): Posts {
  return {
    rows: Int32Array.from({ length: size * count }, (_, post) => Math.floor(post / count)),
    titles: Int32Array.from({ length: size * count }, (_, post) => post % count),
  };
}

/** A row for each title that is marked in a row of a person; a row without a mark has one without a title, which is a fault. */
function markedPosts(table: Table, own: readonly number[], diagnostics: Diagnostic[]): Posts {
  const [rows, titles]: [number[], number[]] = [[], []];
  for (let row = 0; row < table.size; row++) {
    const before = rows.length;
    own.forEach((at, title) => {
      const cell = table.value(row, at);
      if (cell.kind === "blank") return;
      const mark = parseYesNo(cell);
      if (mark.ok && !mark.value) return;
      if (!mark.ok) {
        const origin = originIn(table, table.line(row), table.header[at]);
        diagnostics.push(diagnostic("roster/title-mark", origin));
      }
      rows.push(row);
      titles.push(mark.ok ? title : -1);
    });
    if (rows.length > before) continue;
    rows.push(row);
    titles.push(-1);
  }
  return { rows: Int32Array.from(rows), titles: Int32Array.from(titles) };
}

/** What tells rows by their positions, moved to the posts that they became. */
function movedRows(
  { headings, shared = [], sameAs, size }: Table,
  { rows, titles }: Posts,
  own: readonly number[],
  isOfPeople: boolean,
): Pick<Table, "headings" | "sameAs"> {
  const starts = new Int32Array(size + 1).fill(rows.length);
  for (let post = rows.length - 1; post >= 0; post--) starts[rows[post] ?? 0] = post;
  const startOf = (row: number): number => starts[row] ?? rows.length;
  const postOf = (row: number, column: number): number => {
    const title = own.indexOf(column);
    for (let post = startOf(row); rows[post] === row; post++) if (titles[post] === title) return post;
    return -1;
  };
  const same = isOfPeople
    ? Array.from(rows, (row, post) => [post, startOf(sameAs.get(row) ?? row)] as const)
    : shared.map((one) => [postOf(one.row, one.column), postOf(one.fromRow, one.fromColumn)] as const);
  return {
    headings: headings.map((one) => ({
      ...one,
      row: startOf(one.row),
      // How many people a heading says is not held against how many posts they have.
      count: one.count === null || isOfPeople ? null : one.count * own.length,
      ...(one.until !== undefined && { until: startOf(one.until) }),
    })),
    sameAs: new Map(same.filter(([post, first]) => post >= 0 && first >= 0 && post !== first)),
  };
}
