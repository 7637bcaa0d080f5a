/**
 * Branch and bound over relaxations. Where the cheapest circulation breaks a rule that the network does not know, or costs
 * less than it is worth, one of the pairs behind that is ruled out, then settled; what can be no better than the best
 * choice found is left. The end of a search proves the best choice; a search that is cut short leaves a bound.
 */

import { isLess, rebound } from "../../flow/cheapest.ts";
import type { Triple } from "../../flow/cost-table.ts";
import { gapOf } from "../relaxation/gaps.ts";
import type { Relaxation } from "../relaxation/relaxation.ts";
import { repair } from "../relaxation/repair.ts";
import { forbid, goBack, isOpen, type Mark, mark, settle } from "../relaxation/settle.ts";
import { type Conflict, conflictOf } from "../relaxation/violations.ts";
import { aimsOf, type Choice, loadOf } from "../task/aims.ts";
import { unitsClash } from "../task/clashes.ts";
import type { Task } from "../task/task.ts";
import { PARTS } from "../task/unit-costs.ts";

export interface Found {
  readonly choice: Choice;
  /** What it is worth, without hints. */
  readonly worth: Triple;
}

export interface Searched {
  /** The best choice that is better than what was known; null: there is none, or none was found. */
  readonly found: Found | null;
  /** Whether the search came to its end. */
  readonly isWhole: boolean;
}

/** What a search may cost: arcs looked at, over all searches that share it. */
export interface Budget {
  left: number;
}

/** What is decided at a node of the search: a pair, out or in; or an arc, less than a count or at least as many. */
type Split = { readonly pair: number } | { readonly arc: number; readonly count: number };

/** What a node of the search comes to: the answer for all below it, a split, or nothing that could be better. */
type Look =
  | { readonly kind: "answer"; readonly found: Found }
  | { readonly kind: "split"; readonly split: Split; readonly found: Found | null }
  | { readonly kind: "dead" };

/** `best`: by all aims. `leading`: by the two shortages. `first`: any choice that is good enough. */
export type Goal = "best" | "leading" | "first";

/** The best choice that is worth less than `below` (null: whatever it is worth). The relaxation is left as it was. */
export function search(relaxation: Relaxation, below: Triple | null, goal: Goal, budget: Budget): Searched {
  const { state, weights } = relaxation;
  const start = mark(relaxation);
  const open: { readonly at: Mark; readonly split: Split }[] = [];
  const part = goal === "leading" ? weights.leading : (own: Triple): Triple => own;
  const lowest = part(boundOf(relaxation));
  let limit = below;
  let found: Found | null = null;
  let circulates = true;
  let isWhole = true;
  for (;;) {
    const steps = state.work.steps;
    const isHopeful = circulates && (limit === null || isLess(part(boundOf(relaxation)), limit));
    const look: Look = isHopeful ? lookAt(relaxation) : { kind: "dead" };
    const better = look.kind === "dead" ? null : look.found;
    if (better && (limit === null || isLess(part(better.worth), limit))) {
      found = better;
      limit = part(better.worth);
      if (goal === "first" || !isLess(lowest, limit)) break;
    }
    if (look.kind === "split") {
      open.push({ at: mark(relaxation), split: look.split });
      circulates = decide(relaxation, look.split, true);
    } else {
      const next = open.pop();
      if (next === undefined) break;
      goBack(relaxation, next.at);
      circulates = decide(relaxation, next.split, false);
    }
    budget.left -= state.work.steps - steps + NODE;
    if (budget.left <= 0) {
      isWhole = false;
      break;
    }
  }
  goBack(relaxation, start);
  return { found, isWhole };
}

/** What a node costs beside the arcs that it looks at. */
const NODE = 1000;

/** What no choice within what is decided is better than. */
export function boundOf({ state, weights }: Relaxation): Triple {
  const { total } = state;
  return weights.withoutHint([total[0] ?? 0, total[1] ?? 0, total[2] ?? 0]);
}

