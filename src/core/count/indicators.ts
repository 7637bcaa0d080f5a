/** The indicators (chỉ tiêu): both sides of a rearrangement in, a figure before and after for every scope out. */

import type { Arrangement } from "../arrange/arrangement.ts";
import type { DispositionKind } from "../arrange/disposition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { COMMUNE_KINDS, UNIT_KINDS } from "../model/place.ts";
import type { CountDefinition, IndicatorDefinition, PercentRule, Policy } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { rosterFilterOf } from "../rules/roster-filter.ts";
import { filterOf } from "./filter.ts";
import { countMoney, MONEY_INDICATORS } from "./money.ts";
import { type CountedPeople, type PeopleSide, sideOf, type Tally, tally } from "./people.ts";
import { percentOf } from "./percent.ts";
import { countPlaces } from "./places.ts";
import type { Figures, Scopes } from "./scopes.ts";
import { severanceOf } from "./severance.ts";

export interface Indicator {
  readonly id: string;
  /** The policy's definition of an indicator of its own. */
  readonly definition: IndicatorDefinition | null;
  readonly before: Figures | null;
  readonly after: Figures | null;
  readonly percent: PercentRule;
}

/** Everything counted; the two sides and their tallies also carry the bridge. */
export interface IndicatorCounts {
  readonly indicators: readonly Indicator[];
  readonly people: PeopleCounts | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PeopleCounts {
  readonly before: SideCounts;
  readonly after: SideCounts;
}

/** A side, what is counted there without a definition of an indicator, and the figures. */
export interface SideCounts {
  readonly side: PeopleSide;
  readonly counted: CountedPeople;
  readonly tally: Tally;
}

/** Counts everything. `people` is null where there is no roster: people's indicators are null then. */
export function count(
  scopes: Scopes,
  reorganisation: Reorganisation,
  policy: Policy,
  people: { readonly roster: Roster; readonly arrangement: Arrangement } | null,
): IndicatorCounts {
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
    (kind === "released" ? before : after).tally.byDisposition[kind];
  return {
    indicators: [
      ...places,
      ...TALLIES.map(([id, key]) => plain(id, before.tally[key], after.tally[key])),
      ...AFTER_ONLY.map((kind) => plain(kind, null, fate(kind))),
      ...money.indicators.map(([id, was, is]) => plain(id, was, is)),
      ...(severance ? [plain("severance", null, paidOff?.figures ?? null)] : []),
      ...own((one) => ({
        before: counter.defined(sides.before, one),
        after: counter.defined(sides.after, one),
      })),
    ],
    people: { before, after },
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
  { seats, seatsByPerson, vacant: empty }: Arrangement,
): { readonly before: PeopleSide; readonly after: PeopleSide } {
  return {
    before: sideOf(before, holdings, { first: people.first, sorted: people.held }, vacant, scopes.ofOld),
    after: sideOf(after, seats, seatsByPerson, empty, scopes.ofNew),
  };
}

/** Ways to count the people and posts of a side by one policy. */
function counterOf(scopes: Scopes, policy: Policy, arrangement: Arrangement) {
  const filter = rosterFilterOf(arrangement.evidence, policy.effective?.year ?? null);
  const ofCommune = policy.titles.map(({ level }) => level === "commune");
  const tallied = (side: PeopleSide, definition: CountDefinition | null): SideCounts => {
    const { held, empty } = filterOf(definition, policy, arrangement, filter);
    const counted = { held: held(side), empty: empty(side) };
    return { side, counted, tally: tally(scopes, side, ofCommune, counted, arrangement.dispositions) };
  };
  return {
    all: (side: PeopleSide): SideCounts => tallied(side, null),
    /** The figures of an indicator that the policy defines; a ratio is in per cent, null where its base is 0. */
    defined: (side: PeopleSide, { of, to, percent }: IndicatorDefinition): Figures => {
      const part = tallied(side, of).tally[of.count];
      if (to === null) return part;
      const whole = tallied(side, to).tally[to.count];
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
