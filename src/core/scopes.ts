/**
 * The tree that figures are counted over: every new place, every dissolved old one, and above several roots
 * their sum. Old places stand where their successor stands, so that before and after add up over the same tree.
 */
import type { Level, Place } from "./model.ts";
import type { Reorganisation } from "./reorganise.ts";

export interface Scope {
  /** null: the sum of several roots. */
  readonly place: Place | null;
  readonly register: "old" | "new";
  readonly level: Level | null;
  /** Index of the scope above; -1 at the top. */
  readonly parent: number;
}

export interface Scopes {
  /** Each scope after its parent; new places in register order, then dissolved ones. */
  readonly list: readonly Scope[];
  /** The scope above each; -1 at the top. */
  readonly parents: Int32Array;
  /** The scope of each new place. */
  readonly ofNew: Int32Array;
  /** The scope that each old place is counted in at its own level. */
  readonly ofOld: Int32Array;
}

export function scopesOf({ before, after, home }: Reorganisation): Scopes {
  const roots = after.parents.reduce((count, parent) => (parent < 0 ? count + 1 : count), 0);
  const list: Scope[] = roots > 1 ? [{ place: null, register: "new", level: null, parent: -1 }] : [];
  const top = list.length - 1;
  const ofNew = new Int32Array(after.places.length);
  after.places.forEach((place, at) => {
    const above = after.parents[at] ?? -1;
    ofNew[at] = list.length;
    list.push({
      place,
      register: "new",
      level: place.level,
      parent: above < 0 ? top : (ofNew[above] ?? top),
    });
  });
  const ofOld = new Int32Array(before.places.length);
  before.places.forEach((place, at) => {
    const successor = home[at] ?? -1;
    if (successor >= 0) {
      ofOld[at] = ofNew[successor] ?? top;
      return;
    }
    const above = before.parents[at] ?? -1;
    ofOld[at] = list.length;
    list.push({
      place,
      register: "old",
      level: place.level,
      parent: above < 0 ? top : (ofOld[above] ?? top),
    });
  });
  const parents = new Int32Array(list.length);
  for (let scope = 0; scope < list.length; scope++) parents[scope] = list[scope]?.parent ?? -1;
  return { list, parents, ofNew, ofOld };
}

/** A figure of 0 for every scope. */
export function zeros({ list }: Scopes): Float64Array {
  return new Float64Array(list.length);
}

/** Adds to one of some figures, in place. */
export function increase(figures: Float64Array | Int32Array, at: number, by = 1): void {
  figures[at] = (figures[at] ?? 0) + by;
}

/** Figures by scope: adds each scope's own to all above it, in place. */
export function rollUp({ parents }: Scopes, figures: Float64Array): Float64Array {
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
      const among = within.get(scope);
      if (among) among.push(member);
      else within.set(scope, [member]);
    }
  }
  for (const [scope, among] of within) visit(scope, among);
}
