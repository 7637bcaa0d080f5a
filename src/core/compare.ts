/** What comes out differently in two scenarios: two outcomes in, indicators, places and people that differ out. */
import type { DispositionKind } from "./disposition.ts";
import type { Level, Place } from "./model.ts";
import { byCodePoint, byCodeUnit } from "./order.ts";
import type { Figure } from "./result.ts";
import type { Outcome } from "./run.ts";

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
  /** Codes of places and ids of titles, as `PLACE TITLE`, in order. */
  readonly posts: readonly string[];
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

/** A side of the comparison: an outcome with the titles of its policy, and what is looked up in it. */
export interface Side {
  readonly outcome: Outcome;
  /** Who holds what in each new place, by code. */
  readonly holders: ReadonlyMap<string, string>;
  /** Each person's fate, by id. */
  readonly fates: ReadonlyMap<string, { readonly disposition: DispositionKind; readonly posts: string }>;
}

const APART = "\u0000";

/** Puts a side together. `titles`: the ids of the policy's titles, in its order. */
export function sideOf(outcome: Outcome, titles: readonly string[]): Side {
  const { places } = outcome.reorganisation.after;
  const holders = new Map<string, string>();
  const fates = new Map<string, { disposition: DispositionKind; posts: string }>();
  const { arrangement } = outcome;
  if (!arrangement) return { outcome, holders, fates };
  const { roster, seats, vacant, dispositions } = arrangement;
  const { ids } = roster.people;
  const held: string[][] = places.map(() => []);
  for (let seat = 0; seat < seats.size; seat++) {
    held[seats.place[seat] ?? -1]?.push(
      `${titles[seats.title[seat] ?? -1]}=${ids[seats.person[seat] ?? -1]}`,
    );
  }
  for (let post = 0; post < vacant.size; post++) {
    held[vacant.place[post] ?? -1]?.push(`${titles[vacant.title[post] ?? -1]}=`);
  }
  places.forEach(({ code }, at) => {
    holders.set(code, (held[at] ?? []).sort(byCodeUnit).join(APART));
  });
  ids.forEach((id, person) => {
    const posts = arrangement
      .seatsOf(person)
      .map((seat) => `${places[seats.place[seat] ?? -1]?.code} ${titles[seats.title[seat] ?? -1]}`);
    const text = posts.length > 1 ? posts.sort(byCodeUnit).join(APART) : (posts[0] ?? "");
    fates.set(id, { disposition: dispositions[person] ?? "released", posts: text });
  });
  return { outcome, holders, fates };
}

/** Differences in the direction scenario − baseline: places in register order, people by their ids. */
export function compare(baseline: Side, scenario: Side): Difference {
  return {
    indicators: compareIndicators(baseline.outcome, scenario.outcome),
    places: comparePlaces(baseline, scenario),
    people: comparePeople(baseline, scenario),
  };
}

function compareIndicators(baseline: Outcome, scenario: Outcome): IndicatorDifference[] {
  const of = ({ result }: Outcome): Map<string, Figure> => {
    const [root] = result.summary;
    const rows = result.summary.filter((row) => row.place === root?.place && row.register === root?.register);
    return new Map(
      rows.map(({ indicator, before, after, change, percent }) => [
        indicator,
        { before, after, change, percent },
      ]),
    );
  };
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

function comparePlaces(baseline: Side, scenario: Side): PlaceDifference[] {
  const ours = baseline.outcome.reorganisation.after.places;
  const theirs = scenario.outcome.reorganisation.after.places;
  const found: PlaceDifference[] = [];
  const tell = ({ code, name, level }: Place, kind: PlaceDifferenceKind): void => {
    found.push({ place: code, name, level, kind });
  };
  const same = ours === theirs;
  const known = new Map(ours.map((place) => [place.code, place]));
  for (const place of theirs) {
    const other = known.get(place.code);
    if (!other) tell(place, "only-scenario");
    else if (!same && !isSamePlace(place, other)) tell(place, "place");
    else if (baseline.holders.get(place.code) !== scenario.holders.get(place.code)) tell(place, "holders");
  }
  if (same) return found;
  const present = new Set(theirs.map((place) => place.code));
  for (const place of ours) if (!present.has(place.code)) tell(place, "only-baseline");
  return found;
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

function comparePeople(baseline: Side, scenario: Side): PersonDifference[] {
  const found: PersonDifference[] = [];
  const fate = (one: ReturnType<Side["fates"]["get"]>): Fate | null =>
    one ? { disposition: one.disposition, posts: one.posts === "" ? [] : one.posts.split(APART) } : null;
  for (const [person, was] of baseline.fates) {
    const is = scenario.fates.get(person);
    if (is && is.posts === was.posts && is.disposition === was.disposition) continue;
    found.push({ person, baseline: fate(was), scenario: fate(is) });
  }
  for (const [person, is] of scenario.fates) {
    if (!baseline.fates.has(person)) found.push({ person, baseline: null, scenario: fate(is) });
  }
  return found.sort((a, b) => byCodePoint(a.person, b.person));
}
