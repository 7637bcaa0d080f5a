/** Rows of data with the columns that they have: what an input is read from, whatever kind of file it was. */
import type { RowOrigins } from "../../core/model/origins.ts";
import type { Level, Origin } from "../../core/model/place.ts";
import type { Cell } from "../cells/cell.ts";
import { blankColumn, type GridColumn } from "../cells/grid.ts";
import type { RowKind } from "../rows/row-kinds.ts";

/** A row above some rows that says where they belong: a place's name, a kind, or the name of their sheet. */
export interface Heading {
  /** The first row of the table below it. */
  readonly row: number;
  /** Its words, without a running number and without how many there are below. */
  readonly text: string;
  /** How many rows it says that there are below; null for nothing said. */
  readonly count: number | null;
  /** Where it stands: a line of the table, as `Table.line` counts; null for the name of a sheet, or for what the scenario says. */
  readonly line: number | null;
  /** The column as which the title that it is is known; absent for any other. */
  readonly title?: string;
  /** Whether it says who holds a post there, which is none of its words: "Thôn Nam - Bí thư: Mẫu Văn Ba". */
  readonly hasHolder?: boolean;
  /** The level of the place that it names, where that is known without asking. */
  readonly level?: Level;
  /** Of what stands above the table: the line. */
  readonly caption?: number;
  /** The row that ends its file or sheet, where others stand behind it: no heading reaches into those. */
  readonly until?: number;
}

/** What stands above the header of a table ("Danh sách 65 tổ dân phố") or in a total row ("6 thôn"), and the rows that it is about. */
export interface Title {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Of a total row, which may be of the last group alone: the first row below the heading or the total above it. */
  readonly since?: number;
  /** Of a number in a total row that stands under a known column: that column. */
  readonly column?: string;
  /** Of a total row: the cell that says that it is one. */
  readonly total?: string;
}

/** A cell that was merged with one above it or to its left, from which it has its text. */
export interface SharedCell {
  readonly row: number;
  readonly column: number;
  readonly fromRow: number;
  readonly fromColumn: number;
}

/** A cell of a plan that was merged over several rows: a figure, which stands in the first of them alone, or a new name, which stands in each. */
export interface MergedRows {
  /** The known column. */
  readonly column: string;
  readonly rows: readonly number[];
  /** The range in its sheet, or the rows that one row was unfolded into: "D2:D3". */
  readonly cell: string;
}

/** A column as it was understood. */
export interface TableColumn {
  readonly header: string;
  /** The known column that it is; null for a further one. */
  readonly name: string | null;
  /** Its letter or letters in a sheet: A, B … AA. */
  readonly letters: string;
  /** What stands above its header and others, in a header of several levels; "" or absent for nothing. */
  readonly over?: string;
  /** Where that is of the first of three levels, what stands between; "" or absent for nothing. */
  readonly between?: string;
}

/** Rows as read. Rows and columns are told by position, from 0. */
export interface Table {
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly columns: readonly TableColumn[];
  /** How many rows there are. */
  readonly size: number;
  /** The column at a position, one code a row; blank where the table has none. */
  readonly column: (position: number) => GridColumn;
  /** The cell of a row; blank where the row has no such column. */
  readonly value: (row: number, column: number) => Cell;
  /** The text of that cell. */
  readonly cell: (row: number, column: number) => string;
  /** By row: the physical line on which it begins. */
  readonly lines: Int32Array;
  /** Cells of broken rows: codes among them exist, though nothing can be made of their rows. */
  readonly broken: ReadonlySet<string>;
  /** Where lines were read that are not of one text file: sheets, and files put together. */
  readonly sources?: readonly Source[];
  /** Columns that the scenario names itself, by folded header. */
  readonly meanings?: ReadonlyMap<string, string>;
  /** Headers of columns that the scenario passes over. */
  readonly skipped?: readonly string[];
  /**
   * Of a row whose name is that of a row above, since its cell was merged with that one or filled from it: the first of
   * these rows. Both are one person.
   */
  readonly sameAs: ReadonlyMap<number, number>;
  /** Cells of columns of titles that were merged with another one: both are one person's. */
  readonly shared?: readonly SharedCell[];
  /** Merged cells of a plan whose meaning is that of several rows together. */
  readonly merged?: readonly MergedRows[];
  /** Rows above groups of rows, in their order. */
  readonly headings: readonly Heading[];
  /** Lines above the header that name several communes between them, or in one of them. */
  readonly communesAbove?: readonly { readonly text: string; readonly line: number }[];
  /** Of a plan: whether some of its headings are new units. */
  readonly isHeaded?: boolean;
  /** Of a plan: the texts above the header. */
  readonly above?: readonly string[];
  /** Texts with a number above the header, or the headers, and in total rows. */
  readonly titles?: readonly Title[];
  /** How many rows of each kind the file has, and how many could not be read. */
  readonly kinds: Readonly<Record<RowKind | "faulty", number>>;
}