/** Looks at the cheapest circulation of a node. */
function lookAt(relaxation: Relaxation): Look {
  const choice = choiceOf(relaxation);
  repair(relaxation, choice);
  const conflict = conflictOf(relaxation, choice);
  if (conflict) {
    const split = splitOf(relaxation, conflict);
    return split === null ? { kind: "dead" } : { kind: "split", split, found: null };
  }
  const found = { choice, worth: worthOf(relaxation, choice) };
  if (!isLess(boundOf(relaxation), found.worth)) return { kind: "answer", found };
  return { kind: "split", split: { pair: gapOf(relaxation, choice) }, found };
}

/** Where a conflict is split; null: all of it is settled. */
function splitOf(relaxation: Relaxation, { pairs, countArc }: Conflict): Split | null {
  const { task, state, clashes } = relaxation;
  const [first, second] = pairs.map((pair) => pair % task.units.length);
  const person = Math.floor((pairs[0] ?? 0) / task.units.length);
  if (pairs.length === 2 && first !== undefined && second !== undefined && first !== second) {
    if (unitsClash(task, person, first, second)) clashes.push({ person, units: [first, second] });
  }
  const open = pairs.filter((pair) => isOpen(relaxation, pair));
  if (open.length === 0) return null;
  if (countArc !== null && (state.low[countArc] ?? 0) < pairs.length)
    return { arc: countArc, count: pairs.length };
  // Whoever misses meetings is wanted least; of others the last.
  const worst = open.reduce((one, pair) => (missedBy(task, pair) >= missedBy(task, one) ? pair : one));
  return { pair: worst };
}

/** Decides a split one way: `less`, a pair is ruled out or an arc carries less; else the other. */
function decide(relaxation: Relaxation, split: Split, less: boolean): boolean {
  if ("pair" in split) return less ? forbid(relaxation, split.pair) : settle(relaxation, split.pair);
  const { state, room } = relaxation;
  const { arc, count } = split;
  if (less) return rebound(state, room, arc, state.low[arc] ?? 0, count - 1);
  return rebound(state, room, arc, count, state.capacity[arc] ?? 0) && forbidTooHeavy(relaxation, arc, count);
}

/** Rules out what somebody who is sent to at least so many units has no room for beside the lightest others. */
function forbidTooHeavy(relaxation: Relaxation, arc: number, count: number): boolean {
  const { task, cap, countArcs } = relaxation;
  const person = countArcs.ofPerson.indexOf(arc);
  if (person < 0) return true;
  const width = task.units.length;
  const weightOf = (unit: number): number => task.weight[person * width + unit] ?? 0;
  const open: number[] = [];
  for (let unit = 0; unit < width; unit++) if (isOpen(relaxation, person * width + unit)) open.push(unit);
  const settled = relaxation.settled.flatMap((pair) =>
    Math.floor(pair / width) === person ? [pair % width] : [],
  );
  open.sort((a, b) => weightOf(a) - weightOf(b));
  const lightest = open.slice(0, Math.max(0, count - settled.length - 1));
  const taken = loadOf(task, person, [...settled, ...lightest]);
  return open.every((unit) => {
    const isLight = lightest.includes(unit);
    const least = isLight ? taken + weightOf(open[lightest.length] ?? unit) : taken + weightOf(unit);
    return least <= cap || forbid(relaxation, person * width + unit);
  });
}

/** Meetings of a pair's unit that its person would miss. */
export function missedBy({ units, weight }: Task, pair: number): number {
  const { from, to } = units[pair % units.length] ?? { from: 0, to: 0 };
  return to - from - (weight[pair] ?? 0);
}

/** What a choice is worth, without hints. */
export function worthOf({ task, weights, withWishes }: Relaxation, choice: Choice): Triple {
  const { short, least, squares, wishes } = aimsOf(task, choice);
  return weights.triple([
    PARTS * short,
    least,
    squares,
    ...(withWishes ? wishes.map((wish) => 0 - wish) : []),
    0,
  ]);
}

/** The pairs that carry flow. */
export function choiceOf({ task, pairOf, state }: Relaxation): number[][] {
  const { persons, units } = task;
  const { flow } = state;
  const choice: number[][] = Array.from({ length: persons }, () => []);
  // Arcs are drawn in the order of their pairs.
  for (let arc = 0; arc < flow.length; arc++) {
    const pair = flow[arc] === 0 ? -1 : (pairOf[arc] ?? -1);
    if (pair >= 0) choice[Math.floor(pair / units.length)]?.push(pair % units.length);
  }
  return choice;
}
