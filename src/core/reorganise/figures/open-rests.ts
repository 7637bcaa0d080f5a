/**
 * Places that an earlier step left with more than their units have, nobody knows how much: a commune merged into them has no units and no
 * figure. A later step in, its new register with the figures of what these go into left open out.
 */
import type { Place, Register } from "../../model/place.ts";
import type { NewPlace, OldPlace } from "../../model/positions.ts";
import type { AppliedStep } from "../lineage/lineage.ts";
import { SUMMED, type Summed, withFigures } from "./sums.ts";

/** The new register. `before` of the step has its sums. */
export function withOpenRests(step: AppliedStep): Register<NewPlace> {
  const { before, after } = step;
  if (!before.places.some((place, at) => isMoreKnown(place, before.places[before.parents[at] ?? -1])))
    return after;
  const open = SUMMED.map((column) => openIn(before, column));
  if (open.every(({ size }) => size === 0)) return after;
  const [households = [], population = [], area = []] = SUMMED.map((column, at) =>
    figuresWith(step, open[at] ?? new Set(), column),
  );
  return { ...after, places: withFigures(after.places, households, population, area) };
}

/** Whether a place has a figure that the one above it lacks. */
function isMoreKnown({ households, population, area }: Place, above: Place | undefined): boolean {
  if (!above) return false;
  return (
    (above.households === null && households !== null) ||
    (above.population === null && population !== null) ||
    (above.area === null && area !== null)
  );
}

/** Places above units without a sum although all that stands in them has one. */
function openIn({ places, parents }: Register<OldPlace>, column: Summed): ReadonlySet<OldPlace> {
  const open = new Set<OldPlace>();
  const known = new Uint8Array(places.length);
  const unknown = new Uint8Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const above = parents[at] ?? -1;
    if (above < 0) continue;
    if (places[at]?.[column] === null) unknown[above] = 1;
    else known[above] = 1;
  }
  for (let at: OldPlace = known.indexOf(1); at >= 0; at = known.indexOf(1, at + 1)) {
    if (unknown[at] === 0 && places[at]?.[column] === null) open.add(at);
  }
  return open;
}

function figuresWith(
  { before, after, parts }: AppliedStep,
  open: ReadonlySet<OldPlace>,
  column: Summed,
): (number | null)[] {
  const figures = after.places.map((place) => place[column]);
  after.places.forEach(({ level }, at: NewPlace) => {
    const from = (parts[at] ?? []).filter((part) => open.has(part.from));
    if (level === "unit" || from.length === 0) return;
    // What stood above it with a figure states that figure by itself.
    const stated = new Set(from.flatMap((part) => knownAbove(before, part.from, column)));
    for (let up = at; up >= 0; up = after.parents[up] ?? -1) {
      if (!stated.has(after.places[up]?.code ?? "")) figures[up] = null;
    }
  });
  return figures;
}

function knownAbove({ places, parents }: Register<OldPlace>, at: OldPlace, column: Summed): string[] {
  const known: string[] = [];
  for (let up = parents[at] ?? -1; up >= 0; up = parents[up] ?? -1) {
    const place: Place | undefined = places[up];
    if (place && place[column] !== null) known.push(place.code);
  }
  return known;
}
