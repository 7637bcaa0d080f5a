/**
 * Facts changed: a cell and a candidate in; for each column that bars the candidate from something, the cell as if it
 * did not, out.
 */

import { type CellProblem, holdingsOf } from "../arrange/cell-problem.ts";
import { isDropped } from "../arrange/keeps.ts";
import type { Level } from "../model/place.ts";
import type { CandidatePosition } from "../model/positions.ts";
import type { RuleId } from "../rules/rule-id.ts";
import type { Cell } from "../solver/problem/cell.ts";
import type { RunContext } from "./trial.ts";

/** A cell as it would be if one fact of one candidate satisfied all rules. */
export interface FactChanged {
  readonly column: string;
  readonly cell: Cell;
}

/** One cell for each column. `index`: the candidate; `levels`: the levels of the cell's places. */
export function factsChanged(
  context: RunContext,
  problem: CellProblem,
  index: CandidatePosition,
  levels: readonly (Level | undefined)[],
): FactChanged[] {
  const { policy, eligibility } = context;
  const { cell, titles, places } = problem;
  const held = holdingsOf(problem, index);
  const asked = titles.flatMap((position) => {
    const title = policy.titles[position];
    return title ? eligibility.unmet(title, held).filter(({ kind }) => kind === "titles.requires") : [];
  });
  const columns = new Set([...asked, ...eligibility.unmetForSeveral(held)].flatMap(({ step }) => step ?? []));
  const party = cell.candidates.criteria[policy.holding.prefer.indexOf("party_member")];
  if (party && (party[index * places.length] ?? 0) <= 0) columns.add("party_member");
  return [...columns].map((column) => ({
    column,
    cell: withFact(context, problem, index, levels, column),
  }));
}

/** The cell in which a candidate satisfies whatever rules ask of one column. */
function withFact(
  { policy, eligibility, keeps, roster }: RunContext,
  problem: CellProblem,
  index: CandidatePosition,
  levels: readonly (Level | undefined)[],
  column: string,
): Cell {
  const { cell, titles, places } = problem;
  const { maxPosts, prefer } = policy.holding;
  const held = holdingsOf(problem, index);
  const isOfColumn = ({ kind, step }: RuleId): boolean => kind !== "titles.open_to" && step === column;
  const { candidates } = cell;
  let open = 0;
  titles.forEach((position, t) => {
    const title = policy.titles[position];
    if (!title) return;
    const unmet = eligibility.unmet(title, held);
    // A title that no rule on facts bars may be barred by a standing post or a mark to leave: it stays barred.
    const isBarredElse = unmet.length === 0 && (((candidates.eligible[index] ?? 0) >> t) & 1) === 0;
    const isGivenUp = keeps !== null && isDropped(keeps, problem, index, position, roster);
    if (!isBarredElse && !isGivenUp && unmet.every(isOfColumn)) open |= 1 << t;
  });
  const eligible = candidates.eligible.slice();
  eligible[index] = open;
  const most = candidates.maxPosts.slice();
  if (eligibility.unmetForSeveral(held).every(isOfColumn))
    most[index] = Math.max(...levels.map((level) => maxPosts[level === "commune" ? "commune" : "unit"]));
  const first = index * places.length;
  const criteria = candidates.criteria.map((values, c) => {
    if (column !== "party_member" || prefer[c] !== "party_member") return values;
    return values.slice().fill(1, first, first + places.length);
  });
  return { ...cell, candidates: { ...candidates, eligible, maxPosts: most, criteria } };
}
