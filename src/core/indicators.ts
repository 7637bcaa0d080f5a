/** The indicators (chỉ tiêu): both sides of a rearrangement in, a figure before and after for every scope out. */
import type { Arrangement } from "./arrange.ts";
import { countPlaces } from "./census.ts";
import { placeMatches } from "./condition.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { DispositionKind } from "./disposition.ts";
import {
  COMMUNE_KINDS,
  type CountDefinition,
  type IndicatorDefinition,
  type PercentRule,
  type Policy,
  type Roster,
  UNIT_KINDS,
} from "./model.ts";
import { countMoney, MONEY_INDICATORS } from "./money.ts";
import { percentOf } from "./percent.ts";
import type { Reorganisation } from "./reorganise.ts";
import type { Scopes } from "./scopes.ts";
import { type Side, sideOf, type Tally, tally } from "./tally.ts";

/** Figures by scope; null: not known, or not counted on this side. */
export type Figures = ArrayLike<number | null>;

export interface Indicator {
  readonly id: string;
  /** The policy's definition of an indicator of its own. */
  readonly definition: IndicatorDefinition | null;
  readonly before: Figures | null;
  readonly after: Figures | null;
  readonly percent: PercentRule;
}

/** Everything counted; the two sides and their tallies also carry the bridge. */
export interface Counts {
  readonly indicators: readonly Indicator[];
  readonly people: PeopleCounts | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PeopleCounts {
  readonly before: { readonly side: Side; readonly tally: Tally };
  readonly after: { readonly side: Side; readonly tally: Tally };
}

/** Counts everything. `people` is null where there is no roster: people's indicators are null then. */
export function count(
  scopes: Scopes,
  reorganisation: Reorganisation,
  policy: Policy,
  people: { readonly roster: Roster; readonly arrangement: Arrangement } | null,
): Counts {
  const plain = (id: string, before: Figures | null, after: Figures | null): Indicator => ({
    id,
    definition: null,
    before,
    after,
    percent: policy.percent,
  });
  const places = countPlaces(scopes, reorganisation).map(([id, before, after]) => plain(id, before, after));
  const own = (
    figures: (one: IndicatorDefinition) => { before: Figures | null; after: Figures | null },
  ): Indicator[] =>
    policy.indicators.map((one) => ({ id: one.id, definition: one, ...figures(one), percent: one.percent }));
  if (people === null) {
    const none = [...TALLIES.map(([id]) => id), ...AFTER_ONLY].map((id) => plain(id, null, null));
    const money = countMoney(scopes, reorganisation, policy, null);
    return {
      indicators: [
        ...places,
        ...none,
        ...money.indicators.map(([id, before, after]) => plain(id, before, after)),
        ...own(() => ({ before: null, after: null })),
      ],
      people: null,
      diagnostics: money.diagnostics,
    };
  }
  const { arrangement } = people;
  const counter = counterOf(scopes, policy, arrangement);
  const sides = sidesOf(scopes, reorganisation, people.roster, arrangement);
  const before = counter.all(sides.before);
  const after = counter.all(sides.after);
  const { official } = people.roster.people;
  const money = countMoney(scopes, reorganisation, policy, { ...sides, official });
  // People by disposition: released ones where they were, the others where they are.
  const fate = (kind: (typeof AFTER_ONLY)[number]): Figures =>
    (kind === "released" ? before : after).byDisposition[kind];
  return {
    indicators: [
      ...places,
      ...TALLIES.map(([id, key]) => plain(id, before[key], after[key])),
      ...AFTER_ONLY.map((kind) => plain(kind, null, fate(kind))),
      ...money.indicators.map(([id, was, is]) => plain(id, was, is)),
      ...own((one) => ({
        before: counter.defined(sides.before, one),
        after: counter.defined(sides.after, one),
      })),
    ],
    people: { before: { side: sides.before, tally: before }, after: { side: sides.after, tally: after } },
    diagnostics: money.diagnostics,
  };
}

const TALLIES: readonly (readonly [string, Exclude<keyof Tally, "byDisposition">])[] = [
  ["posts", "posts"],
  ["holdings", "holdings"],
  ["vacancies", "vacancies"],
  ["persons", "persons"],
  ["persons.commune", "personsCommune"],
  ["persons.unit", "personsUnit"],
  ["concurrent", "concurrent"],
];

const AFTER_ONLY = ["retained", "reassigned", "released"] as const satisfies readonly DispositionKind[];

function sidesOf(
  scopes: Scopes,
  { before, after }: Reorganisation,
  { people, holdings, vacant }: Roster,
  { seats, vacant: empty }: Arrangement,
): { readonly before: Side; readonly after: Side } {
  return {
    before: sideOf(before, people, holdings, vacant, scopes.ofOld),
    after: sideOf(after, people, seats, empty, scopes.ofNew),
  };
}

/** Ways to count the people and posts of a side by one policy. */
function counterOf(scopes: Scopes, { titles }: Policy, { roster, sieve, rowsOf, dispositions }: Arrangement) {
  const { people } = roster;
  const { official } = people;
  const ofCommune = (title: number): boolean => titles[title]?.level === "commune";
  const isCounted = titles.map((title) => title.counted);
  const figuresOf = (side: Side, definition: CountDefinition): Float64Array => {
    const { titles: ids, level, place, person, officials } = definition;
    const { held, empty, register } = side;
    const fitting = titles.map(
      (title) =>
        (ids === null ? title.counted : ids.includes(title.id)) && (level ?? title.level) === title.level,
    );
    const fits = (title: number | undefined, at: number | undefined): boolean => {
      if (!fitting[title ?? -1]) return false;
      const own = register.places[at ?? -1];
      return place.length === 0 || (own !== undefined && placeMatches(place, own));
    };
    const counts = (index: number): boolean => {
      const owner = held.person[index] ?? 0;
      if (officials !== null && (official[owner] === 1) !== officials) return false;
      if (!fits(held.title[index], held.place[index])) return false;
      return person.length === 0 || sieve.failing(person, rowsOf(owner)) === null;
    };
    const countsEmpty = (index: number): boolean =>
      person.length === 0 && officials !== true && fits(empty.title[index], empty.place[index]);
    return tally(scopes, side, ofCommune, counts, countsEmpty, dispositions)[definition.count];
  };
  /** Whether a post counts: its title does, and its holder is no official. */
  const counts =
    ({ held }: Side) =>
    (index: number): boolean =>
      (isCounted[held.title[index] ?? -1] ?? false) && official[held.person[index] ?? 0] === 0;
  return {
    all: (side: Side): Tally =>
      tally(
        scopes,
        side,
        ofCommune,
        counts(side),
        (index) => isCounted[side.empty.title[index] ?? -1] ?? false,
        dispositions,
      ),
    /** The figures of an indicator that the policy defines; a ratio is in per cent, null where its base is 0. */
    defined: (side: Side, { of, to, percent }: IndicatorDefinition): Figures => {
      const part = figuresOf(side, of);
      if (to === null) return part;
      const whole = figuresOf(side, to);
      return scopes.list.map((_, scope) => percentOf(part[scope] ?? 0, whole[scope] ?? 0, percent));
    },
  };
}

/** Ids that an indicator of a policy cannot take. */
export const BUILT_IN_INDICATORS: readonly string[] = [
  "communes",
  ...COMMUNE_KINDS.map((kind) => `communes.${kind}`),
  "units",
  ...UNIT_KINDS.map((kind) => `units.${kind}`),
  "branches",
  "households",
  "population",
  ...TALLIES.map(([id]) => id),
  ...AFTER_ONLY,
  ...MONEY_INDICATORS,
];
