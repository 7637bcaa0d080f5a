/** What places said to the plan (kết quả lấy ý kiến), as a list. */

import { agreementIn, SHARE } from "../../core/consultation.ts";
import type { Vote } from "../../core/judge/votes.ts";
import type { ConsentRule } from "../../core/model/policy.ts";
import { sumUnlessBlank } from "../../core/numbers/partial.ts";
import { votesIn } from "../report/consultation.ts";
import { figure, left, numbered, right } from "../tables/columns.ts";
import { plainRows, type TableCell } from "../tables/table.ts";
import { decimalsOf } from "../text/numbers.ts";
import type { Language } from "../words/language.ts";
import { type BookTable, listOf, nameWithin } from "./tables.ts";
import type { BookView } from "./view.ts";

/** Each place that was to say something to the plan, the sum of several first. */
export function consultationList(view: BookView): BookTable {
  const { run, language, extent } = view;
  const { word, number } = language;
  const votes = votesIn(run).filter(({ at }) => extent.hasOld(at));
  const rule = run.policy.consent;
  const hasBallots = votes.some(({ ballots }) => ballots !== null);
  const cells = (of: readonly Vote[]): TableCell[] => {
    const { agree, percent } = agreementIn(of);
    return [
      figure(sumUnlessBlank(of.map(({ households }) => households))),
      ...(hasBallots ? [figure(sumUnlessBlank(of.map(({ ballots }) => ballots)))] : []),
      figure(agree),
      figure(percent, SHARE.decimals),
    ];
  };
  const row = (vote: Vote, index: number): TableCell[] => [
    numbered(index + 1),
    nameWithin(run.reorganisation.before, vote.at, view),
    ...cells([vote]),
    ...(rule ? [outcomeOf(vote, language)] : []),
  ];
  const agreed = votes.filter((vote) => vote.agreed === true).length;
  const counted = rule ? [`${number(agreed)}/${number(votes.length)}`] : [];
  const total: TableCell[] = ["", word("total"), ...cells(votes), ...counted];
  const columns = [
    left(word("index")),
    left(word("place")),
    right(word("vote.asked")),
    ...(hasBallots ? [right(word("vote.ballots"))] : []),
    right(word("vote.agree")),
    right(word("vote.share")),
    ...(rule ? [left(word("vote.outcome"))] : []),
  ];
  const totals = votes.length > 1 ? 1 : 0;
  return {
    ...listOf("consultation", word("tab.consultation"), word("list.consultation"), columns, []),
    rows: plainRows([...(totals > 0 ? [total] : []), ...votes.map(row)]),
    totals,
    ...(rule && { below: [neededText(rule, language)] }),
  };
}

/** What a place needs to have agreed. */
function neededText({ bar, share, of }: ConsentRule, { word, number }: Language): string {
  return word(`vote.rule.${bar}`, { share: number(share, decimalsOf(share)), of: word(`vote.of.${of}`) });
}

function outcomeOf({ agreed }: Vote, { word }: Language): string {
  return word(agreed === null ? "vote.unknown" : agreed ? "vote.agreed" : "vote.not-agreed");
}
