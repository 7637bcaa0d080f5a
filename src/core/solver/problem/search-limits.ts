/** How much the search for the best arrangement of one cell may cost. Whole numbers of steps, so that runs can be told again. */

/** Nodes of a search where no limit is given: two to ten seconds' work in a cell of one place. */
const NODES = 2_000_000;

/** Posts of a cell of one place up to which that holds. Beyond, a node takes the longer the more posts there are. */
const USUAL_POSTS = 64;

/**
 * The same in a cell of several places, where a node takes the longer the more posts there are. Measured on communes of
 * Hà Nội: a second or less for each, whatever its size; up to 8 posts a node takes no longer than in a cell of one place.
 */
function nodesTogether(posts: number): number {
  return Math.ceil(NODES * Math.min(1, (8 / posts) ** 3.5));
}

/** Nodes of a search, by the limit that was given, if any. */
export function nodesWithin(limit: number | undefined, places: number, posts: number): number {
  if (limit !== undefined) return limit;
  return places === 1 ? Math.ceil(NODES * Math.min(1, USUAL_POSTS / posts)) : nodesTogether(posts);
}

/**
 * Sets that may be tried on states for one cell, two to five seconds' work. A cell of 20 posts and 60 people takes 3
 * million, a commune with all its units less than one.
 */
const MOST_TRIALS = 50_000_000;

/** What is tried for the first bound of a cell in any case: enough for most. */
const LEAST_TRIALS = 3_000_000;

/** Trials that take about as long as a node. */
const TRIALS_OF_A_NODE = 100;

/** Trials of a search, by the limit of nodes that was given, if any. */
export function trialsWithin(limit: number | undefined): number {
  if (limit === undefined) return MOST_TRIALS;
  return Math.min(MOST_TRIALS, Math.max(LEAST_TRIALS, limit * TRIALS_OF_A_NODE));
}
