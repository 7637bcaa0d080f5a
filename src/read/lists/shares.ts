/** Households of a unit beside all that it has ("40/140 hộ của Thôn A"): an item of a list in, both numbers out. */
import { parseCountText } from "../cells/values.ts";

export interface Share {
  /** The item with the households alone: "40 hộ của Thôn A". */
  readonly plain: string;
  readonly some: number;
  readonly all: number;
}

const SHARE = /(?<![\p{L}\d./,])(\d[\d.]{0,8})\s?\/\s?(\d[\d.]{0,8})(?=\s?hộ(?!\p{L}))/gu;

/** What is no more than a half or a quarter: "1/2 hộ". */
const FEWEST = 10;

/** The share that an item says; null for none, or for several. */
export function shareIn(item: string): Share | null {
  if (!item.includes("/")) return null;
  const [found, further] = item.matchAll(SHARE);
  if (!found || further !== undefined) return null;
  const [text, some = "", all = ""] = found;
  const [part, whole] = [parseCountText(some), parseCountText(all)];
  if (!part.ok || !whole.ok || whole.value < FEWEST || part.value > whole.value) return null;
  return { plain: item.replace(text, some), some: part.value, all: whole.value };
}
