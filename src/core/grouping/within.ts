/** The best of the partitions that keep limits: by the squares of their households where these count, then by their lists. */

import { coverOf } from "./cover.ts";
import { leastList } from "./least-list.ts";
import {
  beyond,
  type Master,
  masterOf,
  relax,
  tariffOf,
  type WholePrices,
  wholePrices,
} from "./program/master.ts";
import { addGroup, type Pool } from "./program/pool.ts";
import { cheapGroups } from "./program/pricing.ts";
import type { Stage } from "./program/side-rows.ts";
import { blocksOf, UNDECIDED } from "./space/blocks.ts";
import { type Limits, NO_WEIGHTS, weightOf } from "./space/partition.ts";
import type { Group, Partition } from "./space/space.ts";
import { solveStage } from "./stage.ts";
import { squares, type Task, worstSquares } from "./task.ts";

export interface Within {
  /** The best that are sure, in their order. */
  readonly sure: readonly Partition[];
  /** Whether these are as many as were asked for, or all there are. */
  readonly complete: boolean;
  /** What no partition costs less than: squares of households, 0 where they do not count. */
  readonly floor: number;
  /** A good partition. */
  readonly seen: Partition;
}

/** Finds the best partitions that keep limits; `start` is one that does. */
export function partitionsWithin(task: Task, limits: Limits, start: Partition, count: number): Within {
  const { aims, pool, work } = task;
  const counts = aims.includes("spread");
  const weights = counts ? squares(task, limits) : NO_WEIGHTS;
  for (const group of start) addGroup(pool, group);
  const stage: Stage = { weights, limits, excluded: [] };
  const near = counts || pool.complete ? enumerated(task, stage, start, count) : { ...NOTHING, seen: start };
  const offset = counts ? offsetOf(task, limits) : 0;
  const sure = [...near.sure];
  let { complete, floor, seen } = near;
  // What is left is found one by one, but where aims behind `spread` decide.
  const isLast = !counts || aims[aims.length - 1] === "spread";
  // Squares only keep the groups small that are looked for where they do not count.
  const own: Stage = { ...stage, weights: counts ? weights : squares(task, limits) };
  while (!complete && sure.length < count && work.left >= 0 && isLast) {
    const next = nextOf(task, { ...own, excluded: sure }, near, counts);
    complete = next.proven && (next.partition === null || sure.length + 1 === count);
    if (sure.length === 0) floor = Math.max(floor, counts ? next.floor : 0);
    if (sure.length === 0 && next.partition) seen = next.partition;
    if (!next.proven || next.partition === null) break;
    sure.push(next.partition);
  }
  return { sure, complete, floor: counts ? floor + offset : 0, seen };
}

/** What squares of households are more than squares beyond the centre, summed over groups. */
function offsetOf({ space }: Task, limits: Limits): number {
  const total = space.households.reduce((sum, one) => sum + one, 0);
  const { centre } = squares({ space, start: null }, limits);
  return 2 * centre * total - (limits.groups ?? 0) * centre * centre;
}

interface Next {
  readonly partition: Partition | null;
  readonly proven: boolean;
  /** What no partition that is not excluded costs less than. */
  readonly floor: number;
}

/** The best partition that is not excluded, and of equals the one with the least list. */
function nextOf(
  { space, pool, work }: Task,
  stage: Stage,
  { floor, pool: close, reach, seen }: Near,
  counts: boolean,
): Next {
  const { weights, excluded } = stage;
  const last = excluded[excluded.length - 1];
  const start = last ? null : seen;
  const most = worstSquares(space, weights);
  const least = counts && last ? Math.max(floor, weightOf(last, weights)) : floor;
  let among = close ?? pool;
  const first = { start, ceiling: close ? reach + 1 : most, floor: least, any: !counts };
  let answer = solveStage(space, stage, among, first, work);
  if (close && answer.best === null && answer.proven) {
    among = pool;
    answer = solveStage(
      space,
      stage,
      pool,
      { ...first, ceiling: most, floor: Math.max(least, reach + 1) },
      work,
    );
  }
  const { best, bound, proven } = answer;
  if (best === null || !proven) return { partition: best, proven, floor: bound };
  const ceiling = counts ? weightOf(best, weights) + 1 : most;
  return { ...leastList(space, stage, among, ceiling, best, work), floor: bound };
}

