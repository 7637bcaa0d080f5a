/** Parts that have more together than the place that they are of: places and parts in, faults out. */

import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Sizes } from "../../model/inputs.ts";
import type { Origin, Place } from "../../model/place.ts";
import { placeWith } from "../../model/place-with.ts";
import type { NewPlace, OldPlace } from "../../model/positions.ts";
import { groupedBy } from "../../numbers/groups.ts";
import { sumOfKnown, sumUnlessBlank } from "../../numbers/partial.ts";
import type { AppliedStep, Part } from "../lineage/lineage.ts";
import type { Summed } from "./sums.ts";

/** What a row gives of a place, and where it stands. */
interface Given extends Sizes {
  readonly origin: Origin;
}

/** The fault of parts that have more than their place, at the last of them; null for none. */
export function overdrawn(place: Place, parts: readonly Given[]): Diagnostic | null {
  const last = parts[parts.length - 1];
  if (!last) return null;
  const origin = { ...last.origin, column: "from" };
  const about = aboutRow(place, parts, last);
  const households = sumOfKnown(parts.map((part) => part.households));
  if (place.households !== null && households > place.households) {
    const facts = { given: households, households: place.households };
    return diagnostic("changes/too-many-households", origin, { ...about, facts });
  }
  const people = sumOfKnown(parts.map((part) => part.population));
  if (place.population !== null && people > place.population) {
    const facts = { given: people, population: place.population };
    return diagnostic("changes/too-many-people", origin, { ...about, facts });
  }
  const area = sumOfKnown(parts.map((part) => part.area));
  if (place.area !== null && area > place.area) {
    const facts = { given: area, area: place.area };
    return diagnostic("changes/too-much-area", origin, { ...about, facts });
  }
  return null;
}

/** What a finding about one of the rows of a place says of it. */
export function aboutRow<R extends { readonly origin: Origin }>(place: Place, rows: readonly R[], row: R) {
  return {
    value: place.code,
    place: place.code,
    related: rows.filter((other) => other !== row).map((other) => other.origin),
  };
}

/**
 * The faults of two steps together: of a part of unknown size the later one may give any figure, though no more than there can
 * be. `through`: the two as one.
 */
export function overdrawnThrough(
  first: AppliedStep,
  second: AppliedStep,
  through: AppliedStep,
): readonly Diagnostic[] {
  const ofOld = faultsIn(through, (from) => through.before.places[from]);
  return ofOld.length > 0 ? ofOld : faultsIn(second, (from) => atMost(first, from as number));
}

/** The faults of the units that a reorganisation splits. */
function faultsIn(
  { parts }: AppliedStep,
  placeOf: (from: OldPlace) => Place | undefined,
): readonly Diagnostic[] {
  const split: Part[] = [];
  for (let at: NewPlace = 0; at < parts.length; at++) {
    const own = parts[at] ?? [];
    for (let index = 0; index < own.length; index++) {
      const part = own[index];
      if (part && part.of > 1) split.push(part);
    }
  }
  return [...groupedBy(split, ({ from }) => from)].flatMap(([from, own]) => {
    const place = placeOf(from);
    const fault = place?.level === "unit" ? overdrawn(place, own.sort(byLine)) : null;
    return fault ? [fault] : [];
  });
}

function byLine(a: Given, b: Given): number {
  return a.origin.line - b.origin.line;
}

/** A new place that has, of a size that is not known, the most that there can be: its parts of unknown size are all of their places. */
function atMost({ after, own, parts, attached }: AppliedStep, at: NewPlace): Place | undefined {
  const place = after.places[at];
  const made = parts[at] ?? [];
  const added = attached[at];
  if (!place || made.length === 0) return place;
  const most = (size: Summed): number | null => {
    if (place[size] !== null) return place[size];
    const sizes = made.map((part) => part[size] ?? own[part.from]?.[size] ?? null);
    return sumUnlessBlank(added ? [...sizes, added[size]] : sizes);
  };
  return placeWith(place, {
    households: most("households"),
    population: most("population"),
    area: most("area"),
  });
}
