/** What decides who may hold a post: a policy, the roster that it is tried on, and the roster's marks of who stays. */

import type { Policy } from "../model/policy.ts";
import type { OldPlace } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { type Eligibility, eligibilityOf } from "../rules/eligibility.ts";
import type { Arrangement } from "./arrangement.ts";
import type { Keeps } from "./keeps.ts";

/** One policy over one roster. */
export interface Rules {
  readonly roster: Roster<OldPlace>;
  readonly policy: Policy;
  readonly eligibility: Eligibility;
  /** null: the roster marks nobody. */
  readonly keeps: Keeps | null;
}

/** What decided over an arrangement; the rules behind it are asked from these. */
export function rulesOf({ roster, evidence, keeps }: Arrangement, policy: Policy): Rules {
  return { roster, policy, eligibility: eligibilityOf(evidence, policy), keeps };
}