/** The same rows with other columns, by position. */
export function withColumns<T extends Pick<Table, "size">>(
  table: T,
  columns: readonly GridColumn[],
): T & Pick<Table, "column" | "value" | "cell"> {
  let blank: GridColumn | null = null;
  const blankOne = (): GridColumn => {
    blank ??= blankColumn(table.size);
    return blank;
  };
  const column = (position: number): GridColumn => columns[position] ?? blankOne();
  return {
    ...table,
    column,
    value: (row, position) => column(position).cell(column(position).codes[row] ?? 0),
    cell: (row, position) => column(position).text(column(position).codes[row] ?? 0),
  };
}

/** A table with further columns behind its own, each with what is known of it. */
export function withFurther(
  table: Table,
  further: readonly { readonly known: TableColumn; readonly column: GridColumn }[],
): Table {
  const own = table.columns.map((_, position) => table.column(position));
  return {
    ...withColumns(table, [...own, ...further.map(({ column }) => column)]),
    header: [...table.header, ...further.map(({ known }) => known.header)],
    columns: [...table.columns, ...further.map(({ known }) => known)],
  };
}

/** All cells of a row as texts, in the order of the header. */
export function cellsOf({ header, cell }: Table, row: number): string[] {
  return header.map((_, column) => cell(row, column));
}

/** One file or sheet in a table. Its line n is the table's line `before` + n. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
  readonly before: number;
  /** Its own headers by those of the table, where they differ. */
  readonly headers: ReadonlyMap<string, string>;
  /** Its own header of each column of a table that was put together of several; "" where it has none. */
  readonly own?: readonly string[];
}

type Located = Pick<Table, "file" | "sources">;

/** The origin of a line of a table, and of a column in it by the table's header. */
export function originIn({ file, sources }: Located, line: number, header?: string): Origin {
  const source = sources?.findLast((one) => one.before < line) ?? sources?.[0];
  if (!source) return header === undefined ? { file, line } : { file, line, column: header };
  return {
    file: source.file,
    ...(source.sheet !== null && { sheet: source.sheet }),
    line: line - source.before,
    ...(header !== undefined && { column: source.headers.get(header) ?? header }),
  };
}

/** The header of a column where a line was read; "" where it has none there. */
export function headerAt(
  { header, sources }: Pick<Table, "header" | "sources">,
  line: number,
  position: number,
): string {
  const source = sources?.findLast((one) => one.before < line) ?? sources?.[0];
  return source?.own?.[position] ?? header[position] ?? "";
}

/** The origins of all rows of a table, as columns. */
export function rowOriginsOf({
  file,
  sources = [],
  size,
  lines: written,
}: Pick<Table, "file" | "sources" | "size" | "lines">): RowOrigins {
  const alone = { file, sheet: null, before: 0 };
  const [only = alone] = sources;
  if (sources.length < 2 && only.before === 0) {
    const found = size === 0 ? [] : [{ file: only.file, sheet: only.sheet, first: 0 }];
    return { sources: found, lines: written.subarray(0, size) };
  }
  const lines = new Int32Array(size);
  const found: RowOrigins["sources"][number][] = [];
  let [at, before] = [-1, 0];
  for (let row = 0; row < size; row++) {
    const own = written[row] ?? 0;
    const met = at;
    while (at + 1 < sources.length && (at < 0 || (sources[at + 1]?.before ?? 0) < own)) at++;
    if (row === 0 || at !== met) {
      const source = sources[at] ?? alone;
      found.push({ file: source.file, sheet: source.sheet, first: row });
      before = source.before;
    }
    lines[row] = own - before;
  }
  return { sources: found, lines };
}

/** The origin of a row with the column by the table's header. */
export function inColumn({ sources }: Located, origin: Origin, header: string): Origin {
  const source = sources?.find((one) => one.file === origin.file && one.sheet === (origin.sheet ?? null));
  return { ...origin, column: source?.headers.get(header) ?? header };
}
