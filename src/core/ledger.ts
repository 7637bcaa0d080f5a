/** The ledger of places: what became of them at one level, in numbers that add up. */
import type { Level } from "./model.ts";
import type { Reorganisation } from "./reorganise.ts";
import type { Scopes } from "./scopes.ts";

/** before + splitAdded − mergedAway − dissolved + created = after. */
export interface PlacesRow {
  /** null: the sum of several roots. */
  readonly place: string | null;
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

type Counter = { -readonly [K in Exclude<keyof PlacesRow, "place" | "level">]: number };

const LEVELS_TOLD: readonly Level[] = ["commune", "unit"];

/**
 * For the sum of several roots, each root and each district: communes and units. A part that its place is not
 * counted with adds to `splitAdded` where it lands. Throws where the identity does not hold: a fault of this program.
 */
export function ledger(scopes: Scopes, { before, after, parts, operations }: Reorganisation): PlacesRow[] {
  const counters = LEVELS_TOLD.map(() => scopes.list.map(empty));
  const add = (scope: number | undefined, level: Level, what: keyof Counter, by = 1): void => {
    const own = counters[LEVELS_TOLD.indexOf(level)];
    if (scope === undefined || !own || by === 0) return;
    for (let one = scope; one >= 0; one = scopes.list[one]?.parent ?? -1) {
      const counter = own[one];
      if (counter) counter[what] += by;
    }
  };
  before.places.forEach((place, at) => {
    const scope = scopes.ofOld[at];
    add(scope, place.level, "before");
    add(scope, place.level, operations[at] ?? "kept");
  });
  after.places.forEach((place, at) => {
    const scope = scopes.ofNew[at];
    const own = parts[at] ?? [];
    add(scope, place.level, "after");
    if (own.length === 0) add(scope, place.level, "created");
    add(scope, place.level, "mergedAway", Math.max(0, own.length - 1));
    add(scope, place.level, "splitAdded", own.filter((part) => !part.main).length);
  });
  const rows: PlacesRow[] = [];
  scopes.list.forEach(({ place, level, parent, register }, scope) => {
    if (register === "old" || !(parent < 0 || scopes.list[parent]?.place === null || level === "district"))
      return;
    for (const [index, one] of LEVELS_TOLD.entries()) {
      const counter = counters[index]?.[scope] ?? empty();
      const { before: old, splitAdded, mergedAway, dissolved, created: born } = counter;
      if (old + splitAdded - mergedAway - dissolved + born !== counter.after) {
        throw new Error(`the ledger of ${place?.code ?? "the sum"} does not add up for ${one}`);
      }
      rows.push({ place: place?.code ?? null, level: one, ...counter });
    }
  });
  return rows;
}

function empty(): Counter {
  return {
    before: 0,
    kept: 0,
    renamed: 0,
    converted: 0,
    merged: 0,
    split: 0,
    dissolved: 0,
    mergedAway: 0,
    splitAdded: 0,
    created: 0,
    after: 0,
  };
}
