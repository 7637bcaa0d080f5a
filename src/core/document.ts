/** What a rendering is made from: the result of a run, or of several side by side, with where it came from. */

import type { Result } from "./count/result.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Difference } from "./difference.ts";
import type { Register } from "./model/place.ts";
import type { Policy } from "./model/policy.ts";
import type { OldPlace } from "./model/positions.ts";
import type { Wishes } from "./model/proposal.ts";
import type { Roster } from "./model/roster.ts";
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
  readonly inputs: readonly InputRecord[];
  /** Values of the policy by path. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly result: Result;
  readonly findings: readonly Diagnostic[];
}

/** Scenarios side by side. */
export interface Comparison {
  readonly baseline: Compared;
  /** Every other scenario with its differences, scenario − baseline. */
  readonly others: readonly { readonly scenario: Compared; readonly difference: Difference }[];
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
}
