/**
 * The tree that figures are counted over: every new place, every dissolved old one, and above several roots their sum.
 * An old place that went on stands where its successor stands, so that before and after add up over the same tree.
 */
import type { Level, Place } from "../model/place.ts";
import type { NewPlace, OldPlace, Position, Positions, PositionsBy } from "../model/positions.ts";
import { addTo } from "../numbers/groups.ts";
import { increase } from "../numbers/increase.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
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
  /** The scope above the one that each old place is counted in: of a place that moved (chuyển đến), where it stood before. */
  readonly aboveOld: PositionsBy<OldPlace, ScopePosition>;
  /** All places, and the node of each scope among them. */
  readonly tree: Tree<NodePosition>;
  readonly nodes: readonly NodePosition[];
}

/** The tree of all places. */
function treeOf({ before, after, home, isMoved }: Reorganisation): Tree<NodePosition> & {
  /** The node above each old place before. */
  readonly above: Positions<NodePosition>;
} {
  const roots = after.parents.reduce((count, parent) => (parent < 0 ? count + 1 : count), 0);
  const sums = roots > 1 ? 1 : 0;
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
  const above = new Int32Array(ofOld.length);
  for (let at: OldPlace = 0; at < above.length; at++) {
    const isElsewhere = isMoved[at] === 1;
    above[at] = isElsewhere ? (ofOld[before.parents[at] ?? -1] ?? top) : (parents[ofOld[at] ?? -1] ?? top);
  }
  return { parents: new Int32Array(parents), ofNew, ofOld, above };
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
  after.places.forEach((place, at: NewPlace) => {
    addPlace(tree.ofNew[at] ?? 0, place, after.parents[at] ?? -1, "new");
  });
  before.places.forEach((place, at: OldPlace) => {
    if (home[at] === -1) addPlace(tree.ofOld[at] ?? 0, place, before.parents[at] ?? -1, "old");
  });
  const scopesAt = (nodeOf: Omit<Int32Array, number>): Int32Array => nodeOf.map((node) => ofNode[node] ?? 0);
  const parents = Int32Array.from(list, ({ parent }) => parent);
  const ofOld = scopesAt(tree.ofOld);
  const aboveOld = new Int32Array(ofOld.length);
  for (let at: OldPlace = 0; at < ofOld.length; at++) {
    const above = ofNode[tree.above[at] ?? -1] ?? -1;
    const isOwn = nodes[ofOld[at] ?? -1] === tree.ofOld[at];
    // A place without figures of its own is counted right where it stood.
    if (!isOwn && above >= 0) ofOld[at] = above;
    aboveOld[at] = isOwn ? above : (parents[ofOld[at] ?? -1] ?? -1);
  }
  return { list, parents, ofNew: scopesAt(tree.ofNew), ofOld, aboveOld, tree, nodes };
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

/** Adds one to a scope alone, though figures are rolled up later: what would reach the scope above is taken off there. */
export function increaseAlone(
  { parents }: Scopes,
  figures: Float64Array | Int32Array,
  at: ScopePosition,
): void {
  increase(figures, at);
  const above = parents[at] ?? -1;
  if (above >= 0) increase(figures, above, -1);
}

/**
 * Adds to the scope that an old place is counted in, though figures are rolled up later: of a place that moved, what would
 * reach the scope where it ends reaches the one where it stood.
 */
export function increaseOld(
  { parents, ofOld, aboveOld }: Scopes,
  figures: Float64Array | Int32Array,
  at: OldPlace,
  by = 1,
): void {
  const scope = ofOld[at] ?? 0;
  increase(figures, scope, by);
  const [up, above] = [parents[scope] ?? -1, aboveOld[at] ?? -1];
  if (up === above) return;
  if (up >= 0) increase(figures, up, -by);
  if (above >= 0) increase(figures, above, by);
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

/**
 * Counts one thing whose members (a person's posts, say) may stand in several scopes once in each scope at or above
 * them: `visit` is called with each such scope and the members that stand in it or below. `aboveOf`: the scope above that
 * of a member, where that is not the one above in the tree.
 */
export function eachScopeAbove<T>(
  { parents }: Scopes,
  members: readonly T[],
  scopeOf: (member: T) => ScopePosition,
  visit: (scope: ScopePosition, members: readonly T[]) => void,
  aboveOf: (member: T) => ScopePosition = (member) => parents[scopeOf(member)] ?? -1,
): void {
  const [first] = members;
  if (first !== undefined && members.length === 1) {
    visit(scopeOf(first), members);
    for (let scope = aboveOf(first); scope >= 0; scope = parents[scope] ?? -1) visit(scope, members);
    return;
  }
  const within = new Map<ScopePosition, T[]>();
  for (const member of members) {
    addTo(within, scopeOf(member), member);
    for (let scope = aboveOf(member); scope >= 0; scope = parents[scope] ?? -1) addTo(within, scope, member);
  }
  for (const [scope, among] of within) visit(scope, among);
}
