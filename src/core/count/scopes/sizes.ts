/**
 * Households (hộ), people (nhân khẩu) and area (diện tích) by scope: a reorganisation in, figures before and after out.
 * Before, of a commune and above, is what that place, or those that it was made of, had: a unit that moves in counts where
 * it stood. Of a unit it is the parts that it is made of.
 */

import type { Place } from "../../model/place.ts";
import type { NewPlace, OldPlace } from "../../model/positions.ts";
import { increase } from "../../numbers/increase.ts";
import { oncePer } from "../../numbers/once.ts";
import { sumUnlessBlank } from "../../numbers/partial.ts";
import {
  type AmountOnWays,
  type Amounts,
  addAmount,
  noAmounts,
  rolledSums,
  type WayUp,
} from "../../reorganise/figures/shared-amounts.ts";
import type { Reorganisation } from "../../reorganise/lineage/lineage.ts";
import type { FigureRow, Scopes } from "./scopes.ts";
import type { PartStanding, Standings } from "./standings.ts";

/** What is counted; an area in square metres. */
export type Size = "households" | "population" | "area";

/** What is counted: areas only where any place has one. */
export const sizesIn = oncePer(({ before, after }: Reorganisation): readonly Size[] => {
  const hasArea = ({ area }: Place): boolean => area !== null;
  const hasAreas = before.places.some(hasArea) || after.places.some(hasArea);
  return hasAreas ? ["households", "population", "area"] : ["households", "population"];
});

/** The figures of one size. */
export function sizesByScope(
  scopes: Scopes,
  reorganisation: Reorganisation,
  standings: Standings,
  column: Size,
): FigureRow<Size> {
  const before = sizesBefore(scopes, reorganisation, standings, column);
  return [column, before, sizesAfter(scopes, reorganisation, column)];
}

/** By scope: of a new place what it has, of a dissolved one 0, of several roots their sum. */
function sizesAfter({ list }: Scopes, { after }: Reorganisation, column: Size): (number | null)[] {
  const sumOfRoots = (): number | null => {
    const roots = after.places.filter((_, at) => (after.parents[at] ?? -1) < 0);
    return sumUnlessBlank(roots.map((root) => root[column]));
  };
  return list.map(({ place, register }) => {
    if (place === null) return sumOfRoots();
    return register === "old" ? 0 : place[column];
  });
}

/** By scope: of a unit the parts that it is made of, of what stands above what stood in it. */
export function sizesBefore(
  scopes: Scopes,
  reorganisation: Reorganisation,
  standings: Standings,
  column: Size,
): (number | null)[] {
  const { tree, nodes, list } = scopes;
  const { before, after, own, home } = reorganisation;
  const figures = sumsBefore(scopes, reorganisation, standings, column);
  if (list.some(({ level }) => level === "unit")) {
    const units = unitsBefore(reorganisation, column);
    after.places.forEach(({ level }, at: NewPlace) => {
      if (level === "unit") figures[tree.ofNew[at] ?? 0] = units[at] ?? null;
    });
    before.places.forEach(({ level }, at: OldPlace) => {
      if (level === "unit" && home[at] === -1) figures[tree.ofOld[at] ?? 0] = own[at]?.[column] ?? null;
    });
  }
  return nodes.map((node) => figures[node] ?? null);
}

/** What each new unit had before: its parts, and what the plan assigns to no part of a place that goes into it in the main. */
function unitsBefore({ own, parts, home }: Reorganisation, column: Size): (number | null)[] {
  const figures: (number | null)[] = [];
  const assigned = new Float64Array(own.length);
  const isOpen = new Uint8Array(own.length);
  for (let at = 0; at < parts.length; at++) {
    let sum: number | null = 0;
    for (const part of parts[at] ?? []) {
      const size = part[column];
      increase(assigned, part.from, size ?? 0);
      if (size === null) isOpen[part.from] = 1;
      sum = sum === null || size === null ? null : sum + size;
    }
    figures.push(sum);
  }
  for (let from: OldPlace = 0; from < own.length; from++) {
    const at = home[from] ?? -1;
    const counted = figures[at] ?? null;
    const rest = (own[from]?.[column] ?? 0) - (assigned[from] ?? 0);
    if (counted !== null && rest > 0 && isOpen[from] !== 1) figures[at] = counted + rest;
  }
  return figures;
}

/**
 * By node the sums of what stood there; a place that states a figure and whose parts, which are counted elsewhere, are not known
 * has that.
 */
function sumsBefore(
  { tree }: Scopes,
  { before, own }: Reorganisation,
  { isDivided, summed, nodes, detours, apart }: Standings,
  column: Size,
): (number | null)[] {
  const amounts = noAmounts(tree.parents);
  const shared: AmountOnWays[] = [];
  const wayOf = (at: OldPlace): WayUp => ({ node: nodes[at] ?? 0, detours: detours.get(at) ?? [] });
  const waysOf = (at: OldPlace): readonly WayUp[] => apart.get(at) ?? [wayOf(at)];
  /** Nodes inside a place whose own figure stands for all of them, and that place by each old place. */
  const covered = new Map<OldPlace, WayUp[]>();
  const cover = new Int32Array(own.length).fill(-1);
  for (const at of summed) {
    const covering = cover[before.parents[at] ?? -1] ?? -1;
    cover[at] = covering;
    if (covering >= 0) for (const way of waysOf(at)) covered.get(covering)?.push(way);
    else if (isDivided[at] === 0) {
      const whole = before.places[at]?.[column] ?? null;
      const parts = apart.get(at);
      if (parts) for (const one of addParts(amounts, parts, wayOf(at), whole, column)) shared.push(one);
      else addAmount(amounts, nodes[at] ?? 0, whole, detours.get(at));
    } else if ((own[at]?.[column] ?? 0) > 0) {
      cover[at] = at;
      covered.set(at, [...waysOf(at)]);
    }
  }
  for (const [at, ways] of covered) shared.push({ ways, amount: own[at]?.[column] ?? 0, isWhole: true });
  return rolledSums(amounts, shared);
}

/**
 * Adds the parts of an old place where they are counted, and what is in none of them where the place is (`way`); gives what those
 * of unknown size share of the whole.
 */
function addParts(
  amounts: Amounts,
  parts: readonly PartStanding[],
  way: WayUp,
  whole: number | null,
  column: Size,
): readonly AmountOnWays[] {
  const open = parts.filter(({ part }) => part[column] === null);
  const isShared = whole !== null && open.length > 0;
  let given = 0;
  for (const { part, node, detours } of parts) {
    const size = part[column];
    addAmount(amounts, node, isShared ? (size ?? 0) : size, detours);
    given += size ?? 0;
  }
  const rest = open.length > 0 ? 0 : (whole ?? 0) - given;
  if (rest > 0) addAmount(amounts, way.node, rest, way.detours);
  return isShared ? [{ ways: open, amount: whole - given, isWhole: true }] : [];
}
