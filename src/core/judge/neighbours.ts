/** Mergers against the map (liền kề): pairs of neighbours in; faults in them, and mergers that do not hang together, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Neighbours } from "../model/inputs.ts";
import type { Level, Register } from "../model/place.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import { addTo } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";

/** Faults of the pairs by themselves; a place beside itself is only remarked on. */
export function checkNeighbours(
  { places, position }: Register<OldPlace>,
  pairs: readonly Neighbours[],
  suggest: (code: string) => string | null,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const levelOf = (code: string): Level | undefined => places[position.get(code) ?? -1]?.level;
  for (const { a, b, origin } of pairs) {
    const unknown = Object.entries({ a, b }).filter(([, code]) => levelOf(code) === undefined);
    for (const [column, code] of a === b ? unknown.slice(0, 1) : unknown) {
      const details = { value: code, suggestion: suggest(code) };
      diagnostics.push(diagnostic("neighbours/unknown-place", { ...origin, column }, details));
    }
    if (unknown.length > 0) continue;
    if (a === b) diagnostics.push(diagnostic("neighbours/itself", origin, { value: a, place: a }));
    else if (levelOf(a) !== levelOf(b)) {
      const facts = { other: a };
      diagnostics.push(
        diagnostic("neighbours/levels-differ", { ...origin, column: "b" }, { value: b, place: b, facts }),
      );
    }
  }
  return diagnostics;
}

/** Which old places lie side by side. */
export interface Adjacency {
  /** The places beside a place, in the order of the pairs; none where no pair names it. */
  readonly besideOf: (place: OldPlace) => readonly OldPlace[];
  /** Levels of which some pair is: of the others nothing is known. */
  readonly levels: ReadonlySet<Level>;
}

/** The map of a register as its pairs of neighbours tell it; a pair with a code that there is not is passed over. */
export function adjacencyOf(
  { places, position }: Register<OldPlace>,
  pairs: readonly Neighbours[],
): Adjacency {
  const beside = new Map<OldPlace, OldPlace[]>();
  const levels = new Set<Level>();
  for (const { a, b } of pairs) {
    const [one, other] = [position.get(a), position.get(b)];
    const place = places[one ?? -1];
    if (one === undefined || other === undefined || !place) continue;
    levels.add(place.level);
    addTo(beside, one, other);
    addTo(beside, other, one);
  }
  return { besideOf: (place) => beside.get(place) ?? [], levels };
}

/**
 * New places whose parts do not hang together, each told with its groups of neighbours: only what lies side by side
 * may merge (TT 14/2018/TT-BNV). A level that no pair is about is not looked at.
 */
export function notConnected(
  { before, after, parts }: Reorganisation,
  pairs: readonly Neighbours[],
): Diagnostic<"neighbours/not-connected">[] {
  const adjacency = adjacencyOf(before, pairs);
  const diagnostics: Diagnostic<"neighbours/not-connected">[] = [];
  after.places.forEach((place, at: NewPlace) => {
    const own = parts[at] ?? [];
    if (own.length < 2 || !adjacency.levels.has(place.level)) return;
    const groups = connected(new Set(own.map((part) => part.from)), adjacency);
    if (groups.length < 2) return;
    const named = groups.map((group) => group.map((from) => before.places[from]?.name ?? "").join(", "));
    const stray = own.find((part) => part.from === groups[1]?.[0]);
    const origin = { ...(stray?.origin ?? place.origin), column: "from" };
    const facts = { name: place.name, groups: named };
    const value = before.places[groups[1]?.[0] ?? -1]?.code ?? null;
    diagnostics.push(diagnostic("neighbours/not-connected", origin, { value, place: place.code, facts }));
  });
  return diagnostics;
}

/** Places in groups that hang together, each way from one to another leading over places that are among them. */
export function connected(members: ReadonlySet<OldPlace>, { besideOf }: Adjacency): OldPlace[][] {
  const seen = new Set<OldPlace>();
  const groups: OldPlace[][] = [];
  for (const start of members) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const at of group) {
      for (const next of besideOf(at)) {
        if (!members.has(next) || seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
