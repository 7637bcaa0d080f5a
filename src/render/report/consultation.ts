/** What places said to the plan (kết quả lấy ý kiến), in numbers and in a sentence. */

import { percentOf } from "../../core/count/percent.ts";
import { waitingIn } from "../../core/count/result.ts";
import type { RunDocument } from "../../core/document.ts";
import { type Vote, votesOf } from "../../core/judge/votes.ts";
import type { PercentRule } from "../../core/model/policy.ts";
import { sumUnlessBlank } from "../../core/numbers/partial.ts";
import type { Language } from "../words/language.ts";

/** How a share of those who agree is shown. */
export const SHARE: PercentRule = { decimals: 1, rounding: "half-up" };

/** What the places said that a plan merges or splits, or that wait; none where nobody was asked. */
export function votesIn(run: RunDocument): readonly Vote[] {
  const { reorganisation, consultation, policy, result, findings } = run;
  return consultation === null
    ? []
    : votesOf(reorganisation, waitingIn(result), consultation, policy.consent, findings);
}

/** How many agree, of how many, and that in per cent; null where it is not known of one. */
export function agreementIn(
  votes: readonly Vote[],
): Pick<Vote, "agree" | "base"> & { percent: number | null } {
  const agree = sumUnlessBlank(votes.map((vote) => vote.agree));
  const base = sumUnlessBlank(votes.map((vote) => vote.base));
  return { agree, base, percent: agree === null || base === null ? null : percentOf(agree, base, SHARE) };
}

/** How many places agreed and, where all is known, how many people; null where the policy asks nobody. */
export function consultationText(
  { policy: { consent } }: Pick<RunDocument, "policy">,
  votes: readonly Vote[],
  { word, number }: Language,
): string | null {
  if (consent === null || votes.length === 0) return null;
  const agreed = votes.filter((vote) => vote.agreed === true).length;
  const { agree, base, percent } = agreementIn(votes);
  const share = {
    agree: number(agree),
    base: number(base),
    of: word(`vote.of.${consent.of}`),
    percent: number(percent, SHARE.decimals),
  };
  const counted = word("consultation.agreed", { agreed: number(agreed), all: number(votes.length) });
  return `${counted}${percent === null ? "" : word("consultation.share", share)}`;
}
