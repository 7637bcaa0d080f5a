/**
 * Columns of one meaning: those that are never filled in one row (xã, phường) are one column; of a code and a name of a
 * place the code counts, and the name is checked against it; a name in several columns is put together. Others are told as repeated by `findColumns`.
 */
import type { GridColumn } from "./grid.ts";
import { textsTogether } from "./parted-names.ts";

/** A column with its header and the known column that it is. */
export interface NamedColumn {
  readonly header: string;
  readonly name: string | null;
  readonly column: GridColumn;
  /** Whether it is the given name to the column on its left. */
  readonly isGivenName?: boolean;
}

export interface Joined<T extends NamedColumn> {
  readonly columns: readonly T[];
  /** The headers of those that became one. */
  readonly joined: readonly (readonly string[])[];
  /** The headers of those that have one name between them. */
  readonly whole: readonly (readonly string[])[];
}

/** Header of a column of codes, folded or not: "Mã đơn vị", "code". */
const CODE = /^(?:mã|ma|code)(?!\p{L})/iu;

/** `besides`: rows that are no data, and may have both of two cells. */
export function joinAlike<T extends NamedColumn>(
  columns: readonly T[],
  besides: ReadonlySet<number>,
): Joined<T> {
  const kept: T[] = [];
  const joined: string[][] = [];
  const whole: string[][] = [];
  for (const column of columns) {
    const at = column.name === null ? -1 : kept.findIndex(({ name }) => name === column.name);
    const twin = kept[at];
    if (column.isGivenName && twin) {
      kept[at] = { ...twin, column: textsTogether(twin.column, column.column, " ") };
      addTo(whole, twin, column);
    } else if (!twin) kept.push(column);
    else if (twin.name === "place" && CODE.test(twin.header) !== CODE.test(column.header)) {
      const [code, name] = CODE.test(twin.header) ? [twin, column] : [column, twin];
      kept[at] = code;
      kept.push({ ...name, name: "place_name" });
    } else if (areApart(twin.column, column.column, besides)) {
      kept[at] = { ...twin, column: both(twin.column, column.column) };
      addTo(joined, twin, column);
    } else kept.push(column);
  }
  // Under this header a list that is written again is read again.
  const isWhole = (own: T): boolean =>
    own.name === "full_name" && whole.some(([first]) => first === own.header);
  return {
    columns: kept.map((own) => (isWhole(own) ? { ...own, header: "Họ và tên" } : own)),
    joined,
    whole,
  };
}

/** Adds the header of a column to those that are one with its twin. */
function addTo(all: string[][], { header: first }: NamedColumn, { header }: NamedColumn): void {
  const own = all.find((headers) => headers[0] === first);
  if (own) own.push(header);
  else all.push([first, header]);
}

/** Whether no row has both, but some. */
function areApart(a: GridColumn, b: GridColumn, besides: ReadonlySet<number>): boolean {
  return a.codes.every((code, row) => code === 0 || b.codes[row] === 0 || besides.has(row));
}

/** One column with the cells of two that no row has both of. */
function both(a: GridColumn, b: GridColumn): GridColumn {
  const from = a.size - 1;
  return {
    isText: false,
    isDistinct: false,
    codes: a.codes.map((code, row) => {
      const other = b.codes[row] ?? 0;
      return code !== 0 ? code : other === 0 ? 0 : other + from;
    }),
    size: a.size + b.size - 1,
    cell: (code) => (code < a.size ? a.cell(code) : b.cell(code - from)),
    text: (code) => (code < a.size ? a.text(code) : b.text(code - from)),
    search: null,
  };
}
