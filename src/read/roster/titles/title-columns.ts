/**
 * Rosters with one column a title: made into one row a post, so that they are read as any other. Either a row is a place and its cells
 * are the holders' names, or a row is a person and its cells say by a mark which titles are theirs. Of several sheets each may be of
 * either form, or have a row for each post.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Policy } from "../../../core/model/policy.ts";
import { BLANK, type Cell, cellOfText } from "../../cells/cell.ts";
import { columnOf, type GridColumn, lineOf, partedColumn } from "../../cells/grid.ts";
import { parseYesNo } from "../../cells/values.ts";
import { holderFactOf, titlesOfColumn } from "../../columns/title-facts.ts";
import { chosenCells } from "../../table/chosen-cells.ts";
import { movedRows } from "../../table/moved-rows.ts";
import { originIn, type Table, type TableColumn, withColumns } from "../../table/table.ts";
import { unreadNames } from "../people/odd-names.ts";
import { ROW_COUNT } from "./row-counts.ts";
import { type FormOfRows, type Forms, formsOf } from "./title-sheets.ts";

/** A title, and the column of its holders; a column may be that of two titles, whose holder has both. */
interface TitleColumn {
  readonly at: number;
  readonly id: string;
}

/** Rows to be: for each the row that it is made of, and which of the titles, -1 for none, or for what its own column says. */
interface Posts {
  readonly rows: Int32Array;
  readonly titles: Int32Array;
}

/** What rows are made of. */
interface Written {
  readonly table: Table;
  readonly own: readonly TitleColumn[];
  readonly forms: Forms;
}

type MadeColumn = TableColumn & { readonly column: GridColumn };

/** The table with a row for each post; the table itself where no column is a title's. Marks that say neither yes nor no, and names that are not read, are told. */
export function withTitleRows(table: Table, { titles }: Policy, diagnostics: Diagnostic[] = []): Table {
  const own = table.columns.flatMap(({ name }, at) => titlesOfColumn(name).map((id) => ({ at, id })));
  if (own.length === 0) return table;
  const forms = formsOf(table);
  const written = { table, own, forms };
  if (forms.all.has("names")) unreadNames(table, diagnostics);
  const posts = allPosts(written, diagnostics);
  const words = own.map(({ id }) => cellOfText(titles.find((one) => one.id === id)?.id ?? ""));
  const further = [
    titleColumn(written, posts, words),
    ...factColumns(written, posts),
    ...(forms.all.has("names") ? [nameColumn(written, posts)] : []),
  ];
  // A column of a title beside those of titles stays, and is told, but where sheets of both forms stand together.
  const isMade = (name: string | null): boolean =>
    further.some((one) => one.name === name) && (name !== "title" || forms.all.has("post"));
  const others = table.columns.flatMap((column, at): MadeColumn[] => {
    const isOfTitles = own.some((one) => one.at === at) || holderFactOf(column.name) !== null;
    if (isOfTitles || isMade(column.name) || column.name === ROW_COUNT) return [];
    return [{ ...column, column: chosenCells(table, posts.rows, () => at) }];
  });
  const made = [...others, ...further];
  return {
    ...withColumns(
      { ...table, size: posts.rows.length },
      made.map(({ column }) => column),
    ),
    header: made.map(({ header }) => header),
    columns: made.map(({ header, name, letters }) => ({ header, name, letters })),
    lines: Int32Array.from(posts.rows, (row) => lineOf(table, row)),
    ...movedPosts(written, posts),
  };
}

/** A column that no file has, or that only some of them have. */
function named(name: string, { columns }: Table): TableColumn {
  return columns.find((one) => one.name === name) ?? { header: name, name, letters: "" };
}

function positionOf({ columns }: Table, wanted: string): number {
  return columns.findIndex(({ name }) => name === wanted);
}

/** The title of each post; of rows with a title of their own what they say. */
function titleColumn({ table, forms }: Written, { rows, titles }: Posts, words: readonly Cell[]): MadeColumn {
  const made = columnOf(
    titles.map((title) => title + 1),
    [BLANK, ...words],
  );
  if (!forms.all.has("post")) return { header: "title", name: "title", letters: "", column: made };
  const said = table.column(positionOf(table, "title"));
  const codes = made.codes.map((code, post) => {
    const row = rows[post] ?? 0;
    const own = forms.of(row).form === "post" ? (said.codes[row] ?? 0) : 0;
    return own === 0 ? code : words.length + own;
  });
  const parts = [
    { from: 1, column: made },
    { from: words.length + 1, column: said },
  ];
  return { ...named("title", table), column: partedColumn(codes, parts, words.length + said.size) };
}

