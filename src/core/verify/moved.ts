/** Tiers that had before what their rows do not come to, and another as much more: places moved from one to the other, and stand where they are now. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { type Counted, exactOf, type PublishedRow, shownLabel } from "./published.ts";

/** A column in which a total is not what its rows come to. */
export interface Miss {
  readonly column: Counted;
  readonly printed: number;
  readonly due: number;
}

/** A row with others below it, and in which columns these do not come to it. */
interface Tier {
  readonly row: PublishedRow;
  readonly misses: readonly Miss[];
}

/**
 * The tiers that differ before alone, where what some have too much is just what others lack: a misprint would differ in one. Told once,
 * by the first of them.
 */
export function movedAmong(tiers: readonly Tier[]): {
  readonly rows: ReadonlySet<PublishedRow>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const differing = tiers.filter(({ misses }) => misses.length > 0);
  const [first] = differing;
  const off = differing.map(({ misses }) => offIn("before", misses));
  const isEven = isNothing(off.reduce((sum, one) => sum + one, 0));
  if (first === undefined || !isEven || !differing.every(isBeforeAlone))
    return { rows: new Set(), diagnostics: [] };
  const moved = off.reduce((sum, one) => sum + Math.max(one, 0), 0);
  const facts = { count: differing.length, moved: Number(moved.toFixed(first.row.decimals)) };
  const details = { value: shownLabel(first.row), facts };
  return {
    rows: new Set(differing.map(({ row }) => row)),
    diagnostics: [diagnostic("verify/moved", first.row.origin, details)],
  };
}

/** Whether a tier is what its rows come to afterwards, and its change differs by what it had before, if it is printed. */
function isBeforeAlone({ row, misses }: Tier): boolean {
  const [before, after, change] = (["before", "after", "change"] as const).map((column) =>
    offIn(column, misses),
  );
  const isOfBefore = exactOf(row, "change") === null || isNothing((before ?? 0) + (change ?? 0));
  return before !== 0 && after === 0 && exactOf(row, "after") !== null && isOfBefore;
}

/** By how much the rows come to more than is printed. */
function offIn(column: Counted, misses: readonly Miss[]): number {
  const miss = misses.find((one) => one.column === column);
  return miss === undefined ? 0 : miss.due - miss.printed;
}

/** Sums of figures with decimals are no whole numbers. */
function isNothing(value: number): boolean {
  return Math.abs(value) < 1e-6;
}
