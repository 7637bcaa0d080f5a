/** Decisions on pairs of units: which stand in one group, which do not; and the units as blocks that follow from them. */
import type { Space } from "./space.ts";

/** Units that stand together for certain, as one; in the order of their first units. */
export interface Blocks {
  readonly space: Space;
  readonly units: readonly (readonly number[])[];
  readonly households: readonly number[];
  /** The largest unit of each. */
  readonly heir: readonly number[];
  readonly beside: readonly (readonly number[])[];
  /** `apart[a * size + b]` is 1 where two blocks may not stand in one group. */
  readonly apart: Uint8Array;
  readonly anyApart: boolean;
  /** The set of blocks that a block stands together with; -1: none. */
  readonly set: Int32Array;
  /** How many blocks each set has. */
  readonly sizes: readonly number[];
}

export type Pair = readonly [number, number];

/** What is decided of some pairs of units. */
export interface Decisions {
  readonly joined: readonly Pair[];
  readonly parted: readonly Pair[];
}

export const UNDECIDED: Decisions = { joined: [], parted: [] };

/** The units of a space as blocks: joined ones that hang together are one block, others of one set. null: contradictory. */
export function blocksOf(space: Space, { joined, parted }: Decisions): Blocks | null {
  const { size } = space;
  const asked: (readonly number[])[] = [...space.together, ...joined];
  const setOf = unions(
    size,
    asked.flatMap((set) => set.map((unit): Pair => [set[0] ?? unit, unit])),
  );
  const inOne = (a: number, b: number): boolean => setOf[a] === setOf[b];
  const close: Pair[] = [];
  for (let unit = 0; unit < size; unit++)
    for (const next of space.beside[unit] ?? [])
      if (next > unit && inOne(unit, next)) close.push([unit, next]);
  const blockOf = numbered(unions(size, close));
  const count = blockOf.reduce((most, block) => Math.max(most, block + 1), 0);
  const units: number[][] = Array.from({ length: count }, () => []);
  blockOf.forEach((block, unit) => {
    units[block]?.push(unit);
  });
  const apart = new Uint8Array(count * count);
  const part = (a: number, b: number): void => {
    const [x, y] = [blockOf[a] ?? 0, blockOf[b] ?? 0];
    apart[x * count + y] = 1;
    apart[y * count + x] = 1;
  };
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) if (space.apart[a * size + b] === 1) part(a, b);
  for (const [a, b] of parted) part(a, b);
  for (let block = 0; block < count; block++) if (apart[block * count + block] === 1) return null;
  const households = units.map((own) => own.reduce((sum, unit) => sum + (space.households[unit] ?? 0), 0));
  const heir = units.map((own) =>
    own.reduce(
      (best, unit) => ((space.households[unit] ?? 0) > (space.households[best] ?? 0) ? unit : best),
      own[0] ?? 0,
    ),
  );
  const beside = units.map((own, block) =>
    [...new Set(own.flatMap((unit) => (space.beside[unit] ?? []).map((next) => blockOf[next] ?? 0)))].filter(
      (next) => next !== block,
    ),
  );
  return {
    space,
    units,
    households,
    heir,
    beside,
    apart,
    anyApart: apart.includes(1),
    ...setsOf(units, setOf),
  };
}

/** Sets of several blocks, numbered. */
function setsOf(
  units: readonly (readonly number[])[],
  setOf: Int32Array,
): { readonly set: Int32Array; readonly sizes: readonly number[] } {
  const members = new Map<number, number[]>();
  units.forEach((own, block) => {
    const set = setOf[own[0] ?? 0] ?? 0;
    const known = members.get(set);
    if (known) known.push(block);
    else members.set(set, [block]);
  });
  const set = new Int32Array(units.length).fill(-1);
  const sizes: number[] = [];
  for (const blocks of members.values()) {
    if (blocks.length < 2) continue;
    for (const block of blocks) set[block] = sizes.length;
    sizes.push(blocks.length);
  }
  return { set, sizes };
}

/** For each of some things the first one that pairs lead to from it. */
export function unions(size: number, pairs: readonly Pair[]): Int32Array {
  const first = Int32Array.from({ length: size }, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while ((first[root] ?? root) !== root) root = first[root] ?? root;
    return root;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [find(a), find(b)];
    first[Math.max(x, y)] = Math.min(x, y);
  }
  for (let at = 0; at < size; at++) first[at] = find(at);
  return first;
}

/** The same with the firsts numbered from 0 in their order. */
function numbered(firsts: Int32Array): Int32Array {
  const numbers = new Int32Array(firsts.length);
  let count = 0;
  firsts.forEach((first, at) => {
    numbers[at] = first === at ? count++ : (numbers[first] ?? 0);
  });
  return numbers;
}

/** Whether a group has both units of each joined pair or neither, and not both of a parted one. */
export function agrees(mask: Uint32Array, { joined, parted }: Decisions): boolean {
  for (let index = 0; index < joined.length; index++) {
    const [a, b] = joined[index] ?? [0, 0];
    if (holds(mask, a) !== holds(mask, b)) return false;
  }
  for (let index = 0; index < parted.length; index++) {
    const [a, b] = parted[index] ?? [0, 0];
    if (holds(mask, a) && holds(mask, b)) return false;
  }
  return true;
}

export function holds(mask: Uint32Array, unit: number): boolean {
  return (((mask[unit >> 5] ?? 0) >>> (unit & 31)) & 1) === 1;
}

/** Units as bits. */
export function maskOf(size: number, units: readonly number[]): Uint32Array {
  const mask = new Uint32Array((size + 31) >> 5);
  for (const unit of units) mask[unit >> 5] = ((mask[unit >> 5] ?? 0) | (1 << (unit & 31))) >>> 0;
  return mask;
}

/** Blocks in the order in which they are first in a group, those with most households first; and the place of each in it. */
export function bySize({ units, households }: Blocks): {
  readonly order: readonly number[];
  readonly rank: Int32Array;
} {
  const order = units
    .map((_, block) => block)
    .sort((a, b) => (households[b] ?? 0) - (households[a] ?? 0) || a - b);
  const rank = new Int32Array(order.length);
  order.forEach((block, at) => {
    rank[block] = at;
  });
  return { order, rank };
}
