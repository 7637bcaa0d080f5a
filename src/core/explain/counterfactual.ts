/**
 * Why somebody has no post in a place any more, and what would have to change: the place's cell is solved again with
 * the person in a post, with one fact of theirs changed, and with one rule changed.
 */

import type { CellProblem } from "../arrange/cell-problem.ts";
import { referenceDay } from "../arrange/preferences.ts";
import type { Level } from "../model/place.ts";
import type { Preference, Title } from "../model/policy.ts";
import { firstFitting } from "../rules/condition.ts";
import { ineligibility } from "../rules/eligibility.ts";
import type { Cell } from "../solver/cell.ts";
import { type Solution, vacanciesOf } from "../solver/solution.ts";
import { cellAt, compareVectors, type RunContext, solveCell, totalLength, vectorOf } from "./trial.ts";
import { variationsOf } from "./variation.ts";

/** What an arrangement of one place comes to. */
export interface Total {
  readonly vacancies: number;
  readonly persons: number;
  readonly released: number;
}

/** The best arrangement in which the person has a post, all rules being as they are. */
export interface Instead {
  /** Position of the title. */
  readonly title: number;
  /** Position of the new place that it is at. */
  readonly place: number;
  /** Whether the person held it in one of the place's predecessors. */
  readonly held: boolean;
  /** Who holds it in the answer, as positions among the people. */
  readonly holders: readonly number[];
  readonly total: Total;
  /** What speaks against it: a worse total, or the first preference in which it is less; `id` where nothing is. */
  readonly against: "total" | "optional" | "incumbent" | Preference | "id";
  /** Under `senior`: the person would have the post with a `since` of this day or earlier. */
  readonly neededSince: number | null;
}

/** One thing changed under which the person has a post. */
export interface CounterfactualChange {
  readonly kind: "fact" | "rule";
  /** A column of the roster, or the path of a rule. */
  readonly path: string;
  /** What a rule becomes; null: it is dropped, or a fact is as the rules ask. */
  readonly value: number | string | null;
  readonly total: Total;
  /** Whether the total is no worse than it is. */
  readonly noWorse: boolean;
}

export interface Counterfactual {
  readonly total: Total;
  /** null where no title of the place is open to the person. */
  readonly instead: Instead | null;
  /** Those with a total that is no worse first, facts before rules. */
  readonly changes: readonly CounterfactualChange[];
}

/** null where the person has a post there, or is no candidate. */
export function nearestChanges(ground: RunContext, at: number, person: number): Counterfactual | null {
  const { places } = ground.reorganisation.after;
  const plan = cellAt(ground, at);
  const levels = [...new Set(plan.places.map((one) => places[one]?.level))];
  const { size } = plan.cell.candidates;
  const index = plan.people.subarray(0, size).indexOf(person);
  if (index < 0) return null;
  const answer = solveCell(ground, plan.cell);
  if ((answer.sets[index] ?? 0) !== 0) return null;
  const current = vectorOf(plan.cell, answer);
  const tried = (cell: Cell, solution: Solution) => ({
    total: totalOf(solution),
    noWorse: compareVectors(vectorOf(cell, solution), current, totalLength(plan.cell)) <= 0,
  });
  const changes: CounterfactualChange[] = [];
  if (ground.keeps?.leaving[person] !== 1) {
    for (const { column, cell } of factsChanged(ground, plan, index, levels)) {
      const solution = solveCell(ground, cell);
      if ((solution.sets[index] ?? 0) === 0) continue;
      changes.push({ kind: "fact", path: column, value: null, ...tried(cell, solution) });
    }
  }
  const posts = (title: Title): number =>
    Math.max(
      0,
      ...plan.places.map((one) => {
        const own = places[one];
        return (own?.level === title.level && firstFitting(title.posts, own)) || 0;
      }),
    );
  for (const { path, value, policy } of variationsOf(ground.policy, levels, plan.cell.cap, posts)) {
    const other = cellAt(ground, at, policy);
    const solution = solveCell(ground, other.cell);
    if ((solution.sets[index] ?? 0) === 0) continue;
    // Measured by what the policy is after as it stands.
    const measured = { ...other.cell, objective: plan.cell.objective, cap: plan.cell.cap };
    changes.push({ kind: "rule", path, value, ...tried(measured, solution) });
  }
  return {
    total: totalOf(answer),
    instead: insteadOf(ground, plan, index, answer, current),
    changes: [...changes.filter((one) => one.noWorse), ...changes.filter((one) => !one.noWorse)],
  };
}

function totalOf(solution: Solution): Total {
  return { vacancies: vacanciesOf(solution), persons: solution.persons, released: solution.released };
}

