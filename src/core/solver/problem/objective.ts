/**
 * The objective of a cell as packed numbers: what giving a title to a candidate scores.
 *
 * The objective is a list of digits, most important first, each a sum over the posts filled: posts kept on demand,
 * posts filled, people (fewer first), optional posts filled, incumbents, each criterion, and last the ids over the
 * posts; under `fewest-changes` people who stay stand beside people. The first ones share the first number of a score
 * (`leading-digits.ts`). The others are packed into as few doubles as hold them exactly: the sum of digit i over any
 * arrangement lies below its range r(i), and its unit is the product of the ranges behind it in the same number. A
 * difference in a digit is then more than all digits behind it can make up for, so that comparing scores number by
 * number compares arrangements digit by digit.
 *
 * The ids over the posts: a post of a single one gives n − i to the candidate at position i of n, so that the lowest id
 * is best and a vacancy, 0, last. Of several posts that are alike the holders are compared as a set: candidate i gives
 * 2^(m − i), a bit of its own, and the larger number has the lower id where two sets differ first.
 */
import type { CandidatePosition, CellPlacePosition, CellTitlePosition } from "../../model/positions.ts";
import { type LeadingDigits, leadingDigits, rangeOfLeading } from "./leading-digits.ts";
import { mostLeading, mostPrice } from "./price-limits.ts";
import { NOTHING, type Problem } from "./problem.ts";

/** Sums in one packed number stay below 2^52, half of what a double holds exactly, so that differences are exact too. */
const CAPACITY = 2 ** 52;

/**
 * Where scores have prices, packed numbers are this much smaller than prices may be (`price-limits.ts`): on communes of Hà
 * Nội two thirds of the searches end before a price has come to four times what a score can be.
 */
const PRICES_PER_SCORE = 4;

/** How the scores of one problem are written; `packObjective` sets it to the next one. */
export interface PackedObjective {
  problem: Problem;
  /** Whether only what is counted is scored, without incumbents, criteria and ids: a score is then one whole number. */
  countsOnly: boolean;
  /** Numbers in a score. */
  size: number;
  /** Whether every sum of scores is exact. If not, counts or criteria are so large that comparing sums proves nothing. */
  isExact: boolean;
  leading: LeadingDigits;
  /** By criterion: its least value. */
  readonly lows: number[];
  /** Digits behind the leading ones, criteria and then ids: one more than each comes to, its number and unit there. */
  readonly ranges: number[];
  readonly numbers: number[];
  readonly units: number[];
  /** By slot: the first digit of its holders' ids. */
  readonly idDigits: number[];
  /** Candidates in one such digit of a title with several posts: a bit each. */
  idsInDigit: number;
}

export function packedObjective(): PackedObjective {
  return {
    problem: NOTHING,
    countsOnly: false,
    size: 1,
    isExact: true,
    leading: leadingDigits("persons", 0, false, false),
    lows: [],
    ranges: [],
    numbers: [],
    units: [],
    idDigits: [],
    idsInDigit: 1,
  };
}

/** Sets an objective to a problem. */
export function packObjective(objective: PackedObjective, problem: Problem, countsOnly = false): void {
  const { candidates, catalogue, order } = problem;
  const { keep, size } = candidates;
  objective.problem = problem;
  objective.countsOnly = countsOnly;
  objective.size = 1;
  let kept = 0;
  for (let at = 0; at < size * catalogue.places; at++) kept |= keep[at];
  objective.leading = leadingDigits(order, catalogue.total, catalogue.optional !== 0, kept !== 0);
  const isAlone = catalogue.places === 1;
  const capacity = isAlone ? CAPACITY : mostPrice(problem) / PRICES_PER_SCORE;
  objective.isExact = rangeOfLeading(objective.leading) <= (isAlone ? CAPACITY : mostLeading(problem));
  objective.idsInDigit = Math.floor(Math.log2(capacity));
  if (!countsOnly) packDigits(objective, setRanges(objective), capacity);
}

/** Finds how far each digit behind the leading ones goes, and how many digits there are. */
function setRanges({ problem, lows, ranges, idDigits, idsInDigit }: PackedObjective): number {
  const { candidates, catalogue } = problem;
  const people = candidates.size;
  let digits = 0;
  for (const values of candidates.criteria) {
    let low = people > 0 ? Number.POSITIVE_INFINITY : 0;
    let high = people > 0 ? Number.NEGATIVE_INFINITY : 0;
    for (let at = 0; at < people * catalogue.places; at++) {
      if (values[at] < low) low = values[at];
      if (values[at] > high) high = values[at];
    }
    // Arrangements are compared here where they fill as many posts, so the least may be taken off each.
    lows[digits] = low;
    ranges[digits++] = (high - low) * catalogue.total + 1;
  }
  for (let rank = 0; rank < catalogue.ranked.length; rank++) {
    const slot = catalogue.ranked[rank];
    idDigits[slot] = digits;
    const posts = catalogue.posts[slot];
    if (posts === 1) ranges[digits++] = people + 1;
    else if (posts > 1)
      for (let from = 0; from < people; from += idsInDigit)
        ranges[digits++] = 2 ** Math.min(idsInDigit, people - from);
  }
  return digits;
}

/** Gives each digit its number, of which the first is that of the leading digits, and its unit there. */
function packDigits(objective: PackedObjective, digits: number, capacity: number): void {
  const { ranges, numbers, units } = objective;
  for (let first = 0; first < digits; objective.size++) {
    let last = first;
    let product = 1;
    do product *= ranges[last++];
    while (last < digits && product * ranges[last] <= capacity);
    if (product > capacity) objective.isExact = false;
    for (let digit = first; digit < last; digit++) {
      product /= ranges[digit];
      numbers[digit] = objective.size;
      units[digit] = product;
    }
    first = last;
  }
}

/** Writes what a candidate in a title at a place scores, without what the person itself takes, at an offset. */
export function writeScore(
  objective: PackedObjective,
  scores: Float64Array,
  at: number,
  candidate: CandidatePosition,
  title: CellTitlePosition,
  place: CellPlacePosition,
): void {
  const { problem, countsOnly, size, leading, lows, numbers, units } = objective;
  const { candidates, catalogue } = problem;
  const here = candidate * catalogue.places + place;
  for (let k = 1; k < size; k++) scores[at + k] = 0;
  scores[at] =
    ((catalogue.optional >> title) & 1 ? leading.optional : leading.filled) +
    ((candidates.keep[here] >> title) & 1 ? leading.keep : 0);
  if (countsOnly) return;
  scores[at] += (candidates.incumbent[here] >> title) & 1;
  for (let c = 0; c < candidates.criteria.length; c++) {
    scores[at + numbers[c]] += (candidates.criteria[c][here] - lows[c]) * units[c];
  }
  writeId(objective, scores, at, candidate, place * catalogue.size + title);
}

/** Adds the digit of the holder's id. */
function writeId(
  { problem, numbers, units, idDigits, idsInDigit }: PackedObjective,
  scores: Float64Array,
  at: number,
  candidate: CandidatePosition,
  slot: number,
): void {
  const people = problem.candidates.size;
  const isSingle = problem.catalogue.posts[slot] === 1;
  const chunk = isSingle ? 0 : Math.floor(candidate / idsInDigit);
  const digit = idDigits[slot] + chunk;
  const rank = isSingle
    ? people - candidate
    : 2 ** (Math.min(idsInDigit, people - chunk * idsInDigit) - 1 - (candidate % idsInDigit));
  scores[at + numbers[digit]] += rank * units[digit];
}
