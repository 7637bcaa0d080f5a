/** What places said to a plan, as JSON: a run in, a row for each place out. */

import { agreementIn, votesIn } from "../../core/consultation.ts";
import type { RunDocument } from "../../core/document.ts";
import type { ConsultationRow, RunResult } from "./json-shapes.ts";

/** What the places said to the plan; nothing where nobody was asked. */
export function consultationOf(run: RunDocument): Pick<RunResult, "consultation"> {
  const votes = votesIn(run, run.policy, run.findings);
  const rows = votes?.map((vote): ConsultationRow => {
    const { at, households, ballots, agree, agreed } = vote;
    const place = run.reorganisation.before.places[at]?.code ?? "";
    return { place, households, ballots, agree, percent: agreementIn([vote]).percent, agreed };
  });
  return rows ? { consultation: rows } : {};
}
