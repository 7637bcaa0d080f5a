/** What is minimised in a stage, and the rows of its program beside those of the units. */
import { keyOf, type Limits, type Weights } from "../space/partition.ts";
import type { Group, Partition } from "../space/space.ts";

/** What is minimised, and under what. */
export interface Stage {
  readonly weights: Weights;
  readonly limits: Limits;
  /** Partitions that are not wanted. */
  readonly excluded: readonly Partition[];
}

/** A row beside those of the units. */
export interface SideRow {
  readonly of: "groups" | "belowHalf" | "below" | "above" | "excluded";
  readonly upTo: boolean;
  readonly rhs: number;
  /** The groups of an excluded partition. */
  readonly keys: ReadonlySet<string> | null;
}

export function sideRows({ limits, excluded }: Stage): readonly SideRow[] {
  const side: SideRow[] = [];
  if (limits.groups !== null) side.push({ of: "groups", upTo: false, rhs: limits.groups, keys: null });
  for (const of of ["belowHalf", "below", "above"] as const) {
    const rhs = limits[of];
    // Where there may be none, groups that count are left out.
    if (rhs !== null && rhs > 0) side.push({ of, upTo: true, rhs, keys: null });
  }
  for (const partition of excluded) {
    side.push({ of: "excluded", upTo: true, rhs: partition.length - 1, keys: new Set(partition.map(keyOf)) });
  }
  return side;
}

/** What a group counts in a row. */
export function entryOf({ of, keys }: SideRow, group: Group, key: string): number {
  switch (of) {
    case "groups":
      return 1;
    case "belowHalf":
      return group.tier === 2 ? 1 : 0;
    case "below":
      return group.tier > 0 ? 1 : 0;
    case "above":
      return group.above;
    case "excluded":
      return keys?.has(key) ? 1 : 0;
  }
}
