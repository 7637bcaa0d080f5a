/** What is to be said of a cell whose answer is not all that was wished for: its plan and answer in, diagnostics out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import type { Solution } from "../solver/solution.ts";
import { communeOf, unitsIn } from "./cell-places.ts";
import type { CellProblem } from "./cell-problem.ts";
import { type Rules, reasonAgainst } from "./reasons.ts";

/** Tells of posts that stay vacant (`left`: how many), of answers that are not proven, and of caps that are not kept. */
export function remarkerOf(
  { after, parts }: Pick<Reorganisation, "after" | "parts">,
  rules: Rules,
  diagnostics: Diagnostic[],
): (plan: CellProblem, solution: Solution, left: number) => void {
  const tell = (code: Diagnostic["code"], of: number, facts: Diagnostic["facts"]): void => {
    const own = after.places[of];
    if (!own) return;
    const commune = own.level === "unit" ? after.places[after.parents[of] ?? -1] : undefined;
    const name = commune ? `${own.name}, ${commune.name}` : own.name;
    diagnostics.push(diagnostic(code, own.origin, { place: own.code, facts: { name, ...facts } }));
  };
  return (plan, solution, left) => {
    const { cell, places } = plan;
    places.forEach((of, index) => {
      const open = vacantAt(plan, solution, index);
      if (open.length === 0) return;
      if (parts[of]?.length === 0 && cell.candidates.size === 0) {
        tell("arrange/to-elect", of, { posts: postsOf(open) });
        return;
      }
      const kind = after.places[of]?.kind ?? "xa";
      const nameOf = ({ t }: VacantTitle): string =>
        titleName(rules.policy.titles[plan.titles[t] ?? -1], kind);
      // Where nobody held a post before, one remark says it for all titles.
      for (const group of cell.candidates.size === 0 ? [open] : open.map((one) => [one])) {
        tell("arrange/vacant", of, {
          title: group.map(nameOf).join(", "),
          posts: postsOf(group),
          candidates: cell.candidates.size,
          barred: reasonsAgainst(plan, solution, group[0]?.t ?? 0, index, rules),
        });
      }
    });
    const whole = communeOf(places, after);
    const units = unitsIn(places, after);
    const { bound, persons, proven, released } = solution;
    if (!proven) {
      tell("arrange/unproven", whole, {
        ...units,
        vacancies: left,
        persons,
        ...(cell.objective === "fewest-changes" && { released }),
        boundVacancies: bound.vacancies,
        ...(bound.persons !== null && { boundPersons: bound.persons }),
        ...(bound.released !== null && { boundReleased: bound.released }),
      });
    }
    if (cell.cap !== null && persons > cell.cap)
      tell("arrange/over-cap", whole, { ...units, persons, cap: cell.cap });
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

/** Why nobody fills a post: how many candidates each rule bars, as `rule=count`. */
function reasonsAgainst(
  plan: CellProblem,
  solution: Solution,
  t: number,
  place: number,
  rules: Rules,
): string[] {
  const counts = new Map<string, number>();
  for (let index = 0; index < plan.cell.candidates.size; index++) {
    const reason = reasonAgainst(plan, solution, t, place, index, rules);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => `${rule}=${count}`).sort();
}
