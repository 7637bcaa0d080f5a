/**
 * Households (hộ), people (nhân khẩu) and area (diện tích) by scope: a reorganisation in, figures before and after out.
 * Before, of a commune and above, is what that place, or those that it was made of, had: a unit that moves in counts where
 * it stood. Of a unit it is the parts that it is made of.
 */

import type { NewPlace, OldPlace } from "../model/positions.ts";
import { addTo } from "../numbers/groups.ts";
import { increase } from "../numbers/increase.ts";
import { sumUnlessBlank } from "../numbers/partial.ts";
import { type Part, type Reorganisation, takerOf } from "../reorganise/lineage.ts";
import { type Detour, rolledSums, type SharedAmount } from "../reorganise/sums-after.ts";
import type { FigureRow, NodePosition, Scopes } from "./scopes.ts";

/** What is counted; an area in square metres. */
export type Size = "households" | "population" | "area";

/** Whether any place has an area. */
export function hasAreas({ before, after }: Reorganisation): boolean {
  const has = (places: ArrayLike<{ readonly area: number | null }>): boolean => {
    for (let at = 0; at < places.length; at++) if ((places[at]?.area ?? null) !== null) return true;
    return false;
  };
  return has(before.places) || has(after.places);
}

/** The figures of one size. */
export function sizesByScope(scopes: Scopes, reorganisation: Reorganisation, column: Size): FigureRow<Size> {
  const { nodes } = scopes;
  const [before, after] = [
    sizesBefore(scopes, reorganisation, column),
    sizesAfter(scopes, reorganisation, column),
  ];
  return [column, nodes.map((node) => before[node] ?? null), nodes.map((node) => after[node] ?? null)];
}

/** By node: of a new place what it has, of a dissolved one 0, of several roots their sum. */
function sizesAfter(
  { tree }: Scopes,
  { before, after, home }: Reorganisation,
  column: Size,
): (number | null)[] {
  const figures = new Array<number | null>(tree.parents.length).fill(0);
  const roots: (number | null)[] = [];
  after.places.forEach((place, at: NewPlace) => {
    figures[tree.ofNew[at] ?? 0] = place[column];
    if ((after.parents[at] ?? -1) < 0) roots.push(place[column]);
  });
  before.places.forEach((_, at: OldPlace) => {
    if (home[at] === -1) figures[tree.ofOld[at] ?? 0] = 0;
  });
  if (roots.length > 1) figures[0] = sumUnlessBlank(roots);
  return figures;
}

