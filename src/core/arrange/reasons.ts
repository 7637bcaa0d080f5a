/** The rules behind an arrangement: why a person kept, changed or lost a post, and why a candidate does not have one. */

import { heldBy } from "../model/people.ts";
import type { Policy } from "../model/policy.ts";
import type {
  CandidatePosition,
  CellPlacePosition,
  CellTitlePosition,
  HoldingPosition,
  NewPlace,
  PersonPosition,
} from "../model/positions.ts";
import type { HeldPosts, Roster } from "../model/roster.ts";
import { type Reorganisation, takenOver } from "../reorganise/lineage/lineage.ts";
import { allowedBasis, concurrencyLimit } from "../rules/concurrency.ts";
import { firstFitting } from "../rules/condition.ts";
import { basisAt, distinctRules, factRule, holdingRule, type RuleId, titleRule } from "../rules/rule-id.ts";
import type { Cell, TitleBits } from "../solver/problem/cell.ts";
import type { Chosen } from "../solver/problem/solution.ts";
import { type Arrangement, isHeldAt, seatsOf } from "./arrangement.ts";
import { areTogether } from "./cell-places.ts";
import { type CellProblem, holdingsOf, titlesOfSet } from "./cell-problem.ts";
import { isDropped, type Keeps } from "./keeps.ts";
import type { Rules } from "./rules-in-force.ts";

/**
 * The rules that led to a person's disposition, each once: those over each post held before, what the plan did with its
 * place, and what the posts held afterwards came from.
 */
export function rulesBehind(
  person: PersonPosition,
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  rules: Rules,
): readonly RuleId[] {
  const { seats, roster } = arrangement;
  const { policy } = rules;
  const { place, title } = roster.holdings;
  const before = heldInOrder(roster, person);
  const after = seatsOf(arrangement, person);
  const found: RuleId[] = [];
  for (const holding of before) {
    const at = reorganisation.home[place[holding] ?? -1] ?? -1;
    if (takenOver(reorganisation.parts[at] ?? []).length > 1) found.push(MERGED);
    found.push(ruleOver(holding, before, after, arrangement, reorganisation, rules));
  }
  if (arrangement.actual !== null)
    return distinctRules(before.length === 0 ? [...found, factRule("roster.after")] : found);
  if (after.length === 0) return distinctRules(found);
  const arranged = after.filter(
    (seat) => reorganisation.after.places[seats.place[seat] ?? -1]?.status === "done",
  );
  if (arranged.some((seat) => !before.some((holding) => title[holding] === seats.title[seat])))
    found.push(holdingRule("holding.objective", policy.holding));
  for (const one of concurrentRules(arranged, seats, reorganisation, policy)) found.push(one);
  const isHome = (at: NewPlace | undefined): boolean =>
    before.some((holding) => reorganisation.home[place[holding] ?? -1] === at);
  if (arranged.some((seat) => !isHome(seats.place[seat])))
    found.push(holdingRule("holding.candidates", policy.holding));
  return distinctRules(found);
}

const MERGED = factRule("places.merged");

/** The posts that a person held, by place and the rank of their titles. */
export function heldInOrder(
  { people, holdings: { place, title } }: Roster,
  person: PersonPosition,
): HoldingPosition[] {
  const held = heldBy(people, person);
  return held.length < 2
    ? held
    : held.sort((a, b) => (place[a] ?? 0) - (place[b] ?? 0) || (title[a] ?? 0) - (title[b] ?? 0));
}

/**
 * A rule for each two seats of a person at places that are arranged together: how many posts one may hold, and what
 * allows the pair.
 */
function concurrentRules(
  own: readonly HoldingPosition[],
  seats: HeldPosts<NewPlace>,
  { after }: Reorganisation,
  policy: Policy,
): RuleId[] {
  if (own.length < 2) return [];
  const areConcurrent = (a: HoldingPosition, b: HoldingPosition): boolean =>
    areTogether(after, policy, seats.place[a] ?? -1, seats.place[b] ?? -1);
  return own.flatMap((seat, n) =>
    own.slice(0, n).flatMap((other) => {
      if (!areConcurrent(other, seat)) return [];
      const [a, b] = [other, seat].map((one) => policy.titles[seats.title[one] ?? -1]);
      const basis = a && b ? allowedBasis(a, b, policy.holding) : null;
      return [holdingRule("holding.max_posts", policy.holding, null, basis)];
    }),
  );
}

/**
 * The rule that decided over one post that a person held. `before`, `after`: all holdings and all seats of the
 * person.
 */
