/**
 * The best partitions of a space: aim after aim the least that can be, each under what those before it allow, then all
 * partitions that are as good, in their order.
 */
import type { Aim } from "../model/proposal.ts";
import type { Stage } from "./program/side-rows.ts";
import { compareNumbers, countOf, countsOf, listOf, weightsOf } from "./space/aims.ts";
import { type Limits, NO_LIMITS, NO_WEIGHTS, sumsOf, type Weights } from "./space/partition.ts";
import type { Partition, Space } from "./space/space.ts";
import { solveStage } from "./stage.ts";
import { improved } from "./start.ts";
import { householdsOf, squares, type Task, worstSquares } from "./task.ts";
import { partitionsWithin } from "./within.ts";

export interface Found {
  /** The best that are sure, in their order; where not even the first is, a good one. null: there is no partition. */
  readonly partitions: readonly Partition[];
  /** Whether the first is the best there is. */
  readonly proven: boolean;
  /** Whether these are as many as were asked for, or all there are. */
  readonly complete: boolean;
  /** What no partition undercuts, aim by aim: the first that differs decides. */
  readonly bound: readonly number[];
}

/** Finds the best partitions. */
export function bestOf(task: Task): Found {
  const { space, aims, count } = task;
  const found: Partition[] = [];
  const sure = (complete: boolean): Found => {
    const bound = found[0] ? countsOf(found[0], aims) : [];
    return { partitions: found, proven: true, complete, bound };
  };
  while (found.length < count) {
    const next = nextClass(task, found);
    if (next.partition === null || !next.proven) {
      if (next.proven || found.length > 0) return sure(next.proven);
      const partitions = next.partition ? [bettered(task, next.partition)] : [];
      return { partitions, proven: false, complete: false, bound: next.bound };
    }
    const within = partitionsWithin(task, next.limits, next.partition, count + found.length);
    for (const partition of within.sure) {
      if (found.length < count && !found.some((one) => isSameList(space, one, partition)))
        found.push(partition);
    }
    if (within.complete) continue;
    if (found.length > 0) return sure(false);
    const bound = next.bound.map((value, at) => (aims[at] === "spread" ? within.floor : value));
    return { partitions: [within.seen], proven: false, complete: false, bound };
  }
  return sure(true);
}

/** What no partition undercuts in the aims of a task, `spread` not among them; the first that differs decides. */
export function leastCounts(task: Task): readonly number[] {
  return nextClass(task, []).bound;
}

/** A partition that single steps lead to from one that is not the best. */
function bettered({ space, aims, groups }: Task, partition: Partition): Partition {
  return improved(space, partition, (group) => countsOf([group], aims), groups !== null);
}

function isSameList({ size }: Space, a: Partition, b: Partition): boolean {
  return compareNumbers(listOf(size, a), listOf(size, b)) === 0;
}

interface Class {
  /** A partition that is as good as can be in all aims but `spread`; null: there is none. */
  readonly partition: Partition | null;
  /** What such partitions keep. */
  readonly limits: Limits;
  readonly bound: readonly number[];
  readonly proven: boolean;
}

/** The least that partitions but for excluded ones count, aim by aim; `spread` is left to be looked at. */
function nextClass(task: Task, excluded: readonly Partition[]): Class {
  const { space, aims, groups } = task;
  let limits: Limits = { ...NO_LIMITS, groups };
  let best = excluded.length === 0 && (groups === null || task.start?.length === groups) ? task.start : null;
  const bound: number[] = [];
  const last = excluded[excluded.length - 1];
  let follows = last !== undefined;
  let proven = true;
  for (const aim of aims) {
    if (aim === "spread") break;
    const before = last ? countOf(sumsOf(last), aim) : 0;
    const floor = Math.max(lowest(task, aim, limits), follows ? before : 0);
    const answer = least(task, aim, limits, best, floor, excluded);
    // After an aim that is not proven nothing is known of those behind it.
    bound.push(proven ? answer.bound : 0);
    if (!answer.proven) proven = false;
    if (answer.best === null) return { partition: null, limits, bound: filled(bound, aims), proven };
    best = answer.best;
    const value = countOf(sumsOf(best), aim);
    follows &&= value === before;
    limits = limited(limits, aim, value, space.size);
  }
  if (best === null) {
    // No aim has been looked at that would have found one.
    const stage: Stage = { weights: squares(task, limits), limits, excluded };
    const answer = solveStage(
      space,
      stage,
      task.pool,
      { start: null, ceiling: worstSquares(space, stage.weights), floor: 0, any: true },
      task.work,
    );
    return { partition: answer.best, limits, bound: filled(bound, aims), proven: answer.proven };
  }
  return { partition: best, limits, bound: filled(bound, aims), proven };
}

/** Bounds aim by aim, 0 for those that were not looked at. */
function filled(bound: readonly number[], aims: readonly Aim[]): readonly number[] {
  return aims.map((_, at) => bound[at] ?? 0);
}

function limited(limits: Limits, aim: Aim, value: number, size: number): Limits {
  switch (aim) {
    case "below_half":
      return { ...limits, belowHalf: value };
    case "below":
      return { ...limits, below: value };
    case "mergers":
      return { ...limits, groups: size - value };
    case "above":
      return { ...limits, above: value };
    case "spread":
      return limits;
  }
}

/** What an aim cannot be less than, as far as it is plain. */
function lowest({ space, mostMet }: Task, aim: Aim, { below, groups }: Limits): number {
  // A group meets the standard or is below it, and only so many can meet it.
  if (aim === "below") return groups !== null ? Math.max(0, groups - mostMet) : mostMet === 0 ? 1 : 0;
  if (aim === "mergers" && below !== null) return Math.max(0, space.size - below - mostMet);
  return 0;
}

/** The least of one aim under limits. */
function least(
  task: Task,
  aim: Aim,
  limits: Limits,
  start: Partition | null,
  floor: number,
  excluded: readonly Partition[],
): { readonly best: Partition | null; readonly bound: number; readonly proven: boolean } {
  const { space, pool, work } = task;
  const value = start ? countOf(sumsOf(start), aim) : Number.POSITIVE_INFINITY;
  if (value <= floor) return { best: start, bound: floor, proven: true };
  // Where not all groups are known, squares keep those small that are looked for.
  const size = pool.complete ? NO_WEIGHTS : squares(task, limits);
  const unit = pool.complete ? 1 : worstSquares(space, size);
  const own = weightsOf(aim);
  const weights: Weights = {
    ...size,
    belowHalf: own.belowHalf * unit,
    below: own.below * unit,
    mergers: own.mergers * unit,
    above: own.above * unit,
  };
  const ceiling = unit * (start ? value : 1 + (aim === "above" ? householdsOf(space) : space.size));
  const question = { start: null, ceiling, floor: unit * floor };
  const answer = solveStage(space, { weights, limits, excluded }, pool, question, work);
  const best = answer.best ?? start;
  const reached = best ? countOf(sumsOf(best), aim) : Number.POSITIVE_INFINITY;
  const bound = Math.max(floor, Math.floor(answer.bound / unit));
  return {
    best,
    bound: answer.proven ? Math.min(reached, bound) : bound,
    proven: answer.proven || bound >= reached,
  };
}
