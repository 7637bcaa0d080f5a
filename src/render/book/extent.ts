/** How much of a run a book tells of: all of it, or one place with everything in it. */

import type { ScopePosition } from "../../core/count/scopes/scopes.ts";
import { ROOT } from "../../core/count/summary.ts";
import { isWithin } from "../../core/count/tree-before.ts";
import type { RunDocument } from "../../core/document.ts";
import type { NewPlace, OldPlace } from "../../core/model/positions.ts";

/** The places that a book tells of. */
export interface Extent {
  /** The scope of the place that all the others stand in, or are. */
  readonly root: ScopePosition;
  readonly hasNew: (place: NewPlace) => boolean;
  /** An old place is told of where its successor is; a dissolved one where the place above it is. */
  readonly hasOld: (place: OldPlace) => boolean;
  /** Whether the figures before count an old place: one that moved (chuyển đến) is counted where it stood. */
  readonly counts: (place: OldPlace) => boolean;
  /** Whether a scope is the root or stands in it. */
  readonly hasScope: (scope: ScopePosition) => boolean;
}

/** All places of a run. */
export const WHOLE: Extent = {
  root: ROOT,
  hasNew: () => true,
  hasOld: () => true,
  counts: () => true,
  hasScope: () => true,
};

/** One place of the new register, by its scope, with everything in it. */
export function extentAt(run: RunDocument, root: ScopePosition): Extent {
  if (root === ROOT) return WHOLE;
  const { before, after, home } = run.reorganisation;
  const { place } = run.result.scopes[root] ?? {};
  const top = after.position.get(place?.code ?? "") ?? -1;
  const own = new Uint8Array(after.places.length);
  for (let at: NewPlace = 0; at < own.length; at++) {
    if (at === top || own[after.parents[at] ?? -1] === 1) own[at] = 1;
  }
  const { scopes, before: was } = run.result;
  const old = new Uint8Array(before.places.length);
  const counted = new Uint8Array(before.places.length);
  for (let at: OldPlace = 0; at < old.length; at++) {
    const successor = home[at] ?? -1;
    counted[at] = isWithin(was.parents, was.ofOld[at] ?? -1, root) ? 1 : 0;
    old[at] = successor >= 0 ? (own[successor] ?? 0) : (old[before.parents[at] ?? -1] ?? 0);
  }
  const within = new Uint8Array(scopes.length);
  for (let at: ScopePosition = root; at < within.length; at++) {
    if (at === root || within[scopes[at]?.parent ?? -1] === 1) within[at] = 1;
  }
  return {
    root,
    hasNew: (at) => own[at] === 1,
    hasOld: (at) => old[at] === 1,
    counts: (at) => counted[at] === 1,
    hasScope: (at) => within[at] === 1,
  };
}
