/** Places that share a boundary (liền kề): a table in, its pairs out. Whether the codes exist is the core's to say. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Neighbours } from "../../core/model/inputs.ts";
import { readersOf } from "../table/column-readers.ts";
import { NEIGHBOURS_COLUMNS } from "../table/columns.ts";
import { findColumns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";

/** Reads the pairs; a row that lacks one of its two codes is a fault and left out. */
export function readNeighbours(table: Table): Read<readonly Neighbours[]> {
  const columns = findColumns(table, NEIGHBOURS_COLUMNS, [["a"], ["b"]]);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { originOf, textOf } = readersOf(table, columns.value, diagnostics);
  const [a, b] = [textOf("a"), textOf("b")];
  const value: Neighbours[] = [];
  for (let row = 0; row < table.size; row++) {
    const line = table.line(row);
    const pair = { a: a(row), b: b(row) };
    const blank = Object.entries(pair).filter(([, code]) => code === "");
    for (const [column] of blank) {
      diagnostics.push(diagnostic("value/blank", originOf(line, column), { facts: { column } }));
    }
    if (blank.length === 0) value.push({ ...pair, origin: originIn(table, line) });
  }
  return { value, diagnostics };
}
