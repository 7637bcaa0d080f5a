/**
 * What a cell of several places comes to in counts alone: posts kept and filled, people, incumbents. Choices whose worths
 * are one whole number each in; the lowest bound found, and the prices that give it, out.
 *
 * Worths of many people are equal here, so a set that the relaxed answer takes may be given to any of those who are best
 * for it. Where each set can be given to somebody else, nothing is left to lower. Where it cannot, all those of whom there
 * are too few get a higher price at once (the overdemanded set of an ascending auction).
 */
import { followed, type Relaxation } from "./relax.ts";
import type { Choices, Limits } from "./sets.ts";
import type { Catalogue } from "./weigh.ts";

export interface Counts {
  readonly bound: number;
  /** By candidate. */
  readonly prices: Float64Array;
}

/** Who gets the sets of a relaxed answer. */
interface Given {
  /** 1 for each candidate who gets one. */
  readonly has: Uint8Array;
  /** Those for whom there are more sets than people. */
  readonly short: readonly number[];
}

/** The most rounds of raising and lowering prices. */
const ROUNDS = 40;

/** `first`: what a price is raised by at first, the worth of a person; halved where that gives no lower bound. */
export function countsBy(
  choices: Choices,
  relaxed: Relaxation,
): (people: number, catalogue: Catalogue, limits: Limits, first: number) => Counts {
  return (people, catalogue, limits, first) => {
    let each = new Float64Array(people);
    let best: (Counts & Given) | null = null;
    let step = first;
    for (let round = 0; round < ROUNDS && step >= 1; round++) {
      choices.price(each);
      relaxed.relax(catalogue, limits);
      const root = relaxed.at(catalogue.full, limits.larger, limits.persons);
      const bound = (relaxed.values()[root] ?? 0) + each.reduce((all, price) => all + price, 0);
      if (relaxed.gaveUp()) break;
      if (best === null || bound < best.bound) {
        best = { bound, prices: each, ...givenOut(choices, relaxed, catalogue, limits, people) };
      } else step = Math.floor(step / 2);
      const next: Float64Array<ArrayBuffer> = best.prices.slice();
      for (const one of best.short) next[one] = (next[one] ?? 0) + step;
      for (let one = 0; one < people; one++) {
        // Whoever has a price and no set is priced too high.
        if (best.has[one] === 0 && best.short.indexOf(one) < 0) {
          next[one] = Math.max(0, (next[one] ?? 0) - step);
        }
      }
      const { prices } = best;
      if (next.every((price, one) => price === prices[one])) break;
      each = next;
    }
    return best ?? { bound: Number.POSITIVE_INFINITY, prices: new Float64Array(people) };
  };
}

/** Gives the sets of the relaxed answer to as many of those who are best for them as can be. */
function givenOut(
  choices: Choices,
  relaxed: Relaxation,
  catalogue: Catalogue,
  limits: Limits,
  people: number,
): Given {
  const taken: number[] = [];
  followed(relaxed, choices, catalogue, limits, (set) => {
    if (set !== 0) taken.push(set);
    return true;
  });
  const options = choices.options();
  const worths = choices.worths();
  const best = taken.map((set) => {
    const own: number[] = [];
    const most = worths[options[choices.startOf(set) + 1] ?? 0] ?? 0;
    for (let option = choices.startOf(set); option < choices.endOf(set); option += 2) {
      if ((worths[options[option + 1] ?? 0] ?? 0) < most) break;
      own.push(options[option] ?? 0);
    }
    return own;
  });
  const holds = new Int32Array(people).fill(-1);
  const short = new Set<number>();
  /** Finds somebody for a set, moving others to other sets on the way; `asked` is who was asked so far. */
  const give = (index: number, asked: Set<number>): boolean =>
    (best[index] ?? []).some((one) => {
      if (asked.has(one)) return false;
      asked.add(one);
      const other = holds[one] ?? -1;
      if (other >= 0 && !give(other, asked)) return false;
      holds[one] = index;
      return true;
    });
  taken.forEach((_, index) => {
    const asked = new Set<number>();
    if (!give(index, asked)) for (const one of asked) short.add(one);
  });
  return { has: Uint8Array.from(holds, (index) => (index < 0 ? 0 : 1)), short: [...short] };
}
