/** What a proposal of mergers (đề xuất sáp nhập) is asked for: the aims in their order, and what must be kept. */
import type { Origin } from "./place.ts";
import type { OldPlace } from "./positions.ts";

/** All aims in the order in which they decide where a scenario names none; less of each is better. */
export const AIMS = ["below_half", "below", "mergers", "above", "spread"] as const;

/** What less of is better: see `propose` in docs/propose.md. */
export type Aim = (typeof AIMS)[number];

/** Units that a scenario names in one list. */
export interface UnitList {
  readonly units: readonly OldPlace[];
  readonly origin: Origin;
}

/** What units must agree in to become one: a column of the register, or what follows `NAME:` in their tags. */
export interface Sameness {
  readonly kind: "column" | "tag";
  /** As the scenario writes it. */
  readonly name: string;
  readonly origin: Origin;
}

/** The key `propose` of a scenario, its places found in the register. */
export interface Wishes {
  readonly aims: readonly Aim[];
  /** Units wanted in each commune; null: as few mergers as can be. */
  readonly target: number | null;
  /** Old units that a new one is made of at most; null: as many as fit. */
  readonly mostParts: number | null;
  /** Households that a new unit should not exceed; null: the policy's own. */
  readonly upper: number | null;
  readonly same: readonly Sameness[];
  /** Units of one list go into one unit all of them. */
  readonly together: readonly UnitList[];
  /** No two units of one list go into one unit. */
  readonly apart: readonly UnitList[];
  /** Units that stay as they are. */
  readonly keep: readonly OldPlace[];
}

export const NO_WISHES: Wishes = {
  aims: AIMS,
  target: null,
  mostParts: null,
  upper: null,
  same: [],
  together: [],
  apart: [],
  keep: [],
};
