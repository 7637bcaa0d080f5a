/**
 * Of choices that are worth the same, the one that ids decide for: unit by unit and person by person, whoever can be sent
 * is. Where the network's bound is what the choice is worth, all choices worth as much are circulations of equal cost,
 * so that one becomes another by exchanges at no cost; else each pair is tried by a search.
 */

import { hasReducedCost, isLess } from "../../flow/cheapest.ts";
import { addFlow, type Circulation } from "../../flow/circulation.ts";
import type { Triple } from "../../flow/cost-table.ts";
import { type FreePaths, freePathsFor, sendFree } from "../../flow/free-path.ts";
import { increase } from "../../numbers/increase.ts";
import { isThrough, type Relaxation } from "../relaxation/relaxation.ts";
import { forbid, goBack, isOpen, mark, settle } from "../relaxation/settle.ts";
import { conflictOf } from "../relaxation/violations.ts";
import type { Choice } from "../task/aims.ts";
import { type Budget, boundOf, choiceOf, type Found, search, worthOf } from "./search.ts";

/** The choice that ids decide for, and whether it is proven to be that. */
export function firstByIds(
  relaxation: Relaxation,
  found: Found,
  budget: Budget,
): { readonly choice: Choice; readonly isWhole: boolean } {
  const { task, state, arcOf, isEven } = relaxation;
  const { persons, units } = task;
  const isTight = !isLess(boundOf(relaxation), found.worth);
  const paths = isTight ? freePathsFor(state) : null;
  let choice = found.choice;
  if (isTight) load(relaxation, choice);
  for (let unit = 0; unit < units.length; unit++) {
    for (let person = 0; person < persons; person++) {
      const pair = person * units.length + unit;
      const arc = arcOf[pair] ?? -1;
      if (arc < 0 || !isOpen(relaxation, pair)) continue;
      if (paths && state.flow[arc] === 0 && costsMore(state, paths, arc)) {
        // Where all are alike, nothing is counted by what is open.
        if (!isEven) forbid(relaxation, pair);
        continue;
      }
      if (choice[person]?.includes(unit)) {
        settle(relaxation, pair);
        if (isTight && !isEven) load(relaxation, choice);
        continue;
      }
      const tried = tryPair(relaxation, pair, found.worth, paths, budget);
      if (tried === "cut") return { choice, isWhole: false };
      if (tried === null) continue;
      choice = tried.choice;
      if (isTight && !(isEven && tried.isCirculation)) load(relaxation, choice);
    }
  }
  return { choice, isWhole: true };
}

/** Whether all circulations through an arc that is empty cost more: it has a reduced cost, or no exchange leads over it. */
function costsMore(state: Circulation, { label }: FreePaths, arc: number): boolean {
  const [from, to] = [state.tail[arc] ?? 0, state.head[arc] ?? 0];
  return label[from] !== label[to] || hasReducedCost(state, from, to, arc);
}

/** A choice, and whether it is the circulation as it stands. */
interface Tried {
  readonly choice: Choice;
  readonly isCirculation: boolean;
}

/** A choice that is worth as much and has a pair, which is then settled; null: there is none, and it is ruled out. */
function tryPair(
  relaxation: Relaxation,
  pair: number,
  worth: Triple,
  paths: FreePaths | null,
  budget: Budget,
): Tried | null | "cut" {
  const { state, arcOf, isEven } = relaxation;
  const arc = arcOf[pair] ?? -1;
  const before = mark(relaxation);
  const steps = state.work.steps;
  const isFound = paths === null || sendFree(state, paths, state.head[arc] ?? 0, state.tail[arc] ?? 0);
  if (isFound && paths) addFlow(state, arc, 1);
  const isPossible = isFound && settle(relaxation, pair) && !isLess(worth, boundOf(relaxation));
  budget.left -= state.work.steps - steps;
  if (!isFound) return budget.left > 0 ? null : "cut";
  if (isPossible) {
    const choice = choiceOf(relaxation);
    // Where all are alike, the choice is worth what the circulation costs.
    const isWorth = isEven || !isLess(worth, worthOf(relaxation, choice));
    const isGood = isWorth && !conflictOf(relaxation, choice);
    if (isGood) return { choice, isCirculation: true };
    const { found, isWhole } = search(relaxation, [worth[0], worth[1], worth[2] + 0.5], "first", budget);
    if (found) return { choice: found.choice, isCirculation: false };
    if (!isWhole) return "cut";
  }
  goBack(relaxation, before);
  forbid(relaxation, pair);
  return budget.left > 0 ? null : "cut";
}

/** Makes the circulation that of a choice which is worth as much. */
function load(
  { task, state, arcOf, setArcOf, back, levels, chains, countArcs }: Relaxation,
  choice: Choice,
): void {
  const wanted = new Int32Array(state.flow.length);
  const want = (arc: number, units: number): void => {
    if (arc >= 0) increase(wanted, arc, units);
  };
  const width = task.units.length;
  let all = 0;
  const sent = chains.map((own) => own.map(() => 0));
  choice.forEach((units, person) => {
    const weightOf = (unit: number): number => task.weight[person * width + unit] ?? 0;
    for (const { weight, first } of levels[person] ?? []) {
      const count = units.filter((unit) => weightOf(unit) >= weight).length;
      for (let n = 0; n < count; n++) want(first + n, 1);
    }
    want(countArcs.ofPerson[person] ?? -1, units.length);
    for (const unit of units) {
      all++;
      want(countArcs.ofUnit[unit] ?? -1, 1);
      want(setArcOf[person * width + unit] ?? -1, 1);
      want(arcOf[person * width + unit] ?? -1, 1);
      chains[unit]?.forEach(({ group }, position) => {
        const own = sent[unit];
        if (own && isThrough(task, group, person)) own[position] = (own[position] ?? 0) + 1;
      });
    }
  });
  chains.forEach((own, unit) => {
    own.forEach(({ first, single }, position) => {
      // Whoever is settled comes by the last arc.
      const settled = state.low[first + single] ?? 0;
      const others = (sent[unit]?.[position] ?? 0) - settled;
      for (let n = 0; n < Math.min(others, single); n++) want(first + n, 1);
      want(first + single, settled + Math.max(0, others - single));
    });
  });
  want(back, all);
  for (let arc = 0; arc < state.flow.length; arc++) {
    const change = (wanted[arc] ?? 0) - (state.flow[arc] ?? 0);
    if (change !== 0) addFlow(state, arc, change);
  }
}
