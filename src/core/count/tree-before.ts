/**
 * The tree that figures before are counted over, where it is another than that of the places afterwards: what moves (chuyển đến) is
 * counted before where it stood.
 */
import type { OldPlace, Positions, PositionsBy } from "../model/positions.ts";
import type { ScopePosition, Scopes } from "./scopes/scopes.ts";

/** Where what was is counted. */
export interface TreeBefore {
  /** The scope that counts each scope before, as `parent` of a scope does afterwards; -1 at the top. */
  readonly parents: Positions<ScopePosition>;
  /** The scope that each old place is counted at. */
  readonly ofOld: PositionsBy<OldPlace, ScopePosition>;
  /** The scopes that stand elsewhere afterwards (chuyển đến), in the order of the tree. */
  readonly moved: readonly ScopePosition[];
}

/** The tree before: that of the scopes, but for those of which all that went into them was counted elsewhere. */
export function treeBefore({ parents, ofOld, detours }: Scopes): TreeBefore {
  if (detours.size === 0) return { parents, ofOld, moved: [] };
  const found = parents.slice();
  const known = new Set<ScopePosition>();
  for (let old: OldPlace = 0; old < ofOld.length; old++) {
    const path = detours.get(old) ?? [ofOld[old] ?? 0];
    path.forEach((scope, at) => {
      const above = path[at + 1] ?? parents[scope] ?? -1;
      // What comes from several places stays where it stands.
      if (known.has(scope) && found[scope] !== above) found[scope] = parents[scope] ?? -1;
      else found[scope] = above;
      known.add(scope);
    });
  }
  const moved = [...found.keys()].filter((scope) => found[scope] !== parents[scope]);
  return { parents: found, ofOld, moved };
}

/** Whether a scope is another one, or is counted in it by a tree's parents. */
export function isWithin(
  parents: ArrayLike<ScopePosition>,
  scope: ScopePosition,
  other: ScopePosition,
): boolean {
  for (let at = scope; at >= 0; at = parents[at] ?? -1) if (at === other) return true;
  return false;
}

/** Whether what an indicator counts afterwards is counted where it stood before: who leaves, and what they get. */
export const isCountedWhereItWas = (indicator: string): boolean =>
  indicator === "released" || indicator === "severance";
