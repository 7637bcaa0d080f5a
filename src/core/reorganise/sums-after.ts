/**
 * Sums of new places of which some parts are not known: the parts of one old place are not known one by one, but all of them
 * together are, so that the place that holds all of them has a known sum.
 */
import type { Sizes } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import type { ListBy, NewPlace, OldPlace } from "../model/positions.ts";
import { groupedBy } from "../numbers/groups.ts";
import { increase } from "../numbers/increase.ts";
import { sumOfParts } from "../numbers/tree-sums.ts";
import { amountsBeside, emptiedPlaces } from "./beside-units.ts";
import type { Part } from "./lineage.ts";
import { type Summed, withFigures } from "./sums.ts";

/** An amount that several nodes of a tree share, nobody knows how. `isWhole`: none of it is anywhere else. */
export interface SharedAmount {
  readonly nodes: readonly number[];
  readonly amount: number;
  readonly isWhole: boolean;
}

/** Sums over a tree with amounts that nodes share: known only where all of an amount is. `own`: without those amounts. */
export function sumWithShared(
  parents: ArrayLike<number>,
  own: readonly (number | null)[],
  shared: readonly SharedAmount[],
): readonly (number | null)[] {
  const { figures } = sumOfParts(parents, own);
  if (shared.length === 0) return figures;
  const sums = figures.slice();
  const open = new Set<number>();
  for (const { nodes, amount, isWhole } of shared) {
    const meeting = isWhole ? meetingOf(nodes.map((node) => pathOf(node, parents))) : -1;
    for (let node = meeting; node >= 0; node = parents[node] ?? -1) {
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
  for (let node = sums.length - 1; node >= 0; node--) {
    const above = parents[node] ?? -1;
    if (above < 0) continue;
    increase(sums, above, sums[node] ?? 0);
    increase(open, above, open[node] ?? 0);
  }
  return Array.from(sums, (sum, node) => ((open[node] ?? 0) > 0 || inside.has(node) ? null : sum));
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

/** The places of a register after, with the sums of their households, people and area. */
export function withSums(
  register: Register<NewPlace>,
  own: ListBy<OldPlace, Place>,
  parts: ListBy<NewPlace, readonly Part[]>,
  attached: ListBy<NewPlace, Sizes | null>,
  oldParents: ArrayLike<OldPlace>,
): Register<NewPlace> {
  const { places, parents } = register;
  const open = openParts(own, parts);
  const emptied = emptiedPlaces(register, oldParents, parts);
  const sums = (column: Summed): readonly (number | null)[] => {
    const stated = places.map((place) => place[column]);
    const isGiven = own.some((place) => place[column] !== null);
    if (!isGiven && stated.every((figure) => figure === null)) return stated;
    const shared = sharedAmounts(own, open, column);
    for (const { nodes } of shared)
      for (const at of nodes) stated[at] = knownIn(parts[at] ?? [], attached[at] ?? null, own, column);
    // Of what nothing has a figure, nothing is 0.
    if (isGiven) for (const at of emptied) stated[at] ??= 0;
    const some = shared.filter(({ amount }) => amount > 0); // of nothing each node has nothing
    const alone = sumWithShared(parents as Int32Array, stated, some);
    const beside = amountsBeside(register, alone, own, oldParents, parts, column);
    return beside.length === 0 ? alone : sumWithShared(parents as Int32Array, stated, [...some, ...beside]);
  };
  const [households, population, area] = [sums("households"), sums("population"), sums("area")];
  return { ...register, places: withFigures(places, households, population, area) };
}

/**
 * What is known of the parts of a new place, and of what was attached to it, beside the amounts that are shared; null where a
 * part is of an old place whose amount nobody knows.
 */
function knownIn(
  parts: readonly Part[],
  attached: Sizes | null,
  own: ListBy<OldPlace, Place>,
  column: Summed,
): number | null {
  let sum = attached === null ? 0 : attached[column];
  for (const part of parts) {
    const size = part[column];
    if (size === null && (own[part.from]?.[column] ?? null) === null) return null;
    if (sum !== null) sum += size ?? 0;
  }
  return sum;
}

/** A part of a new place, and the position of that. */
interface PartIn {
  readonly part: Part;
  readonly at: NewPlace;
}

/** The parts that are not all of an old place, or of which some figure is not known that the old place has. */
function openParts(own: ListBy<OldPlace, Place>, parts: ListBy<NewPlace, readonly Part[]>): PartIn[] {
  const open: PartIn[] = [];
  for (let at: NewPlace = 0; at < parts.length; at++) {
    for (const part of parts[at] ?? []) {
      const isKnown =
        part.of === 1 && part.households !== null && part.population !== null && part.area !== null;
      if (isKnown) continue;
      const old = own[part.from];
      const isOpen =
        part.of > 1 ||
        (part.households === null && old?.households != null) ||
        (part.population === null && old?.population != null) ||
        (part.area === null && old?.area != null);
      if (isOpen) open.push({ part, at });
    }
  }
  return open;
}

/** The amounts of old places whose parts are not all known; `nodes`: the new places of those that are not. */
function sharedAmounts(
  own: ListBy<OldPlace, Place>,
  parts: readonly PartIn[],
  column: Summed,
): SharedAmount[] {
  const open: PartIn[] = [];
  const given = new Map<OldPlace, number>();
  /** Old places that go on somewhere: of others what their parts leave is dissolved. */
  const goingOn = new Set<OldPlace>();
  for (const { part, at } of parts) {
    if (part.main) goingOn.add(part.from);
    if (part.of === 1 && part[column] !== null) continue;
    const whole = own[part.from]?.[column] ?? null;
    if (whole === null) continue;
    if (part[column] === null) open.push({ part, at });
    else given.set(part.from, (given.get(part.from) ?? 0) + part[column]);
  }
  return [...groupedBy(open, ({ part }) => part.from)].map(([from, members]) => ({
    nodes: members.map(({ at }) => at),
    // What is in the units of a place is counted with them, whatever the plan gives to its parts.
    amount: own[from]?.[column] ? (own[from]?.[column] ?? 0) - (given.get(from) ?? 0) : 0,
    isWhole: goingOn.has(from) && members.some(({ part }) => part.of > 1),
  }));
}
