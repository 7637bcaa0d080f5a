/** The ledger of places: what became of the places of one level, in numbers that add up. */
import type { Level } from "../model/place.ts";
import { increase } from "../numbers/increase.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { noCounts, rollUp, type ScopePosition, type Scopes } from "./scopes.ts";

/** Places of one level: before + splitAdded − mergedAway − dissolved + created = after. */
export interface LedgerRow {
  readonly scope: ScopePosition;
  readonly level: Level;
  /** Old places; each is one of `kept` up to `dissolved`. */
  readonly before: number;
  readonly kept: number;
  readonly renamed: number;
  readonly converted: number;
  readonly merged: number;
  readonly split: number;
  readonly dissolved: number;
  /** How many fewer places merging leaves: of the parts of a new place all but one. */
  readonly mergedAway: number;
  /** How many more places splitting makes: of the parts of an old place all but the main one. */
  readonly splitAdded: number;
  /** New places that are made of no old one. */
  readonly created: number;
  readonly after: number;
}

type Counter = Exclude<keyof LedgerRow, "scope" | "level">;

const LEVELS_TOLD: readonly Level[] = ["commune", "unit"];

/**
 * For the sum of several roots, each root and each district: communes and units. A part that its place is not
 * counted with adds to `splitAdded` where it lands. Throws where the identity does not hold: a fault of this program.
 */
export function ledger(scopes: Scopes, reorganisation: Reorganisation): LedgerRow[] {
  const figures = LEVELS_TOLD.map((level) => [level, countersOf(scopes, reorganisation, level)] as const);
  const rows: LedgerRow[] = [];
  scopes.list.forEach(({ place, level, parent, register }, scope) => {
    if (register === "old" || !(parent < 0 || scopes.list[parent]?.place === null || level === "district"))
      return;
    for (const [one, own] of figures) {
      const row = eachCounter((counter) => own[counter][scope] ?? 0);
      if (row.before + row.splitAdded - row.mergedAway - row.dissolved + row.created !== row.after) {
        throw new Error(`the ledger of ${place?.code ?? "the sum"} does not add up for ${one}`);
      }
      rows.push({ scope, level: one, ...row });
    }
  });
  return rows;
}

/** Each counter of the places of one level, by scope. */
function countersOf(
  scopes: Scopes,
  { before, after, parts, operations }: Reorganisation,
  level: Level,
): Record<Counter, Int32Array> {
  const own = eachCounter(() => noCounts(scopes));
  before.places.forEach((place, at) => {
    if (place.level !== level) return;
    const scope = scopes.ofOld[at] ?? 0;
    increase(own.before, scope);
    increase(own[operations[at] ?? "kept"], scope);
  });
  after.places.forEach((place, at) => {
    if (place.level !== level) return;
    const scope = scopes.ofNew[at] ?? 0;
    const made = parts[at] ?? [];
    increase(own.after, scope);
    if (made.length === 0) increase(own.created, scope);
    else increase(own.mergedAway, scope, made.length - 1);
    for (const { main } of made) if (!main) increase(own.splitAdded, scope);
  });
  for (const counter of Object.values(own)) rollUp(scopes, counter);
  return own;
}

function eachCounter<T>(value: (counter: Counter) => T): Record<Counter, T> {
  return {
    before: value("before"),
    kept: value("kept"),
    renamed: value("renamed"),
    converted: value("converted"),
    merged: value("merged"),
    split: value("split"),
    dissolved: value("dissolved"),
    mergedAway: value("mergedAway"),
    splitAdded: value("splitAdded"),
    created: value("created"),
    after: value("after"),
  };
}
