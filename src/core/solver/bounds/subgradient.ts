/**
 * What a cell of several places comes to in counts alone (posts kept and filled, people), by a subgradient method. Scores
 * of one whole number each in; the lowest bound found, and the prices that give it, out.
 *
 * Scores of many people are equal here, and so are many answers to the same prices: any one answer says little of which
 * thing is scarce. What is taken too often is therefore averaged over the rounds, of which the last counts for a fixed
 * share, and prices move along that average (the volume algorithm: F. Barahona, R. Anbil, "The volume algorithm: producing
 * primal solutions with a subgradient method", Mathematical Programming 87, 2000). Whatever the prices, they give a bound
 * (`lagrangian.ts`), so none of the numbers below decides whether an answer is right, only how low the bound gets.
 */

import { lowestBit } from "../../numbers/bits.ts";
import { mostPrice } from "../problem/price-limits.ts";
import { sharedIn, type TitleSets } from "../problem/title-sets.ts";
import { amountsOf, sumOfPrices, usesOf } from "./multipliers.ts";
import { priceTitleSets } from "./price-title-sets.ts";
import { boundAt, type Relaxation, relax } from "./relaxation.ts";
import { relaxedWay } from "./relaxed-way.ts";

export interface CellCounts {
  /** What the first number of any arrangement's score is at most. */
  readonly bound: number;
  /** By thing; whole numbers. */
  readonly prices: Float64Array;
  readonly rounds: number;
}

/** Rounds at most: on communes of Hà Nội the pace has fallen to the slowest by then. */
export const COUNT_ROUNDS = 300;

/** What the last round counts for in the average. */
const WEIGHT = 0.15;

/** How far prices move, as a multiple of what a person scores: at first, at most, and when no more is tried. */
const PACE = 5;

const FASTEST = 10;

const SLOWEST = 0.001;

/** By what the pace changes: where a round lowers the bound, and where `PATIENCE` rounds do not. */
const FASTER = 1.1;

const SLOWER = 0.66;

const PATIENCE = 6;

/** Prices are multiples of 1/16, so that sums of them are exact. */
const GRAIN = 16;

/** The counts of the problem that table and relaxation are set to, with an objective of counts only. */
export function findCounts(relaxed: Relaxation, rounds: number): CellCounts {
  const { sets, objective } = relaxed;
  const amounts = amountsOf(sets);
  const { person } = objective.leading;
  const most = mostPrice(sets.problem) / GRAIN;
  let prices = startingPrices(sets);
  let tried = prices;
  let average: Float64Array | null = null;
  let bound = Number.POSITIVE_INFINITY;
  let pace = PACE;
  let round = 0;
  for (let since = 0; round < rounds && pace > SLOWEST; round++, since++) {
    const value = boundUnder(relaxed, tried, amounts);
    if (relaxed.gaveUp) break;
    const uses = usesOf(sets, relaxedWay(relaxed));
    average = average
      ? average.map((use, thing) => use + WEIGHT * (uses[thing] - use))
      : Float64Array.from(uses);
    if (value < bound) {
      bound = value;
      prices = tried;
      since = 0;
      pace = Math.min(FASTEST, pace * FASTER);
    } else if (since >= PATIENCE) {
      pace *= SLOWER;
      since = 0;
    }
    const next = movedPrices(
      prices,
      average.map((use, thing) => use - amounts[thing]),
      pace * person,
    );
    if (next === null || next.some((price) => price > most)) break;
    tried = next;
  }
  return { bound, prices: prices.map(Math.round), rounds: round };
}

/** Sets table and relaxation to prices; the bound under them. */
function boundUnder(relaxed: Relaxation, prices: Float64Array, amounts: Int32Array): number {
  const { catalogue, supply } = relaxed.sets.problem;
  priceTitleSets(relaxed.sets, 1, prices);
  relax(relaxed);
  const root = boundAt(relaxed, catalogue.full, supply.several, supply.persons);
  return relaxed.values[root] + sumOfPrices(prices, amounts, 1)[0];
}

/** Prices moved along a direction by a step of its length; null where it has none. */
function movedPrices(prices: Float64Array, beyond: Float64Array, length: number): Float64Array | null {
  // What is left over and has no price is no matter.
  const norm = beyond.reduce(
    (sum, more, thing) => (more > 0 || prices[thing] > 0 ? sum + more * more : sum),
    0,
  );
  if (norm === 0) return null;
  const step = length / norm;
  return prices.map((price, thing) =>
    Math.max(0, Math.round((price + step * beyond[thing]) * GRAIN) / GRAIN),
  );
}

/** Of a shared title what its post scores for whoever holds nothing else: so much it is worth, where people are left. */
function startingPrices(sets: TitleSets): Float64Array {
  const { catalogue, candidates } = sets.problem;
  const { places, size } = catalogue;
  const people = candidates.size;
  const prices = new Float64Array(people + size);
  const last = (places - 1) * size;
  for (let set = sets.first[last]; set < sets.first[last + size]; set++) {
    const shared = sharedIn(sets, set);
    if (sets.count[set] !== 1 || shared === 0) continue;
    const thing = people + lowestBit(shared);
    prices[thing] = Math.max(prices[thing], sets.scores[sets.best[set]]);
  }
  return prices;
}
