/**
 * Prices of people and of shared posts: what is taken off the worth of whatever the relaxed answer takes too often, until
 * it takes each as often as there is of it, or its bound gets no lower (Lagrangian relaxation). The choices of a cell in;
 * prices, and the optimum where they prove it, out.
 *
 * For any prices, none below nothing, the relaxed answer under them plus all of them is a bound of the optimum. Where it
 * takes nothing too often, and everything that has a price, it is the optimum.
 */

import { lowestBit } from "../numbers/bits.ts";
import type { Catalogue } from "./cell.ts";
import type { PackedObjective } from "./objective.ts";
import { followed, type Relaxation } from "./relaxation.ts";
import { compareWorths, openIn, placeOf, without } from "./states.ts";
import { type Limits, ROW, ROW_CHARGE, ROW_LARGER, ROW_MASK, ROW_SET, type TitleSets } from "./title-sets.ts";

/** Of what there is too little: candidates by position, and behind them the titles of the cell, of which shared ones. */
export interface Prices {
  /** For each as many numbers as a worth has. */
  readonly each: Float64Array;
  /** All together, for as many of each as there are. */
  readonly sum: Float64Array;
}

/** Nothing has a price. */
export const FREE: Prices = { each: new Float64Array(0), sum: new Float64Array(0) };

export interface Priced {
  /** The lowest bound that was found, and the prices that give it; choices and relaxation are set to them. */
  readonly bound: Float64Array;
  readonly prices: Prices;
  /** The optimum by candidate, as sets of the choices; null where it was not proven by prices alone. */
  readonly sets: number[] | null;
}

/** Rounds without a lower bound after which prices are taken as they are, and rounds in all. */
const STALLED = 25;

const MOST_ROUNDS = 100;

/** Rounds from one visit to the next. */
const VISIT = 10;

/** Numbers in prices stay below this, so that sums of them are exact. */
const MOST = 2 ** 46;

/** A set that the relaxed answer takes on its way, and by whom; `set` 0: the first title stays vacant. */
export interface PlaceStep {
  readonly set: number;
  readonly candidate: number;
  readonly state: number;
  readonly larger: number;
  readonly persons: number;
}

/** The way of the relaxed answer. */
export function stepsOf(
  relaxed: Relaxation,
  choices: TitleSets,
  catalogue: Catalogue,
  limits: Limits,
): PlaceStep[] {
  const steps: PlaceStep[] = [];
  followed(relaxed, choices, catalogue, limits, (set, candidate, state, larger, persons) => {
    steps.push({ set, candidate, state, larger, persons });
    return true;
  });
  return steps;
}

/** How many there are of each thing that has a price: one of each person, and the posts of each shared title. */
export function amountsOf(people: number, { size, places, posts, shared }: Catalogue): Int32Array {
  return Int32Array.from({ length: people + size }, (_, one) => {
    const title = one - people;
    return title < 0 ? 1 : (shared >> title) & 1 ? (posts[(places - 1) * size + title] ?? 0) : 0;
  });
}

/** How often the steps take each thing. */
export function usesOf(
  steps: readonly PlaceStep[],
  people: number,
  size: number,
  choices: TitleSets,
): Int32Array {
  const uses = new Int32Array(people + size);
  for (const { set, candidate } of steps) {
    if (set === 0) continue;
    uses[candidate] = (uses[candidate] ?? 0) + 1;
    for (let rest = choices.sharedOf(set); rest !== 0; rest &= rest - 1) {
      const one = people + lowestBit(rest);
      uses[one] = (uses[one] ?? 0) + 1;
    }
  }
  return uses;
}

