/** What the places said to a plan: the plan carried out and the consultation in, a vote of each place out. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Consultation } from "../model/inputs.ts";
import type { ConsentRule } from "../model/policy.ts";
import type { OldPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { passes, voteOf } from "./consent.ts";

/** What one old place that is merged or split, or waits because places did not agree, said to the plan. */
export interface Vote {
  readonly at: OldPlace;
  /** Those who could have their say, and those who did; null: not known. */
  readonly households: number | null;
  readonly ballots: number | null;
  readonly agree: number | null;
  /** Of how many the share is taken; null: not known. */
  readonly base: number | null;
  /** Whether it agreed; null where that is not known: nobody was asked, or the figures are missing, or no rule says. */
  readonly agreed: boolean | null;
}

/**
 * What the places said that are merged or split, or were to be and wait; in register order. `findings`: those of the plan,
 * which tell of whom an answer is missing: what only waits for others, as a new number does for the old one, was not to be asked.
 */
export function votesOf(
  { before, operations }: Reorganisation,
  waiting: ReadonlySet<string>,
  consultation: readonly Consultation[],
  rule: ConsentRule | null,
  findings: readonly Diagnostic[],
): Vote[] {
  const said = new Map(consultation.map((row) => [row.place, row]));
  const missing = new Set(findings.flatMap((one) => (one.code === "consultation/missing" ? one.place : [])));
  const votes: Vote[] = [];
  before.places.forEach((place, at: OldPlace) => {
    const own = said.get(place.code);
    const isConcerned =
      operations[at] === "merged" ||
      operations[at] === "split" ||
      (waiting.has(place.code) && (own !== undefined || missing.has(place.code)));
    if (!isConcerned || rule?.levels.includes(place.level) === false) return;
    // Who names no rule is not told of places that nobody was to ask.
    if (rule === null && !own) return;
    const { agree, base } = voteOf(own, place, rule);
    const isKnown = own !== undefined && agree !== null && base !== null;
    votes.push({
      at,
      households: own?.households ?? place.households,
      ballots: own?.ballots ?? null,
      agree,
      base,
      agreed: isKnown && rule !== null ? passes(agree, base, rule) : null,
    });
  });
  return votes;
}
