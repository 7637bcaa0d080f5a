/** Rows of a plan by old units that have a new name alone: units that are created, or what a merged cell of an old name left behind. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { PlanOperation } from "../../../core/model/inputs.ts";
import type { Origin } from "../../../core/model/place.ts";
import { nameKey } from "../../lists/name-key.ts";
import { newNameIn, operationAt } from "../../lists/operations.ts";

/** What is looked at of a row. */
interface NewRow {
  readonly from: string;
  readonly into: string;
  readonly intoName: string;
  readonly number: string;
  readonly note: string;
  readonly operations: readonly PlanOperation[];
  readonly origin: Origin;
}

/** Tells rows of which none names an old unit, where not all say that theirs are created: nothing says what becomes of those that there are. */
export function tellNoOlds(
  rows: readonly NewRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const isMade = ({ operations, note }: NewRow): boolean => {
    const done = [...operations, operationAt(note)];
    return done.includes("created") || done.includes("attached");
  };
  const [first] = rows;
  if (!first || rows.some(({ from }) => from !== "") || rows.every(isMade)) return;
  const details = { value: null, facts: { count: rows.length } };
  diagnostics.push(diagnostic("changes/no-olds", inColumn(first.origin, "from"), details));
}

/** Tells such rows below a row with an old unit that say nowhere that their unit is created, and have no number of their own. */
export function tellPerhapsCreated(
  rows: readonly NewRow[],
  inColumn: (origin: Origin, column: string) => Origin,
  diagnostics: Diagnostic[],
): void {
  const nameOf = (row: NewRow): string => newNameIn(row.intoName || row.into);
  const ofOlds = new Set(rows.flatMap((row) => (row.from === "" ? [] : [nameKey(nameOf(row))])));
  let isBelowOld = false;
  const doubtful = rows.filter((row) => {
    const isBelow = isBelowOld && row.number === "" && row.from === "";
    const isSaid = row.operations.length > 0 || operationAt(row.note) !== null;
    isBelowOld = row.from !== "" || isBelow;
    return isBelow && !isSaid && nameOf(row) !== "" && !ofOlds.has(nameKey(nameOf(row)));
  });
  const [first] = doubtful;
  if (!first) return;
  const details = { value: nameOf(first), facts: { count: doubtful.length } };
  diagnostics.push(diagnostic("changes/perhaps-created", inColumn(first.origin, "from"), details));
}