/** The best arrangement in which the candidate holds one title or another, at one place of the cell or another. */
function insteadOf(
  ground: RunContext,
  { cell, titles, people, places }: CellProblem,
  index: number,
  answer: Solution,
  current: readonly number[],
): Instead | null {
  let best: { readonly post: Post; readonly solution: Solution; readonly vector: number[] } | null = null;
  const first = index * places.length;
  const isIncumbent = ({ t, place }: Post): boolean =>
    (((cell.candidates.incumbent[first + place] ?? 0) >> t) & 1) === 1;
  // Among equals a title held before.
  const posts = titles
    .flatMap((_, t) => places.map((_, place): Post => ({ t, place })))
    .filter(({ t, place }) => (cell.titles[t]?.posts[place] ?? 0) > 0)
    .sort((a, b) => Number(isIncumbent(b)) - Number(isIncumbent(a)) || a.t - b.t || a.place - b.place);
  for (const post of posts) {
    const { t, place } = post;
    if ((((cell.candidates.eligible[index] ?? 0) >> t) & 1) === 0) continue;
    const keep = cell.candidates.keep.slice();
    keep[first + place] = 1 << t;
    const solution = solveCell(ground, { ...cell, candidates: { ...cell.candidates, keep } });
    if (!isHeldBy(cell, solution, index, post)) continue;
    const vector = vectorOf(cell, solution);
    if (best === null || compareVectors(vector, best.vector) < 0) best = { post, solution, vector };
  }
  if (best === null) return null;
  const { post, solution, vector } = best;
  const differs = vector.findIndex((value, k) => value !== current[k]);
  const heads = totalLength(cell) + (cell.objective === "fewest-changes" ? 1 : 0);
  const { prefer } = ground.policy.holding;
  const against =
    differs < 0
      ? "id"
      : differs < heads
        ? "total"
        : differs === heads
          ? "optional"
          : differs === heads + 1
            ? "incumbent"
            : (prefer[differs - heads - 2] ?? "id");
  return {
    title: titles[post.t] ?? -1,
    place: places[post.place] ?? -1,
    held: isIncumbent(post),
    holders: answer.sets.flatMap((_, other) =>
      isHeldBy(cell, answer, other, post) ? [people[other] ?? -1] : [],
    ),
    total: totalOf(solution),
    against,
    neededSince:
      against === "senior"
        ? sinceNeeded(ground, cell, index, (vector[differs] ?? 0) - (current[differs] ?? 0))
        : null,
  };
}

/** A title at a place of a cell, both by position. */
interface Post {
  readonly t: number;
  readonly place: number;
}

function isHeldBy(
  { titles }: Cell,
  { sets, places }: Solution,
  candidate: number,
  { t, place }: Post,
): boolean {
  const isThere = titles[t]?.shared || (places[candidate] ?? 0) === place;
  return isThere && (((sets[candidate] ?? 0) >> t) & 1) === 1;
}

/** The latest day since when the candidate would have had to serve to be worth a lack of so many days. */
function sinceNeeded(ground: RunContext, cell: Cell, index: number, lack: number): number | null {
  const at = ground.policy.holding.prefer.indexOf("senior");
  const places = cell.titles[0]?.posts.length ?? 1;
  const [from, to] = [index * places, (index + 1) * places];
  const own = cell.candidates.criteria[at]?.[from] ?? 0;
  const seated = (more: number): boolean => {
    const criteria = cell.candidates.criteria.map((values, c) => (c === at ? values.slice() : values));
    criteria[at]?.fill(own + more, from, to);
    const solution = solveCell(ground, { ...cell, candidates: { ...cell.candidates, criteria } });
    return (solution.sets[index] ?? 0) !== 0;
  };
  // Each post adds the days once; as many are enough where what comes after decides for the candidate.
  for (let posts = cell.candidates.maxPosts[index] ?? 1; posts > 0; posts--) {
    for (const more of [Math.ceil(lack / posts), Math.floor(lack / posts) + 1]) {
      if (seated(more)) return referenceDay(ground.policy, ground.roster) - own - more;
    }
  }
  return null;
}

/** The cell with the candidate satisfying all that rules ask of one column, for each column where that matters. */
function factsChanged(
  { policy, roster, filter }: RunContext,
  { cell, titles, places, heldBy }: CellProblem,
  index: number,
  levels: readonly (Level | undefined)[],
): { readonly column: string; readonly cell: Cell }[] {
  const { concurrentRequires, maxPosts, prefer } = policy.holding;
  const held = heldBy(index);
  const fails = (condition: typeof concurrentRequires): string[] =>
    condition.filter((test) => filter.firstUnmet([test], held) !== null).map(({ column }) => column);
  const asked = titles.map((position) => policy.titles[position]?.requires ?? []);
  const columns = new Set([...asked.flatMap(fails), ...fails(concurrentRequires)]);
  const party = cell.candidates.criteria[prefer.indexOf("party_member")];
  const first = index * places.length;
  if (party && (party[first] ?? 0) <= 0) columns.add("party_member");
  return [...columns].map((column) => {
    const passes = (condition: typeof concurrentRequires): boolean =>
      fails(condition).every((failing) => failing === column);
    let mask = 0;
    titles.forEach((position, t) => {
      const title = policy.titles[position];
      // Titles that something else than the person's own row bars stay barred.
      const isElse = title && ineligibility(title, held, roster.holdings, policy, filter) === null;
      if (isElse && (((cell.candidates.eligible[index] ?? 0) >> t) & 1) === 0) return;
      const isOpen =
        title && ineligibility({ ...title, requires: [] }, held, roster.holdings, policy, filter) === null;
      if (isOpen && passes(title.requires)) mask |= 1 << t;
    });
    const { candidates } = cell;
    const eligible = candidates.eligible.slice();
    eligible[index] = mask;
    const most = candidates.maxPosts.slice();
    const all = levels.map((level) => maxPosts[level === "commune" ? "commune" : "unit"]);
    most[index] = passes(concurrentRequires) ? Math.max(...all) : (most[index] ?? 1);
    const criteria = candidates.criteria.map((values, c) => {
      if (column !== "party_member" || prefer[c] !== "party_member") return values;
      return values.slice().fill(1, first, first + places.length);
    });
    return { column, cell: { ...cell, candidates: { ...candidates, eligible, maxPosts: most, criteria } } };
  });
}
