/**
 * Holding rows of the plan back (hoãn): a row waits where it touches a place that is not done, or did not agree. Rows in,
 * those that can take effect out.
 */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Change } from "../../model/inputs.ts";
import type { Place } from "../../model/place.ts";
import type { ListBy, OldPlace } from "../../model/positions.ts";
import { addTo, groupedBy } from "../../numbers/groups.ts";

/** The rows that can take effect, and what the others wait for. */
export interface HeldBack {
  readonly rows: readonly Change[];
  /** Old places whose rows wait. */
  readonly waiting: ReadonlySet<string>;
}

/** The code of a place that a row has to wait for; null for none. */
type CauseOf = (row: Change) => string | null;

/** What a row of a plan waits for where it touches a `pending` or `exempt` place of some. */
export function unfinishedIn(
  places: ListBy<OldPlace, Place>,
  find: (code: string | null) => Place | undefined,
  changes: readonly Change[],
): CauseOf {
  const unfinished = new Set<string>();
  places.forEach(({ code, status }) => {
    if (status !== "done") unfinished.add(code);
  });
  const frozen = (code: string | null): boolean => code !== null && unfinished.has(code);
  let byFrom: ReadonlyMap<string, readonly Change[]> | null = null;
  return (row) => {
    if (!(frozen(row.from) || frozen(row.into))) return null;
    const place = find(row.from);
    byFrom ??= groupedBy(changes, ({ from }) => from);
    if (isIdentity(row, place) && !isMove(row, place, byFrom)) return null;
    return (frozen(row.from) ? row.from : row.into) ?? "";
  };
}

/**
 * Leaves out the rows that have to wait and, step by step, all rows that share a place with one of them: a merger waits
 * for its last part, and a new place with the code of an old one waits for the rows of that old place.
 */
export function holdBack(
  find: (code: string | null) => Place | undefined,
  changes: readonly Change[],
  causeOf: CauseOf,
  diagnostics: Diagnostic[],
): HeldBack {
  const touching = changes.filter((row) => causeOf(row) !== null);
  if (touching.length === 0) return { rows: changes, waiting: new Set() };
  const byFrom = groupedBy(changes, (row) => row.from);
  const byInto = groupedBy(changes, (row) => row.into);
  const byParent = groupedBy(changes, (row) => row.intoParent);
  const causes = new Map<Change, string>();
  const queue: Change[] = [];
  const hold = (row: Change, cause: string): void => {
    if (causes.has(row)) return;
    causes.set(row, cause);
    queue.push(row);
  };
  for (const row of touching) hold(row, causeOf(row) ?? "");
  const across = acrossByParent(byInto, find);
  const followAcross = (held: Change): void => {
    for (const rows of across.get(held.from ?? "") ?? [])
      for (const row of rows) hold(row, causes.get(held) ?? "");
  };
  for (let row = queue.pop(); row; row = queue.pop()) {
    if (row.from !== null) followAcross(row);
    const cause = causes.get(row) ?? "";
    for (const other of byInto.get(row.into ?? "") ?? []) hold(other, cause);
    for (const other of byFrom.get(row.from ?? "") ?? []) hold(other, cause);
    for (const other of byInto.get(row.from ?? "") ?? []) hold(other, cause);
    // What was to stand in a place that is not made waits as well, and what was to go along with its place into another.
    if (row.into === null || row.into === row.from) continue;
    const isMade = find(row.into) !== undefined;
    for (const other of byParent.get(row.into) ?? [])
      if (!isMade || (row.from !== null && find(other.from)?.parent === row.from)) hold(other, cause);
  }
  const told = new Set<string>();
  for (const [row, cause] of causes) {
    // The parts of a list stand in one row.
    const key = JSON.stringify([row.origin, row.into, cause]);
    if (told.has(key)) continue;
    told.add(key);
    diagnostics.push(
      diagnostic("changes/held-back", row.origin, {
        value: row.from ?? row.into,
        place: cause,
        facts: { name: find(cause)?.name ?? "", into: row.into, status: find(cause)?.status ?? "done" },
      }),
    );
  }
  const rows = changes.filter((row) => !causes.has(row));
  return { rows, waiting: new Set([...causes.keys()].flatMap((row) => row.from ?? [])) };
}

/**
 * The rows of each merger across communes, by the code of every commune that it takes a place from: it waits for the
 * merger of its communes.
 */
function acrossByParent(
  byInto: ReadonlyMap<string, readonly Change[]>,
  find: (code: string | null) => Place | undefined,
): ReadonlyMap<string, readonly (readonly Change[])[]> {
  const across = new Map<string, (readonly Change[])[]>();
  for (const rows of byInto.values()) {
    const parents = new Set(rows.map((row) => find(row.from)?.parent ?? null));
    if (parents.size < 2) continue;
    for (const parent of parents) if (parent !== null) addTo(across, parent, rows);
  }
  return across;
}

/** Whether a row sends a place to another parent than what its own becomes. */
function isMove(
  { intoParent }: Change,
  place: Place | undefined,
  byFrom: ReadonlyMap<string, readonly Change[]>,
): boolean {
  const parent = place?.parent ?? null;
  if (intoParent === null || intoParent === parent) return false;
  return !(byFrom.get(parent ?? "") ?? []).some(({ into }) => into === intoParent);
}

/** Whether a row says that a place stays what it is, wherever it stands. */
function isIdentity(row: Change, place: Place | undefined): boolean {
  const same = <T>(stated: T | null, own: T | null | undefined): boolean => stated === null || stated === own;
  return (
    row.from !== null &&
    row.from === row.into &&
    same(row.households, place?.households) &&
    same(row.population, place?.population) &&
    same(row.area, place?.area) &&
    same(row.intoName, place?.name) &&
    same(row.intoKind, place?.kind) &&
    same(row.intoClass, place?.class)
  );
}
