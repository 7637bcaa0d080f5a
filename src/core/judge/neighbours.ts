/** Mergers against the map (liền kề): pairs of neighbours in; faults in them, and mergers that do not hang together, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Neighbours } from "../model/inputs.ts";
import type { Level, Register } from "../model/place.ts";
import { addTo } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";

/** Faults of the pairs by themselves; a place beside itself is only remarked on. */
export function checkNeighbours(
  { places, position }: Register,
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

/**
 * New places whose parts do not hang together, each told with its groups of neighbours: only what lies side by side
 * may merge (TT 14/2018/TT-BNV). A level that no pair is about is not looked at.
 */
export function notConnected(
  { before, after, parts }: Reorganisation,
  pairs: readonly Neighbours[],
): Diagnostic<"neighbours/not-connected">[] {
  const beside = new Map<number, number[]>();
  const levels = new Set<Level | undefined>();
  for (const { a, b } of pairs) {
    const [one, other] = [before.position.get(a) ?? -1, before.position.get(b) ?? -1];
    levels.add(before.places[one]?.level);
    for (const [from, to] of [[one, other] as const, [other, one] as const]) {
      addTo(beside, from, to);
    }
  }
  const diagnostics: Diagnostic<"neighbours/not-connected">[] = [];
  after.places.forEach((place, at) => {
    const own = parts[at] ?? [];
    if (own.length < 2 || !levels.has(place.level)) return;
    const groups = connected(new Set(own.map((part) => part.from)), beside);
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

/** Members in groups that hang together, in the order of the members. */
function connected(members: ReadonlySet<number>, beside: ReadonlyMap<number, readonly number[]>): number[][] {
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const start of members) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const at of group) {
      for (const next of beside.get(at) ?? []) {
        if (!members.has(next) || seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}
