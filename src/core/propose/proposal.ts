/** What a proposal says: for each commune the plan, what it solves, what stands in the way of the rest, and the next best. */

import type { Values } from "../grouping/space/values.ts";
import type { Tier } from "../judge/thresholds.ts";
import type { Change } from "../model/inputs.ts";
import type { Place } from "../model/place.ts";
import type { OldPlace } from "../model/positions.ts";
import type { Aim } from "../model/proposal.ts";
import type { Fixedness } from "./ground.ts";

/** One part of a new unit, as it stands before. */
export interface PartBefore {
  readonly place: Place;
  readonly tier: Tier | null;
  /** The minimum that fits it; null: none. */
  readonly minimum: number | null;
}

/** What a new unit is for. */
export interface Why {
  /** Its parts that were below the standard by themselves. */
  readonly solved: readonly PartBefore[];
  /** Parts that meet the standard, and take the others in. */
  readonly others: readonly PartBefore[];
  /** How the new unit stands, and the minimum that fits it. */
  readonly tier: Tier | null;
  readonly minimum: number | null;
  /** Whether the scenario wants some of its parts together. */
  readonly together: boolean;
  /** The first aim in which the plan would be worse with its parts as they were; null: none, the least list decides. */
  readonly aim: Aim | null;
}

/** A unit made by merging. */
export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: Place["kind"];
  readonly parts: readonly OldPlace[];
  readonly households: number;
  readonly why: Why;
}

/** Why a unit and one beside it do not merge: the first that fits; an aim: it would be worse. */
export type StayReason = Fixedness | "no_neighbour" | "same" | "apart" | "most_parts" | Aim;

/** A unit that is below its minimum afterwards. */
export interface Stay {
  /** As it is afterwards. */
  readonly place: Place;
  readonly parts: readonly OldPlace[];
  readonly households: number;
  readonly minimum: number;
  readonly reasons: readonly {
    /** The unit beside it afterwards; null: the reason is its own. */
    readonly neighbour: Place | null;
    readonly reason: StayReason;
  }[];
}

/** One plan of a commune. */
export interface Plan {
  readonly after: Values;
  readonly units: readonly NewUnit[];
  readonly changes: readonly Change[];
}

export interface CommuneProposal extends Plan {
  readonly commune: Place;
  readonly proven: boolean;
  /** What no plan undercuts, aim by aim in the order of the aims; null where the plan is proven. */
  readonly bound: readonly { readonly aim: Aim; readonly least: number }[] | null;
  readonly before: Values;
  readonly stays: readonly Stay[];
  readonly alternatives: readonly Plan[];
  /** The units of the commune, those beside each, and the group that each is in afterwards. */
  readonly map: CommuneMap;
}

/** The graph of a commune's units. */
export interface CommuneMap {
  readonly units: readonly Place[];
  /** Pairs of positions in `units`, the lesser first. */
  readonly borders: readonly (readonly [number, number])[];
  /** By unit: which group it is in, in the order of their first units. */
  readonly group: readonly number[];
  /** By unit: how it stands by itself, and how its group stands. */
  readonly before: readonly (Tier | null)[];
  readonly after: readonly (Tier | null)[];
}
