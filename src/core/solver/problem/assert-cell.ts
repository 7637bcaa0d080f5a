/** The edge of the solver's room: titles and candidates that do not fit together are refused before anything is read. */
import { type Cell, type CellTitle, MOST_TITLES, placesIn, type TitleBits } from "./cell.ts";

/**
 * Throws where titles, or the columns of candidates, do not fit together. The solver trusts every index from here on: one
 * out of bounds would silently count as nothing, and give an arrangement that is not the best.
 */
export function assertTitles(titles: readonly CellTitle[]): void {
  const places = placesIn({ titles });
  const isWithin = titlesWithin(titles);
  const isSound = titles.every(({ posts, compatible }) => posts.length === places && isWithin(compatible));
  if (titles.length > MOST_TITLES || !isSound) throw new RangeError("titles of a cell do not fit together");
}

/** See `assertTitles`. */
export function assertCandidates({ titles, candidates }: Cell): void {
  const { size, eligible, incumbent, keep, maxPosts, counted, criteria } = candidates;
  const byPlace = size * placesIn({ titles });
  let isSound =
    Math.min(eligible.length, maxPosts.length, counted.length) >= size &&
    Math.min(incumbent.length, keep.length) >= byPlace;
  for (const values of criteria) if (values.length < byPlace) isSound = false;
  if (!isSound) throw new RangeError("columns of candidates do not fit together");
  const isWithin = titlesWithin(titles);
  for (let candidate = 0; candidate < size; candidate++) {
    if (!isWithin(eligible[candidate])) throw new RangeError("a candidate for a title of another cell");
  }
}

/** Whether bits are those of titles out of these. */
function titlesWithin({ length }: readonly CellTitle[]): (bits: TitleBits) => boolean {
  const others = -1 << length;
  return (bits) => (bits & others) === 0;
}
