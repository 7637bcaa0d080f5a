/** The aims of a proposal in their order, and what partitions count in them. */
import type { Aim } from "../../model/proposal.ts";
import { NO_WEIGHTS, type Sums, sumsOf, type Weights } from "./partition.ts";
import type { Partition } from "./space.ts";

/** What a partition counts in an aim; `spread`: the sum of squares of households, which ranks partitions of as many groups. */
export function countOf({ belowHalf, below, mergers, above, squares }: Sums, aim: Aim): number {
  return { below_half: belowHalf, below, mergers, above, spread: squares }[aim];
}

/** What a partition counts, aim by aim. */
export function countsOf(partition: Partition, aims: readonly Aim[]): readonly number[] {
  const sums = sumsOf(partition);
  return aims.map((aim) => countOf(sums, aim));
}

/** What each thing costs where only one aim is looked at. */
export function weightsOf(aim: Aim): Weights {
  switch (aim) {
    case "below_half":
      return { ...NO_WEIGHTS, belowHalf: 1 };
    case "below":
      return { ...NO_WEIGHTS, below: 1 };
    case "mergers":
      return { ...NO_WEIGHTS, mergers: 1 };
    case "above":
      return { ...NO_WEIGHTS, above: 1 };
    case "spread":
      return { ...NO_WEIGHTS, square: 1 };
  }
}

/** Compares numbers one by one: the first that differ decide. */
export function compareNumbers(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const size = Math.min(a.length, b.length);
  for (let at = 0; at < size; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** For each unit the first one of its group: of partitions that are equal in all aims, the one with the least list is best. */
export function listOf(size: number, partition: Partition): Int32Array {
  const list = new Int32Array(size);
  for (const { units } of partition) for (const unit of units) list[unit] = units[0] ?? unit;
  return list;
}
