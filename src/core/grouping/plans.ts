/** The best plans of a commune, of all its parts together: in the order of the aims, then of their lists. */
import type { Aim } from "../model/proposal.ts";
import { spreadOf, wholeSpreadBelow } from "../numbers/spread.ts";
import type { Asked, Plans } from "./asked.ts";
import { bestOf } from "./best.ts";
import { coupledPlans } from "./coupled.ts";
import { compareNumbers, countsOf, listOf } from "./space/aims.ts";
import { type Component, componentsOf, inWhole } from "./space/components.ts";
import type { Group, Partition } from "./space/space.ts";
import type { Work } from "./space/tariff.ts";
import { valuesOf } from "./space/values.ts";
import { householdsOf, taskOf } from "./task.ts";

/** Finds the best plans. `work`: how much may be done. */
export function bestPlans(asked: Asked, work: Work): Plans {
  const { aims, target } = asked;
  const [mergers, spread] = [aims.indexOf("mergers"), aims.indexOf("spread")];
  // The mean in the spread depends on how many units there are, and so does the distance from a target.
  const isCoupled = target !== null || (spread >= 0 && (mergers < 0 || mergers > spread));
  return isCoupled ? coupledPlans(asked, work) : separatePlans(asked, work);
}

interface Combined {
  readonly groups: readonly Group[];
  readonly counts: readonly number[];
}

/** Plans where each part is for itself: what they count adds up. */
function separatePlans(asked: Asked, work: Work): Plans {
  const { space, fixed, aims, count } = asked;
  const steps = work.left;
  let best: readonly Combined[] = [{ groups: [], counts: aims.map(() => 0) }];
  let bound: readonly number[] = aims.map(() => 0);
  let [proven, complete] = [true, true];
  const components = componentsOf(space);
  const whole = components.reduce((sum, component) => sum + component.space.together.length, 0);
  // Units that stand together but hang together nowhere.
  if (whole < space.together.length) return { plans: [], proven: true, complete: true, bound: null };
  for (const component of components) {
    const own: Work = {
      ...work,
      left: Math.ceil((steps * component.units.length) / Math.max(1, space.size)),
    };
    const found = bestOf(taskOf(component.space, aims, null, count, own));
    proven &&= found.proven;
    complete &&= found.complete;
    bound = bound.map((value, at) => value + (found.bound[at] ?? 0));
    best = combined(asked, best, component, found.partitions);
  }
  const plans = best.map(({ groups }) => ({ partition: groups, values: valuesOf(groups, fixed, null) }));
  return { plans, proven, complete, bound: proven ? null : boundOf(asked, bound) };
}

/** The best of what was combined before with the plans of one more part. */
function combined(
  { space, aims, count }: Asked,
  before: readonly Combined[],
  component: Component,
  partitions: readonly Partition[],
): readonly Combined[] {
  const all = partitions.flatMap((partition) => {
    const own = inWhole(space, component, partition);
    const counts = countsOf(own, aims);
    return before.map((one): Combined & { readonly list: Int32Array } => {
      const groups = [...one.groups, ...own];
      return {
        groups,
        counts: one.counts.map((value, at) => value + (counts[at] ?? 0)),
        list: listOf(space.size, groups),
      };
    });
  });
  all.sort((a, b) => compareNumbers(a.counts, b.counts) || compareNumbers(a.list, b.list));
  return all.slice(0, count);
}

/** Bounds of the aims over the whole commune, with what stays as it is. */
function boundOf({ space, fixed, aims }: Asked, sums: readonly number[]): readonly number[] {
  const of = (aim: Aim): number => sums[aims.indexOf(aim)] ?? 0;
  return aims.map((aim) => {
    switch (aim) {
      case "below_half":
        return of(aim) + fixed.belowHalf;
      case "below":
        return of(aim) + fixed.below;
      case "spread": {
        const counted = space.size - of("mergers") + fixed.counted;
        const households = householdsOf(space) + fixed.households;
        return wholeSpreadBelow(spreadOf(counted, households, of(aim) + fixed.squares));
      }
      default:
        return of(aim);
    }
  });
}
