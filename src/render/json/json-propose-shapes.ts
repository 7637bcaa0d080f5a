/** The shape of the JSON of `propose`, written out like those of the other commands. */
import type { Finding, InputRecord, Rules } from "./json-shapes.ts";

/** What a plan of mergers counts in each aim, over the units of a commune. */
export interface ProposedAims {
  /** Units below the must-merge share of their minimum. */
  readonly below_half: number;
  /** Units below their minimum, those of `below_half` included. */
  readonly below: number;
  /** Units merged away; with a target how far the number of units is from it. */
  readonly mergers: number;
  /** Households beyond the upper guard, over new units. */
  readonly above: number;
  /** Sum of squared distances from the mean of households, as a whole number. */
  readonly spread: number;
  /** All units, fixed ones too. */
  readonly units: number;
}

/** A unit that the plan makes. */
export interface ProposedUnit {
  /** That of its largest part. */
  readonly code: string;
  readonly name: string;
  /** `thon` or `tdp`. */
  readonly kind: string;
  /** Codes of the old units. */
  readonly parts: readonly string[];
  readonly households: number;
  /** What it solves, in words. */
  readonly why: string;
}

/** A unit that is below its minimum afterwards. */
export interface ProposedStay {
  readonly place: string;
  readonly households: number;
  readonly minimum: number;
  /** For each unit beside it afterwards why the two do not merge; null as neighbour: the unit's own reason. */
  readonly reasons: readonly { readonly neighbour: string | null; readonly reason: string }[];
}

export interface ProposedCommune {
  readonly place: string;
  readonly name: string;
  readonly proven: boolean;
  /** Where it is not proven: by aim what no plan undercuts, the first that differs decides. */
  readonly bound: Readonly<Record<string, number>> | null;
  readonly before: ProposedAims;
  readonly after: ProposedAims;
  readonly units: readonly ProposedUnit[];
  readonly stays: readonly ProposedStay[];
  /** The next best plans, in their order. */
  readonly alternatives: readonly { readonly after: ProposedAims; readonly units: readonly ProposedUnit[] }[];
}

export interface ProposeResult {
  readonly schemaVersion: number;
  readonly tool: string;
  readonly version: string;
  readonly scenario: { readonly name: string } & Rules;
  readonly inputs: readonly InputRecord[];
  /** In the order in which they decide. */
  readonly aims: readonly string[];
  readonly target: number | null;
  readonly communes: readonly ProposedCommune[];
  readonly findings: readonly Finding[];
}
