/** The merger plan (phương án sắp xếp): a table in, its rows out. Whether it is sound is the core's to say. */
import { type Diagnostic, hasErrors, type Read } from "../core/diagnostic.ts";
import type { Change } from "../core/model.ts";
import { readersOf } from "./cells.ts";
import type { Table } from "./csv.ts";
import { CHANGES_COLUMNS, findColumns } from "./headers.ts";
import { parseClass, parseCount, parseDate, parseKind, parseYesNo } from "./values.ts";

const REQUIRED = [["from"], ["into"]];

/** Reads a plan; with faults in its cells the rows that have them are left out. */
export function readChanges(table: Table): Read<readonly Change[]> {
  const columns = findColumns(table, CHANGES_COLUMNS, REQUIRED);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { read, text } = readersOf(table, columns.value, diagnostics);
  const texts = {
    from: text("from"),
    into: text("into"),
    name: text("into_name"),
    kind: text("into_kind"),
    parent: text("into_parent"),
  };
  const households = read("households", parseCount);
  const population = read("population", parseCount);
  const holders = read("holders", parseYesNo);
  const kind = read("into_kind", parseKind);
  const rank = read("into_class", parseClass);
  const date = read("date", parseDate);
  const value = table.rows.map((cells, index): Change => {
    const line = table.lines[index] ?? 0;
    date(cells, line); // checked, not used: all rows take effect at once
    return {
      from: texts.from(cells) || null,
      into: texts.into(cells) || null,
      households: households(cells, line),
      population: population(cells, line),
      holders: holders(cells, line) ?? false,
      intoName: texts.name(cells) || null,
      intoKind: kind(cells, line),
      intoKindLabel: texts.kind(cells) || null,
      intoParent: texts.parent(cells) || null,
      intoClass: rank(cells, line),
      origin: { file: table.file, line },
    };
  });
  return { value, diagnostics };
}
