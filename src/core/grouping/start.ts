/** A first partition of a space to start from: groups merged, and units moved, for as long as it gets better. */
import { blocksOf, UNDECIDED } from "./space/blocks.ts";
import { type Group, groupOf, mayBeGroup, type Partition, type Space } from "./space/space.ts";

/** What a group counts, the most important first; less is better. */
export type Counts = (group: Group) => readonly number[];

/** A partition that single steps do not better; null where units that stand together do not hang together. */
export function startOf(space: Space, counts: Counts): Partition | null {
  const blocks = blocksOf(space, UNDECIDED);
  if (!blocks || blocks.sizes.length > 0) return null;
  const groups = blocks.units.map((units) => groupOf(space, units));
  if (groups.some(({ units }) => !mayBeGroup(space, units))) return null;
  return improved(space, groups, counts);
}

/** Groups that are being changed. */
interface Draft {
  readonly space: Space;
  readonly counts: Counts;
  readonly keepsNumber: boolean;
  /** By number; null: it went into another. */
  readonly groups: (Group | null)[];
  /** The group of each unit. */
  readonly owner: Int32Array;
}

/** The partition that steps lead to that each gain. `keepsNumber`: there are as many groups as before. */
export function improved(space: Space, partition: Partition, counts: Counts, keepsNumber = false): Partition {
  const draft: Draft = {
    space,
    counts,
    keepsNumber,
    groups: [...partition],
    owner: new Int32Array(space.size),
  };
  partition.forEach(({ units }, at) => {
    for (const unit of units) draft.owner[unit] = at;
  });
  // Each step lowers what is counted, so that there is an end to them.
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = 0; at < draft.groups.length && !keepsNumber; at++) changed = mergeOne(draft, at) || changed;
    for (let unit = 0; unit < space.size; unit++) changed = moveOne(draft, unit) || changed;
    for (let unit = 0; unit < space.size; unit++) changed = swapOne(draft, unit) || changed;
  }
  return draft.groups.filter((group) => group !== null);
}

/** Merges a group with the neighbour with which that gains most; false where none gains. */
function mergeOne(draft: Draft, at: number): boolean {
  const { groups, space } = draft;
  const group = groups[at];
  if (!group) return false;
  let best: { readonly to: number; readonly made: Group; readonly gain: readonly number[] } | null = null;
  for (const to of groupsBeside(draft, group.units)) {
    const other = groups[to];
    if (to === at || !other) continue;
    const made = groupOf(space, [...group.units, ...other.units]);
    const gain = gainOf(draft, [group, other], [made]);
    if (isLess(gain, best?.gain ?? ZERO) && mayBeGroup(space, made.units)) best = { to, made, gain };
  }
  if (best === null) return false;
  groups[best.to] = null;
  put(draft, at, best.made);
  return true;
}

/** Moves a unit to a neighbouring group, or out of its own, where that gains. */
function moveOne(draft: Draft, unit: number): boolean {
  const { groups, space, owner } = draft;
  const at = owner[unit] ?? 0;
  const group = groups[at];
  if (!group || group.units.length < 2) return false;
  const rest = group.units.filter((one) => one !== unit);
  const left = groupOf(space, rest);
  for (const to of [...groupsBeside(draft, [unit]), groups.length]) {
    const other = groups[to];
    if (to === at || (draft.keepsNumber && !other)) continue;
    const made = groupOf(space, [...(other?.units ?? []), unit]);
    const gain = gainOf(draft, other ? [group, other] : [group], [left, made]);
    if (!isLess(gain, ZERO) || !mayBeGroup(space, rest) || !mayBeGroup(space, made.units)) continue;
    put(draft, at, left);
    put(draft, to, made);
    return true;
  }
  return false;
}

/** Swaps a unit with one of a neighbouring group where that gains. */
function swapOne(draft: Draft, unit: number): boolean {
  const { groups, space, owner } = draft;
  const at = owner[unit] ?? 0;
  const group = groups[at];
  if (!group) return false;
  for (const to of groupsBeside(draft, [unit])) {
    const other = groups[to];
    if (to === at || !other) continue;
    for (const back of other.units) {
      const one = groupOf(space, [...group.units.filter((own) => own !== unit), back]);
      const two = groupOf(space, [...other.units.filter((own) => own !== back), unit]);
      if (!isLess(gainOf(draft, [group, other], [one, two]), ZERO)) continue;
      if (!mayBeGroup(space, one.units) || !mayBeGroup(space, two.units)) continue;
      put(draft, at, one);
      put(draft, to, two);
      return true;
    }
  }
  return false;
}

function put({ groups, owner }: Draft, at: number, group: Group): void {
  groups[at] = group;
  for (const unit of group.units) owner[unit] = at;
}

function groupsBeside({ space, owner }: Draft, units: readonly number[]): ReadonlySet<number> {
  return new Set(units.flatMap((unit) => (space.beside[unit] ?? []).map((next) => owner[next] ?? 0)));
}

const ZERO: readonly number[] = [];

/** What groups count more than those that they take the place of. */
function gainOf({ counts }: Draft, from: readonly Group[], into: readonly Group[]): readonly number[] {
  const gain: number[] = [];
  for (const group of into)
    for (const [aim, count] of counts(group).entries()) gain[aim] = (gain[aim] ?? 0) + count;
  for (const group of from)
    for (const [aim, count] of counts(group).entries()) gain[aim] = (gain[aim] ?? 0) - count;
  return gain;
}

/** Whether the first number that differs is less; what is missing is 0. */
function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== (b[index] ?? 0));
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
