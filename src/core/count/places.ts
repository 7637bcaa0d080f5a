/** Counting places, households, population and branches by scope: a reorganisation in, figures before and after out. */

import { COMMUNE_KINDS, type Kind, type Place, type Register, UNIT_KINDS } from "../model/place.ts";
import { increase } from "../numbers/increase.ts";
import { sumOfParts } from "../numbers/tree-sums.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { eachScopeAbove, type Figures, increaseAlone, noCounts, rollUp, type Scopes } from "./scopes.ts";

/** Indicators of places by id: their figures before and after, null where nothing is known of them. */
export function countPlaces(
  scopes: Scopes,
  { before, after, own, parts, home }: Reorganisation,
): [string, Figures | null, Figures | null][] {
  const kindsBefore = countKinds(scopes, before.places, scopes.ofOld);
  const kindsAfter = countKinds(scopes, after.places, scopes.ofNew);
  const ofKinds = KINDS_COUNTED.map(([id], index): [string, Figures, Figures] => [
    id,
    kindsBefore[index] ?? [],
    kindsAfter[index] ?? [],
  ]);
  const summed = (column: "households" | "population"): [string, Figures, Figures] => {
    // A unit whose figure is not known leaves open what is above it, so that all places are summed up.
    const { tree, nodes } = scopes;
    const size = tree.parents.length;
    const was = new Array<number | null>(size).fill(null);
    const is = new Array<number | null>(size).fill(null);
    // Created places did not exist before, dissolved ones do not exist afterwards.
    const existed = new Uint8Array(size).fill(1);
    const exists = new Uint8Array(size).fill(1);
    const assigned = new Float64Array(before.places.length);
    for (let at = 0; at < after.places.length; at++) {
      const node = tree.ofNew[at] ?? 0;
      const made = parts[at] ?? [];
      if (made.length === 0) existed[node] = 0;
      let sum: number | null = 0;
      for (let index = 0; index < made.length; index++) {
        const part = made[index];
        const figure = part?.[column] ?? null;
        increase(assigned, part?.from ?? -1, figure ?? 0);
        sum = sum === null || figure === null ? null : sum + figure;
      }
      was[node] = sum;
      is[node] = after.places[at]?.[column] ?? null;
    }
    for (let at = 0; at < before.places.length; at++) {
      const node = tree.ofOld[at] ?? 0;
      const alone = own[at]?.[column] ?? null;
      if (home[at] === -1) {
        was[node] = alone;
        is[node] = 0;
        exists[node] = 0;
        continue;
      }
      // What a plan assigns to no part was there before all the same.
      const counted = was[node] ?? null;
      const rest = (alone ?? 0) - (assigned[at] ?? 0);
      if (counted !== null && rest > 0) was[node] = counted + rest;
    }
    const figures = (of: readonly (number | null)[], there: Uint8Array): Figures => {
      const sums = sumOfParts(tree.parents, of, there).figures;
      return nodes.map((node) => sums[node] ?? null);
    };
    return [column, figures(was, existed), figures(is, exists)];
  };
  const known = before.places.some((place) => place.branches.length > 0);
  return [
    ...ofKinds,
    [
      "branches",
      known ? countBranches(scopes, before, scopes.ofOld) : null,
      known ? countBranches(scopes, after, scopes.ofNew) : null,
    ],
    summed("households"),
    summed("population"),
  ];
}

/** Indicators of places by their kinds. */
export const KINDS_COUNTED: readonly (readonly [string, readonly Kind[]])[] = [
  ["communes", COMMUNE_KINDS],
  ...COMMUNE_KINDS.map((kind) => [`communes.${kind}`, [kind]] as const),
  ["units", UNIT_KINDS],
  ...UNIT_KINDS.map((kind) => [`units.${kind}`, [kind]] as const),
];

/** Places by scope for each of `KINDS_COUNTED`. */
function countKinds(scopes: Scopes, places: readonly Place[], scopeOf: Int32Array): Int32Array[] {
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

/** Branches by scope: known by commune and text, they may have several units, and count once in each scope above them. */
function countBranches(scopes: Scopes, { places, parents }: Register, scopeOf: Int32Array): Figures {
  /** By commune and text: the scope where a branch was met; of those met again, all scopes. */
  const met = new Map<number, Map<string, number>>();
  const again = new Map<number, Map<string, number[]>>();
  const rolled = noCounts(scopes);
  for (let at = 0; at < places.length; at++) {
    const scope = scopeOf[at] ?? 0;
    const commune = parents[at] ?? -1;
    const branches = places[at]?.branches ?? [];
    for (let index = 0; index < branches.length; index++) {
      const text = branches[index] ?? "";
      let texts = met.get(commune);
      if (!texts) {
        texts = new Map();
        met.set(commune, texts);
      }
      const first = texts.get(text);
      if (first === undefined) {
        texts.set(text, scope);
        increase(rolled, scope);
        continue;
      }
      const several = again.get(commune) ?? new Map<string, number[]>();
      again.set(commune, several);
      several.set(text, [...(several.get(text) ?? [first]), scope]);
    }
  }
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
