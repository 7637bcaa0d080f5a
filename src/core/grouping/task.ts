/** What is asked of a space, with what is known of it beforehand. */
import type { Aim } from "../model/proposal.ts";
import { mostMet } from "./most-met.ts";
import { type Pool, poolOf } from "./program/pool.ts";
import { compareNumbers, countsOf } from "./space/aims.ts";
import { type Limits, NO_WEIGHTS, type Weights } from "./space/partition.ts";
import type { Group, Partition, Space } from "./space/space.ts";
import type { Work } from "./space/tariff.ts";
import { improved, startOf } from "./start.ts";

export interface Task {
  readonly space: Space;
  /** Without `mergers` where the number of groups is given; `spread` only where that number is given or follows. */
  readonly aims: readonly Aim[];
  /** How many groups there are; null: not given. */
  readonly groups: number | null;
  /** How many partitions are wanted. */
  readonly count: number;
  readonly pool: Pool;
  readonly work: Work;
  /** How many groups can meet the standard side by side, at most. */
  readonly mostMet: number;
  /** A good partition to start from. */
  readonly start: Partition | null;
}

/** Sets a task up. */
export function taskOf(
  space: Space,
  aims: readonly Aim[],
  groups: number | null,
  count: number,
  work: Work,
): Task {
  const pool = poolOf(space, work);
  const { most, partition } = mostMet(space, work);
  const counts = (group: Group): readonly number[] => countsOf([group], aims);
  const starts = [startOf(space, counts), partition && improved(space, partition, counts)];
  const known = starts.filter((one) => one !== null);
  known.sort((a, b) => compareNumbers(countsOf(a, aims), countsOf(b, aims)));
  return { space, aims, groups, count, pool, work, mostMet: most, start: known[0] ?? null };
}

/** The squares of the households of groups beyond what each has in the mean. */
export function squares({ space, start }: Pick<Task, "space" | "start">, { groups }: Limits): Weights {
  const among = Math.max(1, groups ?? start?.length ?? space.size);
  return { ...NO_WEIGHTS, square: 1, centre: Math.round(householdsOf(space) / among) };
}

/** More than such squares can come to. */
export function worstSquares(space: Space, { centre }: Weights): number {
  return householdsOf(space) ** 2 + space.size * centre * centre + 1;
}

export function householdsOf({ households }: Space): number {
  return households.reduce((sum, one) => sum + one, 0);
}
