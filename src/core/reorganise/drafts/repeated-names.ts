/** One name for two new places (trùng tên) of a plan: new places with their parents in, faults out. */
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { LEVELS, type Place } from "../../model/place.ts";
import type { ListBy, OldPlace } from "../../model/positions.ts";
import { eachOnce } from "../../numbers/once.ts";
import { placeName } from "../../text/place-name.ts";
import { type Draft, nameOf } from "./drafts.ts";

/**
 * Tells names that two places made by the plan (`drafts`) share where they stand in one place. Where both only go on under the names
 * that they had, as where their communes merge, that is no fault of the list: it is told of the result (`changes/same-name`).
 */
export function tellRepeatedNames(
  drafts: readonly Draft[],
  parents: ArrayLike<number>,
  places: ListBy<OldPlace, Place>,
  diagnostics: Diagnostic[],
): void {
  /** Of each name the first place of it, by where it stands and its level; names that are one to a reader share these. */
  const firstBy = sharedByAlike(() => new Map<number, Draft>());
  drafts.forEach((draft, at) => {
    const name = nameOf(draft);
    if (name === null || !isMade(draft, name, places)) return;
    const first = firstBy(name);
    const key = (parents[at] ?? -1) * LEVELS.length + LEVELS.indexOf(draft.level);
    const other = first.get(key);
    if (!other) {
      first.set(key, draft);
      return;
    }
    if ([draft, other].every(({ heir }) => heir !== null && isOwn(heir, name))) return;
    const [row] = draft.rows;
    if (!row) return;
    const related = other.rows.slice(0, 1).map(({ origin }) => origin);
    const details = { value: name, place: draft.code, related };
    diagnostics.push(diagnostic("changes/name-twice", { ...row.origin, column: "into_name" }, details));
  });
}

/** Something for each name, one for all names that differ in the spelling of kind and number only. */
function sharedByAlike<T>(make: () => T): (name: string) => T {
  const byAlike = eachOnce((_: string) => make());
  return eachOnce((name: string) => {
    const { kind, numbered } = placeName(name);
    return byAlike(`${kind}\u0000${numbered}`);
  });
}

function isOwn(heir: Place, name: string): boolean {
  const [a, b] = [placeName(heir.name), placeName(name)];
  return a.kind === b.kind && a.numbered === b.numbered;
}

/** Whether the plan makes or renames a place: it is more than one whole old place under its old name. */
function isMade({ parts }: Draft, name: string, places: ListBy<OldPlace, Place>): boolean {
  const only = parts[0];
  const old = places[only?.from ?? -1];
  return parts.length !== 1 || only?.of !== 1 || old === undefined || old.name !== name;
}
