/** What moves between places above units: a reorganisation in, the ways up before and after of each part that moves out. */
import type { NewPlace } from "../model/positions.ts";
import type { Detour } from "../reorganise/figures/shared-amounts.ts";
import type { Part, Reorganisation } from "../reorganise/lineage/lineage.ts";
import type { NodePosition, ScopePosition, Scopes } from "./scopes/scopes.ts";
import type { Standings } from "./scopes/standings.ts";

/** A part that ends elsewhere than where it is counted before: the nodes above units on its way up before, and on that after. */
export interface Move {
  readonly part: Part;
  readonly from: readonly NodePosition[];
  readonly into: readonly NodePosition[];
}

/** What goes from one place to another: units, communes and districts that moved, and parts that are handed over. */
export function movesOf(
  { tree }: Scopes,
  { before, parts }: Reorganisation,
  { nodes, detours: allDetours, apart, ofPart }: Standings,
): readonly Move[] {
  const moves: Move[] = [];
  for (let into: NewPlace = 0; into < parts.length; into++) {
    const own = tree.ofNew[into] ?? 0;
    const made = parts[into] ?? [];
    for (let index = 0; index < made.length; index++) {
      const part = made[index];
      if (!part) continue;
      const isUnit = before.places[part.from]?.level === "unit";
      const end = isUnit ? (tree.parents[own] ?? -1) : own;
      if (nodes[part.from] === end && !allDetours.has(part.from) && !apart.has(part.from)) continue;
      const { node, detours } = ofPart(part, into);
      if (node === end && detours.length === 0) continue;
      moves.push({ part, from: wayUp(tree.parents, node, detours), into: wayUp(tree.parents, end, []) });
    }
  }
  return moves;
}

/** A node and those above it, along the tree but for some detours. */
function wayUp(
  parents: ArrayLike<NodePosition>,
  start: NodePosition,
  detours: readonly Detour[],
): NodePosition[] {
  const way: NodePosition[] = [];
  let next = 0;
  for (let node = start; node >= 0; ) {
    way.push(node);
    const up = parents[node] ?? -1;
    const detour = detours[next];
    if (detour?.of === node) next++;
    node = detour?.of === node ? detour.above : up;
  }
  return way;
}

/** A scope and those above it, upwards. */
export function pathIn({ parents }: Scopes, start: ScopePosition): ScopePosition[] {
  const path: ScopePosition[] = [];
  for (let scope = start; scope >= 0; scope = parents[scope] ?? -1) path.push(scope);
  return path;
}
