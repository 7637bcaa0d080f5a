/** The words of proposals of mergers: which there are, in whatever language. */

import type { Aim } from "../../core/model/proposal.ts";
import type { StayReason } from "../../core/propose/proposal.ts";

/** Words and sentences of one language; names and numbers come in as text. */
export interface ProposalPhrases {
  readonly title: string;
  readonly summary: string;
  readonly newUnits: string;
  readonly staying: string;
  readonly others: string;
  readonly everyUnit: string;
  /** What each aim counts, as a heading; `mergers` with a target. */
  readonly aims: Readonly<Record<Aim, string>>;
  readonly distance: string;
  readonly columns: Readonly<
    Record<
      | "commune"
      | "proven"
      | "code"
      | "name"
      | "kind"
      | "households"
      | "parts"
      | "why"
      | "minimum"
      | "beside"
      | "reason"
      | "plan"
      | "units"
      | "from"
      | "into",
      string
    >
  >;
  readonly yes: string;
  readonly no: string;
  readonly all: string;
  readonly best: string;
  readonly nth: (number: string) => string;
  readonly stays: string;
  /** What was aimed at, in order. */
  readonly order: (aims: readonly string[]) => string;
  readonly provenCount: (proven: string, all: string) => string;
  readonly nothing: string;
  readonly notKnown: string;
  /** Some parts that were below, as a list of `partBelow`, and how the unit stands. */
  readonly solved: (parts: readonly string[], households: string, outcome: string) => string;
  readonly partBelow: (name: string, households: string, isHalf: boolean, minimum: string) => string;
  readonly met: (minimum: string) => string;
  readonly stillBelow: (minimum: string, isHalf: boolean) => string;
  readonly notJudged: string;
  readonly takesIn: (parts: readonly string[]) => string;
  readonly wanted: string;
  readonly serves: (aim: string) => string;
  readonly equal: string;
  /** Why a unit below the standard stays beside one; what would free it. */
  readonly reasons: Readonly<Record<StayReason, string>>;
  readonly frees: Readonly<Record<StayReason, string>>;
  readonly against: (neighbour: string, reason: string) => string;
  readonly people: string;
  readonly before: string;
  readonly after: string;
  readonly standing: Readonly<Record<"mustMerge" | "below" | "met" | "unknown", string>>;
  readonly graph: (name: string) => string;
  readonly map: string;
  readonly unitUnder: (name: string, code: string) => string;
  readonly becomes: (name: string, code: string, parts: string) => string;
  readonly staysAs: string;
  readonly costs: string;
}
