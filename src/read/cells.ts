/** Reading the cells of a table by column: each distinct text is parsed once, each fault told with its row. */
import { type Diagnostic, diagnostic } from "../core/diagnostic.ts";
import { fold } from "../core/fold.ts";
import type { Extra, Origin, Value } from "../core/model.ts";
import type { Table } from "./csv.ts";
import type { Columns } from "./headers.ts";
import { type Parsed, parseCount, parseYesNo } from "./values.ts";

/** How a rule looks at a further column: as yes or no, as a number, or as folded text. */
export type FactType = "flag" | "number" | "text";

/** Columns whose values no message may show. */
const PRIVATE = new Set(["full_name", "birth_year"]);

/** Reads one column of a row; null for a blank cell, and for a faulty one, which is reported. */
export type Reader<T> = (cells: readonly string[], line: number) => T | null;

/** Makes readers for the columns of one table; what they find is added to `diagnostics`. */
export function readersOf(table: Table, columns: Columns, diagnostics: Diagnostic[]) {
  const originOf = (line: number, column: string): Origin => ({
    file: table.file,
    line,
    column: table.header[columns.at.get(column) ?? columns.extra.get(column) ?? -1] ?? column,
  });
  const read = <T>(column: string, parse: (text: string) => Parsed<T>): Reader<T> => {
    const position = columns.at.get(column) ?? columns.extra.get(column);
    if (position === undefined) return () => null;
    const known = new Map<string, Parsed<T>>();
    return (cells, line) => {
      const text = cells[position] ?? "";
      if (text === "") return null;
      let parsed = known.get(text);
      if (!parsed) {
        parsed = parse(text);
        known.set(text, parsed);
      }
      if (parsed.ok) return parsed.value;
      diagnostics.push(
        diagnostic(parsed.code, originOf(line, column), {
          value: PRIVATE.has(column) ? null : text,
          facts: { reading: parsed.reading ?? null, choices: parsed.choices ?? null },
        }),
      );
      return null;
    };
  };
  return {
    originOf,
    read,
    /** The text of a column, "" where it is blank or absent. */
    text: (column: string): ((cells: readonly string[]) => string) => {
      const position = columns.at.get(column);
      return position === undefined ? () => "" : (cells) => cells[position] ?? "";
    },
    /** The values that rules look at, by the rules' own names of the columns. */
    facts: (
      types: ReadonlyMap<string, FactType>,
    ): ((cells: readonly string[], line: number) => ReadonlyMap<string, Value>) => {
      const byFold = new Map([...columns.extra.keys()].map((header) => [fold(header), header]));
      const readers = [...types].flatMap(([name, type]) => {
        const header = byFold.get(fold(name));
        return header === undefined ? [] : [[name, read<Value>(header, parserOf(type))] as const];
      });
      if (readers.length === 0) return () => NO_FACTS;
      return (cells, line) => new Map(readers.map(([name, reader]) => [name, reader(cells, line)]));
    },
    /** The further columns of a row as text. */
    extra: (cells: readonly string[]): Extra =>
      columns.extra.size === 0
        ? NO_EXTRA
        : new Map([...columns.extra].map(([header, position]) => [header, cells[position] ?? ""])),
  };
}

const NO_FACTS: ReadonlyMap<string, Value> = new Map();
const NO_EXTRA: Extra = new Map();

function parserOf(type: FactType): (text: string) => Parsed<Value> {
  if (type === "flag") return parseYesNo;
  if (type === "number") return parseCount;
  return (text) => ({ ok: true, value: fold(text) });
}
