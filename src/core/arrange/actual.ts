/**
 * The roster that really came out (danh sách thực tế, `inputs.after`) in the place of a computed arrangement: both rosters
 * in, who holds what afterwards and what became of each person out.
 */

import { CODES } from "../diagnostics/codes.ts";
import type { Policy } from "../model/policy.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { grouped } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { eligibilityOf } from "../rules/eligibility.ts";
import { againstMarks } from "./against-marks.ts";
import { arrange } from "./arrange.ts";
import type { Arrangement } from "./arrangement.ts";
import { breaches } from "./breaches.ts";
import { dispositionsOf } from "./disposition.ts";
import { join } from "./joined.ts";
import { strangers } from "./strangers.ts";

/**
 * The roster after as an arrangement. The optimum is computed all the same: findings say which holdings of the roster after
 * break the policy, and how many people more than needed it has.
 */
export function actualArrangement(
  reorganisation: Reorganisation,
  before: Roster<OldPlace>,
  after: Roster<NewPlace>,
  policy: Policy,
  nodeLimit?: number,
): Arrangement {
  const joined = join(before, after);
  const { people } = joined.before;
  const seats = joined.after;
  const best = arrange(reorganisation, joined.before, policy, nodeLimit);
  const eligibility = eligibilityOf(joined.both, policy);
  const told = best.diagnostics.filter(
    ({ code }) => CODES[code].stage !== "run" || code === "arrange/unproven" || code === "arrange/too-large",
  );
  return {
    roster: joined.before,
    evidence: joined.both,
    keeps: null,
    actual: { roster: after },
    seats,
    seatsByPerson: grouped(seats.person, people.ids.length),
    vacant: after.vacant,
    dispositions: dispositionsOf(joined.before, seats),
    diagnostics: [
      ...told,
      ...strangers(before, after),
      ...againstMarks(joined, reorganisation, policy),
      ...breaches({ reorganisation, joined, eligibility, policy }, after.vacant, best),
    ],
  };
}
