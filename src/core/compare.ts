/** What comes out differently in two scenarios: two outcomes in, indicators, places and people that differ out. */

import { type Arrangement, seatsOf } from "./arrange/arrangement.ts";
import type { DispositionKind } from "./arrange/disposition.ts";
import type { Figure } from "./count/figure.ts";
import { rootFigures } from "./count/summary.ts";
import type { Kind, Level, Place } from "./model/place.ts";
import type { Posts } from "./model/roster.ts";
import type { Outcome } from "./run.ts";
import { byCodePoint, byCodeUnit } from "./text/order.ts";

/** One indicator of the whole: the baseline's figures, the scenario's, and scenario − baseline. */
export interface IndicatorDifference {
  readonly indicator: string;
  readonly baseline: Figure | null;
  readonly scenario: Figure | null;
  readonly before: number | null;
  readonly after: number | null;
}

/** How a new place differs: on one side only, in what the place is, or in who holds its posts. */
export type PlaceDifferenceKind = "only-baseline" | "only-scenario" | "place" | "holders";

export const PLACE_DIFFERENCES: readonly PlaceDifferenceKind[] = [
  "only-baseline",
  "only-scenario",
  "place",
  "holders",
];

export interface PlaceDifference {
  readonly place: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: PlaceDifferenceKind;
}

/** What became of a person on one side; null where the roster of that side does not have the person. */
export interface Fate {
  readonly disposition: DispositionKind;
  /** In the order of places' codes. */
  readonly posts: readonly FatePost[];
}

/** A post held afterwards: the code and kind of its place, and the id of its title. */
export interface FatePost {
  readonly place: string;
  readonly kind: Kind | undefined;
  readonly title: string;
}

export interface PersonDifference {
  readonly person: string;
  readonly baseline: Fate | null;
  readonly scenario: Fate | null;
}

export interface Difference {
  readonly indicators: readonly IndicatorDifference[];
  readonly places: readonly PlaceDifference[];
  readonly people: readonly PersonDifference[];
}

/** A side of the comparison: an outcome with the ids of its policy's titles, in their order. */
export interface ComparedSide {
  readonly outcome: Outcome;
  readonly titles: readonly string[];
}

const APART = "\u0000";

/** Differences in the direction scenario − baseline: places in register order, people by their ids. */
export function compare(baseline: ComparedSide, scenario: ComparedSide): Difference {
  return {
    indicators: compareIndicators(baseline.outcome, scenario.outcome),
    places: comparePlaces(baseline, scenario),
    people: comparePeople(baseline, scenario),
  };
}

function compareIndicators(baseline: Outcome, scenario: Outcome): IndicatorDifference[] {
  const of = ({ result }: Outcome): Map<string, Figure> =>
    new Map(rootFigures(result).map(({ indicator, ...figure }) => [indicator, figure]));
  const [one, other] = [of(baseline), of(scenario)];
  const less = (a: number | null | undefined, b: number | null | undefined): number | null => {
    if (a === null || a === undefined || b === null || b === undefined) return null;
    return Number((a - b).toFixed(MOST_DECIMALS)) + 0; // ratios are rounded figures: no binary dust
  };
  return [...new Set([...one.keys(), ...other.keys()])].map((indicator) => {
    const was = one.get(indicator) ?? null;
    const is = other.get(indicator) ?? null;
    return {
      indicator,
      baseline: was,
      scenario: is,
      before: less(is?.before, was?.before),
      after: less(is?.after, was?.after),
    };
  });
}

const MOST_DECIMALS = 6;

function comparePlaces(baseline: ComparedSide, scenario: ComparedSide): PlaceDifference[] {
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
  const [was, is] = [holdersOf(baseline), holdersOf(scenario)];
  for (const place of theirs) {
    const other = ours[position.get(place.code) ?? -1];
    if (!other) tell(place, "only-scenario");
    else if (ours !== theirs && !isSamePlace(place, other)) tell(place, "place");
    else if (was.get(place.code) !== is.get(place.code)) tell(place, "holders");
  }
  const present = scenario.outcome.reorganisation.after.position;
  for (const place of ours) if (!present.has(place.code)) tell(place, "only-baseline");
  return found;
}

/** Whether positions of places, titles and people mean the same on both sides. */
function areAlike(a: ComparedSide, b: ComparedSide): boolean {
  return (
    a.outcome.reorganisation.after === b.outcome.reorganisation.after &&
    a.outcome.arrangement?.roster === b.outcome.arrangement?.roster &&
    a.titles.join(APART) === b.titles.join(APART)
  );
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
    a.status === b.status &&
    a.branches.join(APART) === b.branches.join(APART)
  );
}

function comparePeople(baseline: ComparedSide, scenario: ComparedSide): PersonDifference[] {
  const [one, other] = [baseline.outcome.arrangement, scenario.outcome.arrangement];
  if (!one || !other) return [];
  const found: PersonDifference[] = [];
  const idsHere = one.roster.people.ids;
  if (areAlike(baseline, scenario)) {
    idsHere.forEach((person, at) => {
      if (one.dispositions[at] === other.dispositions[at] && holdsTheSame(one, other, at)) return;
      found.push({ person, baseline: fateOf(baseline, one, at), scenario: fateOf(scenario, other, at) });
    });
    return found;
  }
  const theirs = new Map(other.roster.people.ids.map((person, at) => [person, at]));
  idsHere.forEach((person, at) => {
    const was = fateOf(baseline, one, at);
    const there = theirs.get(person);
    theirs.delete(person);
    const is = there === undefined ? null : fateOf(scenario, other, there);
    if (is?.disposition !== was.disposition || postsOf(is) !== postsOf(was))
      found.push({ person, baseline: was, scenario: is });
  });
  for (const [person, at] of theirs) {
    found.push({ person, baseline: null, scenario: fateOf(scenario, other, at) });
  }
  return found.sort((a, b) => byCodePoint(a.person, b.person));
}

function holdsTheSame(one: Arrangement, other: Arrangement, person: number): boolean {
  const [a, b] = [seatsOf(one, person), seatsOf(other, person)];
  return (
    a.length === b.length &&
    a.every((seat, at) => {
      const twin = b[at] ?? -1;
      return (
        one.seats.place[seat] === other.seats.place[twin] && one.seats.title[seat] === other.seats.title[twin]
      );
    })
  );
}

function fateOf({ outcome, titles }: ComparedSide, arrangement: Arrangement, person: number): Fate {
  const { places } = outcome.reorganisation.after;
  const { seats, dispositions } = arrangement;
  const posts = seatsOf(arrangement, person).map((seat): FatePost => {
    const place = places[seats.place[seat] ?? -1];
    return { place: place?.code ?? "", kind: place?.kind, title: titles[seats.title[seat] ?? -1] ?? "" };
  });
  const inOrder = (a: FatePost, b: FatePost): number =>
    byCodeUnit(a.place, b.place) || byCodeUnit(a.title, b.title);
  return { disposition: dispositions[person] ?? "released", posts: posts.sort(inOrder) };
}

/** The posts of someone as one text, to be compared. */
function postsOf({ posts }: Fate): string {
  return posts.map(({ place, title }) => place + APART + title).join(APART);
}
