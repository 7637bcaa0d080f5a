/** What a rendering is made from: the result of a run, or of several side by side, with where it came from. */

import type { Assignment } from "./assign/assign.ts";
import type { Unmet } from "./assign/unmet.ts";
import type { Result } from "./count/result.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Difference } from "./difference.ts";
import type { Month } from "./duty/calendar.ts";
import type { Area } from "./model/area.ts";
import type { Register } from "./model/place.ts";
import type { Policy } from "./model/policy.ts";
import type { OldPlace } from "./model/positions.ts";
import type { Wishes } from "./model/proposal.ts";
import type { Act, ReportDetails } from "./model/report.ts";
import type { Roster } from "./model/roster.ts";
import type { PlanMeasures } from "./plan-measures.ts";
import type { AimSums } from "./propose/aims-of.ts";
import type { CommuneProposal } from "./propose/proposal.ts";
import type { Outcome } from "./run.ts";

/** An input as it was read. */
export interface InputRecord {
  readonly role: string;
  /** As the user wrote it. */
  readonly path: string;
  readonly sha256: string;
  /** Data rows read. */
  readonly rows: number;
}

/** One finished run. */
export interface RunDocument extends Outcome {
  readonly version: string;
  readonly name: string;
  readonly policy: Policy;
  readonly roster: Roster | null;
  readonly inputs: readonly InputRecord[];
  /** What the office says of its report. */
  readonly report: ReportDetails;
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
  /** What comes out when all places have finished, with its own findings; null where it was not asked for. */
  readonly projection: { readonly result: Result; readonly findings: readonly Diagnostic[] } | null;
}

/** One scenario of a comparison. */
export interface Compared {
  /** A is the baseline, then B … Z, AA … as they were given. */
  readonly letter: string;
  readonly name: string;
  readonly path: string;
  readonly policy: Policy;
  /** The act that its plan is of; null: not given. */
  readonly act: Act | null;
  readonly inputs: readonly InputRecord[];
  /** Values of the policy by path. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly result: Result;
  /** What its plan comes to in the aims of a proposal, over all communes; null where the policy has no standards. */
  readonly aims: AimSums | null;
  /** What tells its plan apart from others. */
  readonly measures: PlanMeasures;
  readonly findings: readonly Diagnostic[];
}

/** Scenarios side by side. */
export interface Comparison {
  readonly baseline: Compared;
  /** Every other scenario with its differences, scenario − baseline. */
  readonly others: readonly { readonly scenario: Compared; readonly difference: Difference }[];
}

/** A column, and what it was taken for. */
export interface LayoutColumn {
  /** Its letters in a sheet: A, B … AA. Of files put together, in the first that has it. */
  readonly letters: string;
  /** As the file has it; "" for none, and where what stands there is most likely a row of data. */
  readonly header: string;
  /** A known column, `title:ID` for the holders of a title, a column that rules of the policy look at by their name; null: passed over. */
  readonly meaning: string | null;
  /** Its name in Vietnamese lists; null where it has none of its own. */
  readonly alias: string | null;
  /** Whether rules look at it that the table alone knows nothing of. */
  readonly isRuleColumn: boolean;
  /** Rows of data in which it is not blank. */
  readonly filled: number;
}

/** Rows by what they were taken for; together all rows below the header that are not blank. */
export interface LayoutRows {
  /** Rows of data that were of use. */
  readonly data: number;
  /** Headings above groups of rows. */
  readonly group: number;
  readonly total: number;
  /** Column numbers, repeated headers, running numbers alone, notes and signatures. */
  readonly leftOut: number;
  /** Rows that are broken or have a fault for which nothing could be made of them. */
  readonly faulty: number;
}

/** One input of a scenario. */
export interface InputLayout {
  readonly role: "register" | "roster" | "changes" | "after" | "neighbours" | "consultation";
  /** Files, and sheets of workbooks, in the order in which they were read. */
  readonly files: readonly { readonly path: string; readonly sheet: string | null }[];
  readonly columns: readonly LayoutColumn[];
  readonly rows: LayoutRows;
}

/** People, posts with the vacant ones, the vacant ones alone, and places. */
export interface CameTo {
  readonly people: number | null;
  readonly posts: number | null;
  readonly vacancies: number | null;
  readonly places: number | null;
}

/** How an input was understood, and what its rows came to. */
export interface CheckedInput extends InputLayout {
  readonly cameTo: CameTo;
  /** All rows, those with a post or place, vacant ones, and those of no use; null where nothing was made of them. */
  readonly counts: {
    readonly read: number;
    readonly held: number | null;
    readonly vacant: number | null;
    readonly leftOut: number | null;
  };
}

/** One finished proposal of mergers. */
export interface ProposeDocument {
  readonly version: string;
  readonly name: string;
  readonly policy: Policy;
  readonly inputs: readonly InputRecord[];
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
  /** The register before, with its sums. */
  readonly register: Register<OldPlace>;
  readonly wishes: Wishes;
  readonly communes: readonly CommuneProposal[];
  /** Of places that a map has. */
  readonly areas: ReadonlyMap<OldPlace, Area>;
}

/** A planned duty: who attends which meetings of party cells. */
export interface DutyDocument {
  readonly version: string;
  readonly name: string;
  /** The document that its rules come from (căn cứ); null for none. */
  readonly basis: string | null;
  readonly report: ReportDetails;
  readonly inputs: readonly InputRecord[];
  readonly assignment: Assignment;
  readonly unmet: readonly Unmet[];
  /** The month that is shown; null for all. */
  readonly month: Month | null;
  readonly findings: readonly Diagnostic[];
}
