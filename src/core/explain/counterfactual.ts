/**
 * What would have to change for a person to have a post in a place again: the cell of the place is solved once more with
 * the person in a post, with one fact of the person changed, and with one rule of the policy changed.
 */

import type { Title } from "../model/policy.ts";
import type { NewPlace, PersonPosition } from "../model/positions.ts";
import { firstFitting } from "../rules/condition.ts";
import type { RuleId } from "../rules/rule-id.ts";
import type { Cell } from "../solver/problem/cell.ts";
import type { Solution } from "../solver/problem/solution.ts";
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

/** One change under which the person has a post, and what the optimum then comes to. */
export type CounterfactualChange = {
  readonly total: Total;
  /** Whether that is no worse than the optimum without the change. */
  readonly noWorse: boolean;
} & (
  | {
      /** A fact of the person, told by its column of the roster, satisfies all rules. */
      readonly kind: "fact";
      readonly column: string;
    }
  | {
      /** A rule of the policy has another value. */
      readonly kind: "rule";
      readonly rule: RuleId;
      /** The other value; null: the rule is dropped. */
      readonly value: number | string | null;
    }
);

/** What would have to change for somebody to have a post in a place. */
export interface Counterfactual {
  readonly total: Total;
  /** null where no title of the place is open to the person. */
  readonly instead: Instead | null;
  /** Changes that make nothing worse first; among them and among the others, facts before rules. */
  readonly changes: readonly CounterfactualChange[];
}

/**
 * The changes for one person at one new place; null where the person has a post in its cell, or is no candidate
 * there.
 */
export function nearestChanges(
  context: RunContext,
  at: NewPlace,
  person: PersonPosition,
): Counterfactual | null {
  const { places } = context.reorganisation.after;
  const problem = cellAt(context, at);
  const levels = [...new Set(problem.places.map((one) => places[one]?.level))];
  const index = problem.people.subarray(0, problem.cell.candidates.size).indexOf(person);
  if (index < 0) return null;
  const answer = solveCell(context, problem.cell);
  if ((answer.sets[index] ?? 0) !== 0) return null;
  const current = vectorOf(problem.cell, answer);
  const tried = (cell: Cell, solution: Solution) => ({
    total: totalOf(solution),
    noWorse: compareVectors(vectorOf(cell, solution), current, totalLength(problem.cell)) <= 0,
  });
  const changes: CounterfactualChange[] = [];
  if (context.keeps?.leaving[person] !== 1) {
    for (const { column, cell } of factsChanged(context, problem, index, levels)) {
      const solution = solveCell(context, cell);
      if ((solution.sets[index] ?? 0) === 0) continue;
      changes.push({ kind: "fact", column, ...tried(cell, solution) });
    }
  }
  const posts = (title: Title): number =>
    Math.max(
      0,
      ...problem.places.map((one) => {
        const own = places[one];
        return (own?.level === title.level && firstFitting(title.posts, own)) || 0;
      }),
    );
  for (const { rule, value, policy } of variationsOf(context.policy, levels, problem.cell.cap, posts)) {
    const other = cellAt(context, at, policy);
    const solution = solveCell(context, other.cell);
    if ((solution.sets[index] ?? 0) === 0) continue;
    // Another objective or cap must not measure its own answer: both are compared by those of the policy as it is.
    const measured = { ...other.cell, objective: problem.cell.objective, cap: problem.cell.cap };
    changes.push({ kind: "rule", rule, value, ...tried(measured, solution) });
  }
  return {
    total: totalOf(answer),
    instead: insteadOf(context, problem, index, answer, current),
    changes: [...changes.filter((one) => one.noWorse), ...changes.filter((one) => !one.noWorse)],
  };
}
