/** What the search for the best plans of a commune is asked, and what it answers. */
import type { Aim } from "../model/proposal.ts";
import type { Partition, Space } from "./space/space.ts";
import type { Fixed, Values } from "./space/values.ts";

/** What is asked for a commune. */
export interface Asked {
  readonly space: Space;
  readonly fixed: Fixed;
  readonly aims: readonly Aim[];
  /** Units wanted afterwards; null: as few mergers as can be. */
  readonly target: number | null;
  /** How many plans are wanted. */
  readonly count: number;
}

export interface Plans {
  /** The best plan and those next to it; empty where no partition keeps what must be kept. */
  readonly plans: readonly { readonly partition: Partition; readonly values: Values }[];
  readonly proven: boolean;
  /** Whether there are as many plans as asked for, or all there are. */
  readonly complete: boolean;
  /** What no plan undercuts, aim by aim, the first that differs decides; null where the best is proven. */
  readonly bound: readonly number[] | null;
}
