/** The indicators (chỉ tiêu): both sides of a rearrangement in, a figure before and after for every scope out. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import {
  type AnyCount,
  type CountDefinition,
  type IndicatorDefinition,
  isOfPlaces,
  type PercentRule,
  type PlaceCountDefinition,
  type Policy,
} from "../model/policy.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { rosterFilterOf } from "../rules/roster-filter.ts";
import { countMoney } from "./money/money.ts";
import { countSeverance } from "./money/severance.ts";
import { percentOf } from "./percent.ts";
import { filterOf } from "./scopes/filter.ts";
import {
  type BuiltInIndicator,
  DISPOSITION_INDICATORS,
  TALLY_INDICATORS,
  type TallyIndicator,
} from "./scopes/indicator-ids.ts";
import { openIndicators } from "./scopes/open-indicators.ts";
import { countOwnPlaces, type PlaceFigures } from "./scopes/own-places.ts";
import {
  type Arranged,
  type CountedPosts,
  type PeopleSide,
  sideOf,
  type Tally,
  tally,
} from "./scopes/people.ts";
import { countPlaces } from "./scopes/places.ts";
import { type FigureRow, type Figures, type Scopes, scopedSides } from "./scopes/scopes.ts";
import type { Standings } from "./scopes/standings.ts";

/** What an indicator is: a built-in one, or one that the policy defines itself. */
export type IndicatorName =
  | { readonly id: BuiltInIndicator; readonly definition: null }
  | { readonly id: string; readonly definition: IndicatorDefinition };

/** An indicator with its figures by scope; null: nothing is known of that side, or it is not counted there. */
export type Indicator = IndicatorName & {
  readonly before: Figures | null;
  readonly after: Figures | null;
  /** Of money: what there is afterwards at the prices before; present where number and price are told apart. */
  readonly atOldPrice?: Figures | null;
  /** How its change, or the ratio that it is, is put into per cent. */
  readonly percent: PercentRule;
};