/** Who holds each post: the name below the title, or that of the row. */
function nameColumn({ table, own, forms }: Written, { rows, titles }: Posts): MadeColumn {
  const plain = positionOf(table, "full_name");
  const column = chosenCells(table, rows, (post) =>
    forms.of(rows[post] ?? 0).form === "names" ? (own[titles[post] ?? -1]?.at ?? -1) : plain,
  );
  return { ...named("full_name", table), column };
}

/** The facts of holders, each as one column that has the fact of the title of each post. */
function factColumns({ table, own, forms }: Written, { rows, titles }: Posts): MadeColumn[] {
  const facts = table.columns.map(({ name }) => holderFactOf(name));
  return [...new Set(facts.flatMap((one) => one?.fact ?? []))].map((fact) => {
    const positions = own.map(({ id }) =>
      facts.findIndex((one) => one?.fact === fact && one.titles.includes(id)),
    );
    const plain = positionOf(table, fact);
    const column = chosenCells(table, rows, (post) => {
      const position = positions[titles[post] ?? -1] ?? -1;
      return position < 0 || forms.of(rows[post] ?? 0).form !== "names" ? plain : position;
    });
    return { ...named(fact, table), column };
  });
}

/** A row for each post. */
function allPosts(written: Written, diagnostics: Diagnostic[]): Posts {
  const { table, forms } = written;
  const [rows, titles]: [number[], number[]] = [[], []];
  const ofPlace = namedTitles(written);
  const ofPerson = markedTitles(written, diagnostics);
  for (let row = 0; row < table.size; row++) {
    const form = forms.of(row);
    const own = form.form === "post" ? [-1] : form.form === "names" ? ofPlace(row, form) : ofPerson(row);
    for (const title of own) {
      rows.push(row);
      titles.push(title);
    }
  }
  return { rows: Int32Array.from(rows), titles: Int32Array.from(titles) };
}

/** The titles of a place that its sheet has a column of: a blank cell is a vacant post, but where another column of the title says who holds it. */
function namedTitles({ table, own }: Written): (row: number, form: FormOfRows) => readonly number[] {
  const isTwice = new Set(own.map(({ id }) => id)).size < own.length;
  const all = [...own.keys()];
  const isBlank = (row: number, at: number): boolean => table.column(at).codes[row] === 0;
  return (row, { has }) => {
    const there = all.filter((title) => has(own[title]?.at ?? -1));
    if (!isTwice) return there;
    const isNone = (title: number): boolean =>
      isBlank(row, own[title]?.at ?? -1) &&
      there.some(
        (other) =>
          own[other]?.id === own[title]?.id &&
          other !== title &&
          (other < title || !isBlank(row, own[other]?.at ?? -1)),
      );
    return there.filter((title) => !isNone(title));
  };
}

/** The titles that are marked in a row of a person, none for a mark that is a fault; a row without a mark has -1, a fault as well. */
function markedTitles(
  { table, own }: Written,
  diagnostics: Diagnostic[],
): (row: number) => readonly number[] {
  return (row) => {
    let isRead = false;
    const marked: number[] = [];
    own.forEach(({ at }, title) => {
      const cell = table.value(row, at);
      if (cell.kind === "blank") return;
      const mark = parseYesNo(cell);
      if (mark.ok && !mark.value) return;
      isRead = true;
      if (mark.ok) marked.push(title);
      else {
        const origin = originIn(table, lineOf(table, row), table.header[at]);
        diagnostics.push(diagnostic("roster/title-mark", origin));
      }
    });
    return isRead ? marked : [-1];
  };
}

/** What tells rows by their positions, moved to the posts that they became. */
function movedPosts(
  { table, own, forms }: Written,
  { rows, titles }: Posts,
): Pick<Table, "headings" | "sameAs" | "titles"> {
  const { shared = [], sameAs, size } = table;
  const isOfNames = (row: number): boolean => forms.of(row).form === "names";
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
    shared.flatMap((one) =>
      isOfNames(one.row) ? [[postOf(one.row, one.column), postOf(one.fromRow, one.fromColumn)] as const] : [],
    ),
  );
  const firstOf = (post: number): number => {
    const row = rows[post] ?? 0;
    if (!isOfNames(row)) return startOf(sameAs.get(row) ?? row);
    const own = postOf(row, columnOf(post));
    return first.get(own) ?? own;
  };
  const isEven = rows.length === size * own.length && forms.all.size === 1 && forms.all.has("names");
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
