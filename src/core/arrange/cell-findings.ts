/** Findings about a cell: the cell and its solution in; vacant posts, unproven optima and caps that are not kept out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { RuleCount } from "../diagnostics/facts.ts";
import type { Place, Register } from "../model/place.ts";
import type { CellPlacePosition, CellTitlePosition, NewPlace } from "../model/positions.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { ruleText } from "../rules/rule-id.ts";
import type { Cell } from "../solver/problem/cell.ts";
import { type Solution, vacanciesOf } from "../solver/problem/solution.ts";
import { byCodeUnit } from "../text/order.ts";
import { communeOf, unitsIn } from "./cell-places.ts";
import type { CellProblem } from "./cell-problem.ts";
import { reasonAgainst } from "./reasons.ts";
import type { Rules } from "./rules-in-force.ts";

/** Everything to be said of a cell; nothing where each post is filled, the optimum proven and the cap kept. */
export function findingsOn(
  problem: CellProblem,
  solution: Solution,
  reorganisation: Pick<Reorganisation, "after" | "parts">,
  rules: Rules,
): Diagnostic[] {
  return [
    ...problem.places.flatMap((at, index) =>
      vacantPosts(at, index, problem, solution, reorganisation, rules),
    ),
    ...wholeCell(problem, solution, reorganisation.after),
  ];
}

/** Posts of one place of a cell that stay vacant, with the rules that bar its candidates. */
function vacantPosts(
  at: NewPlace,
  index: CellPlacePosition,
  problem: CellProblem,
  solution: Solution,
  { after, parts }: Pick<Reorganisation, "after" | "parts">,
  rules: Rules,
): Diagnostic[] {
  const open = vacantAt(problem, solution, index);
  const place = after.places[at];
  if (open.length === 0 || !place) return [];
  const name = fullNameOf(at, place, after);
  const candidates = problem.cell.candidates.size;
  if (parts[at]?.length === 0 && candidates === 0) {
    const facts = { name, posts: postsOf(open) };
    return [diagnostic("arrange/to-elect", place.origin, { place: place.code, facts })];
  }
  const nameOf = ({ t }: VacantTitle): string =>
    titleName(rules.policy.titles[problem.titles[t] ?? -1], place.kind);
  // Where there is no candidate, one finding says it for all titles.
  return (candidates === 0 ? [open] : open.map((one) => [one])).map((group) => {
    const facts = {
      name,
      title: group.map(nameOf).join(", "),
      posts: postsOf(group),
      candidates,
      barred: reasonsAgainst(problem, solution, group[0]?.t ?? 0, index, rules),
    };
    return diagnostic("arrange/vacant", place.origin, { place: place.code, facts });
  });
}

/** An optimum that is not proven, and a cap that is not kept: findings about the cell as a whole. */
function wholeCell(
  { cell, places }: CellProblem,
  solution: Solution,
  after: Register<NewPlace>,
): Diagnostic[] {
  const at = communeOf(places, after);
  const whole = after.places[at];
  if (!whole) return [];
  const { bound, persons, proven, released } = solution;
  const counted = { name: fullNameOf(at, whole, after), units: unitsIn(places, after), persons };
  const { code: place, origin } = whole;
  const diagnostics: Diagnostic[] = [];
  if (!proven) {
    const facts = {
      ...counted,
      vacancies: vacanciesOf(solution),
      released: cell.objective === "fewest-changes" ? released : null,
      boundVacancies: bound.vacancies,
      boundPersons: bound.persons,
      boundReleased: bound.released,
    };
    diagnostics.push(
      solution.isTooLarge
        ? diagnostic("arrange/too-large", origin, { place, facts: { ...facts, ...sizeOf(cell) } })
        : diagnostic("arrange/unproven", origin, { place, facts }),
    );
  }
  const { cap } = cell;
  if (cap !== null && persons > cap)
    diagnostics.push(diagnostic("arrange/over-cap", origin, { place, facts: { ...counted, cap } }));
  return diagnostics;
}

/** How many posts and candidates a cell has. */
function sizeOf({ titles, candidates }: Cell): { readonly posts: number; readonly candidates: number } {
  const posts = titles.reduce((sum, title) => sum + title.posts.reduce((all, count) => all + count, 0), 0);
  return { posts, candidates: candidates.size };
}

/** The name of a place, that of a unit with its commune's. */
function fullNameOf(at: NewPlace, { name, level }: Place, { places, parents }: Register<NewPlace>): string {
  const commune = level === "unit" ? places[parents[at] ?? -1] : undefined;
  return commune ? `${name}, ${commune.name}` : name;
}

/** A title with posts that stay vacant at a place of a cell. */
interface VacantTitle {
  readonly t: CellTitlePosition;
  readonly count: number;
}

function vacantAt({ titles }: CellProblem, { vacant }: Solution, index: CellPlacePosition): VacantTitle[] {
  return titles
    .map((_, t) => ({ t, count: vacant[index * titles.length + t] ?? 0 }))
    .filter(({ count }) => count > 0);
}

function postsOf(open: readonly VacantTitle[]): number {
  return open.reduce((sum, { count }) => sum + count, 0);
}

/** Why nobody fills a vacant post: how many candidates each rule keeps from it, in the order of the texts of rules. */
function reasonsAgainst(
  problem: CellProblem,
  solution: Solution,
  t: CellTitlePosition,
  place: CellPlacePosition,
  rules: Rules,
): RuleCount[] {
  const counts = new Map<string, number>();
  for (let index = 0; index < problem.cell.candidates.size; index++) {
    const reason = ruleText(reasonAgainst(problem, solution, t, place, index, rules));
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => byCodeUnit(`${a.rule}=`, `${b.rule}=`));
}