/** Everything counted; the two sides and their tallies also carry the bridge. */
export interface IndicatorCounts {
  /** In the order of the summary: built-in ones, then the policy's own. */
  readonly indicators: readonly Indicator[];
  readonly people: PeopleCounts | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** People and posts of both sides. */
export interface PeopleCounts {
  readonly before: SideCounts<OldPlace>;
  readonly after: SideCounts<NewPlace>;
}

/** A side, which of its posts are counted without a definition of an indicator, and the counts. */
export interface SideCounts<P extends number = number> {
  readonly side: PeopleSide<P>;
  readonly counted: CountedPosts;
  readonly tally: Tally;
}

/** Counts everything. `people` is null where there is no roster: people's indicators are null then. */
export function count(
  scopes: Scopes,
  reorganisation: Reorganisation,
  standings: Standings,
  policy: Policy,
  people: Arranged | null,
): IndicatorCounts {
  const sides = people && sidesOf(scopes, reorganisation, people);
  const counter = people && counterOf(scopes, policy, people.arrangement);
  const counted = sides && counter && { before: counter.all(sides.before), after: counter.all(sides.after) };
  const money = countMoney(
    scopes,
    reorganisation,
    policy,
    sides && people && { ...sides, ...paidBy(people) },
  );
  const severance = countSeverance(scopes, policy, people, sides?.before ?? null);
  const builtIn = [
    ...countPlaces(scopes, reorganisation, standings),
    ...peopleFigures(counted),
    ...money.figures,
    ...severance.figures,
  ].map(
    ([id, before, after, atOldPrice]): Indicator => ({
      id,
      definition: null,
      before,
      after,
      ...(atOldPrice !== undefined && { atOldPrice }),
      percent: policy.percent,
    }),
  );
  const places = new Map<PlaceCountDefinition, PlaceFigures>();
  const placesBy = (definition: PlaceCountDefinition): PlaceFigures => {
    const figures = places.get(definition) ?? countOwnPlaces(scopes, reorganisation, definition);
    places.set(definition, figures);
    return figures;
  };
  const own = ownIndicators(policy, scopes, (definition, side) => {
    if (isOfPlaces(definition)) return placesBy(definition)[side];
    return (sides && counter?.defined(sides[side], definition)) ?? null;
  });
  return {
    indicators: [...builtIn, ...own],
    people: counted,
    diagnostics: [
      ...money.diagnostics,
      ...severance.diagnostics,
      ...policy.indicators.flatMap((one) => unknownParts(one, places)),
      ...openIndicators(
        policy,
        reorganisation,
        sides && counter && { ...counter.asked, sides: Object.values(sides) },
      ),
    ],
  };
}

/** The indicators of the policy, out of the figures of counts on either side. */
function ownIndicators(
  { indicators }: Policy,
  scopes: Scopes,
  counted: (definition: AnyCount, side: "before" | "after") => Figures | null,
): Indicator[] {
  return indicators.map((one): Indicator => {
    const figuresOf = (side: "before" | "after"): Figures | null =>
      definedBy(one, scopes, (definition) => counted(definition, side));
    const figures = { before: figuresOf("before"), after: figuresOf("after") };
    return { id: one.id, definition: one, ...figures, percent: one.percent };
  });
}

/** The figures of an indicator out of those of its counts; a ratio is in per cent, null where its base is 0 or not known. */
function definedBy(
  { of, to, percent }: IndicatorDefinition,
  { list }: Scopes,
  counted: (definition: AnyCount) => Figures | null,
): Figures | null {
  const part = counted(of);
  if (to === null) return part;
  const whole = counted(to);
  if (part === null || whole === null) return null;
  return list.map((_, scope) => {
    const [one, all] = [part[scope] ?? null, whole[scope] ?? null];
    return one === null || all === null ? null : percentOf(one, all, percent);
  });
}

/** Places that a count of an indicator lacks something of, a warning for the whole. */
function unknownParts(
  { id, name, nameEn, of, to }: IndicatorDefinition,
  places: ReadonlyMap<PlaceCountDefinition, PlaceFigures>,
): Diagnostic[] {
  const all = [of, to].flatMap((one) => (one && isOfPlaces(one) ? (places.get(one)?.unknown ?? []) : []));
  const codes = [...new Set(all)];
  if (codes.length === 0) return [];
  const columns = [of, to].flatMap((one) => (one && isOfPlaces(one) ? [columnOf(one)] : []));
  const facts = { name, nameEn, column: columns.join(", "), count: codes.length, list: codes.slice(0, 5) };
  return [diagnostic("indicators/unknown", null, { value: id, facts })];
}

function columnOf({ counts }: PlaceCountDefinition): string {
  return typeof counts === "string" ? counts : counts.sum;
}

/** What is known of the people who are paid. */
function paidBy({ roster: { people }, arrangement }: Arranged) {
  return { official: people.official, ids: people.ids, arrangement };
}

const TALLY_KEYS: Readonly<Record<TallyIndicator, Exclude<keyof Tally, "byDisposition">>> = {
  posts: "posts",
  holdings: "holdings",
  vacancies: "vacancies",
  persons: "persons",
  "persons.commune": "personsCommune",
  "persons.unit": "personsUnit",
  concurrent: "concurrent",
};

/** People by disposition are counted afterwards only: released ones where they were, the others where they are. */
function peopleFigures(people: PeopleCounts | null): FigureRow[] {
  const { before, after } = people ?? { before: null, after: null };
  return [
    ...TALLY_INDICATORS.map((id): FigureRow => {
      const key = TALLY_KEYS[id];
      return [id, before?.tally[key] ?? null, after?.tally[key] ?? null];
    }),
    ...DISPOSITION_INDICATORS.map((id): FigureRow => {
      const side = id === "released" ? before : after;
      return [id, null, side?.tally.byDisposition[id] ?? null];
    }),
  ];
}

function sidesOf(
  scopes: Scopes,
  { before, after }: Reorganisation,
  { roster: { people, holdings, vacant }, arrangement: { seats, seatsByPerson, vacant: empty } }: Arranged,
): { readonly before: PeopleSide<OldPlace>; readonly after: PeopleSide<NewPlace> } {
  const scoped = scopedSides(scopes);
  return {
    before: sideOf(before, holdings, { first: people.first, sorted: people.held }, vacant, scoped.before),
    after: sideOf(after, seats, seatsByPerson, empty, scoped.after),
  };
}

/** Ways to count the people and posts of a side by one policy. */
function counterOf(scopes: Scopes, policy: Policy, arrangement: Arrangement) {
  const filter = rosterFilterOf(arrangement.evidence, policy.reference?.year ?? null);
  const ofCommune = policy.titles.map(({ level }) => level === "commune");
  const rules = { ofCommune, dispositions: arrangement.dispositions };
  const tallied = <P extends number>(
    side: PeopleSide<P>,
    definition: CountDefinition | null,
  ): SideCounts<P> => {
    const { held, empty } = filterOf(definition, policy, arrangement, filter);
    const counted = { held: held(side), empty: empty(side) };
    return { side, counted, tally: tally(scopes, side, counted, rules) };
  };
  return {
    /** Who is asked, and how. */
    asked: { arrangement, filter },
    /** The counts of built-in indicators. */
    all: <P extends number>(side: PeopleSide<P>): SideCounts<P> => tallied(side, null),
    /** The figures of a count that the policy defines. */
    defined: (side: PeopleSide, definition: CountDefinition): Figures =>
      tallied(side, definition).tally[definition.count],
  };
}
