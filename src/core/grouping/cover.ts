/** The best partitions out of given groups, as many as are wanted, in their order. */

import { masterOf } from "./program/master.ts";
import { addGroup, emptyPool, type Pool } from "./program/pool.ts";
import type { Stage } from "./program/side-rows.ts";
import { type Hunt, search } from "./search.ts";
import { compareNumbers, countsOf, listOf } from "./space/aims.ts";
import { UNDECIDED } from "./space/blocks.ts";
import { keepsLimits, weightOf } from "./space/partition.ts";
import type { Group, Partition } from "./space/space.ts";
import type { Task } from "./task.ts";

interface Kept {
  readonly partition: Partition;
  readonly value: number;
  /** What decides between partitions of one value: the aims after it, then the list. */
  readonly rest: readonly number[];
}

export interface Cover {
  readonly partitions: readonly Partition[];
  /** Whether these are the best, and all of them where they are fewer than asked for. */
  readonly complete: boolean;
  readonly pool: Pool;
}

/** Partitions that are told one by one before too many are as good. */
const MOST_TOLD = 20_000;

/** A ceiling that takes part in sums of whole numbers. */
const MOST_CEILING = 2 ** 40;

/** Finds the best partitions that cost at most `ceiling`. `known`: one that may be among them. */
export function coverOf(
  task: Task,
  stage: Stage,
  groups: readonly Group[],
  ceiling: number,
  count: number,
  known: Partition,
): Cover {
  const { space, aims, work } = task;
  const pool = emptyPool(space, true);
  for (const group of [...groups, ...known]) addGroup(pool, group);
  const later = aims.slice(aims.indexOf("spread") + 1);
  const kept: Kept[] = [];
  const hunt: Hunt = {
    master: masterOf(space, stage, pool, Math.min(ceiling + 1, MOST_CEILING), work),
    most: ceiling,
    tries: MOST_TOLD,
    take: (partition) => {
      const value = weightOf(partition, stage.weights);
      if (value > hunt.most || !keepsLimits(partition, stage.limits)) return;
      if (partition.reduce((sum, { units }) => sum + units.length, 0) !== space.size) return;
      keep(
        kept,
        { partition, value, rest: [...countsOf(partition, later), ...listOf(space.size, partition)] },
        count,
      );
      const last = kept[count - 1];
      if (last) hunt.most = Math.min(hunt.most, last.value);
    },
  };
  hunt.take(known);
  const complete = search(hunt, UNDECIDED, Number.NEGATIVE_INFINITY) > hunt.most;
  return { partitions: kept.map(({ partition }) => partition), complete, pool };
}

/** Puts a partition in its place, unless it is there. */
function keep(kept: Kept[], own: Kept, count: number): void {
  const at = kept.findIndex((one) => (one.value - own.value || compareNumbers(one.rest, own.rest)) >= 0);
  const next = kept[at];
  if (next && next.value === own.value && compareNumbers(next.rest, own.rest) === 0) return;
  kept.splice(at < 0 ? kept.length : at, 0, own);
  kept.length = Math.min(kept.length, count);
}
