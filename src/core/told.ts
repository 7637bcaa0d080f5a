/** What is told of one id of a scenario, or of one figure: what becomes of it, why, and what a proposal would make of it. */

import type { ProposeDocument } from "./document.ts";
import type { Explanation } from "./explain/explained.ts";
import type { FigureExplained } from "./explain/figure.ts";
import type { Policy } from "./model/policy.ts";
import type { OldPlace } from "./model/positions.ts";
import type { Act } from "./model/report.ts";

/** A unit of the register before, and the proposal that it is looked at under. */
export interface UnitUnderProposal {
  readonly document: ProposeDocument;
  readonly unit: OldPlace;
}

/** A figure, or what the run and, where the scenario wishes one, a proposal say of an id. */
export type Told =
  | {
      readonly kind: "figure";
      readonly figure: FigureExplained;
      readonly policy: Policy;
      readonly act: Act | null;
    }
  | {
      readonly kind: "id";
      readonly found: readonly Explanation[];
      readonly policy: Policy;
      /** The act that the plan is of; null: not given. */
      readonly act: Act | null;
      /** Under a proposal; null where there is none. */
      readonly under: UnitUnderProposal | null;
    };
