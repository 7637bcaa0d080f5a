/** Which new places differ between two outcomes: in what they are, or in who holds their posts. */

import { APART, areAlike, type ComparedSide } from "./compared-side.ts";
import type { PlaceDifference, PlaceDifferenceKind } from "./difference.ts";
import type { Place } from "./model/place.ts";
import type { Posts } from "./model/roster.ts";
import { byCodeUnit } from "./text/order.ts";

/** The scenario's places in register order, then those that only the baseline has. Without a roster no holders are known, and none differ. */
export function comparePlaces(baseline: ComparedSide, scenario: ComparedSide): PlaceDifference[] {
  const { places: ours, position } = baseline.outcome.reorganisation.after;
  const theirs = scenario.outcome.reorganisation.after.places;
  const found: PlaceDifference[] = [];
  const tell = ({ code, name, level }: Place, kind: PlaceDifferenceKind): void => {
    found.push({ place: code, name, level, kind });
  };
  if (areAlike(baseline, scenario)) {
    const changed = differingSeats(baseline, scenario, theirs.length);
    theirs.forEach((place, at) => {
      if (changed[at] === 1) tell(place, "holders");
    });
    return found;
  }
  const areKnown = baseline.outcome.arrangement !== null && scenario.outcome.arrangement !== null;
  const [was, is] = [holdersOf(baseline), holdersOf(scenario)];
  for (const place of theirs) {
    const other = ours[position.get(place.code) ?? -1];
    if (!other) tell(place, "only-scenario");
    else if (ours !== theirs && !isSamePlace(place, other)) tell(place, "place");
    else if (areKnown && was.get(place.code) !== is.get(place.code)) tell(place, "holders");
  }
  const present = scenario.outcome.reorganisation.after.position;
  for (const place of ours) if (!present.has(place.code)) tell(place, "only-baseline");
  return found;
}

/** 1 for each place whose posts are held otherwise. Seats stand in the order of places, within one by person and title. */
function differingSeats(baseline: ComparedSide, scenario: ComparedSide, places: number): Uint8Array {
  const changed = new Uint8Array(places);
  const [one, other] = [baseline.outcome.arrangement, scenario.outcome.arrangement];
  if (!one || !other) return changed;
  const walk = (a: Posts, b: Posts, isSame: (i: number, j: number) => boolean): void => {
    let [i, j] = [0, 0];
    for (let place = 0; place < places; place++) {
      for (; a.place[i] === place && b.place[j] === place; i++, j++) {
        if (a.title[i] !== b.title[j] || !isSame(i, j)) changed[place] = 1;
      }
      for (; i < a.size && a.place[i] === place; i++) changed[place] = 1;
      for (; j < b.size && b.place[j] === place; j++) changed[place] = 1;
    }
  };
  walk(one.seats, other.seats, (i, j) => one.seats.person[i] === other.seats.person[j]);
  walk(one.vacant, other.vacant, () => true);
  return changed;
}

/** Who holds what in each new place, by code. */
function holdersOf({ outcome, titles }: ComparedSide): ReadonlyMap<string, string> {
  const { arrangement, reorganisation } = outcome;
  const { places } = reorganisation.after;
  const held: string[][] = places.map(() => []);
  if (arrangement) {
    const { seats, vacant, roster } = arrangement;
    const { ids } = roster.people;
    const add = ({ place, title }: Posts, post: number, holder: string): void => {
      held[place[post] ?? -1]?.push(`${titles[title[post] ?? -1]}=${holder}`);
    };
    for (let seat = 0; seat < seats.size; seat++) add(seats, seat, ids[seats.person[seat] ?? -1] ?? "");
    for (let post = 0; post < vacant.size; post++) add(vacant, post, "");
  }
  return new Map(places.map(({ code }, at) => [code, (held[at] ?? []).sort(byCodeUnit).join(APART)]));
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.parent === b.parent &&
    a.class === b.class &&
    a.households === b.households &&
    a.population === b.population &&
    a.area === b.area &&
    a.status === b.status &&
    a.branches.join(APART) === b.branches.join(APART)
  );
}
