/**
 * Puts prices (Lagrangian multipliers) on the table of title sets: what each option scores less the price of its
 * candidate and of the shared titles of its set, with the options of each set in that order again.
 */

import { lowestBit } from "../../numbers/bits.ts";
import { enlarged } from "../../numbers/buffers.ts";
import { OPTION, putOption, rankAmong } from "../problem/options.ts";
import { NO_SCORE } from "../problem/scores.ts";
import { type SetPosition, sharedIn, type TitleSets } from "../problem/title-sets.ts";

/**
 * `prices`: as many numbers each as a score has, one price for each candidate, and behind them one for each title, of
 * which only shared ones have any.
 */
export function priceTitleSets(sets: TitleSets, size: number, prices: Float64Array): void {
  if (sets.scoresEnd > sets.priced.length) sets.priced = enlarged(sets.priced, sets.scoresEnd);
  sets.scores = sets.priced;
  sets.priced.fill(0, NO_SCORE, NO_SCORE + size);
  const ofShared = new Float64Array(size);
  for (let set = 1; set <= sets.size; set++) {
    setSharedPrices(ofShared, sets, set, size, prices);
    reorder(sets, set, size, prices, ofShared);
    sets.best[set] = sets.options[sets.start[set] + 1];
  }
}

/** The prices of the shared titles of a set together. */
function setSharedPrices(
  sum: Float64Array,
  sets: TitleSets,
  set: SetPosition,
  size: number,
  prices: Float64Array,
): void {
  const people = sets.problem.candidates.size;
  for (let k = 0; k < size; k++) sum[k] = 0;
  for (let rest = sharedIn(sets, set); rest !== 0; rest &= rest - 1) {
    const at = (people + lowestBit(rest)) * size;
    for (let k = 0; k < size; k++) sum[k] += prices[at + k];
  }
}

/** Takes prices off the scores of a set's options, and puts these in order. */
function reorder(
  sets: TitleSets,
  set: SetPosition,
  size: number,
  prices: Float64Array,
  ofShared: Float64Array,
): void {
  const { options, plain, priced } = sets;
  const start = sets.start[set];
  const count = (sets.end[set] - start) / OPTION;
  for (let before = 0; before < count; before++) {
    const candidate = options[start + OPTION * before];
    const at = options[start + OPTION * before + 1];
    const price = candidate * size;
    for (let k = 0; k < size; k++) priced[at + k] = plain[at + k] - prices[price + k] - ofShared[k];
    const rank = rankAmong(options, start, before, priced, at, size);
    if (rank < before) putOption(options, start, rank, before, candidate, at);
  }
}
