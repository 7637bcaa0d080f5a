/** Ids for rows that name a person without an id, and for holders that are only counted. */

import { byCodeUnit } from "../../core/text/order.ts";
import type { Holders } from "./holders.ts";

/** A row of people without an id. */
export interface Nameless {
  readonly row: number;
  readonly place: number;
  readonly title: number;
  /** What their ids begin with. */
  readonly stem: string;
  readonly count: number;
}

/**
 * Adds people without an id under one of their own, `place#title#n`. Rows are counted in the order of their cells, not
 * of the file, so that shuffled rows give the same ids; an id that the file uses itself is passed over.
 */
export function identify(
  nameless: readonly Nameless[],
  holders: Holders,
  cells: (row: number) => readonly string[],
): void {
  if (nameless.length === 0) return;
  const taken = new Set(holders.person);
  const next = new Map<string, number>();
  const inOrder = nameless
    .map((one) => ({ ...one, key: cells(one.row).join("\u0000") }))
    .sort((a, b) => byCodeUnit(a.key, b.key));
  for (const { row, place, title, stem, count } of inOrder) {
    for (let n = 0; n < count; n++) {
      let number = next.get(stem) ?? 1;
      while (taken.has(`${stem}${number}`)) number++;
      next.set(stem, number + 1);
      holders.person.push(`${stem}${number}`);
      holders.row.push(row);
      holders.place.push(place);
      holders.title.push(title);
    }
  }
}