/** By node: of a unit the parts that it is made of, of what stands above what stood in it. */
export function sizesBefore(scopes: Scopes, reorganisation: Reorganisation, column: Size): (number | null)[] {
  const { tree } = scopes;
  const { before, after, own, home } = reorganisation;
  const figures = [...sumsBefore(scopes, reorganisation, column)];
  const units = unitsBefore(reorganisation, column);
  after.places.forEach(({ level }, at: NewPlace) => {
    if (level === "unit") figures[tree.ofNew[at] ?? 0] = units[at] ?? null;
  });
  before.places.forEach(({ level }, at: OldPlace) => {
    if (level === "unit" && home[at] === -1) figures[tree.ofOld[at] ?? 0] = own[at]?.[column] ?? null;
  });
  return figures;
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

/** By node the sums of what stood there, unit by unit; a place that states a figure and whose parts are not known has that. */
function sumsBefore(
  scopes: Scopes,
  reorganisation: Reorganisation,
  column: Size,
): readonly (number | null)[] {
  const { before, own } = reorganisation;
  const leaves: Standing[] = [];
  const shared: SharedAmount[] = [];
  const hasParts = new Uint8Array(own.length);
  for (let at: OldPlace = 0; at < own.length; at++) {
    const above = before.parents[at] ?? -1;
    if (above >= 0) hasParts[above] = 1;
  }
  /** Nodes inside a place whose own figure stands for all of them, and that place by each old place. */
  const covered = new Map<OldPlace, NodePosition[]>();
  const cover = new Int32Array(own.length).fill(-1);
  const standings = standingsOf(scopes, reorganisation, column);
  for (let at: OldPlace = 0; at < own.length; at++) {
    const whole = own[at]?.[column] ?? null;
    const standing = standings.of(at);
    cover[at] = cover[before.parents[at] ?? -1] ?? -1;
    const inside = covered.get(cover[at] ?? -1);
    if (inside) inside.push(...standing.map(({ node }) => node));
    else if (hasParts[at] === 1 && whole !== null && whole > 0) {
      cover[at] = at;
      covered.set(
        at,
        standing.map(({ node }) => node),
      );
    } else if (hasParts[at] === 0 || (whole !== null && whole > 0)) {
      const open = standing.filter(({ size }) => size === null).map(({ node }) => node);
      if (standing.length === 1 || whole === null || open.length === 0) leaves.push(...standing);
      else {
        const given = standing.reduce((sum, { size }) => sum + (size ?? 0), 0);
        for (const one of standing) leaves.push({ ...one, size: one.size ?? 0 });
        shared.push({ nodes: open, amount: whole - given, isWhole: true });
      }
    }
  }
  for (const [at, nodes] of covered) shared.push({ nodes, amount: own[at]?.[column] ?? 0, isWhole: true });
  return rolledSums(scopes.tree.parents, leaves, shared);
}

/** What an old place has by itself, or a part of it, where that is counted before. */
interface Standing {
  readonly node: NodePosition;
  /** null: not known. */
  readonly size: number | null;
  /** Where the way up before was not the tree's: at places that moved. From below upwards. */
  readonly detours?: readonly Detour[];
}

interface Standings {
  /** All of an old place, whole at one node or part by part at several. */
  readonly of: (at: OldPlace) => readonly Standing[];
  /** One part of it, by the new place that it goes into. */
  readonly ofPart: (part: Part, into: NewPlace) => Standing;
}

/** Where old places are counted before. */
export function standingsOf({ tree }: Scopes, reorganisation: Reorganisation, column: Size): Standings {
  const { before, after, own, parts, home, isMoved } = reorganisation;
  const takesOver = takerOf(parts);
  const several = severalParts(reorganisation);
  const isUnit = (at: OldPlace): boolean =>
    before.places[at]?.level === "unit" && (before.parents[at] ?? -1) >= 0;
  const hasMovedAbove = before.places.some(({ level }, at) => level !== "unit" && isMoved[at] === 1);
  /** A standing in an old place above units: what moved with that place, or with one above it, is counted above where that was. */
  const inside = (at: OldPlace, node: NodePosition, size: number | null): Standing => {
    if (!hasMovedAbove) return { node, size };
    const detours: Detour[] = [];
    for (let [old, on] = [at, node]; old >= 0 && on >= 0; old = before.parents[old] ?? -1) {
      const up = tree.parents[on] ?? -1;
      const stoodIn = tree.ofOld[before.parents[old] ?? -1] ?? -1;
      const isOther = isMoved[old] === 1 && on === tree.ofOld[old];
      if (isOther) detours.push({ of: on, above: stoodIn });
      on = isOther ? stoodIn : up;
    }
    return detours.length === 0 ? { node, size } : { node, size, detours };
  };
  const stood = (from: OldPlace, into: NewPlace, size: number | null): Standing => {
    if (!isUnit(from)) return inside(from, tree.ofNew[into] ?? 0, size);
    const above = before.parents[from] ?? -1;
    const parent = after.parents[into] ?? -1;
    // In the place that the part ends in, if its parent became that; else in what its parent became in the main.
    const isApart = parent >= 0 && parent !== home[above] && takesOver(above, parent);
    return inside(above, (isApart ? tree.ofNew[parent] : tree.ofOld[above]) ?? 0, size);
  };
  const whole = (at: OldPlace): Standing => {
    const size = own[at]?.[column] ?? null;
    const into = home[at] ?? -1;
    if (into >= 0) return stood(at, into, size);
    const above = before.parents[at] ?? -1;
    const stays = isUnit(at) ? above : at;
    return inside(stays, tree.ofOld[stays] ?? 0, size);
  };
  return {
    of: (at) => {
      const made = several.get(at);
      if (!made) return [whole(at)];
      const standing = made.map(({ part, into }) => stood(at, into, part[column]));
      return standing.every(({ node }) => node === standing[0]?.node) ? [whole(at)] : standing;
    },
    ofPart: (part, into) => {
      const size = part.of === 1 ? (own[part.from]?.[column] ?? null) : part[column];
      return part.isTransfer ? { ...whole(part.from), size } : stood(part.from, into, size);
    },
  };
}

/** The parts of old places that go into several new ones, but for those that are only handed over. */
function severalParts({ parts }: Reorganisation) {
  const several = new Map<OldPlace, { readonly part: Part; readonly into: NewPlace }[]>();
  for (let into = 0; into < parts.length; into++) {
    for (const part of parts[into] ?? []) {
      if (part.of > 1 && !part.isTransfer) addTo(several, part.from, { part, into });
    }
  }
  return several;
}
