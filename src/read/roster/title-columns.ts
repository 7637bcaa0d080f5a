/**
 * Rosters with one column a title: made into one row a post, so that they are read as any other. Either a row is a place and its cells
 * are the holders' names, or a row is a person and its cells say by a mark which titles are theirs.
 */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../core/model/policy.ts";
import { BLANK, cellOfText } from "../table/cell.ts";
import { columnOf, type GridColumn } from "../table/grid.ts";
import { movedRows } from "../table/moved-rows.ts";
import { originIn, type Table, type TableColumn, withColumns } from "../table/table.ts";
import { holderFactOf, titlesOfColumn } from "../table/title-facts.ts";
import { parseYesNo } from "../table/values.ts";
import { chosenCells } from "./chosen-cells.ts";
import { unreadNames } from "./odd-names.ts";

/** A title, and the column of its holders; a column may be that of two titles, whose holder has both. */
interface TitleColumn {
  readonly at: number;
  readonly id: string;
}

/** Rows to be: for each the row that it is made of, and which of the titles, -1 for none. */
interface Posts {
  readonly rows: Int32Array;
  readonly titles: Int32Array;
}

/** The table with a row for each post; the table itself where no column is a title's. Marks that say neither yes nor no, and names that are not read, are told. */
export function withTitleRows(table: Table, { titles }: Policy, diagnostics: Diagnostic[] = []): Table {
  const own = table.columns.flatMap(({ name }, at) => titlesOfColumn(name).map((id) => ({ at, id })));
  if (own.length === 0) return table;
  const isOfPeople = table.columns.some(({ name }) => name === "full_name");
  if (!isOfPeople) unreadNames(table, diagnostics);
  const posts = isOfPeople ? markedPosts(table, own, diagnostics) : allPosts(table, own);
  const words = own.map(({ id }) => cellOfText(titles.find((one) => one.id === id)?.id ?? ""));
  const others = table.columns.flatMap(({ name }, at) =>
    own.some((one) => one.at === at) || holderFactOf(name) !== null ? [] : [at],
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
    ...factColumns(table, posts, own),
    ...(isOfPeople
      ? []
      : [
          {
            ...named("full_name"),
            column: chosenCells(table, posts.rows, (post) => own[posts.titles[post] ?? -1]?.at ?? -1),
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
    ...movedPosts(table, posts, own, isOfPeople),
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
  own: readonly TitleColumn[],
): (TableColumn & { readonly column: GridColumn })[] {
  const facts = table.columns.map(({ name }) => holderFactOf(name));
  return [...new Set(facts.flatMap((one) => one?.fact ?? []))].map((fact) => {
    const positions = own.map(({ id }) =>
      facts.findIndex((one) => one?.fact === fact && one.titles.includes(id)),
    );
    const plain = table.columns.findIndex(({ name }) => name === fact);
    const column = chosenCells(table, rows, (post) => {
      const position = positions[titles[post] ?? -1] ?? -1;
      return position < 0 ? plain : position;
    });
    return { ...named(fact), column };
  });
}

/** A row for each title of each row: a blank cell is a vacant post, but where another column of the title says who holds it. */
function allPosts(table: Table, own: readonly TitleColumn[]): Posts {
  const isTwice = new Set(own.map(({ id }) => id)).size < own.length;
  const isBlank = (row: number, at: number): boolean => table.column(at).codes[row] === 0;
  const isNone = (row: number, title: number): boolean =>
    isBlank(row, own[title]?.at ?? -1) &&
    own.some(
      ({ at, id }, other) => id === own[title]?.id && other !== title && (other < title || !isBlank(row, at)),
    );
  const [rows, titles]: [number[], number[]] = [[], []];
  for (let row = 0; row < table.size; row++) {
    for (let title = 0; title < own.length; title++) {
      if (isTwice && isNone(row, title)) continue;
      rows.push(row);
      titles.push(title);
    }
  }
  return { rows: Int32Array.from(rows), titles: Int32Array.from(titles) };
}

/** A row for each title that is marked in a row of a person, none for a mark that is a fault; a row without a mark has one without a title, a fault as well. */
function markedPosts(table: Table, own: readonly TitleColumn[], diagnostics: Diagnostic[]): Posts {
  const [rows, titles]: [number[], number[]] = [[], []];
  for (let row = 0; row < table.size; row++) {
    let isRead = false;
    own.forEach(({ at }, title) => {
      const cell = table.value(row, at);
      if (cell.kind === "blank") return;
      const mark = parseYesNo(cell);
      if (mark.ok && !mark.value) return;
      isRead = true;
      if (!mark.ok) {
        const origin = originIn(table, table.line(row), table.header[at]);
        diagnostics.push(diagnostic("roster/title-mark", origin));
        return;
      }
      rows.push(row);
      titles.push(title);
    });
    if (isRead) continue;
    rows.push(row);
    titles.push(-1);
  }
  return { rows: Int32Array.from(rows), titles: Int32Array.from(titles) };
}

/** What tells rows by their positions, moved to the posts that they became. */
function movedPosts(
  table: Table,
  { rows, titles }: Posts,
  own: readonly TitleColumn[],
  isOfPeople: boolean,
): Pick<Table, "headings" | "sameAs" | "titles"> {
  const { shared = [], sameAs, size } = table;
  const starts = new Int32Array(size + 1).fill(rows.length);
  for (let post = rows.length - 1; post >= 0; post--) starts[rows[post] ?? 0] = post;
  const startOf = (row: number): number => starts[row] ?? rows.length;
  const columnOf = (post: number): number => own[titles[post] ?? -1]?.at ?? -1;
  /** The first post of a cell; -1 for none. */
  const postOf = (row: number, column: number): number => {
    for (let post = startOf(row); rows[post] === row; post++) if (columnOf(post) === column) return post;
    return -1;
  };
  const first = new Map(
    isOfPeople ? [] : shared.map((one) => [postOf(one.row, one.column), postOf(one.fromRow, one.fromColumn)]),
  );
  const firstOf = (post: number): number => {
    const row = rows[post] ?? 0;
    if (isOfPeople) return startOf(sameAs.get(row) ?? row);
    const own = postOf(row, columnOf(post));
    return first.get(own) ?? own;
  };
  const isEven = rows.length === size * own.length && !isOfPeople;
  const same = Array.from(rows, (_, post) => [post, firstOf(post)] as const);
  const moved = movedRows(table, startOf);
  return {
    titles: moved.titles,
    headings: moved.headings.map((one) => ({
      ...one,
      // How many people a heading says is not held against how many posts they have.
      count: one.count === null || !isEven ? null : one.count * own.length,
    })),
    sameAs: new Map(same.filter(([post, one]) => one >= 0 && post !== one)),
  };
}
