/**
 * Posts that are kept, and people who leave, because the roster says so (`keep`): who is pinned out, and what
 * contradicts the policy or the plan told.
 */

import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { originOfRow } from "../model/origins.ts";
import type { Place, Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Roster } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import { concurrencyLimit } from "../rules/concurrency.ts";
import type { Eligibility } from "../rules/eligibility.ts";
import { holdingRule, type RuleId, ruleText } from "../rules/rule-id.ts";
import { type CellProblem, titlesOfSet } from "./cell-problem.ts";
import type { Keeps } from "./keeps.ts";

/** Somebody who keeps a post and leaves; a kept post of a place that is dissolved. */
export function checkKeeps(
  { kept, leaving }: Keeps,
  roster: Roster,
  policy: Policy,
  before: Register,
  home: Int32Array,
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

/** What is to be kept in a cell and cannot be: no such post, too few, or a rule that bars its holder. */
export function checkKeepsAt(
  { kept, leaving }: Keeps,
  plan: CellProblem,
  roster: Roster,
  { places: register }: Register,
  home: Int32Array,
  eligibility: Eligibility,
  policy: Policy,
): Diagnostic[] {
  const { holdings } = roster;
  const { titles, candidates } = plan.cell;
  const { places } = plan;
  const diagnostics: Diagnostic[] = [];
  const keepers = titles.map(() => places.map((): number[] => []));
  for (let index = 0; index < candidates.size; index++) {
    const own = plan.heldBy(index);
    if (leaving[plan.people[index] ?? -1] === 1) continue;
    const keptAt = places.map((_, at) => candidates.keep[index * places.length + at] ?? 0);
    for (const holding of own) {
      if (kept[holding] === 0) continue;
      const at = places.indexOf(home[holdings.place[holding] ?? -1] ?? -1);
      const place = register[places[at] ?? -1];
      if (!place) continue;
      const post = postOf(holding, place, roster, policy);
      const position = holdings.title[holding] ?? -1;
      const title = policy.titles[position];
      const t = plan.titles.indexOf(position);
      if (!title || t < 0 || (titles[t]?.posts[at] ?? 0) === 0) {
        diagnostics.push(noPost(post, false));
        continue;
      }
      const [unmet] = eligibility.unmet(title, own);
      const all = keptAt.reduce((mask, set) => mask | set, 0);
      const isElsewhere = keptAt.some(
        (set, other) => other !== at && set !== 0 && isOfUnit(register, places, other),
      );
      const others = titlesOfSet(plan, all & ~(1 << t), policy);
      const limit =
        isElsewhere && isOfUnit(register, places, at)
          ? holdingRule("holding.candidates", policy.holding)
          : concurrencyLimit(title, others, own, eligibility, policy);
      const rule = unmet ?? limit;
      if (rule !== null) diagnostics.push(barred(post, rule));
      keepers[t]?.[at]?.push(holding);
    }
  }
  keepers.forEach((byPlace, t) => {
    byPlace.forEach((own, at) => {
      const people = [...new Set(own.map((holding) => holdings.person[holding] ?? -1))];
      const posts = titles[t]?.posts[at] ?? 0;
      const [first] = own;
      const place = register[places[at] ?? -1];
      if (people.length <= posts || first === undefined || !place) return;
      const { origin, facts, ...about } = postOf(first, place, roster, policy);
      const ids = people.map((person) => roster.people.ids[person] ?? "");
      const details = { ...about, facts: { ...facts, posts, people: ids } };
      diagnostics.push(diagnostic("roster/keep-too-many", origin, details));
    });
  });
  return diagnostics;
}

function isOfUnit(register: readonly Place[], places: readonly number[], at: number): boolean {
  return register[places[at] ?? -1]?.level === "unit";
}

type Post = ReturnType<typeof postOf>;

function noPost({ origin, facts, ...about }: Post, dissolved: boolean): Diagnostic {
  return diagnostic("roster/keep-no-post", origin, { ...about, facts: { ...facts, dissolved } });
}

function barred({ origin, facts, ...about }: Post, rule: RuleId): Diagnostic {
  return diagnostic("roster/keep-barred", origin, { ...about, facts: { ...facts, rule: ruleText(rule) } });
}

/** A post that somebody is to keep, as every finding about it tells it. */
function postOf(holding: number, place: Place, { holdings, people, rows }: Roster, policy: Policy) {
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
