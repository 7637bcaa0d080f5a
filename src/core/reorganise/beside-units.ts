/**
 * What a new place has beside the units in it: figures that old places state for themselves, whose units did not go there with
 * a figure. Old figures and parts in, amounts by new place out.
 */
import type { Place, Register } from "../model/place.ts";
import type { ListBy, NewPlace, OldPlace } from "../model/positions.ts";
import { marked } from "../numbers/marks.ts";
import { aboveOthers } from "../numbers/tree-sums.ts";
import type { Part } from "./lineage.ts";
import type { Summed } from "./sums.ts";

/** What is beside the units of one new place, in the form of an amount that nodes share. `isWhole`: it is known. */
interface AmountBeside {
  readonly nodes: readonly [NewPlace];
  readonly amount: number;
  readonly isWhole: boolean;
}

/**
 * The amounts of one column, each at one new place; one that is not known leaves the place's sum open. `figures`: what each new
 * place has by its units alone. Where units were created, or have figures that their old place had for all of them, nobody
 * knows what is beside them: there the units alone count, as before.
 */
export function amountsBeside(
  { places, parents }: Register<NewPlace>,
  figures: readonly (number | null)[],
  own: ListBy<OldPlace, Place>,
  oldParents: ArrayLike<OldPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
  column: Summed,
): AmountBeside[] {
  const amounts = new Map<NewPlace, number | null>();
  const hadPlaces = aboveOthers(oldParents);
  places.forEach(({ level }, at: NewPlace) => {
    if (level === "unit") return;
    const sizes = (parts[at] ?? []).flatMap((part) => {
      // Of what had places, those that stay count for themselves, below; with all that left went what it had.
      return part.of === 1 && hadPlaces[part.from] === 1 ? [] : sizeBeside(part, own, column);
    });
    if (sizes.length === 0) return;
    amounts.set(
      at,
      sizes.reduce((sum: number | null, size) => (sum === null || size === null ? null : sum + size), 0),
    );
  });
  if (amounts.size === 0) return [];
  const filled = new Set<NewPlace>();
  places.forEach((_, at: NewPlace) => {
    const above = parents[at] ?? -1;
    if (!amounts.has(above)) return;
    const made = parts[at] ?? [];
    const isFrom = ({ from }: Part): boolean =>
      (parts[above] ?? []).some((part) => part.from === oldParents[from] && own[part.from]?.[column] !== 0);
    if (made.length === 0 || made.some(isFrom)) amounts.delete(above);
    else if (figures[at] != null) filled.add(above);
  });
  return [...amounts]
    .filter(([at]) => filled.has(at))
    .map(([at, amount]): AmountBeside => ({ nodes: [at], amount: amount ?? 0, isWhole: amount !== null }));
}

/** What a part has beside units: none where its old place has all in its units. */
function sizeBeside(part: Part, own: ListBy<OldPlace, Place>, column: Summed): readonly (number | null)[] {
  const whole = own[part.from]?.[column] ?? null;
  if (whole === 0) return [];
  return [part.of === 1 ? whole : part[column]];
}

/**
 * The new places above units that have nothing any more: all that stood in the old places that they continue, as a whole,
 * went elsewhere or ended. What these had may be unknown; what is left is not.
 */
export function emptiedPlaces(
  { places, parents }: Register<NewPlace>,
  oldParents: ArrayLike<OldPlace>,
  parts: ListBy<NewPlace, readonly Part[]>,
): NewPlace[] {
  const hadPlaces = aboveOthers(oldParents);
  const emptied = new Uint8Array(places.length);
  for (let at: NewPlace = 0; at < places.length; at++) {
    const above = parents[at] ?? -1;
    if (above >= 0) emptied[above] = 0;
    const own = parts[at] ?? [];
    // Most are units, in which nothing stood.
    if (own.length === 0 || hadPlaces[own[0]?.from ?? 0] !== 1) continue;
    if (own.every(({ from, of }) => of === 1 && hadPlaces[from] === 1)) emptied[at] = 1;
  }
  return marked(emptied);
}
