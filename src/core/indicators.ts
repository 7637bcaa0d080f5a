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
import { severanceOf } from "./severance.ts";
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
        ...(policy.money?.severance ? [plain("severance", null, null)] : []),
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
  const { severance = null, after: rates } = policy.money ?? {};
  const paidOff =
    severance && rates && rates.baseSalary !== null
      ? severanceOf(
          scopes,
          sides.before,
          people.roster,
          arrangement.dispositions,
          policy,
          severance,
          rates.baseSalary,
        )
      : null;
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
      ...(severance ? [plain("severance", null, paidOff?.figures ?? null)] : []),
      ...own((one) => ({
        before: counter.defined(sides.before, one),
        after: counter.defined(sides.after, one),
      })),
    ],
    people: { before: { side: sides.before, tally: before }, after: { side: sides.after, tally: after } },
    diagnostics: [...money.diagnostics, ...(paidOff?.diagnostics ?? [])],
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

/** Which posts an indicator counts; a null definition: those of counted titles, but for officials. */
export interface Filter {
  /** Whether a title, by its position, is among those counted. */
  readonly fits: (title: number) => boolean;
  readonly held: (side: Side) => (index: number) => boolean;
  readonly empty: (side: Side) => (index: number) => boolean;
}

export function filterOf(
  definition: CountDefinition | null,
  { titles }: Policy,
  { roster, sieve, rowsOf }: Arrangement,
): Filter {
  const { official } = roster.people;
  const { titles: ids = null, level = null, place = [], person = [], officials = false } = definition ?? {};
  const fitting = titles.map(
    (title) =>
      (ids === null ? title.counted : ids.includes(title.id)) && (level ?? title.level) === title.level,
  );
  const fits = (title: number): boolean => fitting[title] ?? false;
  const stands = ({ register }: Side, at: number | undefined): boolean => {
    const own = register.places[at ?? -1];
    return place.length === 0 || (own !== undefined && placeMatches(place, own));
  };
  return {
    fits,
    held: (side) => (index) => {
      const { held } = side;
      const owner = held.person[index] ?? 0;
      if (officials !== null && (official[owner] === 1) !== officials) return false;
      if (!fits(held.title[index] ?? -1) || !stands(side, held.place[index])) return false;
      return person.length === 0 || sieve.failing(person, rowsOf(owner)) === null;
    },
    empty: (side) => (index) =>
      person.length === 0 &&
      officials !== true &&
      fits(side.empty.title[index] ?? -1) &&
      stands(side, side.empty.place[index]),
  };
}

/** Ways to count the people and posts of a side by one policy. */
function counterOf(scopes: Scopes, policy: Policy, arrangement: Arrangement) {
  const ofCommune = (title: number): boolean => policy.titles[title]?.level === "commune";
  const tallied = (side: Side, definition: CountDefinition | null): Tally => {
    const { held, empty } = filterOf(definition, policy, arrangement);
    return tally(scopes, side, ofCommune, held(side), empty(side), arrangement.dispositions);
  };
  return {
    all: (side: Side): Tally => tallied(side, null),
    /** The figures of an indicator that the policy defines; a ratio is in per cent, null where its base is 0. */
    defined: (side: Side, { of, to, percent }: IndicatorDefinition): Figures => {
      const part = tallied(side, of)[of.count];
      if (to === null) return part;
      const whole = tallied(side, to)[to.count];
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
