/** What proposals are made on: the register with its sums, the map, the standards, and what is wished. */

import { unitWithSurroundings } from "../judge/surroundings.ts";
import type { Neighbours } from "../model/inputs.ts";
import type { Place, Register } from "../model/place.ts";
import type { Policy, Thresholds } from "../model/policy.ts";
import type { ListBy, OldPlace } from "../model/positions.ts";
import type { Wishes } from "../model/proposal.ts";
import { addTo } from "../numbers/groups.ts";
import { ownFigures, sumUp } from "../reorganise/figures/sums.ts";
import { byCodePoint } from "../text/order.ts";
import { sameKeysOf } from "./same.ts";

/** Why a unit stays as it is whatever is proposed; it links nothing either. */
export type Fixedness = "pending" | "exempt" | "kept" | "unknown";

export interface Ground {
  readonly before: Register<OldPlace>;
  /** The places with what each has by itself. */
  readonly own: ListBy<OldPlace, Place>;
  readonly branches: Policy["branches"];
  /** Columns of the surroundings of places that some filter looks at. */
  readonly surroundings: Policy["surroundings"];
  readonly thresholds: Thresholds;
  readonly wishes: Wishes;
  /** The units of each commune, in order of code. */
  readonly units: ReadonlyMap<OldPlace, readonly OldPlace[]>;
  /** The units beside each unit in its own commune, in order of code. */
  readonly beside: ReadonlyMap<OldPlace, readonly OldPlace[]>;
  readonly fixed: ReadonlyMap<OldPlace, Fixedness>;
  /** Units with the same key agree in all that they must agree in; none where nothing is asked. */
  readonly sameKeys: ReadonlyMap<OldPlace, string>;
}

/** Lays the ground. Neighbours across a border of communes are passed over. */
export function groundOf(
  register: Register<OldPlace>,
  neighbours: readonly Neighbours[],
  { branches, surroundings }: Policy,
  thresholds: Thresholds,
  wishes: Wishes,
): Ground {
  const { value: before } = sumUp(register);
  const { places, parents, position } = before;
  const inOrder = (a: OldPlace, b: OldPlace): number =>
    byCodePoint(places[a]?.code ?? "", places[b]?.code ?? "");
  const units = new Map<OldPlace, OldPlace[]>();
  places.forEach((place, at: OldPlace) => {
    if (place.level === "unit") addTo(units, parents[at] ?? -1, at);
  });
  for (const own of units.values()) own.sort(inOrder);
  const pairs = new Map<OldPlace, Set<OldPlace>>();
  const add = (one: OldPlace, other: OldPlace): void => {
    pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
  };
  for (const { a, b } of neighbours) {
    const [one, other] = [position.get(a) ?? -1, position.get(b) ?? -1];
    if (one === other || places[one]?.level !== "unit" || places[other]?.level !== "unit") continue;
    if (parents[one] !== parents[other]) continue;
    add(one, other);
    add(other, one);
  }
  return {
    before,
    own: ownFigures(register, before).map((place, at) =>
      unitWithSurroundings(place, places[parents[at] ?? -1] ?? null, place, 1, surroundings),
    ),
    branches,
    surroundings,
    thresholds,
    wishes,
    units,
    beside: new Map([...pairs].map(([at, others]) => [at, [...others].sort(inOrder)])),
    fixed: fixedOf(places, new Set(wishes.keep)),
    sameKeys: sameKeysOf(before, wishes.same),
  };
}

function fixedOf(
  places: ListBy<OldPlace, Place>,
  keep: ReadonlySet<OldPlace>,
): ReadonlyMap<OldPlace, Fixedness> {
  const fixed = new Map<OldPlace, Fixedness>();
  places.forEach(({ level, status, households }, at: OldPlace) => {
    if (level !== "unit") return;
    if (status !== "done") fixed.set(at, status);
    else if (keep.has(at)) fixed.set(at, "kept");
    else if (households === null) fixed.set(at, "unknown");
  });
  return fixed;
}
