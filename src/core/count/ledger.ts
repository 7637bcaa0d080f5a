/** The ledger of places: what became of the places of one level, in numbers that add up. */
import type { Level } from "../model/place.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import { combined, increase } from "../numbers/increase.ts";
import type { Operation, Reorganisation } from "../reorganise/lineage/lineage.ts";
import { pathIn } from "./moves.ts";
import {
  increaseAlone,
  increaseAt,
  noCounts,
  rollUp,
  type ScopePosition,
  type Scopes,
  scopedSides,
} from "./scopes/scopes.ts";

/** Places of one level: before + splitAdded − mergedAway − dissolved + created + movedIn − movedOut = after. */
export interface LedgerRow {
  readonly scope: ScopePosition;
  readonly level: Level;
  /** Old places; each is one of `kept` up to `dissolved`. */
  readonly before: number;
  readonly kept: number;
  readonly renamed: number;
  readonly converted: number;
  readonly merged: number;
  readonly adjusted: number;
  readonly moved: number;
  readonly split: number;
  readonly dissolved: number;
  /** How many fewer places merging leaves: of the parts of a new place all but one. */
  readonly mergedAway: number;
  /** How many more places splitting makes: of the parts of an old place all but the main one. */
  readonly splitAdded: number;
  /** New places that are made of no old one. */
  readonly created: number;
  /** New places to which something that was no unit is attached (ghép); no place more and none fewer. */
  readonly attached: number;
  /** Places that come from another place than what theirs became, and that leave for one. */
  readonly movedIn: number;
  readonly movedOut: number;
  readonly after: number;
}

/** What becomes of an old place. */
const OPERATIONS: readonly Operation[] = [
  "kept",
  "renamed",
  "converted",
  "merged",
  "adjusted",
  "moved",
  "split",
  "dissolved",
];

type Counter = Exclude<keyof LedgerRow, "scope" | "level">;

const LEVELS_TOLD: readonly Level[] = ["commune", "unit"];

/**
 * For the sum of several roots, each root and each district: communes and units. A part that its place is not
 * counted with adds to `splitAdded` where it lands. Throws where the identity does not hold: a fault of this program.
 */
export function ledger(scopes: Scopes, reorganisation: Reorganisation): LedgerRow[] {
  const figures = countersOf(scopes, reorganisation);
  const rows: LedgerRow[] = [];
  scopes.list.forEach(({ place, level, parent, register }, scope) => {
    const isTold = parent < 0 || scopes.list[parent]?.place === null || level === "district";
    for (const [one, own] of figures) {
      // Of a commune, or of a place that ended, only what left it or came to it is told.
      const isTouched =
        one === "unit" && level === "commune" && (own.movedIn[scope] ?? 0) + (own.movedOut[scope] ?? 0) > 0;
      if (!(isTold && register === "new") && !isTouched) continue;
      const row = eachCounter((counter) => own[counter][scope] ?? 0);
      const gained = row.splitAdded + row.created + row.movedIn;
      if (row.before + gained - row.mergedAway - row.dissolved - row.movedOut !== row.after) {
        throw new Error(`the ledger of ${place?.code ?? "the sum"} does not add up for ${one}`);
      }
      rows.push({ scope, level: one, ...row });
    }
  });
  return rows;
}

/** Each counter of the places of the levels told, by scope. */
function countersOf(
  scopes: Scopes,
  { before, after, parts, operations, attached, home }: Reorganisation,
): ReadonlyMap<Level, Record<Counter, Int32Array>> {
  const counters = new Map(LEVELS_TOLD.map((level) => [level, eachCounter(() => noCounts(scopes))]));
  const old = scopedSides(scopes).before;
  for (let at: OldPlace = 0; at < home.length; at++) {
    const own = counters.get(before.places[at]?.level ?? "province");
    if (!own) continue;
    increaseAt(scopes, old, own[operations[at] ?? "kept"], at);
    const into = home[at] ?? -1;
    const isElsewhere = scopes.ofOld[at] !== scopes.ofNew[into] || scopes.detours.has(at);
    if (into >= 0 && isElsewhere) countMove(scopes, own, at, scopes.ofNew[into] ?? 0);
  }
  for (let at: NewPlace = 0; at < parts.length; at++) {
    const own = counters.get(after.places[at]?.level ?? "province");
    if (!own) continue;
    const scope = scopes.ofNew[at] ?? 0;
    let made = 0;
    const all = parts[at] ?? [];
    for (let index = 0; index < all.length; index++) {
      if (all[index]?.isTransfer) continue;
      made++;
      if (!all[index]?.main) increase(own.splitAdded, scope);
    }
    increase(own.after, scope);
    if (attached[at]) increase(own.attached, scope);
    if (made === 0) increase(own.created, scope);
    else if (made > 1) increase(own.mergedAway, scope, made - 1);
  }
  for (const own of counters.values()) {
    own.before = OPERATIONS.map((operation) => own[operation]).reduce((sum, places) =>
      combined(sum, places, 1),
    );
    for (const counter of Object.values(own)) rollUp(scopes, counter);
  }
  return counters;
}

/**
 * Counts a place that moved, by itself or with one that it stands in, out of each place that it stood in and does not any
 * more, and into each that it stands in now.
 */
function countMove(
  scopes: Scopes,
  own: Record<Counter, Int32Array>,
  at: OldPlace,
  into: ScopePosition,
): void {
  const { ofOld, detours } = scopes;
  const left = detours.get(at) ?? pathIn(scopes, ofOld[at] ?? 0);
  const reached = pathIn(scopes, into);
  for (const scope of left) if (!reached.includes(scope)) increaseAlone(scopes, own.movedOut, scope);
  for (const scope of reached) if (!left.includes(scope)) increaseAlone(scopes, own.movedIn, scope);
}

function eachCounter<T>(value: (counter: Counter) => T): Record<Counter, T> {
  return {
    before: value("before"),
    kept: value("kept"),
    renamed: value("renamed"),
    converted: value("converted"),
    merged: value("merged"),
    adjusted: value("adjusted"),
    moved: value("moved"),
    split: value("split"),
    dissolved: value("dissolved"),
    mergedAway: value("mergedAway"),
    splitAdded: value("splitAdded"),
    created: value("created"),
    attached: value("attached"),
    movedIn: value("movedIn"),
    movedOut: value("movedOut"),
    after: value("after"),
  };
}