export function ruleOver(
  holding: HoldingPosition,
  before: readonly HoldingPosition[],
  after: readonly HoldingPosition[],
  arrangement: Arrangement,
  reorganisation: Reorganisation,
  { roster: { holdings }, policy, eligibility, keeps }: Rules,
): RuleId {
  const { seats, actual } = arrangement;
  const { home, after: register } = reorganisation;
  const homeOf = (one: HoldingPosition): NewPlace => home[holdings.place[one] ?? -1] ?? -1;
  const into = homeOf(holding);
  const place = register.places[into];
  const own = holdings.title[holding] ?? -1;
  const title = policy.titles[own];
  if (!place || !title) return factRule("places.dissolved");
  if (place.status !== "done") return standingRule(place.status, into, reorganisation, policy);
  if (actual !== null) return factRule("roster.after");
  if (keeps !== null && isMarked(keeps, holding, holdings.person[holding] ?? -1))
    return factRule("roster.keep");
  if (after.some((seat) => seats.place[seat] === into && seats.title[seat] === own))
    return holdingRule("holding.incumbent", policy.holding);
  if ((firstFitting(title.posts, place) ?? 0) === 0) return titleRule("titles.posts", title);
  const here = before.filter((other) => areTogether(register, policy, homeOf(other), into));
  const [unmet] = eligibility.unmet(title, here);
  if (unmet) return unmet;
  return title.optional && !isHeldAt(arrangement, into, own)
    ? titleRule("titles.optional", title)
    : holdingRule("holding.objective", policy.holding);
}

/** Whether the roster says what becomes of a holding: its holder keeps it, gives it up, or leaves. */
function isMarked(
  { kept, dropped, leaving }: Keeps,
  holding: HoldingPosition,
  person: PersonPosition,
): boolean {
  return kept[holding] === 1 || dropped[holding] === 1 || leaving[person] === 1;
}

/**
 * Why every post stands at a new place that is pending or exempt. A place that is pending though its old places were done
 * waits because they did not agree (lấy ý kiến): behind it stands the document behind the consent.
 */
export function standingRule(
  status: "pending" | "exempt",
  at: NewPlace,
  { before, parts }: Reorganisation,
  { consent }: Policy,
): RuleId {
  const basis = status === "pending" && isHeldBack(at, { before, parts }) ? (consent?.basis ?? null) : null;
  return factRule(`status.${status}`, basisAt("consent", basis));
}

/** Whether a new place that is pending is so since its old places, which were done, did not agree. */
export function isHeldBack(
  at: NewPlace,
  { before, parts }: Pick<Reorganisation, "before" | "parts">,
): boolean {
  return (parts[at] ?? []).every(({ from }) => before.places[from]?.status === "done");
}

/**
 * The rule that keeps a candidate from title `t` at a place of a cell, beside the titles that the solution gives the
 * candidate.
 */
export function reasonAgainst(
  problem: CellProblem,
  { sets, places }: Chosen,
  t: CellTitlePosition,
  place: CellPlacePosition,
  candidate: CandidatePosition,
  { roster, policy, eligibility, keeps }: Rules,
): RuleId {
  const position = problem.titles[t] ?? -1;
  const title = policy.titles[position];
  const held = holdingsOf(problem, candidate);
  const set = sets[candidate] ?? 0;
  if (keeps?.leaving[problem.people[candidate] ?? -1] === 1) return factRule("roster.keep");
  if (keeps && isDropped(keeps, problem, candidate, position, roster)) return factRule("roster.keep");
  const [unmet] = title ? eligibility.unmet(title, held) : [];
  if (unmet) return unmet;
  if (((problem.cell.candidates.eligible[candidate] ?? 0) >> t) % 2 === 0)
    return holdingRule("holding.candidates", policy.holding);
  if (isElsewhere(problem.cell, set, places[candidate] ?? 0, t, place))
    return holdingRule("holding.candidates", policy.holding);
  const others = titlesOfSet(problem, set, policy);
  const limit = title ? concurrencyLimit(title, others, held, eligibility, policy) : null;
  return limit ?? holdingRule("holding.objective", policy.holding);
}

/**
 * Whether a candidate with a set of titles at one unit of a cell cannot have title `t` at another place: nobody
 * serves two units.
 */
function isElsewhere(
  { titles }: Cell,
  set: TitleBits,
  at: CellPlacePosition,
  t: CellTitlePosition,
  place: CellPlacePosition,
): boolean {
  if (at === place || titles[t]?.shared) return false;
  return titles.some((title, own) => !title.shared && ((set >> own) & 1) === 1);
}
