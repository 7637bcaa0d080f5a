/** What tells plans apart: an outcome and its findings in, a few numbers about the units and people that it leaves out. */

import { agreementIn, votesIn } from "./consultation.ts";
import { figureOf } from "./count/summary.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Policy } from "./model/policy.ts";
import type { Outcome } from "./run.ts";

/** In the order in which they are told; null: not known. Less is better, but for `met`, `smallest`, `agreed` and `consent`. */
export const PLAN_MEASURES = [
  /** Units that meet their standard of households (đạt tiêu chuẩn). */
  "met",
  /** Units under it, and of those the ones under the share from which they must merge. */
  "below",
  "far_below",
  /** Units above what merging may make. */
  "above",
  /** Units that are done of which households are not known: the next three look at the others. */
  "unknown",
  /** Households of the smallest and of the largest unit that is done. */
  "smallest",
  "largest",
  /** Sum of squared distances from their mean, of the households of units that are done. */
  "spread",
  /** Mergers of units that do not touch. */
  "not_connected",
  /**
   * Of the places that are merged or split, those that agreed and those that did not, or of which that is not known, and the per cent that
   * agree in them, to one decimal; not known where it is not of one.
   */
  "agreed",
  "not_agreed",
  "consent",
  /** Money a year in đồng: funds, allowances; severance once. */
  "fund_year",
  "allowances_year",
  "severance",
  "persons",
  "concurrent",
  "released",
] as const;

/** Names a measure. */
export type PlanMeasure = (typeof PLAN_MEASURES)[number];

/** Each measure of one plan. */
export type PlanMeasures = Readonly<Record<PlanMeasure, number | null>>;

/** The measures of an outcome. */
export function planMeasures(
  outcome: Outcome,
  policy: Pick<Policy, "consent">,
  findings: readonly Diagnostic[],
): PlanMeasures {
  const { result, judgement, reorganisation, neighbours } = outcome;
  const done = reorganisation.after.places.filter(
    ({ level, status }) => level === "unit" && status === "done",
  );
  const sizes = done.flatMap(({ households }) => households ?? []);
  const votes = policy.consent && votesIn(outcome, policy, findings);
  const agreed = votes?.filter((vote) => vote.agreed === true).length ?? null;
  const after = (id: Parameters<typeof figureOf>[1]): number | null => figureOf(result, id)?.after ?? null;
  const told = (code: Diagnostic["code"]): number => findings.filter((one) => one.code === code).length;
  return {
    met: judgement?.met ?? null,
    below: judgement && judgement.below + judgement.mustMerge,
    far_below: judgement?.mustMerge ?? null,
    above: judgement?.above ?? null,
    unknown: done.length - sizes.length,
    smallest: sizes.length === 0 ? null : sizes.reduce((least, one) => Math.min(least, one)),
    largest: sizes.length === 0 ? null : sizes.reduce((most, one) => Math.max(most, one)),
    spread: spreadOf(sizes),
    not_connected: neighbours && told("neighbours/not-connected"),
    agreed,
    not_agreed: votes && votes.length - (agreed ?? 0),
    consent: votes && agreementIn(votes).percent,
    fund_year: after("fund.year"),
    allowances_year: after("allowances.year"),
    severance: after("severance"),
    persons: after("persons"),
    concurrent: after("concurrent"),
    released: after("released"),
  };
}

/** n·Σh² − (Σh)² over n, rounded: exact as long as the sums are. */
function spreadOf(sizes: readonly number[]): number | null {
  if (sizes.length === 0) return null;
  const [sum, squares] = sizes.reduce<[bigint, bigint]>(
    ([all, squared], one) => [all + BigInt(one), squared + BigInt(one) * BigInt(one)],
    [0n, 0n],
  );
  const n = BigInt(sizes.length);
  return Number((2n * (n * squares - sum * sum) + n) / (2n * n));
}
