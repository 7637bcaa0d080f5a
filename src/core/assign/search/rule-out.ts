/**
 * Pairs that no choice as good as a known one can have, ruled out for good: those which, settled, raise the bound over
 * what the known choice is worth. What is left is more alike, and its bound is higher.
 */
import { isLess } from "../../flow/cheapest.ts";
import type { Triple } from "../../flow/cost-table.ts";
import type { Relaxation } from "../relaxation/relaxation.ts";
import { forbid, goBack, isOpen, mark, settle } from "../relaxation/settle.ts";
import type { Task } from "../task/task.ts";
import { type Budget, boundOf, missedBy } from "./search.ts";

/** The task without the pairs that are ruled out; null: there are none. The relaxation is left with them forbidden. */
export function withoutHopeless(relaxation: Relaxation, worth: Triple, budget: Budget): Task | null {
  const { task, arcOf, state } = relaxation;
  const allowed = task.allowed.slice();
  let count = 0;
  for (let pair = 0; pair < arcOf.length; pair++) {
    if (!isOpen(relaxation, pair) || missedBy(task, pair) === 0) continue;
    const steps = state.work.steps;
    const before = mark(relaxation);
    const isHopeless = !settle(relaxation, pair) || isLess(worth, boundOf(relaxation));
    goBack(relaxation, before);
    budget.left -= state.work.steps - steps;
    if (budget.left <= 0) break;
    if (!isHopeless) continue;
    forbid(relaxation, pair);
    allowed[pair] = 0;
    count++;
  }
  return count === 0 ? null : { ...task, allowed };
}
