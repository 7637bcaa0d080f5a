/**
 * Rows of a plan by old units of which some say that households of one unit go to another: rows in; the same with a row for each such part
 * out. What the giver has besides is the rest.
 */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import { NO_SIZES } from "../../../core/model/inputs.ts";
import type { Origin } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { nameKey } from "../../lists/name-key.ts";
import { newNameIn, operationAlone } from "../../lists/operations.ts";
import type { PlanRow } from "./plan-row.ts";

/** A part as it goes: the row of its giver, and the new name. */
interface Part {
  readonly giver: number;
  readonly into: string;
  readonly sizes: PlanRow["sizes"];
}

/** The rows with what moves between their units; where a giver or a taker is not one row, what moves is told, and the rows stay as they are. */
export function withMovedParts(
  rows: readonly PlanRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): readonly PlanRow[] {
  const moving = rows.filter(({ moves }) => moves.length > 0);
  if (moving.length === 0) return rows;
  const parts = partsOf(rows);
  if (parts === null) {
    for (const { origin, moves } of moving) {
      const [{ from, into, sizes } = { from: null, into: null, sizes: NO_SIZES }] = moves;
      const value = `${sizes.households} hộ ${from === null ? `→ ${into}` : `← ${from}`}`;
      diagnostics.push(diagnostic("changes/note-unread", inColumn(origin, "operation"), { value }));
    }
    return rows;
  }
  const ofGiver = groupedBy(parts, ({ giver }) => giver);
  return rows.flatMap((row, at) => {
    const own = ofGiver.get(at);
    if (own === undefined) return [row];
    const whole = row.sizes;
    const gone = own.map(({ into, sizes }): PlanRow => {
      return { ...row, intoName: into, sizes, whole, after: NO_SIZES, part: null, operations: [], note: "" };
    });
    return [{ ...row, sizes: NO_SIZES, whole, part: "rest" }, ...gone];
  });
}

/** What moves, each once, though who gives and who takes may both say it; null where it is not clear. */
function partsOf(rows: readonly PlanRow[]): readonly Part[] | null {
  const keyOf = ({ day, above }: PlanRow, name: string): string =>
    [`${day}`, ...above.map(nameKey), nameKey(name)].join("\u0000");
  const byOld = groupedBy(rows, (row) => keyOf(row, row.from));
  const byNew = groupedBy(rows, (row) => keyOf(row, madeOf(row)));
  const sole = (row: PlanRow, name: string): PlanRow | null => {
    const [old, other] = byOld.get(keyOf(row, name)) ?? [];
    return old === undefined || other !== undefined ? null : old;
  };
  const parts = new Map<string, Part>();
  for (const row of rows) {
    for (const { from, into, sizes } of row.moves) {
      const giver = sole(row, from ?? row.from);
      // A new name, or an old one of what goes on or merges.
      const taker = into === null ? row : (byNew.get(keyOf(row, into))?.[0] ?? sole(row, into));
      const name = taker && madeOf(taker);
      if (giver === null || giver.part !== null || !name || nameKey(name) === nameKey(madeOf(giver)))
        return null;
      const at = rows.indexOf(giver);
      parts.set([at, nameKey(name), sizes.households].join("\u0000"), { giver: at, into: name, sizes });
    }
  }
  return [...parts.values()];
}

/** The name that the unit of a row gets. */
function madeOf({ from, intoName }: PlanRow): string {
  return operationAlone(intoName) === "kept" ? from : newNameIn(intoName);
}
