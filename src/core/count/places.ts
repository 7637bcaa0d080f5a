/** Counting places, households, population and branches by scope: a reorganisation in, figures before and after out. */

import { COMMUNE_KINDS, type Kind, type Place, type Register, UNIT_KINDS } from "../model/place.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import { increase } from "../numbers/increase.ts";
import { sumUnlessBlank } from "../numbers/partial.ts";
import { sumOfParts } from "../numbers/tree-sums.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import type { PlaceIndicator } from "./indicator-ids.ts";
import {
  eachScopeAbove,
  type FigureRow,
  type Figures,
  increaseAlone,
  noCounts,
  rollUp,
  type ScopePosition,
  type Scopes,
} from "./scopes.ts";

/** The indicators of places; of branches null where the register names none. */
export function countPlaces(scopes: Scopes, reorganisation: Reorganisation): FigureRow<PlaceIndicator>[] {
  const { before, after } = reorganisation;
  const kindsBefore = countKinds(scopes, before.places, scopes.ofOld);
  const kindsAfter = countKinds(scopes, after.places, scopes.ofNew);
  const hasBranches = before.places.some((place) => place.branches.length > 0);
  return [
    ...KINDS_COUNTED.map(
      ([id], index): FigureRow<PlaceIndicator> => [id, kindsBefore[index] ?? [], kindsAfter[index] ?? []],
    ),
    [
      "branches",
      hasBranches ? countBranches(scopes, before, scopes.ofOld) : null,
      hasBranches ? countBranches(scopes, after, scopes.ofNew) : null,
    ],
    sumUp(scopes, reorganisation, "households"),
    sumUp(scopes, reorganisation, "population"),
  ];
}

/** Indicators of places by the kinds that they count. */
export const KINDS_COUNTED: readonly (readonly [PlaceIndicator, readonly Kind[]])[] = [
  ["communes", COMMUNE_KINDS],
  ...COMMUNE_KINDS.map((kind) => [`communes.${kind}`, [kind]] as const),
  ["units", UNIT_KINDS],
  ...UNIT_KINDS.map((kind) => [`units.${kind}`, [kind]] as const),
];

/** Places by scope for each of `KINDS_COUNTED`. */
function countKinds(
  scopes: Scopes,
  places: ArrayLike<Place>,
  scopeOf: ArrayLike<ScopePosition>,
): Int32Array[] {
  const ofKind = new Map<Kind, Int32Array>();
  for (const kind of [...COMMUNE_KINDS, ...UNIT_KINDS]) ofKind.set(kind, noCounts(scopes));
  for (let at = 0; at < places.length; at++) {
    const figures = ofKind.get(places[at]?.kind ?? "tinh");
    if (figures) increase(figures, scopeOf[at] ?? 0);
  }
  return KINDS_COUNTED.map(([, kinds]) => {
    const sum = noCounts(scopes);
    for (const kind of kinds)
      ofKind.get(kind)?.forEach((figure, scope) => {
        increase(sum, scope, figure);
      });
    return rollUp(scopes, sum);
  });
}

/** Households or population before and after, in one pass over the tree of all places. */
interface Sides {
  readonly before: (number | null)[];
  readonly after: (number | null)[];
  /** 1 for each node that existed before: not for created places. */
  readonly existed: Uint8Array;
  /** 1 for each node that exists afterwards: not for dissolved places. */
  readonly exists: Uint8Array;
}

/**
 * Households (hộ) or population (nhân khẩu) by scope. All places are summed up, also units without figures of their own:
 * a unit whose figure is not known leaves every sum above it open.
 */
function sumUp(
  scopes: Scopes,
  reorganisation: Reorganisation,
  column: "households" | "population",
): FigureRow<PlaceIndicator> {
  const { tree, nodes } = scopes;
  const { before, after, existed, exists } = sidesOf(scopes, reorganisation, column);
  const figures = (own: readonly (number | null)[], there: Uint8Array): Figures => {
    const sums = sumOfParts(tree.parents, own, there).figures;
    return nodes.map((node) => sums[node] ?? null);
  };
  return [column, figures(before, existed), figures(after, exists)];
}

/** What each node has by itself: before, the parts that a new place is made of; afterwards, the place's own figure. */
function sidesOf(
  { tree }: Scopes,
  { before, after, own, parts, home }: Reorganisation,
  column: "households" | "population",
): Sides {
  const size = tree.parents.length;
  const sides: Sides = {
    before: new Array<number | null>(size).fill(null),
    after: new Array<number | null>(size).fill(null),
    existed: new Uint8Array(size).fill(1),
    exists: new Uint8Array(size).fill(1),
  };
  const assigned = new Float64Array(before.places.length);
  after.places.forEach((place, at: NewPlace) => {
    const node = tree.ofNew[at] ?? 0;
    const made = parts[at] ?? [];
    if (made.length === 0) sides.existed[node] = 0;
    sides.before[node] = sumUnlessBlank(made.map((part) => part[column]));
    sides.after[node] = place[column];
    for (const part of made) increase(assigned, part.from, part[column] ?? 0);
  });
  before.places.forEach((_, at: OldPlace) => {
    const node = tree.ofOld[at] ?? 0;
    const alone = own[at]?.[column] ?? null;
    if (home[at] === -1) {
      sides.before[node] = alone;
      sides.after[node] = 0;
      sides.exists[node] = 0;
      return;
    }
    // What a plan assigns to no part was there before all the same.
    const counted = sides.before[node] ?? null;
    const rest = (alone ?? 0) - (assigned[at] ?? 0);
    if (counted !== null && rest > 0) sides.before[node] = counted + rest;
  });
  return sides;
}

/**
 * Branches (chi bộ) by scope: one is known by its commune and text, may be named by several units, and counts once in each
 * scope above them.
 */
function countBranches(
  scopes: Scopes,
  { places, parents }: Register,
  scopeOf: ArrayLike<ScopePosition>,
): Figures {
  /** By commune and text: the scope where a branch was met; of those met again, all scopes. */
  const met = new Map<number, Map<string, ScopePosition>>();
  const again = new Map<number, Map<string, ScopePosition[]>>();
  const rolled = noCounts(scopes);
  places.forEach(({ branches }, at) => {
    const scope = scopeOf[at] ?? 0;
    const commune = parents[at] ?? -1;
    const texts = met.get(commune) ?? new Map<string, ScopePosition>();
    met.set(commune, texts);
    for (const text of branches) {
      const first = texts.get(text);
      if (first === undefined) {
        texts.set(text, scope);
        increase(rolled, scope);
        continue;
      }
      const several = again.get(commune) ?? new Map<string, ScopePosition[]>();
      again.set(commune, several);
      several.set(text, [...(several.get(text) ?? [first]), scope]);
    }
  });
  for (const several of again.values()) {
    for (const standing of several.values()) {
      increase(rolled, standing[0] ?? 0, -1);
      eachScopeAbove(
        scopes,
        standing,
        (scope) => scope,
        (scope) => increaseAlone(scopes, rolled, scope),
      );
    }
  }
  return rollUp(scopes, rolled);
}
