/** The rows of a plan in the form by codes: old places by code or name, new ones by a code, or by the name of an old place whose code they keep. */
import type { Change } from "../../core/model/inputs.ts";
import { NO_SIZES } from "../../core/model/inputs.ts";
import type { Origin } from "../../core/model/place.ts";
import { groupedBy } from "../../core/numbers/groups.ts";
import type { Known } from "./named-rows.ts";
import type { PlanRow } from "./plan-rows.ts";

/** Rows by codes; one whose old place is not known is told and left out. */
export function codedRows(rows: readonly PlanRow[], known: Known): readonly Change[] {
  const parentOf = parentFinder(rows, known);
  return rows.flatMap((row) => {
    const origin = known.inColumn(row.origin, "from");
    const isAttached = row.operations.includes("attached");
    const found = row.from === "" ? null : known.parts.one(row.from, row.above, origin, isAttached);
    if (row.from !== "" && found === null && !isAttached) return [];
    const sizes = found?.sizes.households == null ? row.sizes : { ...NO_SIZES, ...found.sizes };
    return {
      from: known.register.places[found?.from ?? -1]?.code ?? null,
      into: row.into === "" ? null : intoOf(row.into, row, known),
      ...sizes,
      part: found?.part ?? (row.part === "whole" ? null : row.part),
      holders: row.holders,
      intoName: row.intoName || null,
      intoKind: row.intoKind,
      intoKindLabel: row.intoKindLabel || null,
      intoParent: row.intoParent === "" ? null : parentOf(row.intoParent),
      intoClass: row.intoClass,
      operations: row.operations,
      printedOld: null,
      printedNew: Object.values(row.after).some((size) => size !== null) ? row.after : null,
      origin: row.origin,
    };
  });
}

/** The code of a new place: as written, or that of the old place whose name it is. */
function intoOf(written: string, row: PlanRow, { register, finder, inColumn }: Known): string {
  if (register.position.has(written)) return written;
  const isNumber = /^\d+(?:\.0)?$/.test(written);
  // A code may be any word; only what has several is a name.
  if (!isNumber && !/\p{L}.*\s|\s.*\p{L}/u.test(written)) return written;
  const found = finder.look(written, row.above);
  const origin: Origin = inColumn(row.origin, "into");
  if (found.kind === "zeros" && isNumber) {
    finder.tell(written, row.above, found, origin);
    return written;
  }
  if (isNumber || found.kind !== "found") return written;
  finder.count(found.by, row.origin.line);
  return register.places[found.at]?.code ?? written;
}

/** Finds the code of the place that a new one stands in: as written where it is one; else of the place of that name, before or after. */
function parentFinder(rows: readonly PlanRow[], { register, finder }: Known): (written: string) => string {
  const codes = new Set(rows.map(({ into }) => into));
  const named = new Map(rows.filter(({ into }) => into !== "").map(({ intoName, into }) => [intoName, into]));
  const went = groupedBy(rows, ({ from }) => from || null);
  return (written) => {
    if (register.position.has(written) || codes.has(written)) return written;
    const made = named.get(written);
    if (made !== undefined) return made;
    const found = finder.look(written);
    const place = found.kind === "found" ? register.places[found.at] : undefined;
    if (!place) return written;
    // Where the plan changes the place, the new one stands in what it became.
    const into = new Set((went.get(place.code) ?? []).map((row) => row.into));
    const [only] = into;
    return into.size === 1 && only ? only : place.code;
  };
}
