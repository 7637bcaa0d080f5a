/**
 * Decisions on pairs of a relaxation: a pair is ruled out, or settled, and the circulation is the cheapest again. What is
 * settled is counted exactly: where units or people are not all alike, the costs of what is still open follow from it.
 */

import { rebound, reprice } from "../../flow/cheapest.ts";
import { addCost, type CirculationMark, markOf, setCost, undoTo } from "../../flow/circulation.ts";
import { leastShortOf, loadOf, shortOf } from "../task/aims.ts";
import { unitsClash } from "../task/clashes.ts";
import { personCosts } from "../task/person-costs.ts";
import { PARTS, type UnitCosts, unitCosts } from "../task/unit-costs.ts";
import { type Chain, chainValues, isThrough, pairValues, type Relaxation, wishValues } from "./relaxation.ts";

/** A state of a relaxation that can be gone back to. */
export interface Mark {
  readonly log: CirculationMark;
  readonly settled: number;
  readonly undo: number;
}

export function mark({ state, settled, undo }: Relaxation): Mark {
  return { log: markOf(state), settled: settled.length, undo: undo.length };
}

export function goBack(relaxation: Relaxation, to: Mark): void {
  undoTo(relaxation.state, to.log);
  relaxation.settled.length = to.settled;
  while (relaxation.undo.length > to.undo) relaxation.undo.pop()?.();
}

/** Whether a pair can still be chosen or not. */
export function isOpen({ arcOf, state }: Relaxation, pair: number): boolean {
  const arc = arcOf[pair] ?? -1;
  return arc >= 0 && state.capacity[arc] === 1 && state.low[arc] === 0;
}

export function isSettled({ arcOf, state }: Relaxation, pair: number): boolean {
  const arc = arcOf[pair] ?? -1;
  return arc >= 0 && state.low[arc] === 1;
}

/** Rules a pair out; false: nothing circulates then. */
export function forbid({ state, room, arcOf }: Relaxation, pair: number): boolean {
  const arc = arcOf[pair] ?? -1;
  return arc < 0 || rebound(state, room, arc, 0, 0);
}

/** Settles a pair, and rules out what clashes with it; false: nothing circulates then. */
export function settle(relaxation: Relaxation, pair: number): boolean {
  const { task, state, room, arcOf } = relaxation;
  const width = task.units.length;
  const person = Math.floor(pair / width);
  const unit = pair % width;
  const arc = arcOf[pair] ?? -1;
  if (arc < 0 || !rebound(state, room, arc, 1, 1)) return false;
  for (let other = 0; other < width; other++) {
    const beside = person * width + other;
    if (!isOpen(relaxation, beside) || !unitsClash(task, person, unit, other)) continue;
    if (!forbid(relaxation, beside)) return false;
  }
  return countExactly(relaxation, person, unit);
}

/**
 * Lets a pair that is settled cost what it adds to those settled before, and no longer what the network took it for.
 * Where all units of a person, or all people of a unit, are alike, the two are the same.
 */
function countExactly(relaxation: Relaxation, person: number, unit: number): boolean {
  const { task, weights, state, arcOf, settled, withWishes, personCosts: all } = relaxation;
  const width = task.units.length;
  const pair = person * width + unit;
  const costs = all[person];
  const units = settled.flatMap((one) => (Math.floor(one / width) === person ? [one % width] : []));
  const persons = settled.flatMap((one) => (one % width === unit ? [Math.floor(one / width)] : []));
  settled.push(pair);
  const chains = (relaxation.chains[unit] ?? []).filter(
    (chain) => isThrough(task, chain.group, person) && !chain.costs.isEven,
  );
  const short =
    chains.reduce(
      (sum, { group }) =>
        sum + shortOf(task, unit, [...persons, person], group) - shortOf(task, unit, persons, group),
      0,
    ) * PARTS;
  const isEven = costs?.isEven ?? true;
  const least = isEven ? 0 : leastShortOf(task, person, [...units, unit]) - leastShortOf(task, person, units);
  const squares = isEven
    ? (costs?.ofUnit(unit) ?? 0)
    : loadOf(task, person, [...units, unit]) ** 2 - loadOf(task, person, units) ** 2;
  const wishes = wishValues(task, pair, withWishes);
  setCost(state, arcOf[pair] ?? 0, weights.triple([short, least, squares, ...wishes]));
  return (
    (isEven || recountPerson(relaxation, person, [...units, unit])) &&
    chains.every((chain) => recountChain(relaxation, chain, persons, person))
  );
}

