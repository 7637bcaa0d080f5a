/** A figure down to what it is made of: a place and an indicator in; what is counted there, before and after, out. */

import type { Arrangement } from "../arrange/arrangement.ts";
import { type Rules, rulesBehind, rulesOf } from "../arrange/reasons.ts";
import { bridge, STEPS, type Step } from "../count/bridge.ts";
import { type Figure, figureAt } from "../count/figure.ts";
import { filterOf } from "../count/filter.ts";
import { count, type Indicator, type IndicatorCounts } from "../count/indicators.ts";
import type { PeopleSide } from "../count/people.ts";
import { KINDS_COUNTED } from "../count/places.ts";
import { type Scopes, scopesOf } from "../count/scopes.ts";
import { originOfRow } from "../model/origins.ts";
import type { Kind, Origin, Place, Register } from "../model/place.ts";
import type { Count, CountDefinition, Policy, Title } from "../model/policy.ts";
import { groupedBy } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { nearestWord } from "../text/suggest.ts";

/** One thing that a figure counts, with the posts or the place that it is counted for. */
export interface CountedRow {
  readonly person: string | null;
  /** What led to what became of somebody who is counted before; empty for what is counted afterwards. */
  readonly rules: readonly string[];
  readonly posts: readonly {
    readonly place: Place;
    /** null: the place itself is counted. */
    readonly title: Title | null;
    /** Where it was read; null for what the run itself made. */
    readonly origin: Origin | null;
  }[];
}

export interface FigureExplained {
  /** null: the sum of several roots. */
  readonly place: Place | null;
  readonly indicator: Pick<Indicator, "id" | "definition" | "percent">;
  readonly figure: Figure;
  /** Titles that the figure is about; null where it is not about posts. */
  readonly titles: readonly Title[] | null;
  /** The figures of the places right below. */
  readonly below: readonly {
    readonly place: Place;
    readonly before: number | null;
    readonly after: number | null;
  }[];
  /** What is counted in the place and below it; null where the indicator is a sum or a ratio of other figures. */
  readonly before: readonly CountedRow[] | null;
  readonly after: readonly CountedRow[] | null;
  /** From people before to people after; empty for other indicators. */
  readonly steps: readonly { readonly step: Step; readonly persons: number }[];
}

export type FigureAsked =
  | { readonly found: FigureExplained }
  | { readonly found: null; readonly unknown: "place" | "indicator"; readonly suggestion: string | null };

/** Explains the figure of an indicator at a place; `arrangement` is null where there is no roster. */
export function explainFigure(
  code: string,
  id: string,
  reorganisation: Reorganisation,
  arrangement: Arrangement | null,
  policy: Policy,
): FigureAsked {
  const scopes = scopesOf(reorganisation, true);
  const people = arrangement && { roster: arrangement.roster, arrangement };
  const counts = count(scopes, reorganisation, policy, people);
  const scope = scopes.list.findIndex(({ place }) => place?.code === code);
  if (scope < 0) {
    const codes = scopes.list.flatMap(({ place }) => place?.code ?? []);
    return { found: null, unknown: "place", suggestion: nearestWord(code, codes) };
  }
  const indicator = counts.indicators.find((one) => one.id === id);
  if (!indicator) {
    const ids = counts.indicators.map((one) => one.id);
    return { found: null, unknown: "indicator", suggestion: nearestWord(id, ids) };
  }
  const within = new Uint8Array(scopes.list.length);
  scopes.list.forEach(({ parent }, at) => {
    if (at === scope || within[parent] === 1) within[at] = 1;
  });
  const below = scopes.list.flatMap(({ place, parent }, at) =>
    place && parent === scope
      ? [{ place, before: indicator.before?.[at] ?? null, after: indicator.after?.[at] ?? null }]
      : [],
  );
  const counted = arrangement
    ? countedPosts(indicator, counts, arrangement, reorganisation, rulesOf(arrangement, policy), within)
    : { before: null, after: null, titles: null };
  const kinds = KINDS_COUNTED.find(([counted]) => counted === id)?.[1];
  const { before, after } = reorganisation;
  const places = kinds && {
    before: placesOf(before, kinds, scopes.ofOld, within),
    after: placesOf(after, kinds, scopes.ofNew, within),
    titles: null,
  };
  return {
    found: {
      place: scopes.list[scope]?.place ?? null,
      indicator,
      figure: figureAt(indicator, scope),
      below,
      ...(places ?? counted),
      steps:
        id === "persons" && counts.people
          ? stepsAt(scope, scopes, reorganisation, counts.people, policy)
          : [],
    },
  };
}

