/** Units that a proposal leaves as they are since nothing says whether they are below: units in, warnings out. */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { judgeUnit } from "../judge/thresholds.ts";
import type { Place } from "../model/place.ts";
import type { Policy, Thresholds } from "../model/policy.ts";

/**
 * Tells units whose households are blank, and those to which no standard applies where the policy lacks its region, or where none
 * applies to any unit. `units`: as they are before; `pending` and `exempt` ones are not judged in any case.
 */
export function tellNotJudged(
  units: readonly Place[],
  thresholds: Thresholds,
  { lacksRegion }: Pick<Policy, "lacksRegion">,
): readonly Diagnostic[] {
  const done = units.filter(({ status }) => status === "done");
  const known = done.filter(({ households }) => households !== null);
  const open = known.filter((unit) => judgeUnit(unit, 1, thresholds)?.tier == null);
  const blank = done.filter(({ households }) => households === null);
  const isTold = lacksRegion || open.length === known.length;
  return [...told("households", blank), ...(isTold ? told(lacksRegion ? "region" : "standard", open) : [])];
}

function told(why: "households" | "region" | "standard", units: readonly Place[]): readonly Diagnostic[] {
  const [first] = units;
  if (!first) return [];
  const facts = { why, count: units.length, name: first.name };
  return [diagnostic("propose/not-judged", first.origin, { place: first.code, facts })];
}
