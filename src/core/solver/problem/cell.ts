/** A cell as the solver takes it: titles with posts, candidates with what each may hold, and what is wanted. */
import type { Objective } from "../../model/policy.ts";

/**
 * Titles of a cell as the bits of one number: bit t is the title at position t. At most 30, so that every set is a whole
 * number of 32 bits above 0.
 */
export type TitleBits = number;

/** The most titles that a cell can have. */
export const MOST_TITLES = 30;

/** A title of a cell with at least one post. */
export interface CellTitle {
  /** By place of the cell. */
  readonly posts: readonly number[];
  /** Whether it may be held together with the titles of any place; the posts of such titles stand in the last place. */
  readonly shared: boolean;
  /** Its place in the order in which ids are compared. */
  readonly rank: number;
  /** Titles that may be held together with it; without itself. */
  readonly compatible: TitleBits;
  /** Whether who holds it counts as a person. */
  readonly counted: boolean;
  /** Filled only where no further person is needed for it; never counted as vacant. */
  readonly optional: boolean;
}

/**
 * The candidates of a cell by columns, in the order of their ids; columns may be longer than `size`. What differs by
 * place stands candidate by candidate, for each in the order of places: at `candidate * places + place`.
 */
export interface Candidates {
  readonly size: number;
  /** `TitleBits`: titles that each may hold. */
  readonly eligible: Int32Array;
  /** By place, `TitleBits`: titles held there before. */
  readonly incumbent: Int32Array;
  /**
   * By place, `TitleBits`: titles to be kept there whatever it costs. Each may hold them together, and there are posts
   * for all of them: else bounds of answers that are not proven may be wrong.
   */
  readonly keep: Int32Array;
  readonly maxPosts: Int32Array;
  /** 0 for full-time officials, who cost nobody; else 1. */
  readonly counted: Uint8Array;
  /** By criterion, in the order of preference, and place: what each post filled by this person scores; whole numbers. */
  readonly criteria: readonly Float64Array[];
}

/** A bound on what one person may hold: at most `most` of `titles`. */
export interface TitleLimit {
  readonly titles: TitleBits;
  readonly most: number;
}

/**
 * Titles with their posts at one place, or at several whose posts are shared out together: a person then holds titles
 * of one of them, and shared ones.
 */
export interface Cell {
  readonly titles: readonly CellTitle[];
  readonly candidates: Candidates;
  /** Where one person may hold fewer of some titles than `maxPosts`. */
  readonly limits: readonly TitleLimit[];
  readonly objective: Objective;
  /** The most people wanted; null: no cap. Only `fewest-changes` looks at it. */
  readonly cap: number | null;
}

/** How many places a cell has. */
export function placesIn({ titles }: Pick<Cell, "titles">): number {
  return titles[0]?.posts.length ?? 1;
}