function stepsAt(
  scope: number,
  scopes: Scopes,
  reorganisation: Reorganisation,
  people: NonNullable<IndicatorCounts["people"]>,
  policy: Policy,
): FigureExplained["steps"] {
  const steps = bridge(scopes, reorganisation, people, policy);
  return STEPS.map((step) => ({ step, persons: (steps[step][scope] ?? 0) + 0 }));
}

function placesOf(
  { places }: Register,
  kinds: readonly Kind[],
  scopeOf: Int32Array,
  within: Uint8Array,
): CountedRow[] {
  return places.flatMap((place, at) =>
    kinds.includes(place.kind) && within[scopeOf[at] ?? -1] === 1
      ? [{ person: null, rules: [], posts: [{ place, title: null, origin: place.origin }] }]
      : [],
  );
}

/** How an indicator counts posts: what it counts, by which filter, and which people of them. */
interface Way {
  readonly count: Count;
  readonly definition: CountDefinition | null;
  readonly level?: Title["level"];
  readonly disposition?: string;
}

function wayOf({ id, definition }: Indicator): Way | null {
  if (definition) return definition.to ? null : { count: definition.of.count, definition: definition.of };
  switch (id) {
    case "posts":
    case "holdings":
    case "vacancies":
    case "persons":
    case "concurrent":
      return { count: id, definition: null };
    case "persons.commune":
      return { count: "persons", definition: null, level: "commune" };
    case "persons.unit":
      return { count: "persons", definition: null, level: "unit" };
    case "retained":
    case "reassigned":
    case "released":
      return { count: "persons", definition: null, disposition: id };
    default:
      return null;
  }
}

function countedPosts(
  indicator: Indicator,
  { people }: IndicatorCounts,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  rules: Rules,
  within: Uint8Array,
): Pick<FigureExplained, "before" | "after" | "titles"> {
  const way = wayOf(indicator);
  if (way === null || people === null) return { before: null, after: null, titles: null };
  const { roster, policy } = rules;
  const { fits, held, empty } = filterOf(way.definition, policy, arrangement, rules.filter);
  // A row of the roster is where a post before was read; what is held afterwards the run itself made.
  const originOf = (index: number): Origin =>
    originOfRow(roster.rows.origins, roster.holdings.row[index] ?? -1);
  const countedIn = (side: PeopleSide): CountedRow[] => {
    const isBefore = side === people.before.side;
    const postAt = (posts: PeopleSide["empty"], index: number, origin: Origin | null) => {
      const place = side.register.places[posts.place[index] ?? -1];
      return place ? [{ place, title: policy.titles[posts.title[index] ?? -1] ?? null, origin }] : [];
    };
    const isEmpty = empty(side);
    const vacant = Array.from(isEmpty.keys())
      .filter((index) => within[side.empty.scope[index] ?? -1] === 1 && isEmpty[index] === 1)
      .map((index) => ({ person: null, rules: [], posts: postAt(side.empty, index, null) }));
    if (way.count === "vacancies") return vacant;
    const isHeld = held(side);
    const isCounted = (index: number): boolean =>
      within[side.held.scope[index] ?? -1] === 1 && isHeld[index] === 1;
    const byPerson = groupedBy(side.held.sorted, (index) =>
      isCounted(index) ? (side.held.person[index] ?? -1) : null,
    );
    const posts = [...byPerson].map(([person, own]) => ({
      position: person,
      person: roster.people.ids[person] ?? null,
      rules: isBefore ? rulesBehind(person, arrangement, reorganisation, rules) : [],
      posts: own.flatMap((index) => postAt(side.held, index, isBefore ? originOf(index) : null)),
    }));
    if (way.count === "posts" || way.count === "holdings") {
      const single = posts.flatMap(({ person, rules, posts: own }) =>
        own.map((post) => ({ person, rules, posts: [post] })),
      );
      return way.count === "posts" ? [...single, ...vacant] : single;
    }
    return posts
      .filter(({ position, posts: own }) => {
        if (way.count === "concurrent") return own.length > 1;
        if (way.disposition) return arrangement.dispositions[position] === way.disposition;
        if (!way.level) return true;
        return own.some(({ title }) => title?.level === "commune") === (way.level === "commune");
      })
      .map(({ person, rules, posts: own }) => ({ person, rules, posts: own }));
  };
  const { before, after } = people;
  return {
    // People by disposition are told afterwards only: released ones from where they were.
    before: way.disposition ? null : countedIn(before.side),
    after: countedIn(way.disposition === "released" ? before.side : after.side),
    titles: policy.titles.filter((_, position) => fits(position)),
  };
}
