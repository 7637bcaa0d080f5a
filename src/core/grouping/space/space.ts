/** What a proposal may choose from: units, their borders, and what may stand in one group. */

/** How a group stands to the standard: met, below the minimum, below the must-merge share of it. */
export type Tier = 0 | 1 | 2;

/** How a group is judged: its tier, and its households beyond what a new unit should have. */
export interface Judged {
  readonly tier: Tier;
  readonly above: number;
}

/**
 * Units that may be merged, in the order of their codes (of two units the one with the lesser position has the lesser
 * code), and what holds of groups of them. A group must hang together through its own members.
 */
export interface Space {
  readonly size: number;
  readonly households: readonly number[];
  /** The neighbours of each unit. */
  readonly beside: readonly (readonly number[])[];
  /** Units that may not stand in one group: `apart[a * size + b]` is 1, and the other way round. */
  readonly apart: Uint8Array;
  /** Sets of units that stand in one group all of them. No unit is in two sets. */
  readonly together: readonly (readonly number[])[];
  /** Units that a group has at most. */
  readonly mostParts: number;
  /**
   * How a group is judged whose largest unit is the one at a position (of equals the first): fewer households than
   * `minimum` are below it, fewer than `half` below the must-merge share, more than `upper` too many for a new unit.
   */
  readonly minimum: Float64Array;
  readonly half: Float64Array;
  readonly upper: Float64Array;
  /** Judges groups of two and more units where the largest unit and the households do not decide it. */
  readonly judge: ((units: readonly number[], households: number) => Judged) | null;
}

/** Some units that could become one, with what they add to each aim. */
export interface Group extends Judged {
  /** In order. */
  readonly units: readonly number[];
  readonly households: number;
}

/** Groups that have each unit once. */
export type Partition = readonly Group[];

/** Whether of two units the first is the larger: by households, of equals the first in order. */
export function isLarger({ households }: Space, a: number, b: number): boolean {
  const [one, other] = [households[a] ?? 0, households[b] ?? 0];
  return one > other || (one === other && a < b);
}

/** The largest of some units, of equals the first. */
export function heirOf(space: Space, units: readonly number[]): number {
  let heir = units[0] ?? 0;
  for (let index = 1; index < units.length; index++) {
    const unit = units[index] ?? 0;
    if (isLarger(space, unit, heir)) heir = unit;
  }
  return heir;
}

/** The tier of a group by its largest unit; only where the space has no judge of its own. */
export function tierOf({ minimum, half }: Space, heir: number, households: number): Tier {
  if (households >= (minimum[heir] ?? 0)) return 0;
  return households >= (half[heir] ?? 0) ? 1 : 2;
}

/** The group of some units, in whatever order. */
export function groupOf(space: Space, members: readonly number[]): Group {
  const units = [...members].sort((a, b) => a - b);
  let households = 0;
  for (let index = 0; index < units.length; index++) households += space.households[units[index] ?? 0] ?? 0;
  return { units, households, ...judged(space, units, households) };
}

/** How units in order are judged as a group. */
export function judged(space: Space, units: readonly number[], households: number): Judged {
  if (units.length > 1 && space.judge) return space.judge(units, households);
  const heir = heirOf(space, units);
  const above = units.length > 1 ? Math.max(0, households - (space.upper[heir] ?? 0)) : 0;
  return { tier: tierOf(space, heir, households), above };
}

/** Whether units may stand in one group: they hang together, are not too many, none apart, sets of `together` whole. */
export function mayBeGroup(space: Space, units: readonly number[]): boolean {
  if (units.length > space.mostParts) return false;
  const members = new Set(units);
  for (const a of units) for (const b of units) if (space.apart[a * space.size + b] === 1) return false;
  for (const set of space.together) {
    const held = set.filter((unit) => members.has(unit)).length;
    if (held > 0 && held < set.length) return false;
  }
  return hangsTogether(space, members);
}

/** Whether each of some units can be reached from each other through them alone. */
export function hangsTogether({ beside }: Space, members: ReadonlySet<number>): boolean {
  const [start] = members;
  if (start === undefined) return false;
  const reached = new Set([start]);
  for (const unit of reached) for (const next of beside[unit] ?? []) if (members.has(next)) reached.add(next);
  return reached.size === members.size;
}
