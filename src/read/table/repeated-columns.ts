/** Known columns that a table has twice, and what that tells: one too many, or a second table of the same kind beside the first. */
import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import type { Table } from "./table.ts";

export interface KnownColumns {
  /** The first position of each known column. */
  readonly at: ReadonlyMap<string, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where the known columns are; of one that stands twice it is told where, and whether it is of a second table: all of them, but for one
 * perhaps, stand again, as far from the first ones.
 */
export function knownColumns({ columns }: Pick<Table, "columns">, origin: Origin): KnownColumns {
  const at = new Map<string, number>();
  const repeated = columns.flatMap(({ header, name }, position) => {
    if (name === null) return [];
    const first = at.get(name);
    if (first === undefined) at.set(name, position);
    // Running numbers of new units beside those of old ones; neither says anything.
    return first === undefined || name === "number" ? [] : [{ header, name, first, position }];
  });
  const distances = new Set(repeated.map(({ first, position }) => position - first));
  const once = [...at.keys()].filter((name) => name !== "number").length - repeated.length;
  const isBeside = repeated.length > 1 && distances.size === 1 && once <= 1;
  return {
    at,
    diagnostics: repeated.map(({ header, name, first, position }) => {
      const facts = { meaning: name, positions: `${first + 1}, ${position + 1}`, isBeside };
      return diagnostic("csv/repeated-column", { ...origin, column: header }, { value: header, facts });
    }),
  };
}
