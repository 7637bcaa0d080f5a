/** What a commune counts in the aims of a proposal, compared exactly. */
import type { Aim } from "../../model/proposal.ts";
import { compareSpreads, type Spread, spreadOf } from "../../numbers/spread.ts";
import { type Sums, sumsOf } from "./partition.ts";
import type { Partition } from "./space.ts";

/** What the units of a commune count that stay as they are whatever is proposed. */
export interface Fixed {
  readonly belowHalf: number;
  readonly below: number;
  /** Units whose households are in the spread, with their sum and the sum of squares. */
  readonly counted: number;
  readonly households: number;
  readonly squares: number;
  /** All of them. */
  readonly units: number;
}

export interface Values {
  readonly belowHalf: number;
  readonly below: number;
  /** Units merged away; with a target how far the number of units is from it. */
  readonly mergers: number;
  readonly above: number;
  readonly spread: Spread;
  readonly units: number;
}

/** What a partition of the units that can be merged comes to, with those that stay. */
export function valuesOf(partition: Partition, fixed: Fixed, target: number | null): Values {
  return valuesOfSums(sumsOf(partition), householdsIn(partition), fixed, target);
}

function householdsIn(partition: Partition): number {
  return partition.reduce((sum, group) => sum + group.households, 0);
}

function valuesOfSums(sums: Sums, households: number, fixed: Fixed, target: number | null): Values {
  const units = sums.groups + fixed.units;
  return {
    belowHalf: sums.belowHalf + fixed.belowHalf,
    below: sums.below + fixed.below,
    mergers: target === null ? sums.mergers : Math.abs(units - target),
    above: sums.above,
    spread: spreadOf(
      sums.groups + fixed.counted,
      households + fixed.households,
      sums.squares + fixed.squares,
    ),
    units,
  };
}

/** Compares what two plans count by the aims in their order. */
export function compareValues(a: Values, b: Values, aims: readonly Aim[]): number {
  for (const aim of aims) {
    const order = compareIn(a, b, aim);
    if (order !== 0) return order;
  }
  return 0;
}

/** Compares what two plans count in one aim. */
export function compareIn(a: Values, b: Values, aim: Aim): number {
  switch (aim) {
    case "below_half":
      return a.belowHalf - b.belowHalf;
    case "spread":
      return compareSpreads(a.spread, b.spread);
    default:
      return a[aim] - b[aim];
  }
}
