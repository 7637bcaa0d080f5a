/** What is to be said of a cell whose answer is not all that was wished for: its plan and answer in, diagnostics out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { RuleCount } from "../diagnostics/facts.ts";
import type { Place } from "../model/place.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { ruleText } from "../rules/rule-id.ts";
import type { Solution } from "../solver/solution.ts";
import { byCodeUnit } from "../text/order.ts";
import { communeOf, unitsIn } from "./cell-places.ts";
import type { CellProblem } from "./cell-problem.ts";
import { type Rules, reasonAgainst } from "./reasons.ts";

/** Tells of posts that stay vacant (`left`: how many), of answers that are not proven, and of caps that are not kept. */
export function remarkerOf(
  { after, parts }: Pick<Reorganisation, "after" | "parts">,
  rules: Rules,
  diagnostics: Diagnostic[],
): (plan: CellProblem, solution: Solution, left: number) => void {
  /** The name of a place, that of a unit with its commune's. */
  const fullNameOf = (at: number, { name, level }: Place): string => {
    const commune = level === "unit" ? after.places[after.parents[at] ?? -1] : undefined;
    return commune ? `${name}, ${commune.name}` : name;
  };
  return (plan, solution, left) => {
    const { cell, places } = plan;
    places.forEach((of, index) => {
      const open = vacantAt(plan, solution, index);
      const own = after.places[of];
      if (open.length === 0 || !own) return;
      const name = fullNameOf(of, own);
      if (parts[of]?.length === 0 && cell.candidates.size === 0) {
        const facts = { name, posts: postsOf(open) };
        diagnostics.push(diagnostic("arrange/to-elect", own.origin, { place: own.code, facts }));
        return;
      }
      const nameOf = ({ t }: VacantTitle): string =>
        titleName(rules.policy.titles[plan.titles[t] ?? -1], own.kind);
      // Where nobody held a post before, one remark says it for all titles.
      for (const group of cell.candidates.size === 0 ? [open] : open.map((one) => [one])) {
        const facts = {
          name,
          title: group.map(nameOf).join(", "),
          posts: postsOf(group),
          candidates: cell.candidates.size,
          barred: reasonsAgainst(plan, solution, group[0]?.t ?? 0, index, rules),
        };
        diagnostics.push(diagnostic("arrange/vacant", own.origin, { place: own.code, facts }));
      }
    });
    const at = communeOf(places, after);
    const whole = after.places[at];
    if (!whole) return;
    const { bound, persons, proven, released } = solution;
    const counted = { name: fullNameOf(at, whole), units: unitsIn(places, after), persons };
    const { code: place, origin } = whole;
    if (!proven) {
      const facts = {
        ...counted,
        vacancies: left,
        released: cell.objective === "fewest-changes" ? released : null,
        boundVacancies: bound.vacancies,
        boundPersons: bound.persons,
        boundReleased: bound.released,
      };
      diagnostics.push(diagnostic("arrange/unproven", origin, { place, facts }));
    }
    const { cap } = cell;
    if (cap !== null && persons > cap)
      diagnostics.push(diagnostic("arrange/over-cap", origin, { place, facts: { ...counted, cap } }));
  };
}

/** A title with posts that stay vacant at a place of a cell. */
interface VacantTitle {
  readonly t: number;
  readonly count: number;
}

function vacantAt({ titles }: CellProblem, { vacant }: Solution, index: number): VacantTitle[] {
  return titles
    .map((_, t) => ({ t, count: vacant[index * titles.length + t] ?? 0 }))
    .filter(({ count }) => count > 0);
}

function postsOf(open: readonly VacantTitle[]): number {
  return open.reduce((sum, { count }) => sum + count, 0);
}

/** Why nobody fills a post: how many candidates each rule bars, in the order of the rules. */
function reasonsAgainst(
  plan: CellProblem,
  solution: Solution,
  t: number,
  place: number,
  rules: Rules,
): RuleCount[] {
  const counts = new Map<string, number>();
  for (let index = 0; index < plan.cell.candidates.size; index++) {
    const reason = ruleText(reasonAgainst(plan, solution, t, place, index, rules));
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => byCodeUnit(`${a.rule}=`, `${b.rule}=`));
}
