/** What groups cost by prices of their units, and how little a group and all that may be added to it can cost. */
import type { Blocks } from "./blocks.ts";

/** What a group costs, and what its units bring in. */
export interface Tariff {
  /** For a group below the must-merge share of its minimum, on top of `below`. */
  readonly belowHalf: number;
  readonly below: number;
  /** For each unit but the first. */
  readonly part: number;
  /** For each household too many. */
  readonly above: number;
  /** For the square of the households beyond `centre`. */
  readonly square: number;
  readonly centre: number;
  /** For a group at all. */
  readonly group: number;
  /** What each block brings in. */
  readonly prices: Float64Array;
}

/** Steps that may still be taken; below 0: they are used up. */
export interface Work {
  left: number;
  /** Groups of a space beyond which they are not listed beforehand; left out: the usual number, 0: never. */
  readonly listed?: number;
}

/**
 * For a group of each number of households: the least of what its size costs less what blocks added to it would bring,
 * over all that could be added, the last one in part. What a size costs is convex and what the blocks bring concave, so
 * that with fewer households never fewer are added. Whole numbers, rounded down by more than floating numbers err.
 */
export function leastBeyond(blocks: Blocks, tariff: Tariff): Float64Array {
  const { square, centre, above } = tariff;
  const total = blocks.households.reduce((sum, households) => sum + households, 0);
  const upper = above > 0 && !blocks.space.judge ? mostOf(blocks.space.upper) : Number.POSITIVE_INFINITY;
  const brought = broughtBy(blocks, tariff);
  const least = new Float64Array(total + 1);
  const value = (households: number): number =>
    square * (households - centre) ** 2 + (households > upper ? above * (households - upper) : 0);
  let added = 0;
  const with_ = (households: number, more: number): number => value(households + more) - (brought[more] ?? 0);
  for (let households = total; households >= 0; households--) {
    while (added + 1 < brought.length && with_(households, added + 1) < with_(households, added)) added++;
    const found = with_(households, added);
    least[households] = Math.floor(found - 4 - Math.abs(found) * 1e-12);
  }
  return least;
}

function mostOf(numbers: Float64Array): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}

/** What so many households bring at most beyond the cost of their parts, the blocks that bring most a household first. */
function broughtBy(blocks: Blocks, { prices, part }: Tariff): Float64Array {
  const gains = blocks.units
    .map((units, block) => ({
      gain: (prices[block] ?? 0) - part * units.length,
      households: blocks.households[block] ?? 0,
    }))
    .filter(({ gain, households }) => gain > 0 || households > 0)
    .sort((a, b) => b.gain * a.households - a.gain * b.households);
  const brought = new Float64Array(gains.reduce((sum, { households }) => sum + households, 0) + 1);
  let at = 0;
  let sum = 0;
  for (const { gain, households } of gains) {
    for (let own = 1; own <= households; own++) brought[at + own] = sum + (gain * own) / households;
    at += households;
    sum += gain;
    if (households === 0) brought[at] = sum;
  }
  return brought;
}
