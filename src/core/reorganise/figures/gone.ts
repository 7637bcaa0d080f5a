/** What steps of a plan end of old places of which other parts go on: two steps in, the amounts out. */

import { NO_SIZES, type Sizes } from "../../model/inputs.ts";
import type { Place } from "../../model/place.ts";
import { placeWith } from "../../model/place-with.ts";
import type { ListBy, NewPlace, OldPlace } from "../../model/positions.ts";
import { addTo } from "../../numbers/groups.ts";
import { sumUnlessBlank } from "../../numbers/partial.ts";
import type { AppliedStep, Gone, Part } from "../lineage/lineage.ts";
import { SUMMED } from "./sums.ts";

/** What neither step leaves to a part: the first of an old place, or the second of what the first made of it. */
export function goneThrough(first: AppliedStep, second: AppliedStep): Gone {
  const ended = new Map(first.gone?.ended);
  const unassigned = new Map(first.gone?.unassigned);
  const isWholly = new Uint8Array(first.parts.length);
  const later = new Map<number, Part[]>();
  for (let at: NewPlace = 0; at < second.parts.length; at++) {
    const through = second.parts[at] ?? [];
    for (let index = 0; index < through.length; index++) {
      const part = through[index];
      if (!part) continue;
      if (isWhole(part, second.own[part.from])) isWholly[part.from] = 1;
      else addTo(later, part.from as number, part);
    }
  }
  for (let middle: NewPlace = 0; middle < first.parts.length; middle++) {
    if (isWholly[middle] === 1) continue;
    const through = later.get(middle) ?? [];
    if (isAllThere(second.own[middle as number], through)) continue;
    const gone = (second.home[middle as number] ?? -1) < 0 ? ended : unassigned;
    const isKnown = through.length === 0 || isPure(first, middle);
    for (const part of first.parts[middle] ?? []) {
      const before = gone.get(part.from);
      const now = isKnown ? combined([part, ...through], leftOf) : NO_SIZES;
      gone.set(part.from, before ? combined([before, now], sumUnlessBlank) : now);
    }
  }
  return { ended, unassigned };
}

/** The old places less what is gone of them. */
export function withoutGone(
  own: ListBy<OldPlace, Place>,
  { ended, unassigned }: Gone,
): ListBy<OldPlace, Place> {
  if (ended.size + unassigned.size === 0) return own;
  return own.map((place, at: OldPlace) => {
    const gone = [ended.get(at), unassigned.get(at)].filter((sizes) => sizes !== undefined);
    return gone.length > 0 ? placeWith(place, combined([place, ...gone], leftOf)) : place;
  });
}

/** Whether a place is of one old place and nothing else, so that what is said of it is said of that. */
export function isPure({ parts, attached }: AppliedStep, at: NewPlace): boolean {
  const [only, other] = parts[at] ?? [];
  return only !== undefined && other === undefined && !only.isMixed && !attached[at];
}

/** Whether a part is all of a place, by the figure that this has itself; a plan may leave the rest of it to nobody. */
export function isWhole({ of, households }: Part, place: Place | undefined): boolean {
  const all = place?.households ?? null;
  return of === 1 && (households === null || all === null || households >= all);
}

/** Whether nothing of a place is left out of its parts: some part takes what others leave, or they have all its households. */
function isAllThere(place: Place | undefined, parts: readonly Part[]): boolean {
  if (parts.some(({ main }) => main) && parts.some((part) => SUMMED.every((size) => part[size] === null)))
    return true;
  const households = sumUnlessBlank(parts.map((part) => part.households));
  return parts.length > 0 && households !== null && households === place?.households;
}

function combined(
  sizes: readonly Sizes[],
  by: (numbers: readonly (number | null)[]) => number | null,
): Sizes {
  return {
    households: by(sizes.map((one) => one.households)),
    population: by(sizes.map((one) => one.population)),
    area: by(sizes.map((one) => one.area)),
  };
}

/** The first number less the others, not below 0; null where one is not known. */
function leftOf([all = null, ...others]: readonly (number | null)[]): number | null {
  const given = sumUnlessBlank(others);
  return all === null || given === null ? null : Math.max(0, all - given);
}
