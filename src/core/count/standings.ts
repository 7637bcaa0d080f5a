/** Where old places are counted before: a reorganisation in; the node of each old place, or of each of its parts, out. */

import type { MarksBy, NewPlace, OldPlace, Positions, PositionsBy } from "../model/positions.ts";
import { addTo } from "../numbers/groups.ts";
import { marked } from "../numbers/marks.ts";
import { aboveOthers } from "../numbers/tree-sums.ts";
import { type Part, type Reorganisation, takerOf } from "../reorganise/lineage.ts";
import type { Detour } from "../reorganise/shared-amounts.ts";
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
  /** 1 for each old place that others stood in. */
  readonly hasParts: MarksBy<OldPlace>;
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
  const { whole, stood } = standingFinder(scopes, reorganisation);
  const nodes: Positions<NodePosition> = new Int32Array(home.length);
  const detours = new Map<OldPlace, readonly Detour[]>();
  for (let at: OldPlace = 0; at < before.places.length; at++) {
    const standing = whole(at);
    nodes[at] = standing.node;
    if (standing.detours.length > 0) detours.set(at, standing.detours);
  }
  const apart = new Map<OldPlace, readonly PartStanding[]>();
  for (const [from, made] of severalParts(reorganisation)) {
    const standing = made.map(({ part, into }) => ({ part, ...stood(from, into) }));
    if (standing.some(({ node }) => node !== standing[0]?.node)) apart.set(from, standing);
  }
  const ofPart = ({ from, isTransfer }: Part, into: NewPlace): Standing =>
    isTransfer || home[from] === into || !apart.has(from)
      ? { node: nodes[from] ?? 0, detours: detours.get(from) ?? NO_DETOURS }
      : stood(from, into);
  return { hasParts: aboveOthers(before.parents), nodes, detours, apart, ofPart };
}

/** Finds where all of an old place stood, and where what goes into one of its new places did. */
function standingFinder({ tree }: Scopes, { before, after, parts, home, isMoved }: Reorganisation) {
  const takesOver = takerOf(parts);
  const isUnit = (at: OldPlace): boolean =>
    before.places[at]?.level === "unit" && (before.parents[at] ?? -1) >= 0;
  const isAbove = (at: OldPlace): boolean => before.places[at]?.level !== "unit";
  const mayDetour =
    marked(isMoved).some(isAbove) || parts.some((own) => own.some(({ of, from }) => of > 1 && isAbove(from)));
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
  const stood = (from: OldPlace, into: NewPlace): Standing => {
    if (!isUnit(from)) return inside(from, into);
    const above = before.parents[from] ?? -1;
    const parent = after.parents[into] ?? -1;
    // In the place that the part ends in, if its parent became that; else in what its parent became in the main.
    const isApart = parent >= 0 && takesOver(above, parent);
    return inside(above, isApart ? parent : (home[above] ?? -1));
  };
  const whole = (at: OldPlace): Standing => {
    const into = home[at] ?? -1;
    if (into >= 0) return stood(at, into);
    const stays = isUnit(at) ? (before.parents[at] ?? -1) : at;
    return inside(stays, home[stays] ?? -1);
  };
  return { whole, stood };
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
