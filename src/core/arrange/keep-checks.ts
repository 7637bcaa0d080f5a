/** Checks of the roster's marks (`keep`): marks in; those that contradict each other, the plan or the policy, out. */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import type { Place, Register } from "../model/place.ts";
import type { Policy, Title } from "../model/policy.ts";
import type {
  CandidatePosition,
  CellPlacePosition,
  CellTitlePosition,
  HoldingPosition,
  NewPlace,
  OldPlace,
} from "../model/positions.ts";
import type { Roster } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import type { Reorganisation } from "../reorganise/lineage/lineage.ts";
import { concurrencyLimit } from "../rules/concurrency.ts";
import { holdingRule, type RuleId, ruleText } from "../rules/rule-id.ts";
import { cellPlaceOf } from "./cell-places.ts";
import { type CellProblem, holdingsOf, titlesOfSet } from "./cell-problem.ts";
import type { Keeps } from "./keeps.ts";
import type { Rules } from "./rules-in-force.ts";

/** People who are to keep a post and to leave, and posts to be kept in a place that is dissolved. */
export function checkKeeps(
  { kept, leaving }: Keeps,
  roster: Roster<OldPlace>,
  policy: Policy,
  { before, home }: Pick<Reorganisation, "before" | "home">,
): Diagnostic[] {
  const { holdings } = roster;
  const diagnostics: Diagnostic[] = [];
  for (let holding = 0; holding < holdings.size; holding++) {
    if (kept[holding] === 0) continue;
    const place = before.places[holdings.place[holding] ?? -1];
    if (!place) continue;
    if (leaving[holdings.person[holding] ?? -1] === 1) {
      const { origin, facts, ...about } = postOf(holding, place, roster, policy);
      diagnostics.push(diagnostic("roster/keep-and-leave", origin, { ...about, facts }));
    } else if ((home[holdings.place[holding] ?? -1] ?? -1) < 0) {
      diagnostics.push(noPost(postOf(holding, place, roster, policy), true));
    }
  }
  return diagnostics;
}

/** A post that its holder is to keep in a cell. */
interface Kept {
  readonly holding: HoldingPosition;
  readonly title: Title;
  readonly t: CellTitlePosition;
  readonly at: CellPlacePosition;
}

/**
 * Marks that a cell cannot keep: no such post any more, fewer posts than people to keep them, or a rule that bars the
 * holder.
 */
export function checkKeepsAt(
  { kept, leaving }: Keeps,
  problem: CellProblem,
  { after, home }: Pick<Reorganisation, "after" | "home">,
  rules: Rules,
): Diagnostic[] {
  const { roster, policy } = rules;
  const diagnostics: Diagnostic[] = [];
  const keeping: Kept[] = [];
  for (let candidate = 0; candidate < problem.cell.candidates.size; candidate++) {
    if (leaving[problem.people[candidate] ?? -1] === 1) continue;
    for (const holding of holdingsOf(problem, candidate)) {
      if (kept[holding] === 0) continue;
      const at = cellPlaceOf(problem.places, home[roster.holdings.place[holding] ?? -1] ?? -1);
      const place = after.places[problem.places[at] ?? -1];
      if (!place) continue;
      const post = postOf(holding, place, roster, policy);
      const position = roster.holdings.title[holding] ?? -1;
      const title = policy.titles[position];
      const t = problem.titles.indexOf(position);
      if (!title || (problem.cell.titles[t]?.posts[at] ?? 0) === 0) {
        diagnostics.push(noPost(post, false));
        continue;
      }
      const one = { holding, title, t, at };
      const rule = ruleAgainst(one, candidate, problem, after, rules);
      if (rule !== null) diagnostics.push(barred(post, rule));
      keeping.push(one);
    }
  }
  return [...diagnostics, ...tooManyKept(keeping, problem, after, rules)];
}

/**
 * The rule against a post that a candidate is to keep, beside what else the candidate is to keep in the cell; null
 * for none.
 */
function ruleAgainst(
  { title, t, at }: Kept,
  candidate: CandidatePosition,
  problem: CellProblem,
  { places: register }: Register<NewPlace>,
  { policy, eligibility }: Rules,
): RuleId | null {
  const held = holdingsOf(problem, candidate);
  const [unmet] = eligibility.unmet(title, held);
  if (unmet) return unmet;
  const { keep } = problem.cell.candidates;
  const keptAt = problem.places.map((_, other) => keep[candidate * problem.places.length + other] ?? 0);
  const isUnit = (place: CellPlacePosition): boolean =>
    register[problem.places[place] ?? -1]?.level === "unit";
  // Nobody serves two units.
  if (isUnit(at) && keptAt.some((set, other) => other !== at && set !== 0 && isUnit(other)))
    return holdingRule("holding.candidates", policy.holding);
  const all = keptAt.reduce((mask, set) => mask | set, 0);
  return concurrencyLimit(title, titlesOfSet(problem, all & ~(1 << t), policy), held, eligibility, policy);
}

/** Titles of which more people keep a post at a place than there are posts. */
function tooManyKept(
  keeping: readonly Kept[],
  problem: CellProblem,
  { places: register }: Register<NewPlace>,
  { roster, policy }: Rules,
): Diagnostic[] {
  return problem.titles.flatMap((_, t) =>
    problem.places.flatMap((position, at): Diagnostic[] => {
      const own = keeping.filter((one) => one.t === t && one.at === at);
      const people = [...new Set(own.map(({ holding }) => roster.holdings.person[holding] ?? -1))];
      const posts = problem.cell.titles[t]?.posts[at] ?? 0;
      const [first] = own;
      const place = register[position];
      if (people.length <= posts || !first || !place) return [];
      const { origin, facts, ...about } = postOf(first.holding, place, roster, policy);
      const ids = people.map((person) => roster.people.ids[person] ?? "");
      const details = { ...about, facts: { ...facts, posts, people: ids } };
      return [diagnostic("roster/keep-too-many", origin, details)];
    }),
  );
}

type Post = ReturnType<typeof postOf>;

function noPost({ origin, facts, ...about }: Post, dissolved: boolean): Diagnostic {
  return diagnostic("roster/keep-no-post", origin, { ...about, facts: { ...facts, dissolved } });
}

function barred({ origin, facts, ...about }: Post, rule: RuleId): Diagnostic {
  return diagnostic("roster/keep-barred", origin, { ...about, facts: { ...facts, rule: ruleText(rule) } });
}

/** A post that somebody is to keep, as every finding about it tells it. */
function postOf(holding: HoldingPosition, place: Place, { holdings, people, rows }: Roster, policy: Policy) {
  return {
    origin: originOfRow(rows.origins, holdings.row[holding] ?? 0),
    person: people.ids[holdings.person[holding] ?? -1] ?? null,
    place: place.code,
    facts: {
      title: titleName(policy.titles[holdings.title[holding] ?? -1], place.kind),
      name: place.name,
    },
  };
}
