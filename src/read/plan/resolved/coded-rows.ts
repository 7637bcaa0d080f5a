/** The rows of a plan in the form by codes: old places by code or name, new ones by a code, or by the name of an old place whose code they keep. */

import { diagnostic } from "../../../core/diagnostics/diagnostic.ts";
import type { Change, Sizes } from "../../../core/model/inputs.ts";
import type { Origin } from "../../../core/model/place.ts";
import { positionFinder } from "../../../core/model/position-finder.ts";
import { groupedBy } from "../../../core/numbers/groups.ts";
import { hasLetterAndSpace } from "../../../core/text/of-words.ts";
import { isShortened } from "../../places/scientific.ts";
import type { PlanRow } from "../rows/plan-row.ts";
import type { NamedPart } from "./named-parts.ts";
import type { Known } from "./named-rows.ts";

/** Rows by codes; one whose old place is not known is told and left out. */
export function codedRows(rows: readonly PlanRow[], known: Known): readonly Change[] {
  const { places } = known.register;
  const [find, findInto] = [positionFinder(known.register), positionFinder(known.register)];
  const parentOf = parentFinder(rows, known);
  const changes: Change[] = [];
  for (const row of rows) {
    const isAttached = row.operations.includes("attached");
    const coded = row.from === "" || row.above.length > 0 ? -1 : find(row.from);
    const found = row.from === "" || coded >= 0 ? null : namedIn(row, isAttached, known);
    if (row.from !== "" && coded < 0 && found === null && !isAttached) continue;
    const sizes = found?.sizes.households == null ? row.sizes : found.sizes;
    changes.push({
      from: places[found?.from ?? coded]?.code ?? null,
      into:
        row.into === "" ? null : (places[findInto(row.into, coded)]?.code ?? newCodeOf(row.into, row, known)),
      households: sizes.households,
      population: sizes.population,
      area: sizes.area,
      part: found?.part ?? (row.part === "whole" ? null : row.part),
      holders: row.holders,
      intoName: row.intoName || null,
      intoKind: row.intoKind,
      intoKindLabel: row.intoKindLabel || null,
      intoParent: row.intoParent === "" ? null : parentOf(row.intoParent),
      intoClass: row.intoClass,
      operations: row.operations,
      printedOld: null,
      printedNew: isKnown(row.after) ? row.after : null,
      origin: row.origin,
    });
  }
  return changes;
}

/** The old place of a row otherwise than by its code alone. */
function namedIn(row: PlanRow, isAttached: boolean, { parts, inColumn }: Known): NamedPart | null {
  return parts.one(row.from, row.above, inColumn(row.origin, "from"), isAttached);
}

function isKnown({ households, population, area }: Sizes): boolean {
  return households !== null || population !== null || area !== null;
}

/** The code of a new place where it is no old one: as written, or that of the old place whose name it is. */
function newCodeOf(
  written: string,
  row: PlanRow,
  { register, finder, inColumn, diagnostics }: Known,
): string {
  if (isShortened(written)) {
    const there = inColumn(row.origin, "into");
    diagnostics.push(diagnostic("places/scientific-code", there, { value: written }));
  }
  const isNumber = /^\d+(?:\.0)?$/.test(written);
  // A code may be any word; only what has several is a name.
  if (!isNumber && !hasLetterAndSpace(written)) return written;
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

/** What the rows of a plan say of its places. */
interface PlannedPlaces {
  readonly codes: ReadonlySet<string>;
  /** The code of each new place by its name. */
  readonly named: ReadonlyMap<string, string>;
  /** The rows of each old place, by its code as written. */
  readonly went: ReadonlyMap<string, readonly PlanRow[]>;
}

function plannedPlaces(rows: readonly PlanRow[]): PlannedPlaces {
  return {
    codes: new Set(rows.map(({ into }) => into)),
    named: new Map(rows.filter(({ into }) => into !== "").map(({ intoName, into }) => [intoName, into])),
    went: groupedBy(rows, ({ from }) => from || null),
  };
}

/** Finds the code of the place that a new one stands in: as written where it is one; else of the place of that name, before or after. */
export function parentFinder(
  rows: readonly PlanRow[],
  { register, finder }: Pick<Known, "register" | "finder">,
): (written: string) => string {
  let known: PlannedPlaces | null = null;
  return (written) => {
    if (register.position.has(written)) return written;
    known ??= plannedPlaces(rows);
    const { codes, named, went } = known;
    if (codes.has(written)) return written;
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
