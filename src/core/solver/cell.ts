/** A cell as the solver takes it: titles with posts, candidates with what each may hold. */
import type { Objective } from "../model/policy.ts";

/** A title of a cell with at least one post. */
export interface CellTitle {
  /** By place of the cell. */
  readonly posts: readonly number[];
  /** Whether it may be held together with the titles of any place; the posts of such titles stand in the last place. */
  readonly shared: boolean;
  /** Its place in the order in which ids are compared. */
  readonly rank: number;
  /** Titles that may be held together with it, as bits; without itself. */
  readonly compatible: number;
  readonly counted: boolean;
  /** Filled only where no further person is needed for it; never counted as vacant. */
  readonly optional: boolean;
}

/**
 * The candidates of a cell by columns, in the order of their ids; columns may be longer than `size`. What differs by
 * place stands candidate by candidate, for each in the order of places.
 */
export interface Candidates {
  readonly size: number;
  /** Titles that each may hold, as bits. */
  readonly eligible: Int32Array;
  /** By place: titles held there before, as bits. */
  readonly incumbent: Int32Array;
  /** By place: titles to be kept there whatever it costs, as bits among the eligible ones. */
  readonly keep: Int32Array;
  readonly maxPosts: Int32Array;
  /** 0 for full-time officials, who cost nobody; else 1. */
  readonly counted: Uint8Array;
  /** By criterion, in the order of preference, and place: what each post filled by this person is worth; whole numbers. */
  readonly criteria: readonly Float64Array[];
}

/**
 * Titles, at most 30, with their posts at one place, or at several whose posts are shared out together: a person then
 * holds titles of one of them, and shared ones.
 */
export interface Cell {
  readonly titles: readonly CellTitle[];
  readonly candidates: Candidates;
  /** Titles, as bits, of which one person may hold at most so many, where that is fewer than `maxPosts`. */
  readonly limits: readonly { readonly titles: number; readonly most: number }[];
  readonly objective: Objective;
  /** The most people wanted; null: no cap. Only `fewest-changes` looks at it. */
  readonly cap: number | null;
}

/** What the titles of a cell come to; cells with the same titles share it. */
export interface Catalogue {
  /** How many titles there are, and how many places. */
  readonly size: number;
  readonly places: number;
  /** Posts by slot: a title at a place, `place * size + title`. */
  readonly posts: Int32Array;
  /** All posts together. */
  readonly total: number;
  readonly compatible: Int32Array;
  /** Posts that are not optional. */
  readonly required: number;
  /** Counted titles, as bits. */
  readonly counted: number;
  /** Optional titles, as bits. */
  readonly optional: number;
  /** Shared titles, as bits. */
  readonly shared: number;
  /**
   * By place: titles with posts there, of which a set of the place holds one at least, and those that it may hold; as
   * bits.
   */
  readonly own: Int32Array;
  readonly within: Int32Array;
  /** What one open post of a title is in a state (`states.ts`), and one more than the open posts it may have. */
  readonly units: Float64Array;
  readonly radices: Int32Array;
  /** What one place still to come is in a state. */
  readonly span: number;
  /** By place: all of its posts, as a state. */
  readonly opened: Float64Array;
  /** The state in which every post is open. */
  readonly full: number;
  /** Whether every title has one post at most at a place, so that a state is the set of open titles. */
  readonly single: boolean;
  /** The slots in order of rank, in which ids are compared. */
  readonly ranked: Int32Array;
}

export function catalogueOf(titles: readonly CellTitle[]): Catalogue {
  const size = titles.length;
  const places = titles[0]?.posts.length ?? 1;
  const atPlaces = Array.from({ length: places }, (_, place) => place);
  const bits = (holds: (title: CellTitle) => boolean): number =>
    titles.reduce((mask, title, t) => (holds(title) ? mask | (1 << t) : mask), 0);
  const shared = bits((title) => title.shared);
  const radices = Int32Array.from(titles, ({ posts }) => Math.max(...posts) + 1);
  const units = new Float64Array(size);
  let span = 1;
  for (let t = 0; t < size; t++) {
    units[t] = span;
    span *= radices[t] ?? 1;
  }
  const own = Int32Array.from(atPlaces, (place) => bits(({ posts }) => (posts[place] ?? 0) > 0));
  const opened = Float64Array.from(atPlaces, (place) =>
    titles.reduce((sum, { posts }, t) => sum + (posts[place] ?? 0) * (units[t] ?? 0), 0),
  );
  const rankOf = (t: number): number => titles[t]?.rank ?? 0;
  const ranked = [...titles.keys()].sort((a, b) => rankOf(a) - rankOf(b));
  const postsOf = (title: CellTitle): number => title.posts.reduce((sum, count) => sum + count, 0);
  return {
    size,
    places,
    posts: Int32Array.from(atPlaces.flatMap((place) => titles.map(({ posts }) => posts[place] ?? 0))),
    total: titles.reduce((sum, title) => sum + postsOf(title), 0),
    compatible: Int32Array.from(titles, ({ compatible }) => compatible),
    required: titles.reduce((sum, title) => (title.optional ? sum : sum + postsOf(title)), 0),
    counted: bits((title) => title.counted),
    optional: bits((title) => title.optional),
    shared,
    own,
    within: own.map((mask) => mask | shared),
    units,
    radices,
    span,
    opened,
    full: (places - 1) * span + (opened[0] ?? 0),
    single: radices.every((radix) => radix === 2),
    ranked: Int32Array.from(ranked.flatMap((t) => atPlaces.map((place) => place * size + t))),
  };
}
