/**
 * What a cell of several places comes to in counts alone: posts kept and filled, and people. Choices whose worths are one
 * whole number each in; the lowest bound found, and the prices that give it, out.
 *
 * Worths of many people are equal here, and so are many answers to the same prices. What is taken too often is therefore
 * seen over many rounds, of which each counts less than the next, and prices go up and down by that (the volume
 * algorithm of Barahona and Anbil, a subgradient method).
 */

import { lowestBit } from "../numbers/bits.ts";
import type { Catalogue } from "./cell.ts";
import { amountsOf, stepsOf, usesOf } from "./lagrangian.ts";
import type { Relaxation } from "./relaxation.ts";
import { type Limits, ROW, ROW_SET, ROW_WORTH, type TitleSets } from "./title-sets.ts";

export interface CellCounts {
  readonly bound: number;
  /** By candidate, and behind them by title; whole numbers. */
  readonly prices: Float64Array;
}

const ROUNDS = 300;

/** What the last round counts for among all. */
const WEIGHT = 0.15;

/** How far prices are moved, in worths of a person: at first, at most, and by what more or less as the bound follows. */
const PACE = 5;

const FASTEST = 10;

const FASTER = 1.1;

const SLOWER = 0.66;

const SLOWEST = 0.001;

/** Rounds without a lower bound before the pace is slower. */
const PATIENCE = 6;

/** Prices are multiples of 1/16, so that sums of them are exact. */
const GRAIN = 16;

/** `person`: what a person takes from a worth. */
export function countsBy(
  choices: TitleSets,
  relaxed: Relaxation,
): (people: number, catalogue: Catalogue, limits: Limits, person: number) => CellCounts {
  return (people, catalogue, limits, person) => {
    const amounts = amountsOf(people, catalogue);
    let prices = startingPrices(choices, catalogue, people);
    let tried = prices;
    let uses: Float64Array | null = null;
    let bound = Number.POSITIVE_INFINITY;
    let pace = PACE;
    for (let round = 0, since = 0; round < ROUNDS && pace > SLOWEST; round++, since++) {
      choices.price(tried);
      relaxed.relax(catalogue, limits);
      const root = relaxed.at(catalogue.full, limits.larger, limits.persons);
      if (relaxed.gaveUp()) break;
      const all = tried.reduce((sum, price, one) => sum + price * (amounts[one] ?? 0), 0);
      const value = (relaxed.values()[root] ?? 0) + all;
      const taken = usesOf(stepsOf(relaxed, choices, catalogue, limits), people, catalogue.size, choices);
      uses = uses
        ? uses.map((use, one) => use + WEIGHT * ((taken[one] ?? 0) - use))
        : Float64Array.from(taken);
      if (value < bound) {
        bound = value;
        prices = tried;
        since = 0;
        pace = Math.min(FASTEST, pace * FASTER);
      } else if (since >= PATIENCE) {
        pace *= SLOWER;
        since = 0;
      }
      const beyond = uses.map((use, one) => use - (amounts[one] ?? 0));
      // What is left over and has no price is no matter.
      const norm = beyond.reduce(
        (sum, more, one) => (more > 0 || (prices[one] ?? 0) > 0 ? sum + more * more : sum),
        0,
      );
      if (norm === 0) break;
      const step = (pace * person) / norm;
      tried = prices.map((price, one) =>
        Math.max(0, Math.round((price + step * (beyond[one] ?? 0)) * GRAIN) / GRAIN),
      );
    }
    return { bound, prices: prices.map(Math.round) };
  };
}

/** Of a shared title what its post is worth to whoever holds nothing else: so much it is at least, where people are left. */
function startingPrices(
  choices: TitleSets,
  { places, size }: Catalogue,
  people: number,
): Float64Array<ArrayBuffer> {
  const prices = new Float64Array(people + size);
  const rows = choices.rows();
  const worths = choices.worths();
  const first = (places - 1) * size;
  for (let index = choices.firstOf(first); index < choices.firstOf(first + size); index++) {
    const set = rows[index * ROW + ROW_SET] ?? 0;
    const shared = choices.sharedOf(set);
    if (choices.sizeOf(set) !== 1 || shared === 0) continue;
    const one = people + lowestBit(shared);
    prices[one] = Math.max(prices[one] ?? 0, worths[rows[index * ROW + ROW_WORTH] ?? 0] ?? 0);
  }
  return prices;
}
