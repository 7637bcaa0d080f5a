/**
 * Prices of people: what is taken off the worth of whoever the relaxed answer chooses more than once, until it chooses
 * each person once or its bound gets no lower (Lagrangian relaxation). The choices of a cell in; prices, and the
 * optimum where they prove it, out.
 *
 * For any prices, none below nothing, the relaxed answer under them plus all of them is a bound of the optimum. Where
 * it chooses nobody twice, and everybody who has a price, it is the optimum.
 */
import { followed, type Relaxation } from "./relax.ts";
import { type Choices, type Limits, ROW, ROW_CHARGE, ROW_LARGER, ROW_MASK, ROW_SET } from "./sets.ts";
import { compareWorths, lowestBit, openIn, placeOf, without } from "./states.ts";
import type { Catalogue, Scale } from "./weigh.ts";

export interface Prices {
  /** By candidate, as many numbers as a worth has. */
  readonly each: Float64Array;
  /** All together. */
  readonly sum: Float64Array;
}

/** Nobody has a price. */
export const FREE: Prices = { each: new Float64Array(0), sum: new Float64Array(0) };

export interface Priced {
  /** The lowest bound that was found, and the prices that give it; choices and relaxation are set to them. */
  readonly bound: Float64Array;
  readonly prices: Prices;
  /** The optimum by candidate, as sets of the choices; null where it was not proven by prices alone. */
  readonly sets: number[] | null;
}

/** Rounds without a lower bound after which prices are taken as they are, and rounds in all. */
const STALLED = 8;
const MOST_ROUNDS = 60;
/** Numbers in prices stay below this, so that sums of them are exact. */
const MOST = 2 ** 46;

/** A set that the relaxed answer takes on its way, and by whom; `set` 0: the first title stays vacant. */
interface Step {
  readonly set: number;
  readonly candidate: number;
  readonly state: number;
  readonly larger: number;
  readonly persons: number;
}

/** Finds prices for one cell after another: the one that choices, relaxation and scale are set to. */
export function pricesBy(
  choices: Choices,
  relaxed: Relaxation,
  scale: Scale,
): (people: number, catalogue: Catalogue, limits: Limits, counts: Float64Array) => Priced {
  return (people, catalogue, limits, counts) => {
    const size = scale.size();
    const root = (): number => relaxed.at(catalogue.full, limits.larger, limits.persons);
    let each = new Float64Array(people * size);
    counts.forEach((price, one) => {
      each[one * size] = price;
    });
    reprice(each);
    let bestEach = each;
    let bound = boundOf(each);

    const priced = (sets: number[] | null): Priced => {
      const sum = new Float64Array(size);
      bestEach.forEach((number, at) => {
        sum[at % size] = (sum[at % size] ?? 0) + number;
      });
      return { bound, prices: { each: bestEach, sum }, sets };
    };

    for (let round = 0, best = 0; round < MOST_ROUNDS && round - best <= STALLED; round++) {
      const steps: Step[] = [];
      followed(relaxed, choices, catalogue, limits, (set, candidate, state, larger, persons) => {
        steps.push({ set, candidate, state, larger, persons });
        return true;
      });
      const uses = new Int32Array(people);
      for (const { candidate } of steps) if (candidate >= 0) uses[candidate] = (uses[candidate] ?? 0) + 1;
      const next = each.slice();
      let changed = false;
      for (let candidate = 0; candidate < people; candidate++) {
        const count = uses[candidate] ?? 0;
        const own = next.subarray(candidate * size, (candidate + 1) * size);
        if (count > 1)
          raise(
            own,
            steps.filter((step) => step.candidate === candidate),
          );
        else if (count === 0 && own.some((number) => number !== 0)) lower(own, steps, candidate);
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

    function boundOf(prices: Float64Array): Float64Array {
      const at = root();
      const met = relaxed.values().slice(at, at + size);
      prices.forEach((number, index) => {
        met[index % size] = (met[index % size] ?? 0) + number;
      });
      return met;
    }

    function reprice(prices: Float64Array): void {
      choices.price(prices);
      relaxed.relax(catalogue, limits);
    }

    /** Raises a price so far that the relaxed answer loses no more by doing without the person in all steps but one. */
    function raise(own: Float64Array, steps: readonly Step[]): void {
      const regrets = steps
        .map((step) => lossAt(step, (candidate) => candidate !== step.candidate, true))
        .sort((a, b) => compareWorths(b, 0, a, 0, size));
      const [, second] = regrets;
      for (let k = 0; k < size; k++) own[k] = (own[k] ?? 0) + (second?.[k] ?? 0);
    }

    /** Lowers a price so far that some step may as well take the person, or to nothing. */
    function lower(own: Float64Array, steps: readonly Step[], candidate: number): void {
      let least: Float64Array = own.slice();
      for (const step of steps) {
        const loss = lossAt(step, (other) => other === candidate, false);
        if (compareWorths(loss, 0, least, 0, size) < 0) least = loss;
      }
      for (let k = 0; k < size; k++) own[k] = (own[k] ?? 0) - (least[k] ?? 0);
    }

    /** What the relaxed answer loses where only some candidates may take the first title of a step, or nobody. */
    function lossAt(
      { state, larger, persons }: Step,
      may: (candidate: number) => boolean,
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
          if (!may(options[option] ?? 0)) continue;
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
