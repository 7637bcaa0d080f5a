/**
 * How each input was understood: what each column was taken for, how many rows of each kind there are, and what they came to.
 * Made from the tables that were read and from what was made of them, for `check` to show.
 */
import type { InputLayout, LayoutColumn, LayoutRows } from "../../core/document.ts";
import { fold } from "../../core/text/fold.ts";
import { type ColumnNames, columnNames } from "../../read/columns/columns.ts";
import { withImpliedNews } from "../../read/plan/meaning/implied-news.ts";
import { unitColumns } from "../../read/roster/titles/units-across.ts";
import { isRowOfData, shownHeader } from "../../read/table/headers.ts";
import { type InputRole, SHAPES } from "../../read/table/shapes.ts";
import type { Table, TableColumn } from "../../read/table/table.ts";

/** What an input was read to: its tables one by one and as one, and the columns that rules look at. */
export interface LaidInput {
  readonly role: InputRole;
  /** What its columns may be called, where the reader of the role knows others. */
  readonly names?: ColumnNames;
  readonly tables: readonly Table[];
  readonly whole: Table | null;
  /** Columns that rules look at, by the rules' names of them. */
  readonly ruleColumns: readonly string[];
  /** Known columns that were not looked at, since others say the same. */
  readonly unread?: readonly string[];
  /** Rows of data that were of use; null where none were looked at. */
  readonly used: number | null;
}

/** The layout of an input. */
export function layoutOf({
  role,
  names = SHAPES[role].names,
  tables,
  whole,
  ruleColumns,
  unread = [],
  used,
}: LaidInput): InputLayout {
  const rules = new Map(ruleColumns.map((name) => [fold(name), name]));
  // Without a table of all of them, each has its own columns.
  const shown = (whole === null ? tables : [whole]).map((table) => ({
    ...table,
    columns: role === "changes" ? withImpliedNews(table).columns : withHolders(table),
  }));
  return {
    role,
    files: tables.map(({ file, sources }) => ({ path: file, sheet: sources?.[0]?.sheet ?? null })),
    columns: shown.flatMap((table) => columnsOf(table, names, rules, unread)),
    rows: rowsOf(tables, used),
  };
}

/** The columns, those called after units as what they hold: the names of holders. */
function withHolders(table: Table): readonly TableColumn[] {
  const units = new Set(unitColumns(table, null).flatMap(({ cells }) => [...cells.values()]));
  return table.columns.map((column, at) =>
    units.has(at) && column.name === null ? { ...column, name: "full_name" } : column,
  );
}

function columnsOf(
  table: Table,
  names: ColumnNames,
  rules: ReadonlyMap<string, string>,
  unread: readonly string[],
): LayoutColumn[] {
  const isData = isRowOfData(table);
  const aliases = columnNames(names);
  const ruled = ({ name, header }: TableColumn): string | null =>
    name === null ? (rules.get(fold(header)) ?? null) : null;
  return table.columns.map((column, position) => ({
    letters: column.letters,
    header: column.name !== null ? column.header : isData ? "" : shownHeader(table, position, column.header),
    meaning: unread.includes(column.name ?? "") ? null : (column.name ?? ruled(column)),
    alias: column.name === null ? null : (aliases.get(column.name) ?? null),
    isRuleColumn: ruled(column) !== null,
    filled: table.column(position).codes.reduce((count, code) => count + (code === 0 ? 0 : 1), 0),
  }));
}

function rowsOf(tables: readonly Table[], used: number | null): LayoutRows {
  const sum = (...kinds: readonly (keyof Table["kinds"])[]): number =>
    tables.reduce((all, table) => all + kinds.reduce((own, kind) => own + table.kinds[kind], 0), 0);
  const data = sum("data");
  // A row with a column for each title comes to a post in each of them.
  const sound = Math.min(used ?? data, data);
  return {
    data: sound,
    group: sum("group"),
    total: sum("total"),
    leftOut: sum("numbers", "header", "empty", "note", "signature"),
    faulty: sum("faulty") + data - sound,
  };
}
