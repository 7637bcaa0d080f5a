/** What the places said to a plan: the plan carried out and the consultation in, a vote of each place and their sum out. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Consultation } from "../model/inputs.ts";
import type { ConsentRule } from "../model/policy.ts";
import type { OldPlace } from "../model/positions.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
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

/** What the places that a plan merges or splits said to it, in sum. */
export interface Consent {
  /** Places that agreed, and those that did not, or of which that is not known. */
  readonly agreed: number;
  readonly notAgreed: number;
  /** Those who agree in all of these places, and of how many. */
  readonly agree: number;
  readonly base: number;
}

/** The consent of the places that are merged or split, or wait because they did not agree; null where nobody was asked. */
export function consentTo(
  reorganisation: Reorganisation,
  waiting: ReadonlySet<string>,
  consultation: readonly Consultation[] | null,
  rule: ConsentRule | null,
  findings: readonly Diagnostic[],
): Consent | null {
  if (consultation === null || rule === null) return null;
  const sums = { agreed: 0, notAgreed: 0, agree: 0, base: 0 };
  for (const { agree, base, agreed } of votesOf(reorganisation, waiting, consultation, rule, findings)) {
    if (agreed === true) sums.agreed++;
    else sums.notAgreed++;
    if (agreed === null) continue;
    sums.agree += agree ?? 0;
    sums.base += base ?? 0;
  }
  return sums;
}
