/**
 * The tree that figures are counted over: every new place, every dissolved old one, and above several roots their sum.
 * An old place that went on stands where its successor stands, so that before and after add up over the same tree.
 */
import type { Level, Place } from "../../model/place.ts";
import type { NewPlace, OldPlace, Position, Positions, PositionsBy } from "../../model/positions.ts";
import { increase } from "../../numbers/increase.ts";
import { type Reorganisation, takerOf } from "../../reorganise/lineage/lineage.ts";
import type { BuiltInIndicator } from "./indicator-ids.ts";

/** A node of the tree of all places. */
export type NodePosition = Position<"tree of all places">;
/** A scope: a node that has figures of its own. */
export type ScopePosition = Position<"scopes">;

/** Figures by scope; null: not known. */
export type Figures = ArrayLike<number | null>;

/** The figures of one built-in indicator by scope; null: nothing is known of that side, or it is not counted there. */
export type FigureRow<Id extends BuiltInIndicator = BuiltInIndicator> = readonly [
  id: Id,
  before: Figures | null,
  after: Figures | null,
  /** What there is afterwards, at the prices before; only where the two are told apart. */
  atOldPrice?: Figures | null,
];

/** A tree of places: each position after its parent's; new places in register order, then dissolved ones. */
export interface Tree<P extends number> {
  /** The position above each; -1 at the top. */
  readonly parents: Positions<P>;
  /** The position that each new place stands at. */
  readonly ofNew: PositionsBy<NewPlace, P>;
  /** The position that each old place is counted at, which is its successor's where it has one. */
  readonly ofOld: PositionsBy<OldPlace, P>;
}

/** A place with figures of its own. */
export interface Scope {
  /** null: the sum of several roots. */
  readonly place: Place | null;
  /** The register that the place stands in: a dissolved place is an old one. */
  readonly register: "old" | "new";
  readonly level: Level | null;
  /** The position of the scope above; -1 at the top. */
  readonly parent: ScopePosition;
}

/** The tree of scopes. A place without figures of its own is counted in the scope above it. */
export interface Scopes extends Tree<ScopePosition> {
  readonly list: readonly Scope[];
  /**
   * The scopes, upwards, that an old place is counted in, where these are not those at and above `ofOld` in the tree: what
   * stood above a place that moved (chuyển đến), or above one that it stood in, counts it before.
   */
  readonly detours: ReadonlyMap<OldPlace, readonly ScopePosition[]>;
  /** All places, and the node of each scope among them. */
  readonly tree: Tree<NodePosition>;
  readonly nodes: readonly NodePosition[];
}

/** The tree of all places. */
function treeOf({ before, after, home }: Reorganisation): Tree<NodePosition> {
  // The first place is a root.
  const sums = after.parents.lastIndexOf(-1) > 0 ? 1 : 0;
  const top = sums - 1;
  const ofNew = new Int32Array(after.places.length);
  const ofOld = new Int32Array(before.places.length);
  const parents: NodePosition[] = sums > 0 ? [-1] : [];
  for (let at: NewPlace = 0; at < ofNew.length; at++) {
    ofNew[at] = parents.length;
    parents.push(ofNew[after.parents[at] ?? -1] ?? top);
  }
  for (let at: OldPlace = 0; at < ofOld.length; at++) {
    const successor = home[at] ?? -1;
    if (successor >= 0) {
      ofOld[at] = ofNew[successor] ?? top;
      continue;
    }
    ofOld[at] = parents.length;
    parents.push(ofOld[before.parents[at] ?? -1] ?? top);
  }
  return { parents: new Int32Array(parents), ofNew, ofOld };
}

/**
 * Finds the nodes, upwards, at and above an old place before: what its parent became, as far as that is what the place
 * stands in now; else what its parent became in the main.
 */
function pathsBefore(
  { ofNew, ofOld }: Tree<NodePosition>,
  { before, after, parts, home }: Reorganisation,
): (at: OldPlace) => NodePosition[] {
  const takesOver = takerOf(parts);
  const top = (ofNew[0] ?? 0) > 0 ? [0] : [];
  return (at) => {
    const path = [ofOld[at] ?? 0];
    let into = home[at] ?? -1;
    for (let old = before.parents[at] ?? -1; old >= 0; old = before.parents[old] ?? -1) {
      const parent = after.parents[into] ?? -1;
      const main = home[old] ?? -1;
      into = parent >= 0 && parent !== main && takesOver(old, parent) ? parent : main;
      path.push((into >= 0 ? ofNew[into] : ofOld[old]) ?? 0);
    }
    return [...path, ...top];
  };
}

/** Tells whether an old place stands, before, in what the place above it became in the main. */
function stayingBelow({ before, after, parts, home }: Reorganisation): (at: OldPlace) => boolean {
  const takesOver = takerOf(parts);
  return (at) => {
    const above = before.parents[at] ?? -1;
    const parent = after.parents[home[at] ?? -1] ?? -1;
    return above >= 0 && (parent < 0 || parent === home[above] || !takesOver(above, parent));
  };
}

