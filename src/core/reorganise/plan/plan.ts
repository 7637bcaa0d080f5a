/**
 * The rows of the plan (phương án), checked against the register before: register and rows in; the parts that each old
 * place is split into (chia tách), and the rows of each new place that parts merge into (sáp nhập), out. No place is
 * made here: `drafts.ts` and `reorganise.ts` do that.
 */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Change } from "../../model/inputs.ts";
import type { Place, Register } from "../../model/place.ts";
import { positionFinder } from "../../model/position-finder.ts";
import type { ListBy, MarksBy, OldPlace } from "../../model/positions.ts";
import { type Part, wholePart } from "../lineage/lineage.ts";
import { holdBack, unfinishedIn } from "./hold-back.ts";
import { partsOf } from "./parts.ts";
import { tellDissolving } from "./row-operation.ts";

/** The rows and parts of one new place. */
export interface Target {
  readonly code: string;
  readonly rows: Change[];
  /** In the order of the old register. */
  readonly parts: Part[];
}

/** What the sound rows of a plan say of each old and each new place. */
export interface CheckedPlan {
  /** The rows in effect: sound ones that do not wait. */
  readonly rows: readonly Change[];
  /** By new code; kept places are not among them. */
  readonly targets: ReadonlyMap<string, Target>;
  /** For each old place: 1 where the plan takes it up, 2 where it ends without successor, 0 where it is left alone. */
  readonly fate: MarksBy<OldPlace>;
  /** Old places whose merger or split waits because it was not agreed to. */
  readonly notAgreed: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Which old places hold their rows back because they did not agree. */
export type RefusedIn = (rows: readonly Change[]) => ReadonlySet<string>;

/** No row of the plan names the old place as `from`: it stays (giữ nguyên). */
export const UNTOUCHED = 0;

/** Its rows say where all of it goes. */
const COVERED = 1;

/** A row with a blank `into` ends it without successor (giải thể). */
export const DISSOLVED = 2;

/**
 * Checks what can be checked row by row and old place by old place; faulty rows are reported and left out. The places
 * have the sums of their parts, `own` what each has by itself: a split shares out the sums, all else moves what is own.
 * `refusedIn`: of some rows, the old places that did not agree and hold their rows back.
 */
export function checkPlan(
  before: Pick<Register<OldPlace>, "places" | "position">,
  own: ListBy<OldPlace, Place>,
  changes: readonly Change[],
  suggest: (code: string) => string | null,
  refusedIn: RefusedIn,
): CheckedPlan {
  const { places, position } = before;
  const diagnostics: Diagnostic[] = [];
  const known = rowsOfKnownPlaces(changes, before, suggest, diagnostics);
  const find = (code: string | null): Place | undefined => places[position.get(code ?? "") ?? -1];
  const waits = places.some(({ status }) => status !== "done");
  const ready = waits ? holdBack(find, known, unfinishedIn(places, find, known), diagnostics).rows : known;
  const refused = refusedIn(ready);
  const causeOf = (row: Change): string | null => (refused.has(row.from ?? "") ? row.from : null);
  const { rows, waiting } =
    refused.size > 0 ? holdBack(find, ready, causeOf, diagnostics) : { rows: ready, waiting: refused };

  const targets = new Map<string, Target>();
  const targetOf = targetMaker(targets);
  const fate = new Uint8Array(places.length);
  const rowsFrom: (Change[] | undefined)[] = new Array(places.length);
  const positionOf = positionFinder(before);
  for (const row of rows) {
    if (row.into === null) tellDissolving(row, diagnostics);
    else targetOf(row.into).rows.push(row);
    if (row.from === null) continue;
    const from = positionOf(row.from);
    const known = rowsFrom[from];
    if (known) known.push(row);
    else rowsFrom[from] = [row];
  }
  for (const from of hosts(targets, position, rowsFrom)) {
    const place = own[from];
    if (!place) continue;
    fate[from] = COVERED;
    targets.get(place.code)?.parts.push(wholePart(from, place));
  }
  rowsFrom.forEach((fromRows, from: OldPlace) => {
    const place = places[from];
    const alone = own[from];
    if (!fromRows || !place || !alone) return;
    fate[from] = fromRows.some((row) => row.into === null) ? DISSOLVED : COVERED;
    const parts = partsOf(place, alone, from, fromRows, diagnostics);
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index];
      const into = fromRows[index]?.into ?? null;
      if (part && into !== null) targetOf(into).parts.push(part);
    }
  });
  return { rows, targets, fate, notAgreed: waiting, diagnostics };
}

/** Finds the new place of a code among some, where it is added if it is not there yet; rows of one mostly follow each other. */
function targetMaker(targets: Map<string, Target>): (code: string) => Target {
  let last: Target | undefined;
  return (code) => {
    if (last?.code === code) return last;
    const known = targets.get(code);
    last = known ?? { code, rows: [], parts: [] };
    if (!known) targets.set(code, last);
    return last;
  };
}

/** Old places that no row names as `from`, to which rows attach what was no unit (ghép): these rows make no place of their own. */
function hosts(
  targets: ReadonlyMap<string, Target>,
  position: Register<OldPlace>["position"],
  rowsFrom: readonly (readonly Change[] | undefined)[],
): OldPlace[] {
  const found: OldPlace[] = [];
  for (const { code, rows } of targets.values()) {
    if (rows.some((row) => row.from !== null || row.intoName !== null || row.intoKind !== null)) continue;
    const at = position.get(code);
    if (at !== undefined && rowsFrom[at] === undefined) found.push(at);
  }
  return found;
}

/** The rows whose old place exists; each other row is reported, as is one that names no place at all. */
function rowsOfKnownPlaces(
  changes: readonly Change[],
  before: Pick<Register<OldPlace>, "places" | "position">,
  suggest: (code: string) => string | null,
  diagnostics: Diagnostic[],
): readonly Change[] {
  const positionOf = positionFinder(before);
  return changes.filter((row) => {
    if (row.from === null && row.into === null) {
      diagnostics.push(diagnostic("changes/no-code", row.origin));
      return false;
    }
    if (row.from === null || positionOf(row.from) >= 0) return true;
    const details = { value: row.from, suggestion: suggest(row.from) };
    diagnostics.push(diagnostic("changes/unknown-place", { ...row.origin, column: "from" }, details));
    return false;
  });
}

/** The first value that some row states; null where none does. */
export function stated<T>(rows: readonly Change[], read: (row: Change) => T | null): T | null {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const value = row ? read(row) : null;
    if (value !== null) return value;
  }
  return null;
}
