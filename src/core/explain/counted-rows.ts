/**
 * What a figure counts, one by one: an indicator and the scopes of a place in; people with their posts, or places,
 * out.
 */

import type { Arrangement } from "../arrange/arrangement.ts";
import { rulesBehind } from "../arrange/reasons.ts";
import type { Rules } from "../arrange/rules-in-force.ts";
import type { Indicator, PeopleCounts } from "../count/indicators.ts";
import { filterOf, type PostFilter } from "../count/scopes/filter.ts";
import { isCountedIn, type PeopleSide } from "../count/scopes/people.ts";
import type { ScopePosition } from "../count/scopes/scopes.ts";
import { originOfRow } from "../model/origins.ts";
import type { Origin, Place, Register } from "../model/place.ts";
import { type Count, type CountDefinition, isOfPlaces, type Title } from "../model/policy.ts";
import type { HoldingPosition, PersonPosition } from "../model/positions.ts";
import { groupedBy } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { rosterFilterOf } from "../rules/roster-filter.ts";
import type { RuleId } from "../rules/rule-id.ts";

/** One thing that a figure counts, with the posts or the place that it is counted for. */
export interface CountedRow {
  readonly person: string | null;
  /** The rules behind what became of a person counted before; empty for people counted afterwards, and for places. */
  readonly rules: readonly RuleId[];
  readonly posts: readonly {
    readonly place: Place;
    /** null: the place itself is counted. */
    readonly title: Title | null;
    /** Where the post or place was read; null where the run itself made it. */
    readonly origin: Origin | null;
  }[];
}

/** The things that an indicator counts before and after; null where it is a sum or a ratio of other figures. */
export interface CountedRows {
  readonly before: readonly CountedRow[] | null;
  readonly after: readonly CountedRow[] | null;
  /** Titles that it is about; null where it is not about posts. */
  readonly titles: readonly Title[] | null;
}

/** Where an indicator lists nothing. */
export const NOTHING_COUNTED: CountedRows = { before: null, after: null, titles: null };

/** Places that are counted; `isThere`: whether the scope asked for counts a place. */
export function placesCounted(
  { places }: Register,
  isCounted: (place: Place) => boolean,
  isThere: (at: number) => boolean,
): CountedRow[] {
  return places.flatMap((place, at) =>
    isCounted(place) && isThere(at)
      ? [{ person: null, rules: [], posts: [{ place, title: null, origin: place.origin }] }]
      : [],
  );
}

/** How an indicator counts people and posts: what it counts, by which definition, and which of the people. */
interface Way {
  readonly count: Count;
  readonly definition: CountDefinition | null;
  readonly level?: Title["level"];
  readonly disposition?: string;
}

function wayOf({ id, definition }: Indicator): Way | null {
  if (definition) {
    const { of, to } = definition;
    return to || isOfPlaces(of) ? null : { count: of.count, definition: of };
  }
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

/** What the rows of one indicator are made from. */
interface Setting {
  readonly way: Way;
  readonly filter: PostFilter;
  readonly arrangement: Arrangement;
  readonly reorganisation: Reorganisation;
  readonly rules: Rules;
  readonly asked: Asked;
}

/** The scope that is looked at; `within`: 1 for it and each below it. */
export interface Asked {
  readonly scope: ScopePosition;
  readonly within: Uint8Array;
}

/** People and posts that an indicator counts in a scope. */
export function postsCounted(
  indicator: Indicator,
  people: PeopleCounts | null,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  rules: Rules,
  asked: Asked,
): CountedRows {
  const way = wayOf(indicator);
  if (way === null || people === null) return NOTHING_COUNTED;
  const { policy } = rules;
  const tests = rosterFilterOf(arrangement.evidence, policy.reference?.year ?? null);
  const filter = filterOf(way.definition, policy, arrangement, tests);
  const setting = { way, filter, arrangement, reorganisation, rules, asked };
  const before = people.before.side;
  const after = people.after.side;
  return {
    // People by disposition are told afterwards only: released ones from where they were.
    before: way.disposition ? null : rowsOf(before, true, setting),
    after: way.disposition === "released" ? rowsOf(before, true, setting) : rowsOf(after, false, setting),
    titles: policy.titles.filter((_, position) => filter.fits(position)),
  };
}

/** What is counted on one side. */
function rowsOf(side: PeopleSide, isBefore: boolean, setting: Setting): CountedRow[] {
  const { count } = setting.way;
  if (count === "vacancies") return vacantRows(side, setting);
  if (count === "persons" || count === "concurrent") {
    const people = peopleCounted(side, isBefore, setting).filter((one) => isOfWay(one, setting));
    return people.map(({ person, rules, posts }) => ({ person, rules, posts }));
  }
  const held = peopleCounted(side, isBefore, setting).flatMap(({ person, rules, posts }) =>
    posts.map((post) => ({ person, rules, posts: [post] })),
  );
  return count === "posts" ? [...held, ...vacantRows(side, setting)] : held;
}

interface CountedPerson extends CountedRow {
  readonly position: PersonPosition;
}

/**
 * The people with counted posts, in the order of ids. A post before was read in a row; one after the run itself made.
 */
function peopleCounted(
  side: PeopleSide,
  isBefore: boolean,
  { filter, arrangement, reorganisation, rules, asked }: Setting,
): CountedPerson[] {
  const { held, register } = side;
  const { roster, policy } = rules;
  const isHeld = filter.held(side);
  const byPerson = groupedBy(held.sorted, (post) =>
    isCountedIn(held, post, asked.scope, asked.within) && isHeld[post] === 1
      ? (held.person[post] ?? -1)
      : null,
  );
  const originOf = (holding: HoldingPosition): Origin =>
    originOfRow(roster.rows.origins, roster.holdings.row[holding] ?? -1);
  return [...byPerson].map(([position, own]) => ({
    position,
    person: roster.people.ids[position] ?? null,
    rules: isBefore ? rulesBehind(position, arrangement, reorganisation, rules) : [],
    posts: own.flatMap((post) => {
      const place = register.places[held.place[post] ?? -1];
      const title = policy.titles[held.title[post] ?? -1] ?? null;
      return place ? [{ place, title, origin: isBefore ? originOf(post) : null }] : [];
    }),
  }));
}

/** Whether an indicator counts somebody with counted posts. */
function isOfWay({ position, posts }: CountedPerson, { way, arrangement }: Setting): boolean {
  if (way.count === "concurrent") return posts.length > 1;
  if (way.disposition) return arrangement.dispositions[position] === way.disposition;
  if (!way.level) return true;
  return posts.some(({ title }) => title?.level === "commune") === (way.level === "commune");
}

/** Counted posts without holder. */
function vacantRows(side: PeopleSide, { filter, rules, asked }: Setting): CountedRow[] {
  const { empty, register } = side;
  const isEmpty = filter.empty(side);
  const counted = Array.from(isEmpty.keys()).filter(
    (post) => isCountedIn(empty, post, asked.scope, asked.within) && isEmpty[post] === 1,
  );
  return counted.map((post) => {
    const place = register.places[empty.place[post] ?? -1];
    const title = rules.policy.titles[empty.title[post] ?? -1] ?? null;
    return { person: null, rules: [], posts: place ? [{ place, title, origin: null }] : [] };
  });
}