/** The scopes of a reorganisation. `units`: whether each unit that stands in another place has figures of its own. */
export function scopesOf(reorganisation: Reorganisation, units: boolean): Scopes {
  const { before, after, home } = reorganisation;
  const tree = treeOf(reorganisation);
  const list: Scope[] = [];
  const nodes: NodePosition[] = [];
  const ofNode: Positions<ScopePosition> = new Int32Array(tree.parents.length);
  const add = (node: NodePosition, place: Place | null, register: Scope["register"]): void => {
    const parent = ofNode[tree.parents[node] ?? -1] ?? -1;
    ofNode[node] = list.length;
    nodes.push(node);
    list.push({ place, register, level: place?.level ?? null, parent });
  };
  const addPlace = (node: NodePosition, place: Place, above: number, register: Scope["register"]): void => {
    if (units || place.level !== "unit" || above < 0) add(node, place, register);
    else ofNode[node] = ofNode[tree.parents[node] ?? -1] ?? 0;
  };
  if ((tree.ofNew[0] ?? 0) > 0) add(0, null, "new");
  const ofNew: Positions<ScopePosition> = new Int32Array(after.places.length);
  after.places.forEach((place, at: NewPlace) => {
    const node = tree.ofNew[at] ?? 0;
    addPlace(node, place, after.parents[at] ?? -1, "new");
    ofNew[at] = ofNode[node] ?? 0;
  });
  for (let at = home.indexOf(-1); at >= 0; at = home.indexOf(-1, at + 1)) {
    const place = before.places[at];
    if (place) addPlace(tree.ofOld[at] ?? 0, place, before.parents[at] ?? -1, "old");
  }
  const parents = Int32Array.from(list, ({ parent }) => parent);
  const ofOld: Positions<ScopePosition> = new Int32Array(before.places.length);
  const detours = new Map<OldPlace, readonly ScopePosition[]>();
  const pathOf = pathsBefore(tree, reorganisation);
  const staysBelow = stayingBelow(reorganisation);
  for (let at: OldPlace = 0; at < ofOld.length; at++) {
    const above = before.parents[at] ?? -1;
    const node = tree.ofOld[at] ?? 0;
    const own = ofNode[node] ?? 0;
    if (staysBelow(at) && !detours.has(above)) {
      // Mostly a place is counted in what the place above it is, and that in the tree.
      const scope = ofOld[above] ?? 0;
      const isCounted = nodes[own] === node;
      if (!isCounted || parents[own] === scope) {
        ofOld[at] = isCounted ? own : scope;
        continue;
      }
    }
    const path = pathOf(at).flatMap((node) => {
      const scope = ofNode[node] ?? 0;
      // A place without figures of its own is counted right where it stood.
      return nodes[scope] === node ? [scope] : [];
    });
    ofOld[at] = path[0] ?? 0;
    if (path.some((scope, index) => (parents[scope] ?? -1) !== (path[index + 1] ?? -1)))
      detours.set(at, path);
  }
  return { list, parents, ofNew, ofOld, detours, tree, nodes };
}

/** Whether a scope is a root, or the sum of several. */
export function isTop(list: readonly Scope[], { parent }: Scope): boolean {
  return parent < 0 || list[parent]?.place === null;
}

/** A count of 0 for every scope: of people, posts or places. */
export function noCounts({ list }: Scopes): Int32Array {
  return new Int32Array(list.length);
}

/** A figure of 0 for every scope: of any size. */
export function zeros({ list }: Scopes): Float64Array {
  return new Float64Array(list.length);
}

/** Adds to a scope alone, though figures are rolled up later: what would reach the scope above is taken off there. */
export function increaseAlone(
  { parents }: Scopes,
  figures: Float64Array | Int32Array,
  at: ScopePosition,
  by = 1,
): void {
  increase(figures, at, by);
  const above = parents[at] ?? -1;
  if (above >= 0) increase(figures, above, -by);
}

/** Where the places of one side are counted. */
export interface Scoped {
  readonly scopeOf: ArrayLike<ScopePosition>;
  /** The scopes of old places that are counted elsewhere than at and above that one; null: there are none. */
  readonly detours: Scopes["detours"] | null;
}

/** Where old places are counted, and where new ones. */
export function scopedSides({ ofOld, ofNew, detours }: Scopes): Readonly<Record<"before" | "after", Scoped>> {
  return {
    before: { scopeOf: ofOld, detours: detours.size > 0 ? detours : null },
    after: { scopeOf: ofNew, detours: null },
  };
}

/** Adds to the scopes that a place of one side is counted in, though figures are rolled up later. */
export function increaseAt(
  scopes: Scopes,
  { scopeOf, detours }: Scoped,
  figures: Float64Array | Int32Array,
  at: number,
  by = 1,
): void {
  const detour = detours?.get(at);
  if (detour) for (const scope of detour) increaseAlone(scopes, figures, scope, by);
  else increase(figures, scopeOf[at] ?? 0, by);
}

/** Adds to the scopes that an old place is counted in, though figures are rolled up later. */
export function increaseOld(scopes: Scopes, figures: Float64Array | Int32Array, at: OldPlace, by = 1): void {
  increaseAt(scopes, { scopeOf: scopes.ofOld, detours: scopes.detours }, figures, at, by);
}

/** Adds each scope's own figure to all scopes above it, in place. */
export function rollUp<T extends Float64Array | Int32Array>({ parents }: Scopes, figures: T): T {
  for (let scope = parents.length - 1; scope >= 0; scope--) {
    const parent = parents[scope] ?? -1;
    const own = figures[scope] ?? 0;
    if (parent >= 0 && own !== 0) figures[parent] = (figures[parent] ?? 0) + own;
  }
  return figures;
}
