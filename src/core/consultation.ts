/** What the places said to a plan (kết quả lấy ý kiến), as reports, results and comparisons tell it: a run in, votes and their sum out. */

import { percentOf } from "./count/percent.ts";
import { waitingIn } from "./count/result.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { type Vote, votesOf } from "./judge/votes.ts";
import type { PercentRule, Policy } from "./model/policy.ts";
import { sumUnlessBlank } from "./numbers/partial.ts";
import type { Outcome } from "./run.ts";

/** How a share of those who agree is told. */
export const SHARE: PercentRule = { decimals: 1, rounding: "half-up" };

/** What the places said that a plan merges or splits, or that wait; null where nobody was asked. */
export function votesIn(
  { reorganisation, consultation, result }: Pick<Outcome, "reorganisation" | "consultation" | "result">,
  { consent }: Pick<Policy, "consent">,
  findings: readonly Diagnostic[],
): readonly Vote[] | null {
  return consultation && votesOf(reorganisation, waitingIn(result), consultation, consent, findings);
}

/** How many agree, of how many, and that in per cent; null where it is not known of one. */
export function agreementIn(
  votes: readonly Vote[],
): Pick<Vote, "agree" | "base"> & { readonly percent: number | null } {
  const agree = sumUnlessBlank(votes.map((vote) => vote.agree));
  const base = sumUnlessBlank(votes.map((vote) => vote.base));
  return { agree, base, percent: agree === null || base === null ? null : percentOf(agree, base, SHARE) };
}
