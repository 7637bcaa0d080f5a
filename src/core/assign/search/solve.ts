/**
 * The best choice of a task, by the aims in their order: first the shortages; then the least bound on the greatest load
 * at which these can be had; under that bound squares and wishes; and of what is left ids decide.
 *
 * Mostly nobody has to be short of anything, and the greatest load is what counting says: then one relaxation does.
 */

import { isLess } from "../../flow/cheapest.ts";
import { relaxationOf } from "../relaxation/network.ts";
import type { Relaxation } from "../relaxation/relaxation.ts";
import { type Aims, aimsOf, type Choice } from "../task/aims.ts";
import type { Task } from "../task/task.ts";
import { PARTS } from "../task/unit-costs.ts";
import { near, pricedRelaxation, SHARE, type State, searchWithin, take, takeBetter } from "./best-known.ts";
import { type Bound, boundFrom, followingBound, valuesOf } from "./bound.ts";
import { firstByIds } from "./ids.ts";
import { couldBeMet, lowestGreatest } from "./lowest.ts";
import { withoutHopeless } from "./rule-out.ts";
import { type Budget, boundOf, worthOf } from "./search.ts";

export interface Solution {
  readonly choice: Choice;
  readonly aims: Aims;
  /** Whether the choice is the best by all aims and ids. */
  readonly proven: boolean;
  readonly bound: Bound;
}

export function solveTask(task: Task, budget: Budget): Solution {
  const nobody = Array.from({ length: task.persons }, () => []);
  const state: State = {
    task,
    budget,
    choice: nobody,
    aims: aimsOf(task, nobody),
    hasNetwork: false,
    open: null,
  };
  const relaxation = atOnce(state) ?? step(state);
  findFollowing(state, relaxation);
  const { choice, aims, open } = state;
  return { choice, aims, proven: open === null, bound: boundFrom(aims, open) };
}

/** How many greatest loads are tried beyond the least that counting leaves. */
const TRIES = 3;

/**
 * A choice without any shortage, under the least greatest load with which the network has one; its relaxation, or null
 * where none is found at once.
 */
function atOnce(state: State): Relaxation | null {
  const { task } = state;
  if (!couldBeMet(task)) return null;
  const known = { short: 0, least: 0 };
  const lowest = lowestGreatest(task, known);
  if (lowest === Number.POSITIVE_INFINITY) return null;
  for (let cap = lowest; cap < lowest + TRIES; cap++) {
    const isShort = (own: Relaxation): boolean => !isLess(boundOf(own), own.weights.triple([0, 1]));
    // Without wishes it is sooner known whether there is one.
    if (cap > lowest && isShort(relaxationOf(task, { ...PLAIN, cap }))) continue;
    const relaxation = pricedRelaxation(state, task, { ...FULL, cap }, known);
    if (isShort(relaxation)) continue;
    const { found } = searchWithin(state, SHARE, relaxation, relaxation.weights.triple([0, 1]), "first");
    const choice = found?.choice ?? near(state, relaxation);
    take(state, choice);
    const { short, least, greatest } = state.aims;
    return short === 0 && least === 0 && greatest <= cap ? relaxation : null;
  }
  return null;
}

/** Finds the shortages and the greatest load one after the other; the relaxation under that load. */
function step(state: State): Relaxation {
  findLeading(state);
  if (state.open === null) findGreatest(state);
  const { aims, task } = state;
  return pricedRelaxation(state, task, { ...FULL, cap: aims.greatest }, aims);
}

/** The least shortage of attendance, then of dues. */
function findLeading(state: State): void {
  const { task } = state;
  const purpose = { ...PLAIN, cap: Number.POSITIVE_INFINITY, hints: true };
  const relaxation = pricedRelaxation(state, task, purpose, null);
  takeBetter(state, near(state, relaxation));
  const below = relaxation.weights.leading(worthOf(relaxation, state.choice));
  const { found, isWhole } = searchWithin(state, SHARE, relaxation, below, "leading");
  if (found) take(state, found.choice);
  if (isWhole) return;
  const { aims } = state;
  const { short, least } = valuesOf(relaxation);
  // Where the bound has but a part of a place, the dues after it are not bounded.
  const isExact = relaxation.weights.values(boundOf(relaxation))[0] === PARTS * aims.short;
  if (isExact && least === aims.least) return;
  state.open = { short, least: isExact ? least : null };
}

