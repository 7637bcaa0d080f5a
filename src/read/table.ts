/** Bytes in, a table of raw rows out: the first two steps of every tabular input. */
import type { Diagnostic } from "../core/diagnostic.ts";
import { parseCsv, type Table } from "./csv.ts";
import { decode } from "./encoding.ts";
import { type ColumnNames, countKnown } from "./headers.ts";

/** The value is null where there is no header to read rows by. */
export function readTable(
  bytes: Uint8Array,
  file: string,
  names: ColumnNames,
): { readonly value: Table | null; readonly diagnostics: readonly Diagnostic[] } {
  const text = decode(bytes, file);
  if (text.value === null) return { value: null, diagnostics: text.diagnostics };
  const table = parseCsv(text.value, file, (header) => countKnown(header, names));
  return { value: table.value.header.length > 0 ? table.value : null, diagnostics: table.diagnostics };
}
