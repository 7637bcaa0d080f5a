/** Where old places are counted before: a reorganisation in; the node of each old place, or of each of its parts, out. */

import type { MarksBy, NewPlace, OldPlace, Positions, PositionsBy } from "../../model/positions.ts";
import { addTo } from "../../numbers/groups.ts";
import { marked } from "../../numbers/marks.ts";
import { aboveOthers } from "../../numbers/tree-sums.ts";
import type { Detour } from "../../reorganise/figures/shared-amounts.ts";
import { type Part, type Reorganisation, takerOf } from "../../reorganise/lineage/lineage.ts";
import type { NodePosition, Scopes } from "./scopes.ts";

/** Where something is counted before. */
export interface Standing {
  readonly node: NodePosition;
  /** Where the way up before was not the tree's: at places that moved. From below upwards; mostly none. */
  readonly detours: readonly Detour[];
}

/** Where a part of an old place is counted before. */
export interface PartStanding extends Standing {
  readonly part: Part;
}

/** Where old places are counted before, whatever is counted of them. */
export interface Standings {
  /** 1 for each old place of which others that stood in it are counted elsewhere, or which is counted part by part itself. */
  readonly isDivided: MarksBy<OldPlace>;
  /** The old places that are summed up: all but those that stood in an undivided one, whose figure is of them. */
  readonly summed: readonly OldPlace[];
  /** The node of each old place, as a whole. */
  readonly nodes: PositionsBy<OldPlace, NodePosition>;
  /** The detours of those that have any. */
  readonly detours: ReadonlyMap<OldPlace, readonly Detour[]>;
  /** Old places that are counted part by part, at several nodes. */
  readonly apart: ReadonlyMap<OldPlace, readonly PartStanding[]>;
  /** One part of an old place, by the new place that it goes into. */
  readonly ofPart: (part: Part, into: NewPlace) => Standing;
}

const NO_DETOURS: readonly Detour[] = [];

/** Where old places are counted before. */
export function standingsOf(scopes: Scopes, reorganisation: Reorganisation): Standings {
  const { before, home } = reorganisation;
  const several = severalParts(reorganisation);
  const { stood, asideIn } = standingFinder(scopes, reorganisation, [...several.keys()]);
  const nodes: Positions<NodePosition> = new Int32Array(home.length);
  const detours = new Map<OldPlace, readonly Detour[]>();
  const isDivided = new Uint8Array(home.length);
  for (let at: OldPlace = 0; at < home.length; at++) {
    const above = before.parents[at] ?? -1;
    const isUnit = above >= 0 && before.places[at]?.level === "unit";
    if (isUnit && asideIn(above, home[at] ?? -1) < 0) {
      nodes[at] = nodes[above] ?? 0;
      const own = detours.get(above);
      if (own) detours.set(at, own);
      continue;
    }
    if (above >= 0) isDivided[above] = 1;
    const standing = stood(at, home[at] ?? -1);
    nodes[at] = standing.node;
    if (standing.detours.length > 0) detours.set(at, standing.detours);
  }
  const hasParts = aboveOthers(before.parents);
  const apart = new Map<OldPlace, readonly PartStanding[]>();
  for (const [from, made] of several) {
    const taken = made.filter(({ part }) => !part.isTransfer);
    const standing = taken.map(({ part, into }) => ({ part, ...stood(from, into) }));
    if (standing.every(({ node }) => node === standing[0]?.node)) continue;
    apart.set(from, standing);
    if (hasParts[from] === 1) isDivided[from] = 1;
    const above = before.parents[from] ?? -1;
    if (above >= 0) isDivided[above] = 1;
  }
  const ofPart = ({ from, isTransfer }: Part, into: NewPlace): Standing =>
    isTransfer || home[from] === into || !apart.has(from)
      ? { node: nodes[from] ?? 0, detours: detours.get(from) ?? NO_DETOURS }
      : stood(from, into);
  const summed: OldPlace[] = [];
  for (let at: OldPlace = 0; at < home.length; at++) {
    const above = before.parents[at] ?? -1;
    if (above < 0 || isDivided[above] === 1) summed.push(at);
  }
  return { isDivided, summed, nodes, detours, apart, ofPart };
}

/**
 * Finds where what goes into a new place (-1: nowhere) of an old one stood, and of units whether that is another place than what the
 * one above became in the main. `several`: the old places that go into several new ones.
 */
function standingFinder(
  { tree }: Scopes,
  { before, after, parts, home, isMoved }: Reorganisation,
  several: readonly OldPlace[],
) {
  const takesOver = takerOf(parts);
  const isAbove = (at: OldPlace): boolean => before.places[at]?.level !== "unit";
  const mayDetour = marked(isMoved).some(isAbove) || several.some(isAbove);
  /**
   * A standing in an old place above units, in what became of it (-1: nothing): what moved with that place, or with one
   * above it, is counted above where that was.
   */
  const inside = (at: OldPlace, became: NewPlace): Standing => {
    const node = (became >= 0 ? tree.ofNew[became] : tree.ofOld[at]) ?? 0;
    if (!mayDetour) return { node, detours: NO_DETOURS };
    const detours: Detour[] = [];
    let [on, into] = [node, became];
    for (let above = before.parents[at] ?? -1; above >= 0; above = before.parents[above] ?? -1) {
      const parent = after.parents[into] ?? -1;
      into = parent >= 0 && takesOver(above, parent) ? parent : (home[above] ?? -1);
      const stoodIn = (into >= 0 ? tree.ofNew[into] : tree.ofOld[above]) ?? 0;
      if (stoodIn !== tree.parents[on]) detours.push({ of: on, above: stoodIn });
      on = stoodIn;
    }
    return { node, detours };
  };
  /** The place that a part of a unit ends in, where that took over the place above the unit, though not its main part; else -1. */
  const asideIn = (above: OldPlace, into: NewPlace): NewPlace => {
    const parent = after.parents[into] ?? -1;
    return parent >= 0 && parent !== home[above] && takesOver(above, parent) ? parent : -1;
  };
  const stood = (from: OldPlace, into: NewPlace): Standing => {
    const above = before.parents[from] ?? -1;
    if (above < 0 || before.places[from]?.level !== "unit") return inside(from, into);
    const aside = asideIn(above, into);
    return inside(above, aside >= 0 ? aside : (home[above] ?? -1));
  };
  return { stood, asideIn };
}

/** The parts of old places that go into several new ones. */
function severalParts({ parts }: Reorganisation) {
  const several = new Map<OldPlace, { readonly part: Part; readonly into: NewPlace }[]>();
  for (let into = 0; into < parts.length; into++) {
    const made = parts[into] ?? [];
    for (let index = 0; index < made.length; index++) {
      const part = made[index];
      if (part && part.of > 1) addTo(several, part.from, { part, into });
    }
  }
  return several;
}
