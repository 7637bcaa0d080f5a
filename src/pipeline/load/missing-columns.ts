/** Columns that a scenario names beside its files, and that no file has. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import type { Scenario } from "../../read/scenario/scenario.ts";
import type { InputRole } from "../../read/table/shapes.ts";
import type { InputTables } from "../means/memo.ts";

/** Tells those under `columns` and `fill_down`. Where no table of an input could be read, that is told already. */
export function missingColumns(
  scenario: Scenario,
  inputs: ReadonlyMap<InputRole, InputTables>,
): Diagnostic[] {
  return [...missingNames(scenario, inputs), ...missingFilled(scenario, inputs)];
}

/** Headers that the scenario gives a meaning, or passes over. */
function missingNames(scenario: Scenario, inputs: ReadonlyMap<InputRole, InputTables>): Diagnostic[] {
  return scenario.named.flatMap(({ header, roles, origin }) => {
    const tables = roles.flatMap((role) => inputs.get(role)?.tables ?? []);
    const word = fold(header);
    const isThere = tables.some(({ header, skipped = [] }) =>
      [...header, ...skipped].some((cell) => fold(cell) === word),
    );
    if (tables.length === 0 || isThere) return [];
    return [diagnostic("table/no-such-column", origin, { value: header })];
  });
}

/** Columns to be filled down that no table of their input has, by header or by what it means. */
function missingFilled(scenario: Scenario, inputs: ReadonlyMap<InputRole, InputTables>): Diagnostic[] {
  return [...inputs].flatMap(([role, { tables }]) => {
    if (tables.length === 0) return [];
    const wanted = new Set((scenario.inputs[role] ?? []).flatMap(({ reading }) => reading.fillDown));
    const known = tables.flatMap(({ header, columns }) => [
      ...header.map(fold),
      ...columns.map(({ name }) => name),
    ]);
    return missingAmong([...wanted], new Set(known), scenario.originOf(["inputs", role]));
  });
}

/** Tells the words that are none of some columns: folded headers, and meanings. */
export function missingAmong(
  words: readonly string[],
  known: ReadonlySet<string | null>,
  origin: Origin,
): Diagnostic[] {
  return words.flatMap((word) =>
    known.has(fold(word)) || known.has(word)
      ? []
      : [diagnostic("table/no-such-column", origin, { value: word })],
  );
}
