/** Figures merged over the rows of an old unit that is split: they are of all of it, not of its parts. Rows in, rows out. */
import type { Sizes } from "../../../core/model/inputs.ts";
import { addTo } from "../../../core/numbers/groups.ts";
import { sumOfKnown } from "../../../core/numbers/partial.ts";
import type { Summed } from "../../../core/reorganise/figures/sums.ts";
import { nameKey } from "../../lists/name-key.ts";
import type { PartWord } from "../../lists/part-words.ts";
import type { MergedRows } from "../../table/table.ts";

/** What is looked at of a row of a plan by old units. */
export interface SplitRow {
  readonly from: string;
  readonly part: PartWord | null;
  readonly sizes: Sizes;
  readonly after: Sizes;
  readonly whole: Sizes;
  readonly day: number | null;
  readonly above: readonly string[];
}

export interface MergedFigure extends MergedRows {
  readonly size: Summed;
}

/**
 * The rows with the figures of all of an old unit in its first; `left`: those over other rows. A part has what its new unit has beside
 * the other parts of that (`besideIn`: the rows of these). Of parts without households the only one takes the rest, of several nobody
 * knows how much.
 */
export function withWholes<T extends SplitRow>(
  rows: readonly T[],
  merged: readonly MergedFigure[],
  besideIn: (row: number) => readonly number[],
): { readonly value: readonly T[]; readonly left: readonly MergedFigure[] } {
  const made = [...rows];
  const byOld = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (row.from !== "") addTo(byOld, oldKey(row), at);
  });
  const parted: { readonly size: Summed; readonly rows: readonly number[] }[] = [];
  const left = merged.filter((one) => {
    const [first = -1] = one.rows;
    const own = byOld.get(oldKey(rows[first])) ?? [];
    const said = rows[first]?.sizes[one.size] ?? null;
    const isWhole =
      said !== null && own.length === one.rows.length && one.rows.every((row) => own.includes(row));
    if (!isWhole) return true;
    for (const at of own) {
      const row = made[at];
      if (!row) continue;
      const whole = at === first ? { ...row.whole, [one.size]: said } : row.whole;
      made[at] = { ...row, whole, sizes: { ...row.sizes, [one.size]: null } };
    }
    parted.push({ size: one.size, rows: own });
    return false;
  });
  const sizes = parted.map(({ size, rows: own }) => own.map((at) => partOf(made, at, size, besideIn(at))));
  parted.forEach(({ size, rows: own }, index) => {
    own.forEach((at, place) => {
      const row = made[at];
      if (row) made[at] = { ...row, sizes: { ...row.sizes, [size]: sizes[index]?.[place] ?? null } };
    });
    if (size === "households") openParts(made, own);
  });
  return { value: made, left };
}

/** What a part has: what is printed for its new unit, less the other parts of that; null where one of these is not known. */
function partOf(
  rows: readonly SplitRow[],
  at: number,
  size: Summed,
  beside: readonly number[],
): number | null {
  const printed = [at, ...beside].map((row) => rows[row]?.after[size] ?? null).find((one) => one !== null);
  const others = beside.map((row) => rows[row]?.sizes[size] ?? null);
  if (printed === undefined || others.includes(null)) return null;
  const part = printed - sumOfKnown(others);
  return part < 0 ? null : part;
}

/** Says of the parts of a unit that have no households which part they are. */
function openParts<T extends SplitRow>(made: T[], rows: readonly number[]): void {
  const open = rows.filter((at) => made[at]?.sizes.households === null && made[at]?.part === null);
  for (const at of open) {
    const row = made[at];
    if (row) made[at] = { ...row, part: open.length === 1 ? "rest" : "unknown" };
  }
}

/** What old unit a row is about. */
export function oldKey(row: SplitRow | undefined): string {
  return row ? [row.day, ...row.above.map(nameKey), nameKey(row.from)].join("\u0000") : "";
}
