/**
 * What a new place has beside the units in it: figures that old places state for themselves, whose units did not go there with
 * a figure. Old figures and parts in, amounts by new place out.
 */
import type { Place, Register } from "../../model/place.ts";
import type { ListBy, MarksBy, NewPlace, OldPlace } from "../../model/positions.ts";
import { marked } from "../../numbers/marks.ts";
import { sumUnlessBlank } from "../../numbers/partial.ts";
import { aboveOthers } from "../../numbers/tree-sums.ts";
import type { Part } from "../lineage/lineage.ts";
import type { Summed } from "./sums.ts";

/** What is beside the units of one new place, in the form of an amount that nodes share. `isWhole`: it is known. */
interface AmountBeside {
  readonly nodes: readonly [NewPlace];
  readonly amount: number;
  readonly isWhole: boolean;
}

/** What amounts beside units are found in: old places with what each has by itself, and the new ones with their parts. */
interface Ground {
  readonly parents: Register<NewPlace>["parents"];
  /** New places above units. */
  readonly higher: readonly NewPlace[];
  readonly parts: ListBy<NewPlace, readonly Part[]>;
  readonly own: ListBy<OldPlace, Place>;
  readonly oldParents: ArrayLike<OldPlace>;
  /** 1 for each old place in which others stood. */
  readonly hadPlaces: MarksBy<OldPlace>;
}

/** The same for all columns. */
export function groundOf(
  { places, parents }: Register<NewPlace>,
  own: ListBy<OldPlace, Place>,
  oldParents: ArrayLike<OldPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
): Ground {
  const higher: NewPlace[] = [];
  for (let at: NewPlace = 0; at < places.length; at++) if (places[at]?.level !== "unit") higher.push(at);
  return { parents, higher, parts, own, oldParents, hadPlaces: aboveOthers(oldParents) };
}

/**
 * The amounts of one column, each at one new place; one that is not known leaves the place's sum open. `figures`: what each new
 * place has by its units alone. Where units were created, or have figures that their old place had for all of them, nobody
 * knows what is beside them: there the units alone count, as before.
 */
export function amountsBeside(
  { parents, higher, parts, own, oldParents, hadPlaces }: Ground,
  figures: readonly (number | null)[],
  column: Summed,
): AmountBeside[] {
  const amounts = new Map<NewPlace, number | null>();
  for (const at of higher) {
    const sizes: (number | null)[] = [];
    for (const part of parts[at] ?? []) {
      // Of what had places, those that stay count for themselves, below; with all that left went what it had.
      if (part.of === 1 && hadPlaces[part.from] === 1) continue;
      const whole = own[part.from]?.[column] ?? null;
      // Where the old place has all in its units, a part of it has nothing beside them.
      if (whole !== 0) sizes.push(part.of === 1 ? whole : part[column]);
    }
    if (sizes.length > 0) amounts.set(at, sumUnlessBlank(sizes));
  }
  if (amounts.size === 0) return [];
  const filled = new Set<NewPlace>();
  for (let at: NewPlace = 0; at < parents.length; at++) {
    const above = parents[at] ?? -1;
    if (!amounts.has(above)) continue;
    const made = parts[at] ?? [];
    const isFrom = ({ from }: Part): boolean =>
      (parts[above] ?? []).some((part) => part.from === oldParents[from] && own[part.from]?.[column] !== 0);
    if (made.length === 0 || made.some(isFrom)) amounts.delete(above);
    else if (figures[at] != null) filled.add(above);
  }
  return [...amounts]
    .filter(([at]) => filled.has(at))
    .map(([at, amount]): AmountBeside => ({ nodes: [at], amount: amount ?? 0, isWhole: amount !== null }));
}

/**
 * The new places above units that have nothing any more: all that stood in the old places that they continue, as a whole,
 * went elsewhere or ended. What these had may be unknown; what is left is not.
 */
export function emptiedPlaces({ parents, parts, hadPlaces }: Ground): NewPlace[] {
  const emptied = new Uint8Array(parents.length);
  for (let at: NewPlace = 0; at < parents.length; at++) {
    const above = parents[at] ?? -1;
    if (above >= 0) emptied[above] = 0;
    const own = parts[at] ?? [];
    // Most are units, in which nothing stood.
    if (own.length === 0 || hadPlaces[own[0]?.from ?? 0] !== 1) continue;
    if (own.every(({ from, of }) => of === 1 && hadPlaces[from] === 1)) emptied[at] = 1;
  }
  return marked(emptied);
}
