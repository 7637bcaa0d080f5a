/** The indicators (chỉ tiêu): both sides of a rearrangement in, a figure before and after for every scope out. */
import type { Arrangement } from "./arrange.ts";
import { failing, placeMatches } from "./condition.ts";
import type { DispositionKind } from "./disposition.ts";
import { sumOfParts } from "./households.ts";
import {
  COMMUNE_KINDS,
  type CountDefinition,
  type IndicatorDefinition,
  type PercentRule,
  type Place,
  type Policy,
  type Roster,
  UNIT_KINDS,
} from "./model.ts";
import type { People } from "./people.ts";
import { percentOf } from "./percent.ts";
import type { Reorganisation } from "./reorganise.ts";
import { eachScopeAbove, rollUp, type Scopes } from "./scopes.ts";
import { type Post, type Side, sideOf, type Tally, tally } from "./tally.ts";

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
    return { indicators: [...places, ...none, ...own(() => ({ before: null, after: null }))], people: null };
  }
  const { arrangement } = people;
  const { official } = arrangement.people;
  const sides = sidesOf(scopes, reorganisation, policy, people.roster, arrangement);
  const counted = (side: Side): Tally =>
    tally(
      scopes,
      side,
      ({ title }, person) => title.counted && official[person] === 0,
      ({ title }) => title.counted,
    );
  const before = counted(sides.before);
  const after = counted(sides.after);
  /** People by disposition: released ones where they were, the others where they are. */
  const fate = (kind: (typeof AFTER_ONLY)[number]): Figures =>
    tally(
      scopes,
      kind === "released" ? sides.before : sides.after,
      ({ title }, person) =>
        arrangement.dispositions[person] === kind && title.counted && official[person] === 0,
      () => false,
    ).persons;
  return {
    indicators: [
      ...places,
      ...TALLIES.map(([id, key]) => plain(id, before[key], after[key])),
      ...AFTER_ONLY.map((kind) => plain(kind, null, fate(kind))),
      ...own((one) => ({
        before: defined(scopes, sides.before, one, policy, arrangement.people),
        after: defined(scopes, sides.after, one, policy, arrangement.people),
      })),
    ],
    people: { before: { side: sides.before, tally: before }, after: { side: sides.after, tally: after } },
  };
}

const TALLIES: readonly (readonly [string, keyof Tally])[] = [
  ["posts", "posts"],
  ["holdings", "holdings"],
  ["vacancies", "vacancies"],
  ["persons", "persons"],
  ["persons.commune", "personsCommune"],
  ["persons.unit", "personsUnit"],
  ["concurrent", "concurrent"],
];

const AFTER_ONLY = ["retained", "reassigned", "released"] as const satisfies readonly DispositionKind[];

