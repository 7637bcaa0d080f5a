/** One search of the solver: a cell with its titles in the order in which they are taken, and what is searched for. */
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import type { Candidates, TitleLimit } from "./cell.ts";

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
