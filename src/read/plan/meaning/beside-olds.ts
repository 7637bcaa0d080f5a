/**
 * Figures that stand beside old units in a table whose sentences are read by themselves: a table in; what each of its units is said to
 * have out, and where the register has it.
 */
import type { Diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { BesidePlace } from "../../../core/judge/printed-list.ts";
import type { Sizes } from "../../../core/model/inputs.ts";
import type { Origin, Register } from "../../../core/model/place.ts";
import type { OldPlace } from "../../../core/model/positions.ts";
import { SUMMED } from "../../../core/reorganise/figures/sums.ts";
import { lineOf } from "../../cells/grid.ts";
import { CHANGES_COLUMNS } from "../../columns/plan-columns.ts";
import { placeFinder } from "../../places/place-finder.ts";
import { readersOf } from "../../table/column-readers.ts";
import { findColumns } from "../../table/headers.ts";
import { originIn, type Table } from "../../table/table.ts";
import { LEVELS_ABOVE, sizesOf } from "./row-cells.ts";

/** What stands beside an old unit. */
export interface BesideOld {
  readonly name: string;
  /** Names of the places that it stands in, the widest first. */
  readonly above: readonly string[];
  readonly sizes: Sizes;
  readonly origin: Origin;
}

/** The units of a table of which nothing is read any more but its sentences; none of another. `given`: the table as it was before. */
export function besideOlds(given: Table, meant: Table, diagnostics: Diagnostic[]): readonly BesideOld[] {
  const has = (table: Table, name: string): boolean => table.columns.some((column) => column.name === name);
  if (!has(given, "from") || has(meant, "from") || !SUMMED.some((size) => has(given, size))) return [];
  const columns = findColumns(given, CHANGES_COLUMNS, []).value;
  const readers = readersOf(given, columns, diagnostics);
  const { sizes } = sizesOf(given, columns, readers, "");
  const name = readers.textOf("from");
  const above = LEVELS_ABOVE.filter((level) => columns.at.has(level)).map(readers.textOf);
  return Array.from({ length: given.size }, (_, row) => ({
    name: name(row),
    above: above.map((text) => text(row)).filter((text) => text !== ""),
    sizes: sizes(row),
    origin: originIn(given, lineOf(given, row)),
  }));
}

/** Where these units stand in a register, of whose rows those that are faulty are `refused`; one that is not found is told with its sentence. */
export function besidePlaces(
  beside: readonly BesideOld[],
  register: Pick<Register<OldPlace>, "places" | "position">,
  refused: ReadonlySet<string>,
): readonly BesidePlace[] {
  if (beside.length === 0) return [];
  const { look } = placeFinder(register, refused, "changes/unknown-place", []);
  return beside.flatMap(({ name, above, sizes, origin }) => {
    const found = look(name, above);
    return found.kind === "found" ? [{ at: found.at, sizes, origin }] : [];
  });
}
