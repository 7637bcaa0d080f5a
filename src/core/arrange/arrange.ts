/**
 * Arranging posts and persons (bố trí): lineage, people and policy in; who holds what afterwards, what stays
 * vacant, and each person's disposition out.
 */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Policy } from "../model/policy.ts";
import type { NewPlace, OldPlace } from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { type Groups, grouped, groupOf } from "../numbers/groups.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { eligibilityOf } from "../rules/eligibility.ts";
import { eachFilled, type Solution, vacanciesOf } from "../solver/problem/solution.ts";
import { solver } from "../solver/solve.ts";
import type { Arrangement } from "./arrangement.ts";
import { type HeldFinder, heldFinder } from "./candidates.ts";
import { findingsOn } from "./cell-findings.ts";
import { type CellMaker, cellMaker } from "./cell-maker.ts";
import { type CellPlaces, cellPlaces } from "./cell-places.ts";
import type { CellProblem } from "./cell-problem.ts";
import { dispositionsOf } from "./disposition.ts";
import { checkKeeps, checkKeepsAt } from "./keep-checks.ts";
import { keepsOf } from "./keeps.ts";
import { type PostList, postList } from "./post-list.ts";
import type { Rules } from "./rules-in-force.ts";
import { splitHolders, twoPlaces } from "./split-holders.ts";

/** Arranges every place that has titles, each on its own, to the proven optimum of the policy. */
export function arrange(
  reorganisation: Reorganisation,
  roster: Roster<OldPlace>,
  policy: Policy,
  nodeLimit?: number,
): Arrangement {
  const keeps = keepsOf(roster);
  const rules = { roster, policy, eligibility: eligibilityOf(roster, policy), keeps };
  const { seats, vacant, diagnostics } = arrangePlaces(reorganisation, rules, solver(nodeLimit));
  return {
    roster,
    evidence: roster,
    keeps,
    actual: null,
    seats,
    seatsByPerson: grouped(seats.person, roster.people.ids.length),
    vacant,
    dispositions: dispositionsOf(roster, seats),
    diagnostics: [
      ...(keeps ? checkKeeps(keeps, roster, policy, reorganisation) : []),
      ...diagnostics,
      ...splitHolders(roster, reorganisation),
      ...twoPlaces(roster, reorganisation, policy),
    ],
  };
}

/** Finds the optimum of a cell; its buffers are used for one cell after another. */
type Solver = ReturnType<typeof solver>;

/** What every place is arranged with, and the lists that its posts and findings are written to. */
interface Work {
  readonly reorganisation: Reorganisation;
  readonly rules: Rules;
  readonly heldIn: HeldFinder;
  readonly cellOf: CellMaker;
  readonly solve: Solver;
  /** The vacant posts of the roster by the new place that they go into. */
  readonly vacantIn: Groups;
  readonly seats: PostList;
  readonly vacant: PostList;
  readonly diagnostics: Diagnostic[];
}

/** Arranges one place, or one commune with its units, after the other, in the order of the register. */
function arrangePlaces(
  reorganisation: Reorganisation,
  rules: Rules,
  solve: Solver,
): Pick<Arrangement, "seats" | "vacant" | "diagnostics"> {
  const { after, home } = reorganisation;
  const { roster, policy } = rules;
  const size = after.places.length;
  const vacantHomes = roster.vacant.place.map((at) => home[at] ?? -1);
  const work: Work = {
    reorganisation,
    rules,
    heldIn: heldFinder(roster, reorganisation),
    cellOf: cellMaker(rules, reorganisation),
    solve,
    vacantIn: grouped(vacantHomes, size),
    seats: postList(size),
    vacant: postList(size),
    diagnostics: [],
  };
  const cells = cellPlaces(after, policy);
  after.places.forEach(({ level, status }, at) => {
    const places = cells[at];
    if (level !== "commune" && level !== "unit") return;
    if (status !== "done") keepAll(at, work);
    else if (places) settle(places, work);
  });
  return { seats: work.seats.done(), vacant: work.vacant.done(), diagnostics: work.diagnostics };
}

/** A place that is pending (chưa hoàn thành) or exempt (không sắp xếp): every post and holder stands. */
function keepAll(at: NewPlace, { rules: { roster }, heldIn, vacantIn, seats, vacant }: Work): void {
  const { holdings } = roster;
  for (const holding of heldIn([at]))
    seats.add(at, holdings.title[holding] ?? 0, holdings.person[holding] ?? 0);
  for (const post of groupOf(vacantIn, at)) vacant.add(at, roster.vacant.title[post] ?? 0);
}

/**
 * The places of one cell: their posts are filled as the optimum has it, and findings tell where that is not all
 * filled.
 */
function settle(places: CellPlaces, work: Work): void {
  const { reorganisation, rules, diagnostics } = work;
  const problem = work.cellOf(places, work.heldIn(places));
  if (rules.keeps)
    for (const one of checkKeepsAt(rules.keeps, problem, reorganisation, rules)) diagnostics.push(one);
  if (problem.titles.length === 0) return;
  const solution = work.solve(problem.cell);
  write(problem, solution, work);
  const { cap } = problem.cell;
  const isAllWell = solution.proven && (cap === null || solution.persons <= cap);
  if (!isAllWell || vacanciesOf(solution) > 0)
    for (const one of findingsOn(problem, solution, reorganisation, rules)) diagnostics.push(one);
}

/** Writes down who holds what in a cell, and which of its posts stay vacant. */
function write({ cell, places, titles, people }: CellProblem, solution: Solution, work: Work): void {
  eachFilled(cell, solution, (candidate, t, place) => {
    work.seats.add(places[place] ?? -1, titles[t] ?? 0, people[candidate] ?? 0);
  });
  for (let slot = 0; slot < solution.vacant.length; slot++) {
    for (let n = solution.vacant[slot] ?? 0; n > 0; n--)
      work.vacant.add(places[Math.floor(slot / titles.length)] ?? -1, titles[slot % titles.length] ?? 0);
  }
}
