/** The indicators (chỉ tiêu): both sides of a rearrangement in, a figure before and after for every scope out. */
import type { Arrangement } from "./arrange.ts";
import { matches, personColumns, placeColumns } from "./condition.ts";
import type { DispositionKind } from "./disposition.ts";
import { sumOfParts } from "./households.ts";
import {
  COMMUNE_KINDS,
  type CountDefinition,
  type Holding,
  type IndicatorDefinition,
  type PercentRule,
  type Place,
  type Policy,
  type Roster,
  UNIT_KINDS,
} from "./model.ts";
import { percentOf } from "./percent.ts";
import type { Reorganisation } from "./reorganise.ts";
import { eachScopeAbove, rollUp, type Scopes } from "./scopes.ts";
import { type Side, type Sitting, type Tally, tally } from "./tally.ts";

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

/** Everything counted; the two tallies also carry the bridge. */
export interface Counts {
  readonly indicators: readonly Indicator[];
  readonly people: { readonly before: Tally; readonly after: Tally } | null;
  readonly sides: { readonly before: Side; readonly after: Side } | null;
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
  if (people === null) {
    const none = [...TALLIES.map(([id]) => id), ...AFTER_ONLY, ...policy.indicators.map(({ id }) => id)];
    const definitions = new Map(policy.indicators.map((one) => [one.id, one]));
    const empty = none.map((id) => ({ ...plain(id, null, null), definition: definitions.get(id) ?? null }));
    return { indicators: [...places, ...empty], people: null, sides: null };
  }
  const sides = sidesOf(scopes, reorganisation, policy, people.roster, people.arrangement);
  const counted = (side: Side): Tally =>
    tally(
      scopes,
      side,
      (one) => one.title.counted && !one.official,
      (post) => post.title.counted,
    );
  const before = counted(sides.before);
  const after = counted(sides.after);
  const fates = countDispositions(scopes, sides, people.arrangement);
  return {
    indicators: [
      ...places,
      ...TALLIES.map(([id, key]) => plain(id, before[key], after[key])),
      ...AFTER_ONLY.map((id) => plain(id, null, fates[id])),
      ...policy.indicators.map((one) => ({
        id: one.id,
        definition: one,
        before: defined(scopes, sides.before, one, policy),
        after: defined(scopes, sides.after, one, policy),
        percent: one.percent,
      })),
    ],
    people: { before, after },
    sides,
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
  { before, after }: Reorganisation,
  policy: Policy,
  roster: Roster,
  arrangement: Arrangement,
): { before: Side; after: Side } {
  const titles = new Map(policy.titles.map((title) => [title.id, title]));
  const rowsOf = new Map<string, Holding[]>();
  for (const row of roster.holdings) {
    const rows = rowsOf.get(row.person);
    if (rows) rows.push(row);
    else rowsOf.set(row.person, [row]);
  }
  const officials = new Set(roster.holdings.filter((row) => row.official).map((row) => row.person));
  const side = (
    seats: readonly { readonly place: string; readonly title: string; readonly person: string }[],
    vacant: readonly { readonly place: string; readonly title: string }[],
    places: readonly Place[],
    scopeOf: ReadonlyMap<string, number>,
  ): Side => {
    const known = new Map(places.map((place) => [place.code, place]));
    const at = (code: string, id: string) => {
      const place = known.get(code);
      const title = titles.get(id);
      const scope = scopeOf.get(code);
      if (!place || !title || scope === undefined)
        throw new Error(`no place or title for a post: ${code} ${id}`);
      return { scope, place, title };
    };
    const people = new Map<string, Sitting[]>();
    for (const { place, title, person } of seats) {
      const sitting = {
        ...at(place, title),
        person,
        official: officials.has(person),
        rows: rowsOf.get(person) ?? [],
      };
      const own = people.get(person);
      if (own) own.push(sitting);
      else people.set(person, [sitting]);
    }
    return { people: [...people.values()], empty: vacant.map(({ place, title }) => at(place, title)) };
  };
  return {
    before: side(roster.holdings, roster.vacant, before.places, scopes.ofOld),
    after: side(arrangement.seats, arrangement.vacant, after.places, scopes.ofNew),
  };
}

/** People counted before or after, by disposition; released ones where they were, the others where they are. */
function countDispositions(
  scopes: Scopes,
  sides: { readonly before: Side; readonly after: Side },
  { dispositions }: Arrangement,
): Record<(typeof AFTER_ONLY)[number], Figures> {
  const kinds = new Map(dispositions.map((one) => [one.person, one.kind]));
  const of = (side: Side, kind: DispositionKind): Figures => {
    const persons = (one: Sitting): boolean =>
      one.title.counted && !one.official && kinds.get(one.person) === kind;
    return tally(scopes, side, persons, () => false).persons;
  };
  return {
    retained: of(sides.after, "retained"),
    reassigned: of(sides.after, "reassigned"),
    released: of(sides.before, "released"),
  };
}

/** The figures of an indicator that the policy defines; a ratio is in per cent, null where its base is 0. */
function defined(scopes: Scopes, side: Side, definition: IndicatorDefinition, policy: Policy): Figures {
  const of = figuresOf(scopes, side, definition.of, policy);
  if (definition.to === null) return of;
  const to = figuresOf(scopes, side, definition.to, policy);
  return scopes.list.map((_, scope) => percentOf(of[scope] ?? 0, to[scope] ?? 0, definition.percent));
}

function figuresOf(scopes: Scopes, side: Side, definition: CountDefinition, policy: Policy): Float64Array {
  const { titles, level, place, person, officials } = definition;
  const year = policy.effective?.year ?? null;
  const fits = (post: Pick<Sitting, "title" | "place">): boolean =>
    (titles === null ? post.title.counted : titles.includes(post.title.id)) &&
    (level === null || post.title.level === level) &&
    matches(place, placeColumns(post.place));
  const figures = tally(
    scopes,
    side,
    (one) =>
      fits(one) &&
      (officials === null || one.official === officials) &&
      matches(person, personColumns(one.rows, year)),
    (post) => person.size === 0 && officials !== true && fits(post),
  );
  return figures[definition.count];
}
