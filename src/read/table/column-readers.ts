/** Reading the cells of a table by column: each distinct text is parsed once, each fault told with its row. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Extra, Facts, Origin, Value } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { looksPersonal } from "../../core/text/personal.ts";
import { type Cell, textOfCell } from "../cells/cell.ts";
import { type GridColumn, lineOf } from "../cells/grid.ts";
import type { CellFault, Note, Parsed } from "../cells/parsed.ts";
import { parseCount, parseDecimal, parseYesNo } from "../cells/values.ts";
import type { Columns } from "./headers.ts";
import { inColumn, originIn, type Table } from "./table.ts";

/** How a rule looks at a further column: as yes or no, as a whole number, as one that may have decimals, or as folded text. */
export type FactType = "decimal" | "flag" | "number" | "text";

/** Columns whose values no message may show. */
const PRIVATE = new Set([
  "full_name",
  "birth_year",
  "birth_year_male",
  "birth_year_female",
  "telephone",
  "identity_number",
]);

/** Known columns that no reader gives a type: rules look at them as at further ones. */
const UNTYPED = ["note", "number"];

/** Faulty cells of one column that are told one by one. */
const MOST_TOLD = 1_000;

/** The values of one column, row by row; null for a blank cell, and for a faulty one, which is reported. */
export type ColumnValues<T> = readonly (T | null)[];

/** Reads the columns of one table, each in one pass; what it finds is added to `diagnostics`. */
export function readersOf(table: Table, columns: Columns, diagnostics: Diagnostic[]) {
  const { size } = table;
  const positionOf = (column: string): number | undefined =>
    columns.at.get(column) ?? columns.extra.get(column);
  const headerOf = (column: string): string => table.header[positionOf(column) ?? -1] ?? column;
  const originOf = (line: number, column: string): Origin => originIn(table, line, headerOf(column));
  const inColumnOf = (origin: Origin, column: string): Origin => inColumn(table, origin, headerOf(column));
  /** What all columns that the table does not have are alike in. */
  let absent: readonly null[] | null = null;
  const blank = (): readonly null[] => {
    absent ??= new Array<null>(size).fill(null);
    return absent;
  };
  const read = <T>(column: string, parse: (cell: Cell) => Parsed<T>): ColumnValues<T> => {
    const position = positionOf(column);
    if (position === undefined) return blank();
    const { values, notes, faults } = valuesOf(table.column(position), size, parse);
    for (const { row, cell, fault } of faults) diagnostics.push(faultAt(row, column, cell, fault));
    for (const [note, { count, first }] of notes) {
      diagnostics.push(
        diagnostic(`value/${note}`, originOf(lineOf(table, first), column), { facts: { count } }),
      );
    }
    return values;
  };
  const faultAt = (row: number, column: string, cell: Cell, fault: CellFault): Diagnostic =>
    faultOf(
      fault,
      originOf(lineOf(table, row), column),
      shown(column, ("shown" in fault ? fault.shown : undefined) ?? textOfCell(cell)),
    );
  /** The text of a column in a row, "" where it is blank or absent. */
  const textOf = (column: string): ((row: number) => string) => {
    const position = positionOf(column);
    if (position === undefined) return () => "";
    return textReader(table.column(position));
  };
  /** The values that rules look at, by the rules' own names of the columns. */
  const facts = (types: ReadonlyMap<string, FactType>): ReadonlyMap<string, readonly Value[]> => {
    const byFold = new Map([
      ...UNTYPED.filter((name) => columns.at.has(name)).map((name) => [fold(headerOf(name)), name] as const),
      ...[...columns.extra.keys()].map((header) => [fold(header), header] as const),
    ]);
    return new Map(
      [...types].flatMap(([name, type]) => {
        const header = byFold.get(fold(name));
        return header === undefined ? [] : [[name, read<Value>(header, parserOf(type))] as const];
      }),
    );
  };
  /** The further columns of a row as text. */
  const extra = (row: number): Extra =>
    columns.extra.size === 0
      ? NO_EXTRA
      : new Map([...columns.extra].map(([header, position]) => [header, table.cell(row, position)]));
  const has = (column: string): boolean => positionOf(column) !== undefined;
  return { has, originOf, inColumnOf, read, blank, textOf, facts, extra };
}

