/** The merger plan (phương án sắp xếp): a table in, its rows out. Whether it is sound is the core's to say. */

import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Change } from "../../core/model/inputs.ts";
import { readersOf } from "../table/column-readers.ts";
import { CHANGES_COLUMNS } from "../table/columns.ts";
import { parseDate } from "../table/dates.ts";
import { findColumns } from "../table/headers.ts";
import { originIn, type Table } from "../table/table.ts";
import { parseClass, parseCount, parseKind, parseYesNo } from "../table/values.ts";

const REQUIRED = [["from"], ["into"]];

/** Reads a plan; a cell with a fault is told and blank in its row. */
export function readChanges(table: Table): Read<readonly Change[]> {
  const columns = findColumns(table, CHANGES_COLUMNS, REQUIRED);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { read, textOf } = readersOf(table, columns.value, diagnostics);
  const from = textOf("from");
  const into = textOf("into");
  const intoName = textOf("into_name");
  const intoParent = textOf("into_parent");
  const kindText = textOf("into_kind");
  const kind = read("into_kind", parseKind);
  const rank = read("into_class", parseClass);
  const households = read("households", parseCount);
  const population = read("population", parseCount);
  const holders = read("holders", parseYesNo);
  read("date", parseDate); // checked, not used: all rows take effect at once
  const value = Array.from(
    { length: table.size },
    (_, row): Change => ({
      from: from(row) || null,
      into: into(row) || null,
      households: households[row] ?? null,
      population: population[row] ?? null,
      holders: holders[row] ?? false,
      intoName: intoName(row) || null,
      intoKind: kind[row] ?? null,
      intoKindLabel: kindText(row) || null,
      intoParent: intoParent(row) || null,
      intoClass: rank[row] ?? null,
      origin: originIn(table, table.line(row)),
    }),
  );
  return { value, diagnostics };
}
