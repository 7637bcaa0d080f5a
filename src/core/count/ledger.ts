/** The ledger of places: what became of them at one level, in numbers that add up. */
import type { Level } from "../model/place.ts";
import { increase } from "../numbers/increase.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { noCounts, rollUp, type Scopes } from "./scopes.ts";

/** before + splitAdded − mergedAway − dissolved + created = after. */
export interface LedgerRow {
  /** The position of the scope. */
  readonly scope: number;
  readonly level: Level;
  readonly before: number;
  readonly kept: number;
  readonly renamed: number;
  readonly converted: number;
  readonly merged: number;
  readonly split: number;
  readonly dissolved: number;
  readonly mergedAway: number;
  readonly splitAdded: number;
  readonly created: number;
  readonly after: number;
}

type Counter = Exclude<keyof LedgerRow, "scope" | "level">;

const LEVELS_TOLD: readonly Level[] = ["commune", "unit"];

/**
 * For the sum of several roots, each root and each district: communes and units. A part that its place is not
 * counted with adds to `splitAdded` where it lands. Throws where the identity does not hold: a fault of this program.
 */
export function ledger(scopes: Scopes, { before, after, parts, operations }: Reorganisation): LedgerRow[] {
  const figures = new Map(LEVELS_TOLD.map((level) => [level, eachCounter(() => noCounts(scopes))]));
  before.places.forEach(({ level }, at) => {
    const own = figures.get(level);
    if (!own) return;
    const scope = scopes.ofOld[at] ?? 0;
    increase(own.before, scope);
    increase(own[operations[at] ?? "kept"], scope);
  });
  after.places.forEach(({ level }, at) => {
    const own = figures.get(level);
    if (!own) return;
    const scope = scopes.ofNew[at] ?? 0;
    const made = parts[at] ?? [];
    increase(own.after, scope);
    if (made.length === 0) increase(own.created, scope);
    else increase(own.mergedAway, scope, made.length - 1);
    for (let index = 0; index < made.length; index++) {
      if (!made[index]?.main) increase(own.splitAdded, scope);
    }
  });
  for (const own of figures.values()) for (const counter of Object.values(own)) rollUp(scopes, counter);
  const rows: LedgerRow[] = [];
  scopes.list.forEach(({ place, level, parent, register }, scope) => {
    if (register === "old" || !(parent < 0 || scopes.list[parent]?.place === null || level === "district"))
      return;
    for (const [one, own] of figures) {
      const counter = eachCounter((one) => own[one][scope] ?? 0);
      const { before: old, splitAdded, mergedAway, dissolved, created } = counter;
      if (old + splitAdded - mergedAway - dissolved + created !== counter.after) {
        throw new Error(`the ledger of ${place?.code ?? "the sum"} does not add up for ${one}`);
      }
      rows.push({ scope, level: one, ...counter });
    }
  });
  return rows;
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
