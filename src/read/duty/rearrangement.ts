/** What a run has written of a rearrangement, as a duty takes it: the register after it and the crosswalk. */
import type { Move, UnitAfter } from "../../core/assign/rearranged.ts";
import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import { parseCount, parseYesNo } from "../cells/values.ts";
import { readersOf } from "../table/column-readers.ts";
import { findColumns } from "../table/headers.ts";
import type { Table } from "../table/table.ts";
import { partsOf } from "./dates.ts";
import { DUTY_SHAPES } from "./shapes.ts";

/** The units that have party cells (`register-after.csv`). */
export function readUnitsAfter(table: Table): Read<readonly UnitAfter[]> {
  const { names, required } = DUTY_SHAPES.register;
  const columns = findColumns(table, names, required);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { textOf } = readersOf(table, columns.value, diagnostics);
  const [code, branch] = [textOf("code"), textOf("branch")];
  const rows = Array.from({ length: table.size }, (_, row): UnitAfter => {
    return { code: code(row), branches: partsOf(branch(row)) };
  });
  return { value: rows.filter(({ branches }) => branches.length > 0), diagnostics };
}

/** What became of each old unit (`crosswalk.csv`); places that were made of none are no matter of it. */
export function readMoves(table: Table): Read<readonly Move[]> {
  const { names, required } = DUTY_SHAPES.crosswalk;
  const columns = findColumns(table, names, required);
  const diagnostics: Diagnostic[] = [...columns.diagnostics];
  if (hasErrors(columns.diagnostics)) return { value: [], diagnostics };
  const { read, textOf } = readersOf(table, columns.value, diagnostics);
  const [from, fromName, into] = [textOf("from"), textOf("from_name"), textOf("into")];
  const households = read("households", parseCount);
  const holders = read("holders", parseYesNo);
  const rows = Array.from({ length: table.size }, (_, row): Move => {
    return {
      from: from(row),
      fromName: fromName(row),
      into: into(row),
      households: households[row] ?? null,
      isMain: holders[row] ?? false,
    };
  });
  return { value: rows.filter((move) => move.from !== ""), diagnostics };
}
