/** Counting places, households, population and branches by scope: a reorganisation in, figures before and after out. */

import { COMMUNE_KINDS, type Kind, type Place, type Register, UNIT_KINDS } from "../../model/place.ts";
import { addTo } from "../../numbers/groups.ts";
import { combined, increase } from "../../numbers/increase.ts";
import { branchHome } from "../../reorganise/lineage/branches.ts";
import type { Reorganisation } from "../../reorganise/lineage/lineage.ts";
import { eachScopeAbove } from "./each-scope-above.ts";
import type { PlaceIndicator } from "./indicator-ids.ts";
import {
  type FigureRow,
  type Figures,
  increaseAlone,
  increaseAt,
  noCounts,
  rollUp,
  type Scoped,
  type Scopes,
  scopedSides,
} from "./scopes.ts";
import { sizesByScope, sizesIn } from "./sizes.ts";
import type { Standings } from "./standings.ts";

/** The indicators of places; of branches null where the register names none. */
export function countPlaces(
  scopes: Scopes,
  reorganisation: Reorganisation,
  standings: Standings,
): FigureRow<PlaceIndicator>[] {
  const { before, after } = reorganisation;
  const sides = scopedSides(scopes);
  const kindsBefore = countKinds(scopes, before.places, sides.before);
  const kindsAfter = countKinds(scopes, after.places, sides.after);
  const hasBranches = before.places.some((place) => place.branches.length > 0);
  return [
    ...KINDS_COUNTED.map(
      ([id], index): FigureRow<PlaceIndicator> => [id, kindsBefore[index] ?? [], kindsAfter[index] ?? []],
    ),
    [
      "branches",
      hasBranches ? countBranches(scopes, before, sides.before) : null,
      hasBranches ? countBranches(scopes, after, sides.after) : null,
    ],
    ...sizesIn(reorganisation).map((size) => sizesByScope(scopes, reorganisation, standings, size)),
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
function countKinds(scopes: Scopes, places: ArrayLike<Place>, side: Scoped): Int32Array[] {
  const ofKind = new Map<Kind, Int32Array>();
  for (const kind of [...COMMUNE_KINDS, ...UNIT_KINDS]) ofKind.set(kind, noCounts(scopes));
  for (let at = 0; at < places.length; at++) {
    const figures = ofKind.get(places[at]?.kind ?? "tinh");
    if (figures) increaseAt(scopes, side, figures, at);
  }
  for (const figures of ofKind.values()) rollUp(scopes, figures);
  return KINDS_COUNTED.map(([, kinds]) => {
    const [first, ...others] = kinds.map((kind) => ofKind.get(kind) ?? noCounts(scopes));
    return others.reduce((sum, figures) => combined(sum, figures, 1), first ?? noCounts(scopes));
  });
}

/**
 * Branches (chi bộ) by scope: one is known by its commune and text, may be named by several units and by the commune itself,
 * and counts once in each scope at or above them.
 */
function countBranches(scopes: Scopes, register: Register, { scopeOf, detours }: Scoped): Figures {
  const rolled = noCounts(scopes);
  /** By branch the first place that names it, and the others that do: mostly none. */
  const first: number[] = [];
  const others = new Map<number, number[]>();
  /** By commune and text: the branch. Between two places that name it others may stand. */
  const named = new Map<number, Map<string, number>>();
  for (let at = 0; at < register.places.length; at++) {
    const branches = register.places[at]?.branches ?? [];
    if (branches.length === 0) continue;
    const commune = branchHome(register, at);
    const texts = named.get(commune) ?? new Map<string, number>();
    named.set(commune, texts);
    for (const text of branches) {
      const branch = texts.get(text);
      if (branch !== undefined) addTo(others, branch, at);
      else {
        texts.set(text, first.length);
        first.push(at);
      }
    }
  }
  for (let branch = 0; branch < first.length; branch++) {
    const at = first[branch] ?? 0;
    const further = others.get(branch);
    if (further === undefined && !detours?.has(at)) increase(rolled, scopeOf[at] ?? 0);
    else
      eachScopeAbove(
        scopes,
        [at, ...(further ?? [])],
        (one) => scopeOf[one] ?? 0,
        (scope) => increaseAlone(scopes, rolled, scope),
        (one) => detours?.get(one),
      );
  }
  return rollUp(scopes, rolled);
}
