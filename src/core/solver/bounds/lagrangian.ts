/**
 * Lagrangian relaxation of a cell of several places: prices of candidates and of shared posts, by dual ascent.
 *
 * What holds the places of a cell together are the constraints that the relaxation drops: nobody is chosen twice, no
 * shared post is given away twice. Let p ≥ 0 be prices, one for each of these things, a of which there are. With V(p) the
 * relaxed answer when each choice scores the prices of what it takes less (`price-title-sets.ts`),
 *
 *     L(p) = V(p) + Σ a · p
 *
 * is a bound of the optimum, whatever the prices: an arrangement takes each thing a times at most, so its priced score
 * plus Σ a · p is no less than its own, and V(p) is no less than its priced score. Where the relaxed answer under p takes
 * nothing too often, and all there is of what has a price, both are equal, and the answer is the optimum.
 *
 * Prices are scores, vectors that are compared lexicographically, since what is scarce is often scarce for the sake of a
 * late criterion alone. So they are not moved along a subgradient but by regrets (`regrets.ts`): the price of a thing
 * taken too often rises until no more steps than there is of it would rather have it than do without; of a thing left
 * over it falls until some step may as well take it. Each round changes all prices at once, so the bound may rise for a
 * while; the lowest one counts.
 */

import { mostPrice } from "../problem/price-limits.ts";
import { compareScores } from "../problem/scores.ts";
import type { SetPosition } from "../problem/title-sets.ts";
import { amountsOf, type Multipliers, multipliersOf, usesOf } from "./multipliers.ts";
import { priceTitleSets } from "./price-title-sets.ts";
import { lower, raise } from "./regrets.ts";
import { boundAt, type Relaxation, relax } from "./relaxation.ts";
import { relaxedWay, type WayStep } from "./relaxed-way.ts";

export interface Priced {
  /** The lowest bound that was found, and the prices that give it; table and relaxation are set to them. */
  readonly bound: Float64Array;
  readonly multipliers: Multipliers;
  /** The optimum, the set of each candidate; null where it was not proven by prices alone. */
  readonly sets: readonly SetPosition[] | null;
  readonly rounds: number;
}

/** Rounds without a lower bound after which prices are taken as they are, and rounds in all. */
const STALLED = 25;

export const PRICE_ROUNDS = 100;

/** Rounds from one visit to the next. */
const VISIT = 10;

/**
 * Finds prices for the problem that table, relaxation and objective are set to. `first`: prices to begin with, by thing,
 * as far as the first number of scores goes. `rounds`: how many there may be. `visit` is called now and then with the prices of a round, to which table
 * and relaxation are set.
 */
export function findPrices(
  relaxed: Relaxation,
  first: Float64Array,
  rounds: number,
  visit: (multipliers: Multipliers) => void,
): Priced {
  const { size } = relaxed.objective;
  const amounts = amountsOf(relaxed.sets);
  const most = mostPrice(relaxed.sets.problem);
  const pricesOf = (prices: Float64Array): Multipliers => multipliersOf(prices, amounts, size);
  let each: Float64Array = new Float64Array(amounts.length * size);
  first.forEach((price, thing) => {
    each[thing * size] = price;
  });
  let bound = boundUnder(relaxed, pricesOf(each));
  let lowest = each;
  let round = 0;
  for (let best = 0; round < rounds && round - best <= STALLED; round++) {
    if (round % VISIT === 0) visit(pricesOf(each));
    const steps = relaxedWay(relaxed);
    const next = nextPrices(relaxed, steps, each, amounts);
    if (next === null)
      return { bound, multipliers: pricesOf(each), sets: arrangementOf(relaxed, steps), rounds: round };
    if (next.some((number) => Math.abs(number) > most)) break;
    each = next;
    const met = boundUnder(relaxed, pricesOf(each));
    if (relaxed.gaveUp) break;
    if (compareScores(met, 0, bound, 0, size) >= 0) continue;
    bound = met;
    lowest = each;
    best = round;
  }
  if (lowest !== each) boundUnder(relaxed, pricesOf(lowest));
  return { bound, multipliers: pricesOf(lowest), sets: null, rounds: round };
}

/** Sets table and relaxation to prices; the bound under them. */
function boundUnder(relaxed: Relaxation, { each, sum }: Multipliers): Float64Array {
  const { sets, objective } = relaxed;
  const { catalogue, supply } = sets.problem;
  priceTitleSets(sets, objective.size, each);
  relax(relaxed);
  const root = boundAt(relaxed, catalogue.full, supply.several, supply.persons);
  return sum.map((number, k) => number + relaxed.values[root + k]);
}

/** Prices of the next round; null where the way takes nothing too often, and all there is of what has a price. */
function nextPrices(
  relaxed: Relaxation,
  steps: readonly WayStep[],
  each: Float64Array,
  amounts: Int32Array,
): Float64Array | null {
  const { size } = relaxed.objective;
  const uses = usesOf(relaxed.sets, steps);
  const next = each.slice();
  let isChanged = false;
  for (let thing = 0; thing < amounts.length; thing++) {
    const beyond = uses[thing] - amounts[thing];
    const price = next.subarray(thing * size, (thing + 1) * size);
    if (beyond > 0) raise(price, relaxed, steps, thing, amounts[thing]);
    else if (beyond < 0 && price.some((number) => number !== 0)) lower(price, relaxed, steps, thing);
    else continue;
    isChanged = true;
  }
  return isChanged ? next : null;
}

/** The set of each candidate on a way that takes nobody twice; 0: none. */
function arrangementOf({ sets }: Relaxation, steps: readonly WayStep[]): SetPosition[] {
  const chosen = new Array<SetPosition>(sets.problem.candidates.size).fill(0);
  for (const { set, candidate } of steps) if (candidate >= 0) chosen[candidate] = set;
  return chosen;
}