interface ColumnRead<T> {
  readonly values: (T | null)[];
  /** What was read though it was not written as it should be: in how many rows, and the first of them. */
  readonly notes: ReadonlyMap<Note, { readonly count: number; readonly first: number }>;
  /** Faulty cells, as far as they are told one by one. */
  readonly faults: readonly { readonly row: number; readonly cell: Cell; readonly fault: CellFault }[];
}

/** Reads so many rows of a column: each distinct cell is parsed once. */
function valuesOf<T>(
  { codes, size, cell }: GridColumn,
  rows: number,
  parse: (cell: Cell) => Parsed<T>,
): ColumnRead<T> {
  const values = new Array<T | null>(rows);
  // Most cells have nothing to tell: their values by code are all that is looked at.
  const [plain, isPlain] = [new Array<T | null>(size).fill(null), new Uint8Array(size)];
  const others = new Map<number, Parsed<T>>();
  const notes = new Map<Note, { count: number; first: number }>();
  const faults: ColumnRead<T>["faults"][number][] = [];
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? 0;
    if (code === 0 || isPlain[code] === 1) {
      values[row] = plain[code] ?? null;
      continue;
    }
    const parsed = others.get(code) ?? parse(cell(code));
    values[row] = parsed.ok ? parsed.value : null;
    if (parsed.ok && parsed.note === undefined) {
      plain[code] = parsed.value;
      isPlain[code] = 1;
      continue;
    }
    others.set(code, parsed);
    if (!parsed.ok) {
      if (faults.length < MOST_TOLD) faults.push({ row, cell: cell(code), fault: parsed });
    } else if (parsed.note !== undefined) {
      const note = notes.get(parsed.note) ?? { count: 0, first: row };
      note.count++;
      notes.set(parsed.note, note);
    }
  }
  return { values, notes, faults };
}

/** Reads the text of a column in a row; where few are distinct, each is made once. */
function textReader({ codes, size, text }: GridColumn): (row: number) => string {
  if (size > codes.length / 2) return (row) => text(codes[row] ?? 0);
  const known = new Array<string | undefined>(size);
  return (row) => {
    const code = codes[row] ?? 0;
    const own = known[code] ?? text(code);
    known[code] = own;
    return own;
  };
}

/** The text of a faulty cell, where a message may show it: a row that is shifted has a name where a year belongs. */
function shown(column: string, text: string): string | null {
  return PRIVATE.has(column) || looksPersonal(text) ? null : text;
}

function faultOf(fault: CellFault, origin: Origin, value: string | null): Diagnostic {
  switch (fault.code) {
    case "value/ambiguous-number":
    case "value/typed-year":
      return diagnostic(fault.code, origin, { value, facts: { reading: fault.reading } });
    case "value/choice":
      return diagnostic(fault.code, origin, { value, facts: { choices: fault.choices } });
    default:
      return diagnostic(fault.code, origin, { value });
  }
}

/** What the rules look at in one row. */
export function factsAt(columns: ReadonlyMap<string, readonly Value[]>, row: number): Facts {
  if (columns.size === 0) return NO_FACTS;
  return new Map([...columns].map(([name, values]) => [name, values[row] ?? null]));
}

const NO_FACTS: Facts = new Map();

const NO_EXTRA: Extra = new Map();

function parserOf(type: FactType): (cell: Cell) => Parsed<Value> {
  if (type === "flag") return parseYesNo;
  if (type === "number") return parseCount;
  if (type === "decimal") return parseDecimal;
  return parseWords;
}

/** Words of a further column, folded as rules compare them. */
function parseWords(cell: Cell): Parsed<Value> {
  return cell.kind === "error"
    ? { ok: false, code: "xlsx/error-cell" }
    : { ok: true, value: fold(textOfCell(cell)) };
}

export type Readers = ReturnType<typeof readersOf>;
