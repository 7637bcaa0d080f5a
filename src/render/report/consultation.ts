/** What places said to the plan (kết quả lấy ý kiến), in numbers and in a sentence. */

import { agreementIn, SHARE, votesIn as votesOfRun } from "../../core/consultation.ts";
import type { RunDocument } from "../../core/document.ts";
import type { Vote } from "../../core/judge/votes.ts";
import type { Language } from "../words/language.ts";

/** What the places said that a plan merges or splits, or that wait; none where nobody was asked. */
export function votesIn(run: RunDocument): readonly Vote[] {
  return votesOfRun(run, run.policy, run.findings) ?? [];
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
