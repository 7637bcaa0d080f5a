/**
 * The roster that really came out (`inputs.after`): instead of arranging, what it says is put in the place of an
 * arrangement. People of both rosters in, who holds what and what became of them out.
 */

import { CODES } from "../diagnostics/codes.ts";
import type { Policy } from "../model/policy.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { grouped } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { eligibilityOf } from "../rules/eligibility.ts";
import { arrange } from "./arrange.ts";
import type { Arrangement } from "./arrangement.ts";
import { breaches } from "./breaches.ts";
import { dispositionsOf } from "./disposition.ts";
import { join } from "./joined.ts";

/** Puts the roster after in the place of an arrangement, with what in it breaks the policy as warnings. */
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
  const newcomers = new Set(
    people.ids.flatMap((_, person) =>
      (people.first[person + 1] ?? 0) > (people.first[person] ?? 0) ? [] : person,
    ),
  );
  const told = best.diagnostics.filter(
    ({ code }) => CODES[code].stage !== "run" || code === "arrange/unproven",
  );
  return {
    roster: joined.before,
    evidence: joined.both,
    keeps: null,
    actual: { roster: after, newcomers },
    seats,
    seatsByPerson: grouped(seats.person, people.ids.length),
    vacant: after.vacant,
    dispositions: dispositionsOf(joined.before, seats),
    diagnostics: [...told, ...breaches({ reorganisation, joined, eligibility, policy }, after.vacant, best)],
  };
}
