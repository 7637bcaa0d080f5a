/**
 * Prices of meetings that raise the bound of a relaxation (multipliers of a Lagrangian relaxation, set by steps along
 * its subgradient): a meeting that more people miss than may gets dearer, one whose price is only given away cheaper.
 */

import { isAwayFrom } from "../../duty/schedule.ts";
import { isLess } from "../../flow/cheapest.ts";
import { forgetLog } from "../../flow/circulation.ts";
import type { Triple } from "../../flow/cost-table.ts";
import { type Chain, isThrough, type Relaxation } from "../relaxation/relaxation.ts";
import { isOpen, repriceChain, repricePair } from "../relaxation/settle.ts";
import { personsByUnit } from "../task/aims.ts";
import { mostSquaresOf, PARTS, type Prices, unitCosts } from "../task/unit-costs.ts";
import { boundOf, choiceOf } from "./search.ts";

/** Rounds of prices, and after how many of them without a better bound the step is halved. */
const ROUNDS = 100;

const PATIENCE = 3;

/**
 * Sets the prices in parts of places, or in squares, with which the bound is highest as far as they are found; before
 * anything is settled. Ends early where the bound is no longer less than `enough`, or after so many steps.
 */
export function raisePrices(
  relaxation: Relaxation,
  part: keyof Prices,
  enough: Triple | null,
  steps: number,
): void {
  const { work } = relaxation.state;
  const last = work.steps + steps;
  const chains = relaxation.chains.flat().filter(({ costs }) => costs.takesPrices);
  const isEnough = (): boolean => enough !== null && !isLess(boundOf(relaxation), enough);
  if (chains.length === 0 || isEnough()) return;
  let best = chains.map(({ prices }) => prices);
  let highest = boundOf(relaxation);
  let waited = 0;
  let step = firstStep(relaxation, part);
  for (const chain of chains) {
    if (work.steps > last) break;
    setPrices(relaxation, chain, part, firstPrices(relaxation, chain, part, step));
  }
  for (let round = 0; round < ROUNDS && step >= 1 && work.steps <= last; round++) {
    const bound = boundOf(relaxation);
    const isHigher = isLess(highest, bound);
    // Of equal bounds that of the prices which rule out more.
    if (!isLess(bound, highest)) {
      highest = bound;
      best = chains.map(({ prices }) => prices);
    }
    if (isEnough()) break;
    if (isHigher) waited = 0;
    else if (++waited > PATIENCE) {
      step = Math.floor(step / 2);
      waited = 0;
    }
    if (!move(relaxation, chains, part, step)) break;
  }
  chains.forEach((chain, index) => {
    setPrices(relaxation, chain, part, best[index]?.[part] ?? []);
  });
  forgetLog(relaxation.state);
}

/** What the price of a meeting is moved by at first: half a place, or what one unit adds to somebody's squares. */
function firstStep({ task }: Relaxation, part: keyof Prices): number {
  if (part === "short") return PARTS / 2;
  return task.units.reduce((most, { from, to }) => Math.max(most, (to - from) ** 2), 1);
}

function mostOf({ task }: Relaxation, part: keyof Prices): number {
  return part === "short" ? PARTS - 1 : mostSquaresOf(task);
}

/** Prices to begin with: two steps a unit, over the meetings that anybody misses. */
function firstPrices(
  relaxation: Relaxation,
  { unit, group, costs }: Chain,
  part: keyof Prices,
  step: number,
): number[] {
  const { task } = relaxation;
  const { from } = task.units[unit] ?? { from: 0 };
  const isMissed = costs.wants.map((want, index) => {
    for (let person = 0; person < task.persons; person++) {
      const isOpen = isThrough(task, group, person) && task.allowed[person * task.units.length + unit] === 1;
      if (want > 0 && isOpen && isAwayFrom(task.schedule, person, from + index)) return true;
    }
    return false;
  });
  const count = isMissed.filter((is) => is).length;
  return isMissed.map((is) => (is ? Math.min(Math.floor((2 * step) / count), mostOf(relaxation, part)) : 0));
}

/** Moves every price once; false: none has to. */
function move(relaxation: Relaxation, chains: readonly Chain[], part: keyof Prices, step: number): boolean {
  const { task } = relaxation;
  const persons = personsByUnit(task, choiceOf(relaxation));
  const most = mostOf(relaxation, part);
  let hasMoved = false;
  const moved = chains.map(({ unit, group, prices, costs }) => {
    const { from } = task.units[unit] ?? { from: 0 };
    const sent = (persons[unit] ?? []).filter((person) => isThrough(task, group, person));
    return costs.wants.map((want, index) => {
      const missing = sent.filter((person) => isAwayFrom(task.schedule, person, from + index)).length;
      const tooMany = missing - Math.max(0, sent.length - want);
      const price = prices[part][index] ?? 0;
      const next =
        tooMany > 0 ? Math.min(most, price + step) : tooMany < 0 ? Math.max(0, price - step) : price;
      if (next !== price) hasMoved = true;
      return next;
    });
  });
  chains.forEach((chain, index) => {
    setPrices(relaxation, chain, part, moved[index] ?? []);
  });
  return hasMoved;
}

function setPrices(
  relaxation: Relaxation,
  chain: Chain,
  part: keyof Prices,
  prices: readonly number[],
): void {
  const { task } = relaxation;
  const { unit, group, costs: old } = chain;
  if (chain.costs.wants.every((_, index) => (prices[index] ?? 0) === (chain.prices[part][index] ?? 0)))
    return;
  const open: number[] = [];
  for (let person = 0; person < task.persons; person++) {
    if (isThrough(task, group, person) && isOpen(relaxation, person * task.units.length + unit))
      open.push(person);
  }
  chain.prices = { ...chain.prices, [part]: prices };
  chain.costs = unitCosts(task, unit, group, { open, settled: [] }, chain.prices);
  repriceChain(relaxation, chain, old, 0);
  for (const person of open) {
    const [now, then] = [chain.costs.ofPerson(person), old.ofPerson(person)];
    if (now.short !== then.short || now.squares !== then.squares) repricePair(relaxation, person, unit);
  }
}
