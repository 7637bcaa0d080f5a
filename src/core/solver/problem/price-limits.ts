/**
 * How large prices may be so that every sum in which they stand is exact: whole numbers below 2^53.
 *
 * A value of the priced relaxation, a Lagrangian bound and a node of the search under prices each add up: scores, which a
 * shared post can bring in once from each place; the price of the candidate and of the shared titles for each set taken,
 * of which there are no more than posts; and the prices of all things once for each of them. With P the largest price and
 * C what the scores of an arrangement come to at most in the same number, that is at most places · C + N · P. Both terms
 * are kept below 2^50, so a value stays below 2^51, and a difference of two, or a price raised by one, below 2^53.
 */
import type { Problem } from "./problem.ts";

const MOST = 2 ** 50;

/** The most that a price may come to, in any of its numbers. */
export function mostPrice({ catalogue, candidates }: Problem): number {
  const { total, size, places } = catalogue;
  let titles = 1;
  for (let candidate = 0; candidate < candidates.size; candidate++)
    titles = Math.max(titles, candidates.maxPosts[candidate]);
  const terms = total * (2 + Math.min(titles, size)) + candidates.size + places;
  return Math.floor(MOST / terms);
}

/** The most that the first numbers of an arrangement's scores may come to, where there are prices. */
export function mostLeading({ catalogue }: Problem): number {
  return MOST / catalogue.places;
}
