/**
 * The tree that figures are counted over: every new place, every dissolved old one, and above several roots
 * their sum. Old places stand where their successor stands, so that before and after add up over the same tree.
 */
import type { Level, Place } from "../model/place.ts";
import { addTo } from "../numbers/groups.ts";
import { increase } from "../numbers/increase.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";

/** Figures by scope; null: not known, or not counted on this side. */
export type Figures = ArrayLike<number | null>;

/** The tree with all places: each node after its parent; new places in register order, then dissolved ones. */
export interface Tree {
  /** The node above each; -1 at the top. */
  readonly parents: Int32Array;
  /** The node of each new place. */
  readonly ofNew: Int32Array;
  /** The node that each old place is counted in at its own level. */
  readonly ofOld: Int32Array;
}

export interface Scope {
  /** null: the sum of several roots. */
  readonly place: Place | null;
  readonly register: "old" | "new";
  readonly level: Level | null;
  /** Index of the scope above; -1 at the top. */
  readonly parent: number;
}

/** The nodes of the tree that have figures of their own; other places are counted in the scope above them. */
export interface Scopes extends Tree {
  readonly list: readonly Scope[];
  /** All places, and the node of each scope among them. */
  readonly tree: Tree;
  readonly nodes: readonly number[];
}

/** The tree of all places. */
function treeOf({ before, after, home }: Reorganisation): Tree {
  const roots = after.parents.reduce((count, parent) => (parent < 0 ? count + 1 : count), 0);
  const sums = roots > 1 ? 1 : 0;
  const top = sums - 1;
  const ofNew = new Int32Array(after.places.length);
  const ofOld = new Int32Array(before.places.length);
  const parents: number[] = sums > 0 ? [-1] : [];
  for (let at = 0; at < ofNew.length; at++) {
    ofNew[at] = parents.length;
    parents.push(ofNew[after.parents[at] ?? -1] ?? top);
  }
  for (let at = 0; at < ofOld.length; at++) {
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

/** `units`: whether each unit that stands in a place has figures of its own. */
export function scopesOf(reorganisation: Reorganisation, units: boolean): Scopes {
  const { before, after, home } = reorganisation;
  const tree = treeOf(reorganisation);
  const list: Scope[] = [];
  const nodes: number[] = [];
  const ofNode = new Int32Array(tree.parents.length);
  const add = (node: number, place: Place | null, register: Scope["register"]): void => {
    const parent = ofNode[tree.parents[node] ?? -1] ?? -1;
    ofNode[node] = list.length;
    nodes.push(node);
    list.push({ place, register, level: place?.level ?? null, parent });
  };
  const addPlace = (node: number, place: Place, above: number, register: Scope["register"]): void => {
    if (units || place.level !== "unit" || above < 0) add(node, place, register);
    else ofNode[node] = ofNode[tree.parents[node] ?? -1] ?? 0;
  };
  if ((tree.ofNew[0] ?? 0) > 0) add(0, null, "new");
  after.places.forEach((place, at) => {
    addPlace(tree.ofNew[at] ?? 0, place, after.parents[at] ?? -1, "new");
  });
  before.places.forEach((place, at) => {
    if (home[at] === -1) addPlace(tree.ofOld[at] ?? 0, place, before.parents[at] ?? -1, "old");
  });
  const scopesAt = (places: Int32Array): Int32Array => places.map((node) => ofNode[node] ?? 0);
  const parents = Int32Array.from(list, ({ parent }) => parent);
  return { list, parents, ofNew: scopesAt(tree.ofNew), ofOld: scopesAt(tree.ofOld), tree, nodes };
}

/** Whether a scope is a root, or the sum of several. */
export function isTop(list: readonly Scope[], { parent }: Scope): boolean {
  return parent < 0 || list[parent]?.place === null;
}

/** A count of 0 for every scope: of people, posts or places. */
export function noCounts({ parents }: Tree): Int32Array {
  return new Int32Array(parents.length);
}

/** A figure of 0 for every scope: of any size. */
export function zeros({ parents }: Tree): Float64Array {
  return new Float64Array(parents.length);
}

/** The same for one scope alone, though figures are rolled up later: what would reach the scope above is taken off there. */
export function increaseAlone({ parents }: Tree, figures: Float64Array | Int32Array, at: number): void {
  increase(figures, at);
  const above = parents[at] ?? -1;
  if (above >= 0) increase(figures, above, -1);
}

/** Figures by scope: adds each scope's own to all above it, in place. */
export function rollUp<T extends Float64Array | Int32Array>({ parents }: Scopes, figures: T): T {
  for (let scope = parents.length - 1; scope >= 0; scope--) {
    const parent = parents[scope] ?? -1;
    const own = figures[scope] ?? 0;
    if (parent >= 0 && own !== 0) figures[parent] = (figures[parent] ?? 0) + own;
  }
  return figures;
}

/**
 * Counts things that may stand in several scopes once in each scope at or above them.
 * `visit` is called with each such scope and the things' members in it.
 */
export function eachScopeAbove<T>(
  { parents }: Scopes,
  members: readonly T[],
  scopeOf: (member: T) => number,
  visit: (scope: number, members: readonly T[]) => void,
): void {
  const [first] = members;
  if (first !== undefined && members.length === 1) {
    for (let scope = scopeOf(first); scope >= 0; scope = parents[scope] ?? -1) visit(scope, members);
    return;
  }
  const within = new Map<number, T[]>();
  for (const member of members) {
    for (let scope = scopeOf(member); scope >= 0; scope = parents[scope] ?? -1) {
      addTo(within, scope, member);
    }
  }
  for (const [scope, among] of within) visit(scope, among);
}
