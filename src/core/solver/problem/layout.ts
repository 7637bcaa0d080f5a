/**
 * How the titles of a cell are taken by a search: in an order of its own where that is worth the work, and with no more
 * posts than there are people for.
 *
 * Posts beyond the people who may hold them stay vacant whatever is chosen. Without them, how many posts a title has
 * that nobody may hold makes no difference to the search, and states stay few.
 */
import { lowestBit } from "../../numbers/bits.ts";
import { assertTitles } from "./assert-cell.ts";
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import type { Candidates, CellTitle } from "./cell.ts";
import { type TitleOrder, titleOrder } from "./title-order.ts";

export interface Layout {
  /** null: in the order of the cell. */
  readonly order: TitleOrder | null;
  /** The titles with all their posts, in the order of the cell. */
  readonly catalogue: Catalogue;
  /** The titles with all their posts, in the order of the search; and what they come to. */
  readonly titles: readonly CellTitle[];
  readonly whole: Catalogue;
  /** Catalogues of the search, by the posts that are left where those without people are taken off. */
  readonly trimmed: Map<string, Catalogue>;
}

/** Cells of one place with fewer titles than `reorderFrom` are searched in the order of their titles. */
export function layoutOf(titles: readonly CellTitle[], reorderFrom: number): Layout {
  assertTitles(titles);
  const catalogue = catalogueOf(titles);
  const order = catalogue.places === 1 && titles.length >= reorderFrom ? titleOrder(titles) : null;
  const whole = order ? catalogueOf(order.titles) : catalogue;
  return { order, catalogue, titles: order?.titles ?? titles, whole, trimmed: new Map() };
}

/** The catalogue for a search among some candidates, whose titles stand in the order of the search. */
export function soughtIn({ titles, whole, trimmed }: Layout, candidates: Candidates): Catalogue {
  const able = ableFor(whole, candidates);
  if (able === null) return whole;
  const left = titles.map(({ posts }, t) => posts.map((count) => Math.min(count, able[t])));
  const key = left.join(" ");
  let sought = trimmed.get(key);
  if (sought === undefined) {
    sought = catalogueOf(titles.map((title, t) => ({ ...title, posts: left[t] })));
    trimmed.set(key, sought);
  }
  return sought;
}

/** By title: how many candidates may hold it, counted as far as there are posts; null: as many for each as there are. */
function ableFor({ size, radices }: Catalogue, candidates: Candidates): Int32Array | null {
  const able = new Int32Array(size);
  let short = 2 ** size - 1;
  for (let candidate = 0; candidate < candidates.size && short !== 0; candidate++) {
    for (let rest = candidates.eligible[candidate] & short; rest !== 0; rest &= rest - 1) {
      const title = lowestBit(rest);
      if (++able[title] >= radices[title] - 1) short ^= 1 << title;
    }
  }
  return short === 0 ? null : able;
}
