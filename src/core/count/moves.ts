/** What moves between places above units: a reorganisation in, the ways up before and after of each part that moves out. */
import type { NewPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import type { Detour } from "../reorganise/sums-after.ts";
import type { NodePosition, Scopes } from "./scopes.ts";
import { type Size, standingsOf } from "./sizes.ts";

/** A part that ends elsewhere than where it is counted before: the nodes above units on its way up before, and on that after. */
export interface Move {
  readonly from: readonly NodePosition[];
  readonly into: readonly NodePosition[];
  /** null: not known. */
  readonly size: number | null;
}

/** What goes from one place to another: units, communes and districts that moved, and parts that are handed over. */
export function movesOf(scopes: Scopes, reorganisation: Reorganisation, column: Size): readonly Move[] {
  const { tree } = scopes;
  const { before, parts } = reorganisation;
  const standings = standingsOf(scopes, reorganisation, column);
  const moves: Move[] = [];
  for (let into: NewPlace = 0; into < parts.length; into++) {
    for (const part of parts[into] ?? []) {
      const { node, size, detours = [] } = standings.ofPart(part, into);
      if (size === 0) continue;
      const own = tree.ofNew[into] ?? 0;
      const isUnit = before.places[part.from]?.level === "unit";
      const end = isUnit ? (tree.parents[own] ?? -1) : own;
      if (node === end && detours.length === 0) continue;
      moves.push({ from: wayUp(tree.parents, node, detours), into: wayUp(tree.parents, end, []), size });
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
