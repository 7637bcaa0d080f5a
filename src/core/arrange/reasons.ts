/** Why somebody does not hold a post: the rules that stand against it. */

import { heldBy } from "../model/people.ts";
import type { Policy } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import type { Reorganisation } from "../reorganise/lineage.ts";
import { firstFitting } from "../rules/condition.ts";
import { concurrencyLimit, ineligibility } from "../rules/eligibility.ts";
import { type RosterFilter, rosterFilterOf } from "../rules/roster-filter.ts";
import type { Cell } from "../solver/cell.ts";
import type { Chosen } from "../solver/solution.ts";
import { type Arrangement, seatsOf } from "./arrangement.ts";
import { areTogether } from "./cell-places.ts";
import type { CellProblem } from "./cell-problem.ts";
import type { Keeps } from "./keeps.ts";

/**
 * The rules that led to a person's disposition: paths of the policy, as `--set` writes them, `places.…` for what the
 * plan did and `status.…` for places that it did not reach.
 */
export function rulesBehind(
  person: number,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  rules: Rules,
): string[] {
  const { seats, roster } = arrangement;
  const { policy } = rules;
  const { place, title } = roster.holdings;
  const before = heldBy(roster.people, person).sort(
    (a, b) => (place[a] ?? 0) - (place[b] ?? 0) || (title[a] ?? 0) - (title[b] ?? 0),
  );
  const after = seatsOf(arrangement, person);
  const found = new Set(
    before.flatMap((holding) => {
      const rule = ruleOver(holding, before, after, arrangement, reorganisation, rules);
      const at = reorganisation.home[place[holding] ?? -1] ?? -1;
      const merged = (reorganisation.parts[at]?.length ?? 0) > 1;
      return merged ? ["places.merged", rule] : [rule];
    }),
  );
  const arranged = after.filter(
    (seat) => reorganisation.after.places[seats.place[seat] ?? -1]?.status === "done",
  );
  if (arrangement.actual !== null) return [...found, ...(before.length === 0 ? ["roster.after"] : [])];
  if (arranged.some((seat) => !before.some((holding) => title[holding] === seats.title[seat])))
    found.add("holding.objective");
  const together = (a: number, b: number): boolean =>
    areTogether(reorganisation.after, policy, seats.place[a] ?? -1, seats.place[b] ?? -1);
  if (arranged.some((seat, n) => arranged.some((other, m) => m < n && together(other, seat))))
    found.add("holding.max_posts");
  const homes = new Set(before.map((holding) => reorganisation.home[place[holding] ?? -1]));
  if (arranged.some((seat) => !homes.has(seats.place[seat]))) found.add("holding.candidates");
  return [...found];
}

/** The rule that decided over one post that a person held, among all of theirs before and after. */
export function ruleOver(
  holding: number,
  before: readonly number[],
  after: readonly number[],
  { seats, actual }: Arrangement,
  { home, after: register }: Reorganisation,
  { roster: { holdings }, policy, filter, keeps }: Rules,
): string {
  const homeOf = (one: number): number => home[holdings.place[one] ?? -1] ?? -1;
  const into = homeOf(holding);
  const place = register.places[into];
  const own = holdings.title[holding] ?? -1;
  const title = policy.titles[own];
  if (!place || !title) return "places.dissolved";
  if (place.status !== "done") return `status.${place.status}`;
  if (actual !== null) return "roster.after";
  if (keeps !== null && (keeps.kept[holding] === 1 || keeps.leaving[holdings.person[holding] ?? -1] === 1))
    return "roster.keep";
  if (after.some((seat) => seats.place[seat] === into && seats.title[seat] === own))
    return "holding.incumbent";
  if ((firstFitting(title.posts, place) ?? 0) === 0) return `titles.${title.id}.posts`;
  const here = Int32Array.from(before.filter((other) => areTogether(register, policy, homeOf(other), into)));
  const bar = ineligibility(title, here, holdings, policy, filter);
  if (bar !== null) return `titles.${title.id}.${bar}`;
  const isFilled = (): boolean => seats.place.some((at, seat) => at === into && seats.title[seat] === own);
  return title.optional && !isFilled() ? `titles.${title.id}.optional` : "holding.objective";
}

/** What decides over who may hold a post. */
export interface Rules {
  readonly roster: Roster;
  readonly policy: Policy;
  readonly filter: RosterFilter;
  readonly keeps: Keeps | null;
}

/** What decided over who holds which post in an arrangement, to be asked for the rules behind it. */
export function rulesOf({ roster, evidence, keeps }: Arrangement, policy: Policy): Rules {
  return { roster, policy, filter: rosterFilterOf(evidence, policy.effective?.year ?? null), keeps };
}

/** The rule that keeps a candidate from title `t` at a place of a cell, beside what the solution gives them. */
export function reasonAgainst(
  plan: CellProblem,
  { sets, places }: Chosen,
  t: number,
  place: number,
  candidate: number,
  { roster: { holdings }, policy, filter, keeps }: Rules,
): string {
  const position = plan.titles[t] ?? -1;
  const title = policy.titles[position];
  const held = plan.heldBy(candidate);
  const set = sets[candidate] ?? 0;
  if (keeps?.leaving[plan.people[candidate] ?? -1] === 1) return "roster.keep";
  const bar = title ? ineligibility(title, held, holdings, policy, filter) : null;
  if (bar !== null) return `titles.${title?.id}.${bar}`;
  if (((plan.cell.candidates.eligible[candidate] ?? 0) >> t) % 2 === 0) return "holding.candidates";
  if (isElsewhere(plan.cell, set, places[candidate] ?? 0, t, place)) return "holding.candidates";
  return concurrencyLimit(plan, position, set, held, filter, policy) ?? "holding.objective";
}

/** Whether somebody with a set at one place of a cell cannot have a title of another, for nobody serves two units. */
function isElsewhere({ titles }: Cell, set: number, at: number, t: number, place: number): boolean {
  if (at === place || titles[t]?.shared) return false;
  return titles.some((title, own) => !title.shared && ((set >> own) & 1) === 1);
}
