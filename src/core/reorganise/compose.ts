/**
 * Reorganisations one after the other (the steps of a plan): two of them in, the second on the result of the first; the one that
 * leads from the first state to the last out. What of a merged place went where is not known part by part.
 */

import { NO_SIZES, type Sizes } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import { placeWith } from "../model/place-with.ts";
import type { ListBy, NewPlace, OldPlace } from "../model/positions.ts";
import { increase } from "../numbers/increase.ts";
import { sumUnlessBlank } from "../numbers/partial.ts";
import { goneThrough, isPure, isWhole, withoutGone } from "./figures/gone.ts";
import { withOpenTotals } from "./figures/stated-totals.ts";
import { filledColumns } from "./figures/sums.ts";
import { withSums } from "./figures/sums-after.ts";
import { withTransfers } from "./lineage/adjustments.ts";
import { type AppliedStep, type Gone, homesIn, type Part } from "./lineage/lineage.ts";

/** The two as one. */
export function composed(first: AppliedStep, second: AppliedStep): AppliedStep {
  const { before, own } = first;
  const made: (readonly Part[])[] = [];
  const attached: (Sizes | null)[] = [];
  const divided: NewPlace[] = [];
  /** How many new places each old one goes into. */
  const ways = new Int32Array(before.places.length);
  second.parts.forEach((through, at: NewPlace) => {
    const whole = wholeParts(first, second, through);
    if (!whole) divided.push(at);
    const parts = whole ?? partsThrough(first, second, through);
    for (let index = 0; index < parts.length; index++) increase(ways, parts[index]?.from ?? -1);
    made.push(parts);
    attached.push(whole ? (second.attached[at] ?? null) : attachedThrough(first, second, at, parts));
  });
  for (const at of divided) made[at] = (made[at] ?? []).map((part) => settled(part, at, first, second, ways));
  const parts = ways.some((count) => count > 1) ? adjusted(made, second.after, before) : made;
  const gone = goneThrough(first, second);
  const after = withSumsThrough(first, second, parts, attached, gone);
  const value = { before, own, after, parts, attached, gone, home: homesIn(before, parts) };
  return { ...value, after: withOpenTotals(value) };
}

/** A part of a last place with where the people of its old place went. `ways`: into how many places each old one goes. */
function settled(
  { from, households, population, area, isMixed, origin }: Part,
  at: NewPlace,
  first: AppliedStep,
  second: AppliedStep,
  ways: Int32Array,
): Part {
  const middle: number = first.home[from] ?? -1;
  const goes = second.home[middle] ?? -1;
  const main = goes === at;
  const of = ways[from] ?? 1;
  const made: Part = { from, households, population, area, main, of, origin, ...(isMixed && { isMixed }) };
  // Where the people went, or that they went nowhere, is settled.
  return of > 1 && (main || goes < 0) ? { ...made, isMarked: true } : made;
}

/** Parts with those marked that are handed over between places that go on, from the first state to the last. */
function adjusted(
  parts: ListBy<NewPlace, readonly Part[]>,
  after: Register<NewPlace>,
  before: Register<OldPlace>,
): ListBy<NewPlace, readonly Part[]> {
  const made = after.places.map(({ code, name }, at: NewPlace) => ({ code, name, parts: parts[at] ?? [] }));
  return withTransfers(made, ({ name }) => name, before.places).map((one) => one.parts);
}

/**
 * The last state with sums that its step alone does not know: parts of unknown size that an earlier step made are known together
 * where all of them are still there.
 */
function withSumsThrough(
  first: AppliedStep,
  second: AppliedStep,
  parts: ListBy<NewPlace, readonly Part[]>,
  attached: ListBy<NewPlace, Sizes | null>,
  gone: Gone,
): Register<NewPlace> {
  // What no place has in either state is not known together either.
  const given = new Set([...filledColumns(first.own), ...filledColumns(second.after.places)]);
  const isOpen = ({ households, population, area }: Place): boolean =>
    (households === null && given.has("households")) ||
    (population === null && given.has("population")) ||
    (area === null && given.has("area"));
  if (!second.after.places.some(isOpen)) return second.after;
  const own = withoutGone(first.own, gone);
  const stated = second.after.places.map((place, at: NewPlace) =>
    isOpen(place) ? withPartSums(place, parts[at] ?? [], attached[at] ?? null) : place,
  );
  const made = withSums({ ...second.after, places: stated }, own, parts, attached, first.before.parents);
  const places = second.after.places.map((place, at): Place => {
    const through = made.places[at];
    if (!through || !isOpen(place)) return place;
    return placeWith(place, filled(place, through));
  });
  return { ...second.after, places };
}

/** A place with the sums of its parts, and of what was attached to it, where it has none itself. */
function withPartSums(place: Place, parts: readonly Part[], attached: Sizes | null): Place {
  const all: Sizes[] = attached ? [...parts, attached] : [...parts];
  return parts.length === 0 ? place : placeWith(place, filled(place, sumsOf(all)));
}

