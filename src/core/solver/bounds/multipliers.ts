/**
 * Prices of what there is too little of in a cell of several places: Lagrangian multipliers of the constraints that the
 * relaxation drops. These are "each candidate is chosen once at most" and "each shared post is given away once at most".
 */

import type { CellTitlePosition, Position } from "../../model/positions.ts";
import { lowestBit } from "../../numbers/bits.ts";
import { type SetPosition, sharedIn, type TitleSets } from "../problem/title-sets.ts";
import type { WayStep } from "./relaxed-way.ts";

/** A thing that has a price: a candidate, or behind all candidates a title of the cell, of which the shared ones. */
export type ThingPosition = Position<"candidates, and titles behind them">;

export interface Multipliers {
  /** By thing, as many numbers for each as a score has. */
  readonly each: Float64Array;
  /** How many there are of each thing. */
  readonly amounts: Int32Array;
  /** All prices together, each as often as there is of the thing. */
  readonly sum: Float64Array;
}

/** Nothing has a price. */
export const FREE: Multipliers = {
  each: new Float64Array(0),
  amounts: new Int32Array(0),
  sum: new Float64Array(0),
};

export function multipliersOf(each: Float64Array, amounts: Int32Array, size: number): Multipliers {
  return { each, amounts, sum: sumOfPrices(each, amounts, size) };
}

/** How many there are of each thing: one of each person, and the posts of each shared title. */
export function amountsOf({ problem }: TitleSets): Int32Array {
  const { size, places, posts, shared } = problem.catalogue;
  const people = problem.candidates.size;
  return Int32Array.from({ length: people + size }, (_, thing) => {
    const title = thing - people;
    if (title < 0) return 1;
    return (shared >> title) & 1 ? posts[(places - 1) * size + title] : 0;
  });
}

/** How often the steps of a way take each thing. */
export function usesOf(sets: TitleSets, steps: readonly WayStep[]): Int32Array {
  const people = sets.problem.candidates.size;
  const uses = new Int32Array(people + sets.problem.catalogue.size);
  for (const { set, candidate } of steps) {
    if (set === 0) continue;
    uses[candidate]++;
    for (let rest = sharedIn(sets, set); rest !== 0; rest &= rest - 1) uses[people + lowestBit(rest)]++;
  }
  return uses;
}

/**
 * Takes the prices of what an arrangement leaves over off the score at `at`; `chosen`: the set of each candidate, 0 where
 * none.
 */
export function takeUnused(
  sums: Float64Array,
  at: number,
  { each, amounts, sum }: Multipliers,
  sets: TitleSets,
  chosen: readonly SetPosition[],
): void {
  const people = chosen.length;
  const size = sum.length;
  for (let thing = 0; thing < amounts.length; thing++) {
    const unused =
      thing < people ? (chosen[thing] === 0 ? 1 : 0) : leftOf(sets, thing - people, amounts[thing], chosen);
    if (unused === 0) continue;
    for (let k = 0; k < size; k++) sums[at + k] -= unused * each[thing * size + k];
  }
}

/** Posts of a title, of `amount` that are shared, which an arrangement leaves over. */
function leftOf(
  sets: TitleSets,
  title: CellTitlePosition,
  amount: number,
  chosen: readonly SetPosition[],
): number {
  let left = amount;
  if (amount === 0) return 0;
  for (const set of chosen) if (set !== 0) left -= (sharedIn(sets, set) >> title) & 1;
  return left;
}

/** Prices of all things together, each as often as there is of it; `each`: `size` numbers for each. */
export function sumOfPrices(each: Float64Array, amounts: Int32Array, size: number): Float64Array {
  const sum = new Float64Array(size);
  for (let thing = 0; thing < amounts.length; thing++) {
    for (let k = 0; k < size; k++) sum[k] += each[thing * size + k] * amounts[thing];
  }
  return sum;
}

/** Whether somebody with a set takes a thing. */
export function takes(sets: TitleSets, thing: ThingPosition, candidate: number, set: SetPosition): boolean {
  const title = thing - sets.problem.candidates.size;
  return title < 0 ? candidate === thing : ((sharedIn(sets, set) >> title) & 1) === 1;
}