function countPlaces(
  scopes: Scopes,
  { before, after, partsInto }: Reorganisation,
): [string, Figures | null, Figures | null][] {
  const figures = (
    places: readonly Place[],
    scopeOf: ReadonlyMap<string, number>,
    fits: (place: Place) => boolean,
  ) => {
    const own = new Float64Array(scopes.list.length);
    for (const place of places) {
      const scope = scopeOf.get(place.code);
      if (scope !== undefined && fits(place)) own[scope] = (own[scope] ?? 0) + 1;
    }
    return rollUp(scopes, own);
  };
  const both = (id: string, fits: (place: Place) => boolean): [string, Figures, Figures] => [
    id,
    figures(before.places, scopes.ofOld, fits),
    figures(after.places, scopes.ofNew, fits),
  ];
  const parents = scopes.list.map((scope) => scope.parent);
  const summed = (column: "households" | "population"): [string, Figures, Figures] => {
    const parts = (code: string): (number | null)[] =>
      (partsInto.get(code) ?? []).map((part) => part[column]);
    const own = scopes.list.map(({ place, register }) => {
      if (!place) return null;
      if (register === "old") return place[column];
      return parts(place.code).reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0);
    });
    const existed = (node: number): boolean => {
      const { place, register } = scopes.list[node] ?? {};
      return register === "old" || !place || (partsInto.get(place.code)?.length ?? 0) > 0;
    };
    const later = scopes.list.map(({ place, register }) =>
      register === "old" ? 0 : (place?.[column] ?? null),
    );
    const exists = (node: number): boolean => scopes.list[node]?.register === "new";
    return [column, sumOfParts(parents, own, existed).figures, sumOfParts(parents, later, exists).figures];
  };
  const branches = (places: readonly Place[], scopeOf: ReadonlyMap<string, number>): Figures => {
    const own = new Float64Array(scopes.list.length);
    const standing = new Map<string, number[]>();
    for (const place of places) {
      const scope = scopeOf.get(place.code);
      if (scope === undefined) continue;
      for (const text of place.branches) {
        const key = `${place.parent ?? ""}\n${text}`;
        const among = standing.get(key);
        if (among) among.push(scope);
        else standing.set(key, [scope]);
      }
    }
    const increase = (scope: number): void => {
      own[scope] = (own[scope] ?? 0) + 1;
    };
    for (const at of standing.values()) eachScopeAbove(scopes, at, (scope) => scope, increase);
    return own;
  };
  const known = before.places.some((place) => place.branches.length > 0);
  return [
    both("communes", (place) => place.level === "commune"),
    ...COMMUNE_KINDS.map((kind) => both(`communes.${kind}`, (place) => place.kind === kind)),
    both("units", (place) => place.level === "unit"),
    ...UNIT_KINDS.map((kind) => both(`units.${kind}`, (place) => place.kind === kind)),
    [
      "branches",
      known ? branches(before.places, scopes.ofOld) : null,
      known ? branches(after.places, scopes.ofNew) : null,
    ],
    summed("households"),
    summed("population"),
  ];
}

function sidesOf(
  scopes: Scopes,
  { before }: Reorganisation,
  policy: Policy,
  roster: Roster,
  { people, seats, vacant }: Arrangement,
): { readonly before: Side; readonly after: Side } {
  const titles = new Map(policy.titles.map((title) => [title.id, title]));
  const places = new Map(before.places.map((place) => [place.code, place]));
  const post = (row: { readonly place: string; readonly title: string }): Post => {
    const place = places.get(row.place);
    const title = titles.get(row.title);
    if (!place || !title) throw new Error(`no place or title for a post: ${row.place} ${row.title}`);
    return { place, title };
  };
  const holderOf = (index: number): number => people.of[index] ?? 0;
  const sitterOf = (index: number): number => seats[index]?.person ?? 0;
  return {
    before: sideOf(people, roster.holdings.map(post), holderOf, roster.vacant.map(post), scopes.ofOld),
    after: sideOf(people, seats, sitterOf, vacant, scopes.ofNew),
  };
}

/** The figures of an indicator that the policy defines; a ratio is in per cent, null where its base is 0. */
function defined(
  scopes: Scopes,
  side: Side,
  definition: IndicatorDefinition,
  policy: Policy,
  people: People,
): Figures {
  const of = figuresOf(scopes, side, definition.of, policy, people);
  if (definition.to === null) return of;
  const to = figuresOf(scopes, side, definition.to, policy, people);
  return scopes.list.map((_, scope) => percentOf(of[scope] ?? 0, to[scope] ?? 0, definition.percent));
}

function figuresOf(
  scopes: Scopes,
  side: Side,
  definition: CountDefinition,
  policy: Policy,
  people: People,
): Float64Array {
  const { titles, level, place, person: condition, officials } = definition;
  const year = policy.effective?.year ?? null;
  const fits = (post: Post): boolean =>
    (titles === null ? post.title.counted : titles.includes(post.title.id)) &&
    (level === null || post.title.level === level) &&
    placeMatches(place, post.place);
  const figures = tally(
    scopes,
    side,
    (post, person) =>
      (officials === null || (people.official[person] === 1) === officials) &&
      fits(post) &&
      failing(condition, people.rows[person] ?? [], year) === null,
    (post) => condition.length === 0 && officials !== true && fits(post),
  );
  return figures[definition.count];
}
