/** The oracle of proposals: every partition of a small commune, one after the other, with none of the search's own means. */

import type { Asked } from "../../../src/core/grouping/asked.ts";
import type { Judged, Space } from "../../../src/core/grouping/space/space.ts";
import type { Aim } from "../../../src/core/model/proposal.ts";

export interface Counted {
  /** For each unit the first one of its group. */
  readonly list: readonly number[];
  /** Aim by aim; `spread` as a fraction over the number of units counted. */
  readonly counts: readonly (readonly [bigint, bigint])[];
}

/** All partitions that a commune may have, the best first. */
export function everyPartition(asked: Asked): readonly Counted[] {
  const { space } = asked;
  const masks = allowedGroups(space);
  const found: Counted[] = [];
  const full = 2 ** space.size - 1;
  const walk = (covered: number, chosen: readonly number[]): void => {
    if (covered === full) {
      found.push(counted(asked, chosen));
      return;
    }
    let first = 0;
    while ((covered >> first) & 1) first++;
    for (const mask of masks)
      if ((mask >> first) & 1 && (mask & covered) === 0) walk(covered | mask, [...chosen, mask]);
  };
  walk(0, []);
  return found.sort((a, b) => compareCounts(a.counts, b.counts) || compareLists(a.list, b.list));
}

function compareCounts(a: Counted["counts"], b: Counted["counts"]): number {
  for (const [at, [one, under]] of a.entries()) {
    const [other, over] = b[at] ?? [0n, 1n];
    const difference = one * over - other * under;
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one - (b[at] ?? 0);
  return 0;
}

const unitsOf = (mask: number): number[] => [...Array(31).keys()].filter((unit) => (mask >> unit) & 1);

function allowedGroups(space: Space): readonly number[] {
  const allowed: number[] = [];
  for (let mask = 1; mask < 2 ** space.size; mask++) {
    const units = unitsOf(mask);
    if (units.length > space.mostParts) continue;
    if (units.some((a) => units.some((b) => space.apart[a * space.size + b] === 1))) continue;
    if (
      space.together.some(
        (set) => ![0, set.length].includes(set.filter((unit) => units.includes(unit)).length),
      )
    )
      continue;
    let reached = 1 << (units[0] ?? 0);
    for (let before = 0; before !== reached; ) {
      before = reached;
      for (const unit of unitsOf(reached))
        for (const next of space.beside[unit] ?? []) reached |= mask & (1 << next);
    }
    if (reached === mask) allowed.push(mask);
  }
  return allowed;
}

function judgedAs(space: Space, units: readonly number[], households: number): Judged {
  if (space.judge && units.length > 1) return space.judge(units, households);
  const heir = units.reduce((best, unit) =>
    (space.households[unit] ?? 0) > (space.households[best] ?? 0) ? unit : best,
  );
  const tier = households < (space.half[heir] ?? 0) ? 2 : households < (space.minimum[heir] ?? 0) ? 1 : 0;
  return { tier, above: units.length > 1 ? Math.max(0, households - (space.upper[heir] ?? 0)) : 0 };
}

function counted({ space, fixed, aims, target }: Asked, chosen: readonly number[]): Counted {
  const groups = chosen.map(unitsOf);
  const sizes = groups.map((units) => units.reduce((sum, unit) => sum + (space.households[unit] ?? 0), 0));
  const judged = groups.map((units, at) => judgedAs(space, units, sizes[at] ?? 0));
  const n = BigInt(groups.length + fixed.counted);
  const sum = BigInt(sizes.reduce((all, one) => all + one, 0) + fixed.households);
  const squares = BigInt(sizes.reduce((all, one) => all + one * one, 0) + fixed.squares);
  const units = groups.length + fixed.units;
  const countOf = (aim: Aim): readonly [bigint, bigint] => {
    switch (aim) {
      case "below_half":
        return [BigInt(judged.filter(({ tier }) => tier === 2).length + fixed.belowHalf), 1n];
      case "below":
        return [BigInt(judged.filter(({ tier }) => tier > 0).length + fixed.below), 1n];
      case "mergers":
        return [BigInt(target === null ? space.size - groups.length : Math.abs(units - target)), 1n];
      case "above":
        return [BigInt(judged.reduce((all, { above }) => all + above, 0)), 1n];
      case "spread":
        return [n * squares - sum * sum, n === 0n ? 1n : n];
    }
  };
  const list: number[] = [];
  for (const own of groups) for (const unit of own) list[unit] = own[0] ?? unit;
  return { list, counts: aims.map(countOf) };
}
