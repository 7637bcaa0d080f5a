/** Old units of a plan that the plan itself makes ("Thôn A + Thôn B → Thôn M", and Thôn M is divided), which only rows of different days may do: rows in, faults out. */
import { type Diagnostic, diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../../core/model/place.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { sumUnlessBlank } from "../../../core/numbers/partial.ts";
import { nameKey } from "../../lists/name-key.ts";
import { newNameIn } from "../../lists/operations.ts";
import type { PlanForm, PlanReading, PlanRow } from "../rows/plan-row.ts";
import { oldsOf } from "./listed-olds.ts";

/** Names of units of one list, where they stand. */
function keyOf(row: PlanRow, name: string): string {
  return [...row.above.map(nameKey), nameKey(name)].join("\u0000");
}

function newName({ intoName, into }: PlanRow): string {
  return newNameIn(intoName || into);
}

function faultOf(name: string, origin: Origin, made: PlanRow): Diagnostic {
  return diagnostic("changes/made-here", origin, {
    value: name,
    facts: { line: made.origin.line },
    related: [made.origin],
  });
}

/** Findings of which those of a place that there is not are of one that another row of the same step makes. */
export function tellingMadeHere(
  diagnostics: readonly Diagnostic[],
  rows: readonly PlanRow[],
): readonly Diagnostic[] {
  if (!diagnostics.some(({ code }) => code === "changes/unknown-place")) return diagnostics;
  const made = new Map(
    rows.toReversed().flatMap((row) => (newName(row) === "" ? [] : [[nameKey(newName(row)), row]])),
  );
  return diagnostics.map((one) => {
    if (one.code !== "changes/unknown-place" || one.value === null || one.origin === null) return one;
    const name = one.value.slice(one.value.lastIndexOf("/") + 1);
    const row = made.get(nameKey(name));
    return row && row.origin.line !== one.origin.line ? faultOf(name, one.origin, row) : one;
  });
}

/** An old unit of a plan that is its own register. */
interface OwnUnit {
  readonly name: string;
  readonly row: PlanRow;
  readonly households: number | null;
}

/**
 * Of a plan that is its own register: old units that have just the households of those that a row makes a unit of their name of. Where numbers
 * are given anew ("TDP 3 + TDP 4 → TDP 2") these are others.
 */
export function tellOwnMadeHere(
  units: readonly OwnUnit[],
  { form, rows, inColumn }: PlanReading,
): Diagnostic[] {
  const named = rows.filter((row) => row.day === null && newName(row) !== "");
  const made = groupedBy(named, (row) => keyOf(row, newName(row)));
  return units.flatMap(({ name, row, households }) => {
    const own = made.get(keyOf(row, name)) ?? [];
    const [first] = own;
    if (!first || households === null || householdsOf(own, form, name) !== households) return [];
    return [faultOf(name, inColumn(row.origin, form === "new" ? "parts" : "from"), first)];
  });
}

/** What the old units of a new one have together; null where that is not known, or it is one of them or no merger. */
function householdsOf(rows: readonly PlanRow[], form: PlanForm, name: string): number | null {
  const olds = rows.flatMap((row) => oldsOf(row, form));
  if (olds.length < 2 || olds.some((one) => nameKey(one.name) === nameKey(name))) return null;
  return sumUnlessBlank(olds.map(({ sizes }) => sizes.households)) ?? rows[0]?.after.households ?? null;
}
