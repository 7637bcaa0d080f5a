/** Reading the cells of a table by column: each distinct text is parsed once, each fault told with its row. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Extra, Facts, Origin, Value } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import type { Columns } from "./headers.ts";
import { inColumn, originIn, type Table } from "./table.ts";
import { type CellFault, type Parsed, parseCount, parseYesNo } from "./values.ts";

/** How a rule looks at a further column: as yes or no, as a number, or as folded text. */
export type FactType = "flag" | "number" | "text";

/** Columns whose values no message may show. */
const PRIVATE = new Set(["full_name", "birth_year"]);

/** The values of one column, row by row; null for a blank cell, and for a faulty one, which is reported. */
export type ColumnValues<T> = readonly (T | null)[];

/** Reads the columns of one table, each in one pass; what it finds is added to `diagnostics`. */
export function readersOf(table: Table, columns: Columns, diagnostics: Diagnostic[]) {
  const { size, cell } = table;
  const positionOf = (column: string): number | undefined =>
    columns.at.get(column) ?? columns.extra.get(column);
  const headerOf = (column: string): string => table.header[positionOf(column) ?? -1] ?? column;
  const originOf = (line: number, column: string): Origin => originIn(table, line, headerOf(column));
  const inColumnOf = (origin: Origin, column: string): Origin => inColumn(table, origin, headerOf(column));
  /** What all columns that the table does not have are alike in. */
  let absent: readonly null[] | null = null;
  const read = <T>(column: string, parse: (text: string) => Parsed<T>): ColumnValues<T> => {
    const position = positionOf(column);
    if (position === undefined) {
      absent ??= new Array<null>(size).fill(null);
      return absent;
    }
    const values = new Array<T | null>(size).fill(null);
    const known = new Map<string, Parsed<T>>();
    for (let row = 0; row < size; row++) {
      const text = cell(row, position);
      if (text === "") continue;
      let parsed = known.get(text);
      if (!parsed) {
        parsed = parse(text);
        known.set(text, parsed);
      }
      if (parsed.ok) values[row] = parsed.value;
      else {
        const value = PRIVATE.has(column) ? null : text;
        diagnostics.push(faultOf(parsed, originOf(table.line(row), column), value));
      }
    }
    return values;
  };
  /** The text of a column in a row, "" where it is blank or absent. */
  const textOf = (column: string): ((row: number) => string) => {
    const position = positionOf(column);
    return position === undefined ? () => "" : (row) => cell(row, position);
  };
  /** The values that rules look at, by the rules' own names of the columns. */
  const facts = (types: ReadonlyMap<string, FactType>): ReadonlyMap<string, readonly Value[]> => {
    const byFold = new Map([...columns.extra.keys()].map((header) => [fold(header), header]));
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
      : new Map([...columns.extra].map(([header, position]) => [header, cell(row, position)]));
  const has = (column: string): boolean => positionOf(column) !== undefined;
  return { has, originOf, inColumnOf, read, textOf, facts, extra };
}

function faultOf(fault: CellFault, origin: Origin, value: string | null): Diagnostic {
  switch (fault.code) {
    case "value/ambiguous-number":
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

/** Further columns that the policy's rules look at and the file does not have. */
export function missingFacts(types: ReadonlyMap<string, FactType>, extra: Iterable<string>): string[] {
  const present = new Set([...extra].map(fold));
  return [...types.keys()].filter((name) => !present.has(fold(name)));
}

const NO_FACTS: Facts = new Map();

const NO_EXTRA: Extra = new Map();

function parserOf(type: FactType): (text: string) => Parsed<Value> {
  if (type === "flag") return parseYesNo;
  if (type === "number") return parseCount;
  return (text) => ({ ok: true, value: fold(text) });
}

export type Readers = ReturnType<typeof readersOf>;
