/** A size behind the last unit of a list that has no other ("Thôn 1 + 2 + 3 (350 hộ)"): of that unit, or of all of them. */
import type { Sizes } from "../../core/model/inputs.ts";
import { SUMMED, type Summed } from "../../core/reorganise/figures/sums.ts";
import { ALL } from "./amount-phrases.ts";
import type { PartItem } from "./part-item.ts";

/** How the sizes of the last item of a list may be those of all: no other item has any (`alone`), or only where the row's figure or the register says so (`among`). */
export type TotalDoubt = "alone" | "among";

/** Whether they may be; null where they are the last item's. */
export function totalIn(items: readonly PartItem[]): TotalDoubt | null {
  const last = items.at(-1);
  if (!last || items.length < 2 || last.isAmount) return null;
  // "Toàn bộ 40 hộ của Thôn A" are its own; "toàn bộ Thôn A (350 hộ)" may be of all.
  const isAll = ALL.test(last.text);
  if (isAll && !last.text.endsWith(")")) return null;
  const isSized = ({ readings }: PartItem): boolean => readings.some((one) => sizeIn(one) !== null);
  const isWhole = (item: PartItem): boolean =>
    !item.isAttached && item.readings.every(({ part }) => part === null);
  if (!isSized(last) || !isWhole(last)) return null;
  const others = items.slice(0, -1);
  if (isAll || others.some(isSized)) return "among";
  return others.every(isWhole) ? "alone" : null;
}

/** The first size that is said; null for none. */
export function sizeIn(sizes: Sizes): Summed | null {
  return SUMMED.find((size) => sizes[size] !== null) ?? null;
}

/** Whether sizes are those of all units of a row by its own figure; null where it has none. */
export function isTotalOf(
  { after, sizes }: { readonly after: Sizes; readonly sizes: Sizes },
  said: Sizes,
): boolean | null {
  const size = sizeIn(said);
  const figure = size === null ? null : (after[size] ?? sizes[size]);
  return size === null || figure === null ? null : figure === said[size];
}
