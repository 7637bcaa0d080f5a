/** The object that `tinhgon compare --format json` prints: scenarios side by side. */

import type { Figure, Finding, InputRecord, Level, Rules } from "./json-shapes.ts";

/** One scenario of a comparison. */
export interface ComparedScenario extends Rules {
  /** A is the baseline, then B, C … as they were given. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly inputs: readonly InputRecord[];
}

/** A parameter of the policy, or a file (`inputs.roster`), that is not the same in all scenarios: its text in each. */
export interface DifferingParameter {
  readonly path: string;
  /** By the id of the scenario; null where it has no such parameter. */
  readonly values: Readonly<Record<string, string | null>>;
}

/** An indicator of the whole: the figures of both, and scenario − baseline. */
export interface ComparedIndicator {
  readonly scenario: string;
  readonly indicator: string;
  readonly baseline: Figure | null;
  readonly figures: Figure | null;
  readonly difference: { readonly before: number | null; readonly after: number | null };
}

/** How a place differs: on one side only, in what it is, or in who holds its posts. */
export type PlaceDifference = "only-baseline" | "only-scenario" | "place" | "holders";

export interface ComparedCounts {
  readonly scenario: string;
  readonly places: Readonly<Record<PlaceDifference, number>>;
  /** People whose disposition or posts differ. */
  readonly people: number;
}

export interface ComparedPlace {
  readonly scenario: string;
  readonly place: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: PlaceDifference;
}

/** What became of a person: each post held afterwards as `PLACE TITLE`. */
export interface PersonFate {
  readonly disposition: "retained" | "reassigned" | "concurrent" | "released" | "appointed";
  readonly posts: readonly string[];
}

export interface ComparedPerson {
  readonly scenario: string;
  readonly person: string;
  /** null where the roster of that side does not have the person. */
  readonly baseline: PersonFate | null;
  readonly outcome: PersonFate | null;
}

/** What a plan leaves: units by the standard of households, their sizes, mergers of what does not touch, consent, money, people. */
export interface ComparedMeasures {
  readonly met: number | null;
  readonly below: number | null;
  readonly far_below: number | null;
  readonly above: number | null;
  readonly unknown: number | null;
  readonly smallest: number | null;
  readonly largest: number | null;
  readonly spread: number | null;
  readonly not_connected: number | null;
  readonly agreed: number | null;
  readonly not_agreed: number | null;
  /** In per cent. */
  readonly consent: number | null;
  readonly fund_year: number | null;
  readonly allowances_year: number | null;
  readonly severance: number | null;
  readonly persons: number | null;
  readonly concurrent: number | null;
  readonly released: number | null;
}

/** A finding of one of several scenarios, by its id. */
export interface ScenarioFinding extends Finding {
  readonly scenario: string;
}

/** What a plan comes to in each aim of `propose`, over all communes; less is better. */
export interface ComparedAims {
  readonly below_half: number;
  readonly below: number;
  /** Units merged away; with a target how far the number of units is from it. */
  readonly mergers: number;
  /** Households beyond the upper guard. */
  readonly above: number;
  readonly spread: number;
  readonly units: number;
}

export interface CompareResult {
  readonly schemaVersion: number;
  readonly tool: string;
  readonly version: string;
  /** The id of the baseline. */
  readonly baseline: string;
  readonly scenarios: readonly ComparedScenario[];
  readonly parameters: readonly DifferingParameter[];
  readonly indicators: readonly ComparedIndicator[];
  /** What each plan comes to in the aims of `propose`, and scenario − baseline; none where a policy has no standards. */
  readonly aims: readonly {
    readonly scenario: string;
    readonly aims: ComparedAims;
    readonly difference: ComparedAims | null;
  }[];
  /** What tells the plan of each scenario apart; null: not known. */
  readonly measures: readonly ({ readonly scenario: string } & ComparedMeasures)[];
  readonly differences: readonly ComparedCounts[];
  /** One by one; only where they were asked for. */
  readonly places?: readonly ComparedPlace[];
  readonly people?: readonly ComparedPerson[];
  readonly findings: readonly ScenarioFinding[];
}
