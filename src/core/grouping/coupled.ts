/**
 * Plans of a commune where aims hang on how many units there are: a target, or a spread that comes before the mergers.
 * Each number of groups is looked at for itself, those that promise most first, until no other can be better.
 */
import type { Aim } from "../model/proposal.ts";
import { spreadOf, wholeSpreadBelow } from "../numbers/spread.ts";
import type { Asked, Plans } from "./asked.ts";
import { bestOf, type Found, leastCounts } from "./best.ts";
import { compareNumbers, countsOf, listOf } from "./space/aims.ts";
import { type Group, groupOf, mayBeGroup, type Partition, type Space } from "./space/space.ts";
import type { Work } from "./space/tariff.ts";
import { compareValues, type Values, valuesOf } from "./space/values.ts";
import { improved } from "./start.ts";
import { householdsOf, type Task, taskOf } from "./task.ts";

interface Plan {
  readonly partition: Partition;
  readonly values: Values;
  readonly list: Int32Array;
}

/** Finds the best plans of a commune as a whole. */
export function coupledPlans(asked: Asked, work: Work): Plans {
  const { space, fixed, aims, target, count } = asked;
  const first = aims.findIndex((aim) => aim === "mergers" || aim === "spread");
  const before = aims.slice(0, first);
  // What has few mergers is easily merged further.
  const base: Task = { ...taskOf(space, [...before, "mergers"], null, 1, work), aims: before };
  const least = leastCounts(base);
  const promises = promisesOf(asked, base, least);
  const own = aims.filter((aim) => aim !== "mergers");
  let plans: Plan[] = [];
  let complete = true;
  const open: Values[] = [];
  for (const { groups, promise } of promises) {
    const last = plans[count - 1];
    if (last && compareValues(promise, last.values, aims) > 0) break;
    const task: Task = { ...base, aims: own, groups, count, start: startWith(base, own, groups) };
    const found = bestOf(task);
    for (const partition of found.partitions) {
      plans.push({
        partition,
        values: valuesOf(partition, fixed, target),
        list: listOf(space.size, partition),
      });
    }
    plans.sort((a, b) => compareValues(a.values, b.values, aims) || compareNumbers(a.list, b.list));
    plans = plans.slice(0, count);
    complete &&= found.complete;
    if (!found.proven) open.push(promiseOf(asked, groups, countsIn(own, found)));
  }
  const [best] = plans;
  const better = open.filter((one) => !best || compareValues(one, best.values, aims) <= 0);
  if (better.length === 0) return { plans, proven: true, complete, bound: null };
  better.sort((a, b) => compareValues(a, b, aims));
  return { plans, proven: false, complete: false, bound: better[0] ? numbersOf(better[0], aims) : null };
}

/** What is known of the counts of a number of groups; 0 where nothing is. */
type Least = (aim: Aim) => number;

function countsIn(aims: readonly Aim[], { bound }: Pick<Found, "bound">): Least {
  return (aim) => bound[aims.indexOf(aim)] ?? 0;
}

interface Promised {
  readonly groups: number;
  /** No plan of so many groups undercuts it. */
  readonly promise: Values;
}

/** Each number of groups with what it promises, the best first. */
function promisesOf(asked: Asked, base: Task, least: readonly number[]): readonly Promised[] {
  const { space, aims } = asked;
  const all = Array.from({ length: space.size + 1 }, (_, groups): Promised => {
    const bound = withGroups(base, least, groups);
    return { groups, promise: promiseOf(asked, groups, countsIn(base.aims, { bound })) };
  });
  const possible = all.filter(({ groups }) => (groups === 0) === (space.size === 0));
  return possible.sort((a, b) => compareValues(a.promise, b.promise, aims) || b.groups - a.groups);
}

/**
 * What no plan of so many groups undercuts, the first that differs decides: where the number of groups alone leaves more
 * of them below the standard, what is known of the aims behind holds no longer.
 */
function withGroups({ aims, mostMet }: Task, least: readonly number[], groups: number): readonly number[] {
  const at = aims.indexOf("below");
  const below = groups - mostMet;
  if (at < 0 || below <= (least[at] ?? 0)) return least;
  return aims.map((_, index) => (index < at ? (least[index] ?? 0) : index === at ? below : 0));
}

/** What no plan of so many groups undercuts: at best all groups have as many households as the others. */
function promiseOf({ space, fixed, target }: Asked, groups: number, least: Least): Values {
  const households = householdsOf(space);
  const each = groups === 0 ? 0 : Math.floor(households / groups);
  const larger = households - each * groups;
  const even = larger * (each + 1) ** 2 + (groups - larger) * each ** 2;
  const squares = Math.max(even, least("spread")) + fixed.squares;
  const units = groups + fixed.units;
  return {
    belowHalf: least("below_half") + fixed.belowHalf,
    below: least("below") + fixed.below,
    mergers: target === null ? space.size - groups : Math.abs(units - target),
    above: least("above"),
    spread: spreadOf(groups + fixed.counted, households + fixed.households, squares),
    units,
  };
}

function numbersOf(values: Values, aims: readonly Aim[]): readonly number[] {
  return aims.map((aim) => {
    if (aim === "spread") return wholeSpreadBelow(values.spread);
    return aim === "below_half" ? values.belowHalf : values[aim];
  });
}

/** A partition of so many groups out of the one that a task starts from, groups merged or parted one by one; null: none was found. */
function startWith({ space, start }: Task, aims: readonly Aim[], groups: number): Partition | null {
  let partition = start;
  while (partition !== null && partition.length !== groups) {
    partition = partition.length > groups ? withMerger(space, partition) : withParting(space, partition);
  }
  return partition && improved(space, partition, (group) => countsOf([group], aims), true);
}

/** The same with the two neighbouring groups merged that are smallest together. */
function withMerger(space: Space, partition: Partition): Partition | null {
  let best: { readonly from: readonly Group[]; readonly made: Group } | null = null;
  for (const a of partition) {
    const beside = new Set(a.units.flatMap((unit) => space.beside[unit] ?? []));
    for (const b of partition) {
      if (a === b || !b.units.some((unit) => beside.has(unit))) continue;
      if (best && a.households + b.households >= best.made.households) continue;
      const units = [...a.units, ...b.units];
      if (mayBeGroup(space, units)) best = { from: [a, b], made: groupOf(space, units) };
    }
  }
  if (best === null) return null;
  const { from, made } = best;
  return [...partition.filter((group) => !from.includes(group)), made];
}

/** The same with a unit out of the largest group that can do without. */
function withParting(space: Space, partition: Partition): Partition | null {
  const largest = [...partition].sort((a, b) => b.households - a.households);
  for (const group of largest) {
    for (const unit of group.units) {
      const rest = group.units.filter((one) => one !== unit);
      if (rest.length === 0 || !mayBeGroup(space, rest) || !mayBeGroup(space, [unit])) continue;
      return [...partition.filter((one) => one !== group), groupOf(space, rest), groupOf(space, [unit])];
    }
  }
  return null;
}
