/** Sums over a tree with amounts of which it is known only that several nodes have them together. */
import { increase } from "../../numbers/increase.ts";
import { sumOfParts } from "../../numbers/tree-sums.ts";

/** An amount that several nodes of a tree share, nobody knows how. `isWhole`: none of it is anywhere else. */
export interface SharedAmount {
  readonly nodes: readonly number[];
  readonly amount: number;
  readonly isWhole: boolean;
}

/**
 * Sums over a tree with amounts that nodes share: known only where all of an amount is. `own`: without those amounts. What a
 * node states itself, since nothing is known of its parts, has them already, and so has what stands above it.
 */
export function sumWithShared(
  parents: ArrayLike<number>,
  own: readonly (number | null)[],
  shared: readonly SharedAmount[],
): readonly (number | null)[] {
  const { figures } = sumOfParts(parents, own);
  if (shared.length === 0) return figures;
  const sums = figures.slice();
  const open = new Set<number>();
  const states = statingNodes(parents, figures);
  for (const { nodes, amount, isWhole } of shared) {
    const meeting = isWhole ? meetingOf(nodes.map((node) => pathOf(node, parents))) : -1;
    for (let node = meeting; node >= 0 && states[node] === 0; node = parents[node] ?? -1) {
      const sum = sums[node] ?? null;
      if (sum !== null) sums[node] = sum + amount;
    }
    for (const from of nodes) {
      for (let node = from; node >= 0 && node !== meeting; node = parents[node] ?? -1) open.add(node);
    }
  }
  for (const node of open) sums[node] = null;
  return sums;
}

/** 1 for each node that has a figure though none of its parts has one. */
function statingNodes(parents: ArrayLike<number>, figures: readonly (number | null)[]): Uint8Array {
  const states = new Uint8Array(figures.length);
  const known = new Uint8Array(figures.length);
  figures.forEach((figure, node) => {
    const above = parents[node] ?? -1;
    if (above < 0) return;
    if (figure !== null) known[above] = 1;
    if (figures[above] !== null) states[above] = 1;
  });
  return states.map((one, node) => (known[node] === 1 ? 0 : one));
}

/** Where an amount is summed up along another way than the tree's: of a node into what is not above it there; -1 for nothing. */
export interface Detour {
  readonly of: number;
  readonly above: number;
}

/** Amounts at the nodes of a tree, which are yet to be summed up; `open`: how many amounts there are not known. */
export interface Amounts {
  readonly parents: ArrayLike<number>;
  readonly sums: Float64Array;
  readonly open: Int32Array;
}

/** No amount at any node of a tree. */
export function noAmounts(parents: ArrayLike<number>): Amounts {
  return { parents, sums: new Float64Array(parents.length), open: new Int32Array(parents.length) };
}

const NO_DETOURS: readonly Detour[] = [];

/** Adds an amount (null: unknown) at a node, in place. */
export function addAmount(
  { parents, sums, open }: Amounts,
  node: number,
  amount: number | null,
  detours: readonly Detour[] = NO_DETOURS,
): void {
  const figures = amount === null ? open : sums;
  const size = amount ?? 1;
  increase(figures, node, size);
  for (const { of, above } of detours) {
    const up = parents[of] ?? -1;
    if (above === up) continue;
    if (above >= 0) increase(figures, above, size);
    if (up >= 0) increase(figures, up, -size);
  }
}

/** A node, and where the way up from it is not the tree's. */
export interface WayUp {
  readonly node: number;
  readonly detours: readonly Detour[];
}

/** An amount that several nodes share, nobody knows how, each with its own way up. `isWhole`: none of it is anywhere else. */
export interface AmountOnWays {
  readonly ways: readonly WayUp[];
  readonly amount: number;
  readonly isWhole: boolean;
}

/** The sums of amounts over their tree (null: unknown, as is then all above) and of amounts that nodes share. */
export function rolledSums(amounts: Amounts, shared: readonly AmountOnWays[]): (number | null)[] {
  const { parents, sums, open } = amounts;
  const inside = new Set<number>();
  for (const { ways, amount, isWhole } of shared) {
    const paths = ways.map((way) => pathOf(way.node, parents, way.detours));
    const meeting = isWhole ? meetingOf(paths) : -1;
    if (meeting >= 0) {
      const path = paths[0] ?? [];
      const above = path.slice(path.indexOf(meeting));
      addAmount(
        amounts,
        meeting,
        amount,
        ways[0]?.detours.filter(({ of }) => above.includes(of)),
      );
    }
    for (const path of paths) {
      const end = path.indexOf(meeting);
      for (const node of end < 0 ? path : path.slice(0, end)) inside.add(node);
    }
  }
  const figures = new Array<number | null>(sums.length).fill(null);
  for (let node = sums.length - 1; node >= 0; node--) {
    const sum = sums[node] ?? 0;
    const unknown = open[node] ?? 0;
    if (unknown === 0 && !inside.has(node)) figures[node] = sum;
    const above = parents[node] ?? -1;
    if (above < 0) continue;
    if (sum !== 0) increase(sums, above, sum);
    if (unknown !== 0) increase(open, above, unknown);
  }
  return figures;
}

/** The nodes at and above a node, upwards. */
function pathOf(from: number, parents: ArrayLike<number>, detours: readonly Detour[] = NO_DETOURS): number[] {
  const path: number[] = [];
  for (let node = from; node >= 0; ) {
    path.push(node);
    const detour = detours.find(({ of }) => of === node);
    node = detour ? detour.above : (parents[node] ?? -1);
  }
  return path;
}

/** The lowest node at or above all of some nodes, of which the paths upwards are given; -1 for none. */
function meetingOf(paths: readonly (readonly number[])[]): number {
  const [first = [], ...others] = paths;
  return first.find((node) => others.every((path) => path.includes(node))) ?? -1;
}
