/** Several tables of one role put together as one, in the order given; each row keeps the file and line it was read in. */

import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { fold } from "../../core/text/fold.ts";
import { findColumns, meaningsOf } from "./headers.ts";
import type { Shape } from "./shapes.ts";
import type { Source, Table } from "./table.ts";

/**
 * Puts tables together by the meaning of their columns; a column that a table lacks is blank in its rows. A table
 * without a required column, or with one twice, is told and left out. `file`: what they are called together.
 */
export function combine(tables: readonly Table[], file: string, shape: Shape): Read<Table | null> {
  const [only] = tables;
  if (!only || tables.length === 1) return { value: only ?? null, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const sound = tables.filter((table) => {
    const found = findColumns(table, shape.names, shape.required).diagnostics;
    diagnostics.push(...found);
    return !hasErrors(found);
  });
  const broken = new Set(tables.flatMap((table) => [...table.broken]));
  const header: string[] = [];
  const columns = new Map<string, number>();
  /** The table of each row, its first row, and the table's column for each of the whole. */
  const parts: { readonly table: Table; readonly from: number; readonly at: readonly number[] }[] = [];
  const sources: Source[] = [];
  const placed = sound.map((table) => {
    const meaning = meaningsOf(shape.names, table.meanings);
    const own = new Set<string>();
    const positions = table.header.map((cell, index) => {
      const word = meaning(cell) ?? `=${fold(cell)}`;
      // Further columns of one table stay apart, whatever they are called.
      const name = own.has(word) ? `${word}#${index}` : word;
      own.add(name);
      const position = columns.get(name) ?? header.length;
      if (!columns.has(name)) {
        columns.set(name, position);
        header.push(cell);
      }
      return position;
    });
    return { table, positions };
  });
  let before = 0;
  let size = 0;
  for (const { table, positions } of placed) {
    const own = table.sources?.[0];
    const headers = new Map(positions.map((at, index) => [header[at] ?? "", table.header[index] ?? ""]));
    sources.push({ file: own?.file ?? table.file, sheet: own?.sheet ?? null, before, headers });
    parts.push({ table, from: size, at: header.map((_, column) => positions.indexOf(column)) });
    size += table.size;
    before += Math.max(table.headerLine, table.line(table.size - 1));
  }
  const first = placed[0]?.table;
  if (!first) return { value: null, diagnostics };
  const { headerLine, meanings = new Map() } = first;
  const owner = new Int32Array(size);
  parts.forEach(({ table, from }, index) => {
    owner.fill(index, from, from + table.size);
  });
  const value: Table = {
    file,
    header,
    headerLine,
    size,
    cell: (row, column) => {
      const part = parts[owner[row] ?? -1];
      return part?.table.cell(row - part.from, part.at[column] ?? -1) ?? "";
    },
    line: (row) => {
      const index = owner[row] ?? -1;
      const part = parts[index];
      return (part?.table.line(row - part.from) ?? 0) + (sources[index]?.before ?? 0);
    },
    broken,
    sources,
    meanings,
  };
  return { value, diagnostics };
}
