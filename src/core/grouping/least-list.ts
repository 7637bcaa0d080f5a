/** Of partitions that are equal in all aims the one with the least list: unit by unit the first group that it can be in. */

import { addGroup, emptyPool, type Pool } from "./program/pool.ts";
import type { Stage } from "./program/side-rows.ts";
import { listOf } from "./space/aims.ts";
import { agrees, type Decisions, maskOf, type Pair } from "./space/blocks.ts";
import type { Partition, Space } from "./space/space.ts";
import type { Work } from "./space/tariff.ts";
import { solveStage } from "./stage.ts";

/**
 * The partition with the least list of those that cost less than `ceiling`; `known` is one of them. Proven where the
 * work was enough to rule all others out.
 */
export function leastList(
  space: Space,
  stage: Stage,
  pool: Pool,
  ceiling: number,
  known: Partition,
  work: Work,
): { readonly partition: Partition; readonly proven: boolean } {
  let best = known;
  let proven = true;
  let decided: Decisions = { joined: [], parted: [] };
  let open = pool;
  const leaders: number[] = [];
  for (let unit = 0; unit < space.size; unit++) {
    for (const leader of leaders) {
      if (leader >= (listOf(space.size, best)[unit] ?? unit)) break;
      const decisions = decidedOn(decided, leaders, unit, leader);
      const among = openUnder(space, open, decisions);
      if (among.complete && !among.groups.some(({ units }) => units.includes(leader) && units.includes(unit)))
        continue;
      const question = { start: null, ceiling, floor: Number.MIN_SAFE_INTEGER, decisions, any: true };
      const answer = solveStage(space, stage, among, question, work);
      if (!answer.proven) proven = false;
      if (answer.best === null) continue;
      best = answer.best;
      break;
    }
    const leader = listOf(space.size, best)[unit] ?? unit;
    decided = decidedOn(decided, leaders, unit, leader);
    open = openUnder(space, open, decided);
    if (leader === unit) leaders.push(unit);
  }
  return { partition: best, proven };
}

/** That a unit stands with the first unit of one group and not with those of the others; with itself: with none. */
function decidedOn(
  { joined, parted }: Decisions,
  leaders: readonly number[],
  unit: number,
  leader: number,
): Decisions {
  const others = leaders.filter((other) => other !== leader).map((other): Pair => [other, unit]);
  return { joined: leader === unit ? joined : [...joined, [leader, unit]], parted: [...parted, ...others] };
}

/** The groups of a complete pool that decisions leave; one that is not is left as it is. */
function openUnder(space: Space, pool: Pool, decisions: Decisions): Pool {
  if (!pool.complete) return pool;
  const open = emptyPool(space, true);
  pool.groups.forEach((group, at) => {
    if (agrees(pool.masks[at] ?? maskOf(space.size, group.units), decisions)) addGroup(open, group);
  });
  return open;
}