/** The least bound on the greatest load under which the shortages are as small. */
function findGreatest(state: State): void {
  const { task } = state;
  const { short, least } = state.aims;
  let low = lowestGreatest(task, state.aims);
  let cap = low;
  while (low < state.aims.greatest) {
    const purpose = { ...PLAIN, cap, hints: true };
    const relaxation = pricedRelaxation(state, task, purpose, { short, least: least + 1 });
    const below = relaxation.weights.triple([PARTS * short, least + 1]);
    const isOpen = isLess(boundOf(relaxation), below);
    const { found, isWhole } = isOpen
      ? searchWithin(state, SHARE, relaxation, below, "first")
      : { found: null, isWhole: true };
    if (found) take(state, found.choice);
    else if (isWhole) low = cap + 1;
    else {
      takeBetter(state, near(state, relaxation));
      if (state.aims.greatest > cap) {
        state.open = { short, least, greatest: low };
        return;
      }
    }
    cap = Math.floor((low + state.aims.greatest - 1) / 2);
  }
}

/** Squares and wishes under the bound on the greatest load, and then what ids decide. */
function findFollowing(state: State, start: Relaxation): void {
  const { budget } = state;
  let relaxation = start;
  let isWhole = false;
  for (let round = 1; round <= ROUNDS && !isWhole; round++) {
    const share = round === ROUNDS ? 1 : SHARE / 2;
    const searched = searchWithin(state, share, relaxation, worthOf(relaxation, state.choice), "best");
    if (searched.found) take(state, searched.found.choice);
    isWhole = searched.isWhole;
    if (!isWhole && round === 1) takeBetter(state, near(state, relaxation));
    if (budget.left <= 0) break;
    if (!isWhole && round < ROUNDS) relaxation = sharper(state, relaxation, true);
  }
  if (state.open !== null) return;
  if (!isWhole && isLess(boundOf(relaxation), worthOf(relaxation, state.choice))) {
    state.open = followingBound(state.aims, relaxation);
    return;
  }
  if (budget.left <= 0) {
    state.open = {};
    return;
  }
  relaxation = tightened(state, relaxation);
  const best = { choice: state.choice, worth: worthOf(relaxation, state.choice) };
  const first = firstByIds(relaxation, best, budget);
  take(state, first.choice);
  if (!first.isWhole) state.open = {};
}

/** Rounds of searching and of making relaxations sharper. */
const ROUNDS = 5;

/** A relaxation that knows the clashes which have come up, without the pairs that no choice as good can have. */
function sharper(state: State, relaxation: Relaxation, hints: boolean): Relaxation {
  const { aims, choice, budget } = state;
  const { clashes, task } = relaxation;
  const own = { left: budget.left * SHARE };
  const before = own.left;
  const left = withoutHopeless(relaxation, worthOf(relaxation, choice), own) ?? task;
  budget.left -= before - own.left;
  const purpose = { cap: aims.greatest, wishes: true, hints, clashes };
  return pricedRelaxation(state, left, purpose, aims);
}

/** A relaxation without hints whose bound, if it can be had, is what the best choice is worth. */
function tightened(state: State, relaxation: Relaxation): Relaxation {
  const isLoose = (own: Relaxation): boolean => isLess(boundOf(own), worthOf(own, state.choice));
  let plain =
    isLoose(relaxation) || hasHints(relaxation.task) ? sharper(state, relaxation, false) : relaxation;
  for (let round = 1; round < ROUNDS && isLoose(plain); round++) {
    const known = plain.clashes.length;
    searchWithin(state, SHARE / 2, plain, worthOf(plain, state.choice), "best");
    const next = sharper(state, plain, false);
    const isNoBetter = plain.clashes.length === known && !isLess(boundOf(plain), boundOf(next));
    plain = next;
    if (isNoBetter) break;
  }
  return plain;
}

/** A relaxation without wishes, as they follow what is looked for; and one with all. */
const PLAIN = { wishes: false, hints: false, clashes: [] };

const FULL = { wishes: true, hints: true, clashes: [] };

/** Whether somebody who could be sent would miss a meeting: only then a hint makes a difference. */
function hasHints({ units, persons, allowed, weight }: Task): boolean {
  return units.some(({ from, to }, unit) => {
    for (let person = 0; person < persons; person++) {
      const pair = person * units.length + unit;
      if (allowed[pair] === 1 && (weight[pair] ?? 0) < to - from) return true;
    }
    return false;
  });
}
