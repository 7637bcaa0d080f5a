/** One search of the solver: a cell with its titles in the order in which they are taken, and what is searched for. */
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import type { Candidates, Cell, TitleLimit } from "./cell.ts";
import { type Layout, soughtIn } from "./layout.ts";

/**
 * What comes after filled posts: fewest people; or most people who stay and then fewest people; or, where no fewer
 * people than the cap can do, fewest people and then most who stay.
 */
export type Order = "persons" | "staying-persons" | "persons-staying";

/** People of whom there may be too few for all that is chosen; `ENOUGH` where there are not. */
export interface Supply {
  /** Who may hold several posts: each set of two titles or more takes one of them. */
  readonly several: number;
  /** Who may still be counted: each set with a counted title takes one of them, unless an official holds it. */
  readonly persons: number;
}

/** More people than any cell has posts. */
export const ENOUGH = 2 ** 30;

export interface Problem {
  readonly catalogue: Catalogue;
  readonly candidates: Candidates;
  readonly titleLimits: readonly TitleLimit[];
  readonly order: Order;
  readonly supply: Supply;
}

/** A problem without titles and candidates: what buffers are set to before the first. */
export const NOTHING: Problem = {
  catalogue: catalogueOf([]),
  candidates: {
    size: 0,
    eligible: new Int32Array(0),
    incumbent: new Int32Array(0),
    keep: new Int32Array(0),
    maxPosts: new Int32Array(0),
    counted: new Uint8Array(0),
    criteria: [],
  },
  titleLimits: [],
  order: "persons",
  supply: { several: ENOUGH, persons: ENOUGH },
};

/** The problem of a cell in one order, with no more people than `most`. */
export function problemOf(cell: Cell, layout: Layout, order: Order, most: number): Problem {
  const { candidates, limits } = layout.order ? layout.order.there(cell) : cell;
  const catalogue = soughtIn(layout, candidates);
  const supply = supplyOf(candidates, catalogue, order, most);
  return { catalogue, candidates, titleLimits: limits, order, supply };
}

/**
 * How many people there are of those of whom there may be too few. Each person takes a post at least, so as many as
 * posts are always enough. In a cell of several places prices do what the supply of people for larger sets does in one of
 * a single place.
 */
function supplyOf(candidates: Candidates, { places, total }: Catalogue, order: Order, most: number): Supply {
  let several = 0;
  for (let candidate = 0; candidate < candidates.size; candidate++)
    if (candidates.maxPosts[candidate] > 1) several++;
  const persons = order === "staying-persons" ? Math.min(most, countedIn(candidates)) : most;
  return {
    several: places === 1 && several < total ? several : ENOUGH,
    persons: persons < total ? persons : ENOUGH,
  };
}

/** How many candidates are counted as persons. */
export function countedIn({ counted, size }: Candidates): number {
  let sum = 0;
  for (let candidate = 0; candidate < size; candidate++) sum += counted[candidate];
  return sum;
}
