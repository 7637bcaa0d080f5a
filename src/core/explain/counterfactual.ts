/**
 * Why somebody has no post in a place any more, and what would have to change: the place's cell is solved again with
 * the person in a post, with one fact of theirs changed, and with one rule changed.
 */

import type { Title } from "../model/policy.ts";
import type { NewPlace, PersonPosition } from "../model/positions.ts";
import { firstFitting } from "../rules/condition.ts";
import type { RuleId } from "../rules/rule-id.ts";
import type { Cell } from "../solver/cell.ts";
import type { Solution } from "../solver/solution.ts";
import { factsChanged } from "./facts-changed.ts";
import { type Instead, insteadOf } from "./instead.ts";
import {
  cellAt,
  compareVectors,
  type RunContext,
  solveCell,
  type Total,
  totalLength,
  totalOf,
  vectorOf,
} from "./trial.ts";
import { variationsOf } from "./variation.ts";

/** One thing changed under which the person has a post, and what the best arrangement then comes to. */
export type CounterfactualChange = {
  readonly total: Total;
  /** Whether the total is no worse than it is. */
  readonly noWorse: boolean;
} & (
  | {
      /** A fact of the person is as the rules ask, by its column of the roster. */
      readonly kind: "fact";
      readonly column: string;
    }
  | {
      /** A rule is another. */
      readonly kind: "rule";
      readonly rule: RuleId;
      /** What it becomes; null: it is dropped. */
      readonly value: number | string | null;
    }
);

/** What would have to change for somebody to have a post in a place. */
export interface Counterfactual {
  readonly total: Total;
  /** null where no title of the place is open to the person. */
  readonly instead: Instead | null;
  /** Those with a total that is no worse first, facts before rules. */
  readonly changes: readonly CounterfactualChange[];
}

/** null where the person has a post there, or is no candidate. */
export function nearestChanges(
  ground: RunContext,
  at: NewPlace,
  person: PersonPosition,
): Counterfactual | null {
  const { places } = ground.reorganisation.after;
  const plan = cellAt(ground, at);
  const levels = [...new Set(plan.places.map((one) => places[one]?.level))];
  const index = plan.people.indexOf(person);
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
      changes.push({ kind: "fact", column, ...tried(cell, solution) });
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
  for (const { rule, value, policy } of variationsOf(ground.policy, levels, plan.cell.cap, posts)) {
    const other = cellAt(ground, at, policy);
    const solution = solveCell(ground, other.cell);
    if ((solution.sets[index] ?? 0) === 0) continue;
    // Measured by what the policy is after as it stands.
    const measured = { ...other.cell, objective: plan.cell.objective, cap: plan.cell.cap };
    changes.push({ kind: "rule", rule, value, ...tried(measured, solution) });
  }
  return {
    total: totalOf(answer),
    instead: insteadOf(ground, plan, index, answer, current),
    changes: [...changes.filter((one) => one.noWorse), ...changes.filter((one) => !one.noWorse)],
  };
}
