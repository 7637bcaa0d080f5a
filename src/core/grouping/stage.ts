/** One stage of a proposal: the partition of a space that costs least, or a proof of what none costs less than. */

import { masterOf } from "./program/master.ts";
import { addGroup, type Pool } from "./program/pool.ts";
import type { Stage } from "./program/side-rows.ts";
import { type Hunt, search } from "./search.ts";
import { type Decisions, UNDECIDED } from "./space/blocks.ts";
import { isSame, keepsLimits, weightOf } from "./space/partition.ts";
import type { Partition, Space } from "./space/space.ts";
import type { Work } from "./space/tariff.ts";

/** What is asked of a stage. */
export interface Question {
  /** A partition that is known and keeps everything. */
  readonly start: Partition | null;
  /** Only partitions that cost less are looked for. */
  readonly ceiling: number;
  /** No partition costs less: one that costs it will do. */
  readonly floor: number;
  /** What is decided of pairs; the groups of a complete pool keep it. */
  readonly decisions?: Decisions;
  /** Any partition below the ceiling will do. */
  readonly any?: boolean;
}

export interface Answer {
  /** The best partition that costs less than the ceiling; null: none was found. */
  readonly best: Partition | null;
  /** No partition costs less. */
  readonly bound: number;
  /** `best` is the best there is, or there is none below the ceiling. */
  readonly proven: boolean;
}

/** Tries that a search for one partition may make. */
const MOST_TRIES = 1_000_000;

/** Finds the best partition that costs less than the ceiling, or proves that there is none. */
export function solveStage(space: Space, stage: Stage, pool: Pool, question: Question, work: Work): Answer {
  const { start, floor, decisions = UNDECIDED, any = false } = question;
  const known = start ? weightOf(start, stage.weights) : Number.POSITIVE_INFINITY;
  let best = known < question.ceiling ? start : null;
  let ceiling = Math.min(question.ceiling, known);
  if (ceiling <= floor || (any && best)) return { best, bound: floor, proven: true };
  for (const group of start ?? []) addGroup(pool, group);
  const hunt: Hunt = {
    master: masterOf(space, stage, pool, ceiling, work),
    most: ceiling - 1,
    tries: MOST_TRIES,
    take: (partition) => {
      const value = weightOf(partition, stage.weights);
      if (value >= ceiling || !isOfStage(space, stage, decisions, partition)) return;
      best = partition;
      ceiling = value;
      hunt.most = any || value <= floor ? Number.MIN_SAFE_INTEGER : value - 1;
    },
  };
  const bound = search(hunt, pool.complete ? UNDECIDED : decisions, floor);
  const proven = bound > hunt.most;
  return { best, bound: proven ? ceiling : bound, proven };
}

/** Whether groups are a partition that a stage asks for. */
function isOfStage(space: Space, stage: Stage, decisions: Decisions, partition: Partition): boolean {
  const owner = new Int32Array(space.size).fill(-1);
  let units = 0;
  partition.forEach((group, at) => {
    for (const unit of group.units) owner[unit] = at;
    units += group.units.length;
  });
  if (units !== space.size || owner.includes(-1) || !keepsLimits(partition, stage.limits)) return false;
  if (decisions.joined.some(([a, b]) => owner[a] !== owner[b])) return false;
  if (decisions.parted.some(([a, b]) => owner[a] === owner[b])) return false;
  return !stage.excluded.some((one) => isSame(one, partition));
}
