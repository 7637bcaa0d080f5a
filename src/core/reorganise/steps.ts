/** The counts after each step of a plan: the register that it leads to in; places and sizes out. */

import type { Place, Register } from "../model/place.ts";
import { positionFinder } from "../model/position-finder.ts";
import type { ListBy, NewPlace, OldPlace } from "../model/positions.ts";
import { sumUnlessBlank } from "../numbers/partial.ts";
import type { Summed } from "./figures/sums.ts";

/** A step of a plan, and what there is after it; an area in square metres. */
export interface PlanStep {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** The acts behind its rows; "" for none. */
  readonly act: string;
  readonly communes: number;
  readonly units: number;
  readonly thon: number;
  readonly tdp: number;
  readonly households: number | null;
  readonly population: number | null;
  readonly area: number | null;
}

/** The counts of a register, as a step leaves it. */
export function stepOf(day: number, act: string, { places, parents }: Register<NewPlace>): PlanStep {
  const roots: Place[] = [];
  for (let at = parents.indexOf(-1); at >= 0; at = parents.indexOf(-1, at + 1)) {
    const root = places[at];
    if (root) roots.push(root);
  }
  const sumOf = (column: Summed): number | null => sumUnlessBlank(roots.map((root) => root[column]));
  const sizes = { households: sumOf("households"), population: sumOf("population"), area: sumOf("area") };
  return { day, act, ...countsOf(places), ...sizes };
}

function countsOf(places: ListBy<NewPlace, Place>): Pick<PlanStep, "communes" | "units" | "thon" | "tdp"> {
  let communes = 0;
  let units = 0;
  let thon = 0;
  let tdp = 0;
  for (let at: NewPlace = 0; at < places.length; at++) {
    const place = places[at];
    if (place?.level === "unit") {
      units++;
      if (place.kind === "thon") thon++;
      else tdp++;
    } else if (place?.level === "commune") communes++;
  }
  return { communes, units, thon, tdp };
}

function plus(sum: number | null, size: number | null, times: 1 | -1): number | null {
  return sum === null || size === null ? null : sum + times * size;
}

/** The old and new codes that the rows of one day touch. */
export interface TouchedPlaces {
  readonly day: number;
  readonly act: string;
  readonly from: ReadonlySet<string>;
  readonly into: ReadonlySet<string>;
}

/**
 * The counts after each of several days whose rows touch no place of one another, so that all of them were applied at once:
 * what each day takes away and adds. `start`: the counts of the first state.
 */
export function stepsApart(
  start: PlanStep,
  before: Register<OldPlace>,
  after: Register<NewPlace>,
  days: readonly TouchedPlaces[],
): readonly PlanStep[] {
  const counts = { ...start };
  const add = (place: Place | undefined, by: 1 | -1): void => {
    if (place?.level === "commune") counts.communes += by;
    if (place?.level !== "unit") return;
    counts.units += by;
    if (place.kind === "thon" || place.kind === "tdp") counts[place.kind] += by;
    counts.households = plus(counts.households, place.households, by);
    counts.population = plus(counts.population, place.population, by);
    counts.area = plus(counts.area, place.area, by);
  };
  const [old, made] = [positionFinder(before), positionFinder(after)];
  return days.map(({ day, act, from, into }) => {
    for (const code of from) add(before.places[old(code)], -1);
    for (const code of into) {
      // An old place that rows lead into and none from goes on.
      if (!from.has(code)) add(before.places[old(code)], -1);
      add(after.places[made(code)], 1);
    }
    return { ...counts, day, act };
  });
}
