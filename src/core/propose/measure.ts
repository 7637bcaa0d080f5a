/** What a plan comes to in each aim, by the code that judges a run: units afterwards in, counts out. */
import type { Values } from "../grouping/space/values.ts";
import { judgeUnit, type UnitJudgement } from "../judge/thresholds.ts";
import type { Place } from "../model/place.ts";
import type { Thresholds } from "../model/policy.ts";
import type { Wishes } from "../model/proposal.ts";
import { spreadOf } from "../numbers/spread.ts";

/** One unit as it is measured: made of `parts` old ones. */
export interface Measured {
  readonly place: Place;
  readonly parts: number;
}

/** What units add up to. */
export interface Tally {
  readonly belowHalf: number;
  readonly below: number;
  readonly mergers: number;
  readonly above: number;
  /** Units that are done and whose households are known. */
  readonly counted: number;
  readonly households: number;
  readonly squares: bigint;
  readonly units: number;
}

export const NOTHING: Tally = {
  belowHalf: 0,
  below: 0,
  mergers: 0,
  above: 0,
  counted: 0,
  households: 0,
  squares: 0n,
  units: 0,
};

/** By what units are measured. */
export interface Measure {
  readonly thresholds: Thresholds;
  readonly wishes: Pick<Wishes, "target" | "upper">;
}

/** What one unit adds: `pending` and `exempt` ones are a unit and nothing else. */
export function tallyOf({ place, parts }: Measured, { thresholds, wishes }: Measure): Tally {
  const mergers = Math.max(0, parts - 1);
  if (place.status !== "done") return { ...NOTHING, mergers, units: 1 };
  const judged = judgeUnit(place, parts, thresholds);
  const known = place.households !== null;
  const households = place.households ?? 0;
  return {
    belowHalf: judged?.tier === "mustMerge" ? 1 : 0,
    below: isBelow(judged) ? 1 : 0,
    mergers,
    above: parts > 1 ? beyond(households, wishes.upper, judged) : 0,
    counted: known ? 1 : 0,
    households,
    squares: BigInt(households) ** 2n,
    units: 1,
  };
}

/** Households beyond what a new unit should have: `upper`, else the policy's guard. */
export function beyond(households: number, upper: number | null, judged: UnitJudgement | null): number {
  return upper === null ? (judged?.beyond ?? 0) : Math.max(0, households - upper);
}

export function isBelow(judged: UnitJudgement | null): boolean {
  return judged?.tier === "mustMerge" || judged?.tier === "below";
}

/** `sign` -1 takes away. */
export function added(a: Tally, b: Tally, sign: 1 | -1 = 1): Tally {
  return {
    belowHalf: a.belowHalf + sign * b.belowHalf,
    below: a.below + sign * b.below,
    mergers: a.mergers + sign * b.mergers,
    above: a.above + sign * b.above,
    counted: a.counted + sign * b.counted,
    households: a.households + sign * b.households,
    squares: a.squares + BigInt(sign) * b.squares,
    units: a.units + sign * b.units,
  };
}

/** What the units of a commune come to, aim by aim; with a target `mergers` is the distance from it. */
export function valuesOfTally(tally: Tally, { target }: Measure["wishes"]): Values {
  const { belowHalf, below, mergers, above, counted, households, squares, units } = tally;
  return {
    belowHalf,
    below,
    mergers: target === null ? mergers : Math.abs(units - target),
    above,
    spread: spreadOf(counted, households, squares),
    units,
  };
}