/** Finds prices for one cell after another: the one that choices, relaxation and scale are set to. */
export function pricesBy(
  choices: TitleSets,
  relaxed: Relaxation,
  scale: PackedObjective,
): (
  people: number,
  catalogue: Catalogue,
  limits: Limits,
  first: Float64Array,
  visit: (prices: Prices) => void,
) => Priced {
  /**
   * `first`: prices to begin with, as far as the first number of worths goes. `visit` is called now and then with the
   * prices of a round, to which choices and relaxation are set.
   */
  return (people, catalogue, limits, first, visit) => {
    const size = scale.size();
    const amounts = amountsOf(people, catalogue);
    const root = (): number => relaxed.at(catalogue.full, limits.larger, limits.persons);
    let each = new Float64Array(amounts.length * size);
    first.forEach((price, one) => {
      each[one * size] = price;
    });
    reprice(each);
    let bestEach = each;
    let bound = boundOf(each);

    for (let round = 0, best = 0; round < MOST_ROUNDS && round - best <= STALLED; round++) {
      if (round % VISIT === 0) visit({ each, sum: sumOf(each) });
      const steps = stepsOf(relaxed, choices, catalogue, limits);
      const uses = usesOf(steps, people, catalogue.size, choices);
      const next = each.slice();
      let changed = false;
      for (let one = 0; one < amounts.length; one++) {
        const beyond = (uses[one] ?? 0) - (amounts[one] ?? 0);
        const own = next.subarray(one * size, (one + 1) * size);
        if (beyond > 0) raise(own, steps, one, amounts[one] ?? 0);
        else if (beyond < 0 && own.some((number) => number !== 0)) lower(own, steps, one);
        else continue;
        changed = true;
      }
      if (!changed) {
        bestEach = each;
        const sets = new Array<number>(people).fill(0);
        for (const { set, candidate } of steps) if (candidate >= 0) sets[candidate] = set;
        return priced(sets);
      }
      if (next.some((number) => Math.abs(number) > MOST)) break;
      each = next;
      reprice(each);
      const met = boundOf(each);
      if (relaxed.gaveUp()) break;
      if (compareWorths(met, 0, bound, 0, size) >= 0) continue;
      bound = met;
      bestEach = each;
      best = round;
    }
    reprice(bestEach);
    root();
    return priced(null);

    function priced(sets: number[] | null): Priced {
      return { bound, prices: { each: bestEach, sum: sumOf(bestEach) }, sets };
    }

    function sumOf(prices: Float64Array): Float64Array {
      const sum = new Float64Array(size);
      prices.forEach((number, at) => {
        sum[at % size] = (sum[at % size] ?? 0) + number * (amounts[Math.floor(at / size)] ?? 0);
      });
      return sum;
    }

    function boundOf(prices: Float64Array): Float64Array {
      const at = root();
      const values = relaxed.values();
      return sumOf(prices).map((number, k) => number + (values[at + k] ?? 0));
    }

    function reprice(prices: Float64Array): void {
      choices.price(prices);
      relaxed.relax(catalogue, limits);
    }

    /** Whether somebody with a set takes a thing. */
    function takes(one: number, candidate: number, set: number): boolean {
      return one < people ? candidate === one : ((choices.sharedOf(set) >> (one - people)) & 1) === 1;
    }

    /** Raises a price so far that no more steps than there is of the thing would rather have it than do without. */
    function raise(own: Float64Array, steps: readonly PlaceStep[], one: number, amount: number): void {
      const regrets = steps
        .filter(({ set, candidate }) => set !== 0 && takes(one, candidate, set))
        .map((step) => lossAt(step, (candidate, set) => !takes(one, candidate, set), true))
        .sort((a, b) => compareWorths(b, 0, a, 0, size));
      const enough = regrets[amount];
      for (let k = 0; k < size; k++) own[k] = (own[k] ?? 0) + (enough?.[k] ?? 0);
    }

    /** Lowers a price so far that some step may as well take the thing, or to nothing. */
    function lower(own: Float64Array, steps: readonly PlaceStep[], one: number): void {
      let least: Float64Array = own.slice();
      for (const step of steps) {
        if (step.set !== 0 && takes(one, step.candidate, step.set)) continue;
        const loss = lossAt(step, (candidate, set) => takes(one, candidate, set), false);
        if (compareWorths(loss, 0, least, 0, size) < 0) least = loss;
      }
      for (let k = 0; k < size; k++) own[k] = (own[k] ?? 0) - (least[k] ?? 0);
    }

    /** What the relaxed answer loses where only some may take the first title of a step, or nobody. */
    function lossAt(
      { state, larger, persons }: PlaceStep,
      may: (candidate: number, set: number) => boolean,
      mayLeave: boolean,
    ): Float64Array {
      const open = openIn(state, catalogue);
      const title = lowestBit(open);
      const slot = placeOf(state, catalogue) * catalogue.size + title;
      const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
      const offer = (own: number, rest: number): void => {
        const values = relaxed.values();
        const worths = choices.worths();
        const sum = (k: number): number => (own < 0 ? 0 : (worths[own + k] ?? 0)) + (values[rest + k] ?? 0);
        for (let k = 0; k < size; k++) {
          const difference = sum(k) - (best[k] ?? 0);
          if (difference < 0) return;
          if (difference === 0) continue;
          for (let from = k; from < size; from++) best[from] = sum(from);
          return;
        }
      };
      const rows = choices.rows();
      const options = choices.options();
      for (let index = choices.firstOf(slot); index < choices.firstOf(slot + 1); index++) {
        const row = index * ROW;
        const mask = rows[row + ROW_MASK] ?? 0;
        const several = rows[row + ROW_LARGER] ?? 0;
        const charge = rows[row + ROW_CHARGE] ?? 0;
        if ((mask & open) !== mask || several > larger || charge > persons) continue;
        const set = rows[row + ROW_SET] ?? 0;
        for (let option = choices.startOf(set); option < choices.endOf(set); option += 2) {
          if (!may(options[option] ?? 0, set)) continue;
          offer(
            options[option + 1] ?? 0,
            relaxed.at(state - choices.stepOf(set), larger - several, persons - charge),
          );
          break;
        }
      }
      if (mayLeave) offer(-1, relaxed.at(without(state, title, catalogue), larger, persons));
      const own = relaxed.at(state, larger, persons);
      const values = relaxed.values();
      return best.map((value, k) => (values[own + k] ?? 0) - value);
    }
  };
}