/** The parts of a last place where all that goes into it is one old place each, as a whole in both steps; null where some is not. */
function wholeParts(
  first: AppliedStep,
  { own: between }: AppliedStep,
  through: readonly Part[],
): readonly Part[] | null {
  const parts: Part[] = [];
  for (let index = 0; index < through.length; index++) {
    const step = through[index];
    if (!step) continue;
    const middle: number = step.from;
    const own = first.parts[middle] ?? [];
    const part = own[0];
    if (!part || own.length > 1 || !isKept(part) || !isWhole(step, between[step.from])) return null;
    if (part.isMixed || first.attached[middle]) return null;
    // Nothing but that: the second step leaves it as it is.
    if (step.main && part.origin === step.origin && through.length === 1) return own;
    const { households, population, area } = filled(part, step);
    parts.push({
      from: part.from,
      households,
      population,
      area,
      main: step.main,
      of: 1,
      origin: step.origin,
    });
  }
  return inOrder(parts);
}

/** Parts in the order of the old places, in which most are already. */
function inOrder(parts: Part[]): readonly Part[] {
  for (let index = 1; index < parts.length; index++)
    if ((parts[index - 1]?.from ?? 0) > (parts[index]?.from ?? 0))
      return parts.sort((a, b) => a.from - b.from);
  return parts;
}

/** Whether a part is all of an old place, which goes on there. */
function isKept({ of, main, isMarked, isTransfer }: Part): boolean {
  return of === 1 && main && !isMarked && !isTransfer;
}

/** The parts of first places that a last one is made of, through the places between. */
function partsThrough(
  first: AppliedStep,
  { own: between }: AppliedStep,
  through: readonly Part[],
): readonly Part[] {
  const found = new Map<OldPlace, Part>();
  /** How many parts of each old place are not among those that are still whole here. */
  const rejoined = new Map<OldPlace, number>();
  for (const step of through) {
    const middle: number = step.from;
    const made = first.parts[middle] ?? [];
    const later = isPure(first, middle) ? step : NO_SIZES;
    const isAll = isWhole(step, between[step.from]);
    for (const part of made) {
      const sizes = isAll ? filled(part, later) : later;
      const way = partOf(part, step, sizes, part.isMixed || !(isAll || later === step));
      const known = found.get(part.from);
      found.set(part.from, known ? joined(known, way) : way);
      if (isAll && !way.isMixed) rejoined.set(part.from, (rejoined.get(part.from) ?? part.of) - 1);
    }
  }
  // Parts of unknown size that are all here again are together what their place had.
  const whole = (part: Part): Part =>
    rejoined.get(part.from) === 0 ? { ...part, ...filled(part, first.own[part.from] ?? NO_SIZES) } : part;
  return inOrder([...found.values()].map(whole));
}

function partOf(
  { from }: Part,
  { origin }: Part,
  { households, population, area }: Sizes,
  isMixed = false,
): Part {
  const made = { from, households, population, area, main: false, of: 1, origin };
  return isMixed ? { ...made, isMixed } : made;
}

/** Sizes with those that a later step knows where these are blank. */
function filled({ households, population, area }: Sizes, later: Sizes): Sizes {
  return {
    households: households ?? later.households,
    population: population ?? later.population,
    area: area ?? later.area,
  };
}

/** Two ways of one old place into one new one. */
function joined(known: Part, sizes: Part): Part {
  return {
    ...known,
    ...(sizes.isMixed && { isMixed: true }),
    ...sumsOf([known, sizes]),
  };
}

/** Sums that are known where each size is. */
function sumsOf(all: readonly Sizes[]): Sizes {
  return {
    households: sumUnlessBlank(all.map((one) => one.households)),
    population: sumUnlessBlank(all.map((one) => one.population)),
    area: sumUnlessBlank(all.map((one) => one.area)),
  };
}

/** What was no place of the first state: attached in either step, or created in the first and, all or part of it, in another place since the second. */
function attachedThrough(
  first: AppliedStep,
  second: AppliedStep,
  at: NewPlace,
  made: readonly Part[],
): Sizes | null {
  // A place of no part of a first one is created with all that it has.
  if (made.length === 0) return null;
  const own = second.attached[at] ?? null;
  const all: Sizes[] = own ? [own] : [];
  for (const step of second.parts[at] ?? []) {
    const middle: number = step.from;
    const between = first.attached[middle] ?? null;
    if (between && step.main) all.push(between);
    const isCreated = (first.parts[middle] ?? []).length === 0;
    if (isCreated) all.push(step.of > 1 ? step : (second.own[middle] ?? NO_SIZES));
  }
  return all.length === 0 ? null : sumsOf(all);
}
