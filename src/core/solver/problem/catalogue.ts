/** What the titles of a cell come to in numbers: titles in, their posts and properties as columns and bits out. */
import type { Position } from "../../model/positions.ts";
import type { CellTitle, TitleBits } from "./cell.ts";

/** A title at a place of the cell: `place * titles + title`. */
export type SlotPosition = Position<"titles at the places of the cell">;

/** The titles of a cell; cells with the same titles share it. States are told in `states.ts`. */
export interface Catalogue {
  /** How many titles there are, and how many places. */
  readonly size: number;
  readonly places: number;
  /** Posts by slot. */
  readonly posts: Int32Array;
  /** All posts together. */
  readonly total: number;
  /** By title: those that may be held together with it. */
  readonly compatible: Int32Array;
  /** Posts that are not optional. */
  readonly required: number;
  readonly counted: TitleBits;
  readonly optional: TitleBits;
  readonly shared: TitleBits;
  /** By place: titles with posts there, of which a set of the place holds one at least. */
  readonly own: Int32Array;
  /** By place: titles that a set of the place may hold, which are its own and the shared ones. */
  readonly within: Int32Array;
  /** By title: what one open post is in a state. */
  readonly units: Float64Array;
  /** By title: one more than the open posts it may have at a place. */
  readonly radices: Int32Array;
  /** What one place still to come is in a state. */
  readonly span: number;
  /** By place: all of its posts, as a state. */
  readonly opened: Float64Array;
  /** The state in which every post is open. */
  readonly full: number;
  /** Whether no title has more than one post at a place, so that a state is the set of open titles. */
  readonly single: boolean;
  /** The slots in order of rank, in which ids are compared. */
  readonly ranked: Int32Array;
}

export function catalogueOf(titles: readonly CellTitle[]): Catalogue {
  const size = titles.length;
  const places = titles[0]?.posts.length ?? 1;
  const atPlaces = Array.from({ length: places }, (_, place) => place);
  const bits = (holds: (title: CellTitle) => boolean): TitleBits =>
    titles.reduce((mask, title, t) => (holds(title) ? mask | (1 << t) : mask), 0);
  const shared = bits((title) => title.shared);
  const own = Int32Array.from(atPlaces, (place) => bits(({ posts }) => posts[place] > 0));
  const single = titles.every(({ posts }) => Math.max(...posts) <= 1);
  const { units, radices, span } = unitsOf(titles, single);
  const opened = Float64Array.from(atPlaces, (place) =>
    titles.reduce((state, { posts }, t) => state + posts[place] * units[t], 0),
  );
  const ranked = [...titles.keys()].sort((a, b) => titles[a].rank - titles[b].rank);
  const postsOf = (title: CellTitle): number => title.posts.reduce((sum, count) => sum + count, 0);
  return {
    size,
    places,
    posts: Int32Array.from(atPlaces.flatMap((place) => titles.map(({ posts }) => posts[place]))),
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
    full: (places - 1) * span + opened[0],
    single,
    ranked: Int32Array.from(ranked.flatMap((t) => atPlaces.map((place) => place * size + t))),
  };
}

/** The mixed radix of states: by title the open posts it may have, and what one of them is. */
function unitsOf(
  titles: readonly CellTitle[],
  single: boolean,
): Pick<Catalogue, "units" | "radices" | "span"> {
  const radices = Int32Array.from(titles, ({ posts }) => (single ? 2 : Math.max(...posts) + 1));
  const units = new Float64Array(titles.length);
  let span = 1;
  for (let t = 0; t < titles.length; t++) {
    units[t] = span;
    span *= radices[t];
  }
  return { units, radices, span };
}
