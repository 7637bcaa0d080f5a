/** One name for two new places (trùng tên) of a plan: new places with their parents in, faults out. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place } from "../model/place.ts";
import type { ListBy, OldPlace, Positions } from "../model/positions.ts";
import { placeName } from "../text/place-name.ts";
import { type Draft, type DraftPosition, nameOf } from "./drafts.ts";

/**
 * Tells names that two places made by the plan (`drafts`) share where they stand in one place. Where both only go on under the names
 * that they had, as where their communes merge, that is no fault of the list: it is told of the result (`changes/same-name`).
 */
export function tellRepeatedNames(
  drafts: ListBy<DraftPosition, Draft>,
  parents: Positions<DraftPosition>,
  places: ListBy<OldPlace, Place>,
  diagnostics: Diagnostic[],
): void {
  const first = new Map<string, Draft>();
  const keys = new Map<string, string>();
  drafts.forEach((draft, at) => {
    const name = nameOf(draft);
    if (name === null || !isMade(draft, name, places)) return;
    let alike = keys.get(name);
    if (alike === undefined) {
      const { kind, numbered } = placeName(name);
      alike = `${kind}\u0000${numbered}`;
      keys.set(name, alike);
    }
    const key = `${parents[at] ?? -1}\u0000${draft.level}\u0000${alike}`;
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

function isOwn(heir: Place, name: string): boolean {
  const [a, b] = [placeName(heir.name), placeName(name)];
  return a.kind === b.kind && a.numbered === b.numbered;
}

/** Whether the plan makes or renames a place: it is more than one whole old place under its old name. */
function isMade({ parts }: Draft, name: string, places: ListBy<OldPlace, Place>): boolean {
  const [only] = parts;
  const old = places[only?.from ?? -1];
  return parts.length !== 1 || only?.of !== 1 || old === undefined || old.name !== name;
}
