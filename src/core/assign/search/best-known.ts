/** The best choice known while a task is solved, and the steps that bring better ones or bounds, each paid from one budget. */

import { type Purpose, relaxationOf } from "../relaxation/network.ts";
import type { Relaxation } from "../relaxation/relaxation.ts";
import { type Aims, aimsOf, type Choice } from "../task/aims.ts";
import type { Task } from "../task/task.ts";
import { PARTS } from "../task/unit-costs.ts";
import type { Bound } from "./bound.ts";
import { improved, isBetter } from "./improve.ts";
import { raisePrices } from "./prices.ts";
import { type Budget, choiceOf, type Found, type Goal, type Searched, search } from "./search.ts";

/** The best known so far. */
export interface State {
  readonly task: Task;
  readonly budget: Budget;
  choice: Choice;
  aims: Aims;
  /** Whether the network of the task has been drawn before. */
  hasNetwork: boolean;
  /** What is known of the first aim whose best is not; null as long as all are. */
  open: Partial<Bound> | null;
}

/** The relaxation with its bound raised as far as prices raise it; `known`: shortages that a choice is known for. */
export function pricedRelaxation(
  own: State,
  task: Task,
  purpose: Purpose,
  known: Pick<Aims, "short" | "least"> | null,
): Relaxation {
  const { budget } = own;
  const relaxation = relaxationOf(task, purpose);
  const { weights, state } = relaxation;
  // Whatever is asked, there is no answer without a first network.
  const free = own.hasNetwork ? 0 : state.work.steps;
  own.hasNetwork = true;
  const most = budget.left * SHARE_OF_PRICES;
  raisePrices(relaxation, "short", known && weights.triple([PARTS * known.short, known.least]), most);
  raisePrices(relaxation, "squares", null, most);
  budget.left -= state.work.steps - free;
  return relaxation;
}

/** The part of what is left of the budget that prices of either kind may take. */
const SHARE_OF_PRICES = 0.1;

/** Takes a choice where it is better than what is known, or as good. */
export function takeBetter(state: State, choice: Choice): void {
  const listed = ({ short, least, greatest, squares, wishes }: Aims): number[] => [
    ...[short, least, greatest, squares],
    ...wishes.map((wish) => 0 - wish),
  ];
  const aims = aimsOf(state.task, choice);
  if (!isBetter(listed(state.aims), listed(aims))) take(state, choice);
}

export function take(state: State, choice: Choice): void {
  state.choice = choice;
  state.aims = aimsOf(state.task, choice);
}

/** A search that may take a share of what is left of the budget. */
export function searchWithin(
  { budget }: State,
  share: number,
  relaxation: Relaxation,
  below: Found["worth"] | null,
  goal: Goal,
): Searched {
  const own = { left: budget.left * share };
  const before = own.left;
  const searched = search(relaxation, below, goal, own);
  budget.left -= before - own.left;
  return searched;
}

/** Parts of the budget that the stages before the last may take of what is left. */
export const SHARE = 0.3;

/** A choice near the cheapest circulation of a relaxation that keeps to all rules. */
export function near({ task, budget }: State, relaxation: Relaxation): Choice {
  const own = { left: budget.left * (SHARE / 2) };
  const before = own.left;
  const choice = improved(task, choiceOf(relaxation), relaxation.cap, own);
  budget.left -= before - own.left;
  return choice;
}
