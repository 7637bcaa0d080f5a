/**
 * Posts that are kept, and people who leave, because the roster says so (`keep`): who is pinned out, and what
 * contradicts the policy or the plan told.
 */

import type { Code } from "../diagnostics/codes.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import type { Place, Register } from "../model/place.ts";
import type { Policy } from "../model/policy.ts";
import type { Holdings, Roster } from "../model/roster.ts";
import { titleName } from "../model/titles.ts";
import { concurrencyLimit, ineligibility } from "../rules/eligibility.ts";
import type { RosterFilter } from "../rules/roster-filter.ts";
import type { CellProblem } from "./cell-problem.ts";
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
      diagnostics.push(about("roster/keep-and-leave", holding, place, roster, policy));
    } else if ((home[holdings.place[holding] ?? -1] ?? -1) < 0) {
      diagnostics.push(
        about("roster/keep-no-post", holding, place, roster, policy, { dissolved: place.name }),
      );
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
  filter: RosterFilter,
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
      const tell = (code: Code, facts: Diagnostic["facts"] = {}): void => {
        diagnostics.push(about(code, holding, place, roster, policy, facts));
      };
      const position = holdings.title[holding] ?? -1;
      const title = policy.titles[position];
      const t = plan.titles.indexOf(position);
      if (!title || t < 0 || (titles[t]?.posts[at] ?? 0) === 0) {
        tell("roster/keep-no-post");
        continue;
      }
      const bar = ineligibility(title, own, holdings, policy, filter);
      const all = keptAt.reduce((mask, set) => mask | set, 0);
      const isElsewhere = keptAt.some(
        (set, other) => other !== at && set !== 0 && isOfUnit(register, places, other),
      );
      const limit =
        isElsewhere && isOfUnit(register, places, at)
          ? "holding.candidates"
          : concurrencyLimit(plan, position, all & ~(1 << t), own, filter, policy);
      if (bar !== null) tell("roster/keep-barred", { rule: `titles.${title.id}.${bar}` });
      else if (limit !== null) tell("roster/keep-barred", { rule: limit });
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
      const facts = { posts, people: people.map((person) => roster.people.ids[person] ?? "") };
      diagnostics.push(about("roster/keep-too-many", first, place, roster, policy, facts));
    });
  });
  return diagnostics;
}

function isOfUnit(register: readonly Place[], places: readonly number[], at: number): boolean {
  return register[places[at] ?? -1]?.level === "unit";
}

function about(
  code: Code,
  holding: number,
  place: Place,
  { holdings, people, rows }: { readonly holdings: Holdings } & Pick<Roster, "people" | "rows">,
  policy: Policy,
  facts: Diagnostic["facts"] = {},
): Diagnostic {
  const origin = rows.origin(holdings.row[holding] ?? 0);
  const title = titleName(policy.titles[holdings.title[holding] ?? -1], place.kind);
  return diagnostic(code, origin, {
    person: people.ids[holdings.person[holding] ?? -1] ?? null,
    place: place.code,
    facts: { title, name: place.name, ...facts },
  });
}