/** Counts the costs of the units still open to a person anew, the last of `settled` being new. */
function recountPerson(relaxation: Relaxation, person: number, settled: readonly number[]): boolean {
  const { task, weights, state, room, levels, personCosts: all, undo } = relaxation;
  const { length } = task.units;
  const own = levels[person] ?? [];
  const old = all[person];
  if (!old) return true;
  const open: number[] = [];
  for (let unit = 0; unit < length; unit++) if (isOpen(relaxation, person * length + unit)) open.push(unit);
  const costs = personCosts(
    task,
    person,
    own.map(({ weight }) => weight),
    { open, settled },
  );
  all[person] = costs;
  undo.push(() => {
    all[person] = old;
  });
  const weightOf = (unit: number): number => task.weight[person * length + unit] ?? 0;
  for (const [level, { weight, first, count }] of own.entries()) {
    const locked = settled.filter((unit) => weightOf(unit) >= weight).length;
    if (weightOf(settled.at(-1) ?? 0) >= weight) {
      if (locked > count || !rebound(state, room, first + locked - 1, 1, 1)) return false;
      setCost(state, first + locked - 1, [0, 0, 0]);
    }
    for (let n = 1; n <= count - locked; n++) {
      const { least, squares } = costs.ofNumber(level, n);
      if (!reprice(state, room, first + locked + n - 1, weights.triple([0, least, squares]))) return false;
    }
  }
  return open.every((unit) => repricePair(relaxation, person, unit));
}

/** Counts the costs of the people still open to a unit anew, with one more settled beside others. */
function recountChain(
  relaxation: Relaxation,
  chain: Chain,
  others: readonly number[],
  person: number,
): boolean {
  const { task, state, room, undo } = relaxation;
  const { unit, group, first, single, costs: old } = chain;
  const settled = [...others.filter((one) => isThrough(task, group, one)), person];
  const open: number[] = [];
  for (let one = 0; one < task.persons; one++) {
    if (isThrough(task, group, one) && isOpen(relaxation, one * task.units.length + unit)) open.push(one);
  }
  const costs = unitCosts(task, unit, group, { open, settled }, chain.prices);
  chain.costs = costs;
  undo.push(() => {
    chain.costs = old;
  });
  // Whoever is settled comes by the last arc; what they cost was counted for the pair.
  const last = first + single;
  const before = state.low[last] ?? 0;
  const [low, capacity] = [settled.length, settled.length + Math.max(0, costs.room - single)];
  if (!rebound(state, room, last, low, capacity)) return false;
  if (!repriceChain(relaxation, chain, old, before)) return false;
  for (let n = 1; n <= single; n++) {
    if (!rebound(state, room, first + n - 1, 0, n <= costs.room ? 1 : 0)) return false;
  }
  return open.every((one) => repricePair(relaxation, one, unit));
}

/** Sets what the arcs of a chain cost, which had other costs before, and `settled` on its last arc. */
export function repriceChain(relaxation: Relaxation, chain: Chain, old: UnitCosts, settled: number): boolean {
  const { weights, state, room } = relaxation;
  const { first, single, costs } = chain;
  for (let n = 1; n <= single + 1; n++) {
    if (!reprice(state, room, first + n - 1, weights.triple(chainValues(costs, n)))) return false;
  }
  // What those settled are given on the last arc is taken from them again.
  const [now, then] = [costs.ofNumber(single + 1), old.ofNumber(single + 1)];
  const still = state.low[first + single] ?? 0;
  const given = [still * now.short - settled * then.short, 0, still * now.squares - settled * then.squares];
  addCost(state, weights.triple(given.map((value) => 0 - value)));
  return true;
}

export function repricePair(relaxation: Relaxation, person: number, unit: number): boolean {
  const { task, personCosts: all, weights, state, room, arcOf } = relaxation;
  const costs = all[person];
  if (!costs) return true;
  const values = pairValues(relaxation, costs, person, unit);
  return reprice(state, room, arcOf[person * task.units.length + unit] ?? 0, weights.triple(values));
}