interface Near {
  /** The best partitions, in their order, as far as they are sure. */
  readonly sure: readonly Partition[];
  /** Whether these are as many as asked for, or all there are. */
  readonly complete: boolean;
  /** What no partition costs less than. */
  readonly floor: number;
  /** All groups of partitions that cost at most `reach`; null: not known. */
  readonly pool: Pool | null;
  readonly reach: number;
  /** A good partition. */
  readonly seen: Partition;
}

const NOTHING: Omit<Near, "seen"> = { sure: [], complete: false, floor: 0, pool: null, reach: 0 };

const MOST_GROUPS = 40_000;

/**
 * Looks for partitions nearer and nearer around what the program proves that none costs less than: by its prices, those
 * that cost so much more have only groups that cost as much beyond the prices. Farther, until there are enough.
 */
function enumerated(task: Task, stage: Stage, start: Partition, count: number): Near {
  const { space, pool, work } = task;
  const known = weightOf(start, stage.weights);
  const master = masterOf(space, stage, pool, known + 1, work);
  const floor = Math.max(
    0,
    relax(master, UNDECIDED, blocksOf(space, UNDECIDED), () => false),
  );
  if (work.left < 0) return { ...NOTHING, floor, seen: start };
  const whole = wholePrices(master);
  const { prices, sum } = whole;
  const { scale } = master;
  const most = Math.max(0, scale * known - sum);
  // Beyond the prices no partition costs more.
  const worst = scale * worstSquares(space, stage.weights) - sum;
  let sure: readonly Partition[] = [];
  for (let gap = Math.max(scale * 2, Math.ceil(most / 40)); ; gap *= 4) {
    const wanted = count === 1 ? Math.min(gap, most) : gap;
    const { groups, limit } = groupsUpTo(master, whole, wanted);
    const isAll = limit >= wanted && gap >= (pool.complete ? largestSum(master, prices) : worst);
    const reach = isAll ? LAST : Math.floor((Math.min(limit, wanted) + sum) / scale);
    const cover = coverOf(task, stage, groups, reach, count, start);
    const seen = cover.partitions[0] ?? start;
    const isEnough = cover.complete && (isAll || cover.partitions.length >= count);
    if (cover.complete) sure = cover.partitions;
    if (isEnough || !cover.complete || limit < wanted) {
      return { sure, complete: isEnough, floor, pool: cover.pool, reach, seen };
    }
  }
}

/** More than any partition of a complete pool costs. */
const LAST = 2 ** 45;

/** More than the groups of a partition can cost beyond the prices together; only of a complete pool. */
function largestSum(master: Master, prices: Float64Array): number {
  let largest = 0;
  for (let at = 0; at < master.program.columns.size; at++)
    largest = Math.max(largest, beyond(master, at, prices));
  return (largest + 1) * master.mostGroups;
}

interface UpTo {
  readonly groups: readonly Group[];
  readonly limit: number;
}

/** Groups that cost at most `limit` beyond whole prices; where they are too many those up to the limit given back. */
function groupsUpTo(master: Master, { prices, least }: WholePrices, limit: number): UpTo {
  const { pool, space, work, columns } = master;
  // A group may cost a little less than nothing, and others as much more.
  const margin = master.mostGroups * Math.max(1, -least);
  if (pool.complete) {
    const groups = columns.flatMap((at, column) => {
      const group = pool.groups[at];
      return group && beyond(master, column, prices) <= limit + margin ? [group] : [];
    });
    return { groups, limit };
  }
  const blocks = blocksOf(space, UNDECIDED);
  if (!blocks) return { groups: [], limit };
  const cheap = cheapGroups(blocks, tariffOf(master, prices, blocks), limit + margin, MOST_GROUPS, work);
  return { groups: cheap.groups.map(({ group }) => group), limit: cheap.limit - margin };
}
