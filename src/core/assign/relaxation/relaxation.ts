/**
 * The state of a relaxation: the network of a task (`network.ts`), its circulation, and what is settled in it; and what
 * its arcs cost.
 */
import type { Circulation } from "../../flow/circulation.ts";
import type { Walk } from "../../flow/shortest-path.ts";
import type { PersonCosts } from "../task/person-costs.ts";
import type { Task } from "../task/task.ts";
import type { Prices, UnitCosts } from "../task/unit-costs.ts";
import type { Values, Weights } from "../task/weights.ts";
import type { Clash } from "./cliques.ts";

/**
 * Arcs through which everybody, or the people of a group, come to a unit: `single` arcs of one person each from `first`,
 * then one for all further ones, who save no shortage.
 */
export interface Chain {
  readonly unit: number;
  /** -1: everybody. */
  readonly group: number;
  readonly first: number;
  readonly single: number;
  /** Prices of the meetings of the unit (`unit-costs.ts`). */
  prices: Prices;
  costs: UnitCosts;
}

/** Arcs of a person to the units of at least a weight, one for each that they could be sent to: from `first` on. */
export interface Level {
  readonly weight: number;
  readonly first: number;
  readonly count: number;
}

export interface Relaxation {
  readonly task: Task;
  /** What a person's whole load may come to. */
  readonly cap: number;
  /** Whether wishes count. */
  readonly withWishes: boolean;
  readonly weights: Weights;
  readonly state: Circulation;
  readonly room: Walk;
  /** Person × units + unit: the arc that stands for the pair; -1: it cannot be chosen. */
  readonly arcOf: Int32Array;
  /** The same: the arc from the person to the pair's set of clashing units; -1: it stands in none. */
  readonly setArcOf: Int32Array;
  /** By arc: the pair that it stands for; -1: none. */
  readonly pairOf: Int32Array;
  /** The arc from the sink to the source. */
  readonly back: number;
  /** By person. */
  readonly levels: readonly (readonly Level[])[];
  readonly personCosts: PersonCosts[];
  /** The arcs that carry all units of a person, and all people of a unit; -1: there are none. */
  readonly countArcs: { readonly ofPerson: Int32Array; readonly ofUnit: Int32Array };
  /** By unit, groups first. */
  readonly chains: readonly (readonly Chain[])[];
  /** Clashes that have come up in a search, which the network did not know. */
  readonly clashes: Clash[];
  /** Pairs that are settled, in the order in which they were. */
  readonly settled: number[];
  /** All units of each person and all people of each unit are alike: what a circulation costs is what its choice is worth. */
  readonly isEven: boolean;
  /** Steps that take back what the log of the circulation does not know. */
  readonly undo: (() => void)[];
}

/** Whether somebody comes to a unit through the entrance of a group (-1: everybody's). */
export function isThrough({ groupOf }: Task, group: number, person: number): boolean {
  return group < 0 || groupOf[person] === group;
}

/** What a pair costs as long as it is not settled. */
export function pairValues(
  { task, withWishes, chains }: Pick<Relaxation, "task" | "withWishes" | "chains">,
  costs: PersonCosts,
  person: number,
  unit: number,
): number[] {
  const pair = person * task.units.length + unit;
  let short = 0;
  let squares = costs.ofUnit(unit);
  for (const chain of chains[unit] ?? []) {
    if (chain.costs.isEven || !isThrough(task, chain.group, person)) continue;
    const own = chain.costs.ofPerson(person);
    short += own.short;
    squares += own.squares;
  }
  const { from, to } = task.units[unit] ?? { from: 0, to: 0 };
  const missed = to - from - (task.weight[pair] ?? 0);
  const values = [short, 0, squares];
  if (withWishes) for (const { satisfying } of task.wishes) values.push(0 - (satisfying[pair] ?? 0));
  values.push(Math.min(missed, MOST_HINT));
  return values;
}

/** Wishes that a pair satisfies, as costs. */
export function wishValues({ wishes }: Task, pair: number, withWishes: boolean): number[] {
  return withWishes ? wishes.map(({ satisfying }) => 0 - (satisfying[pair] ?? 0)) : [];
}

/** What the n-th of those still open to a unit costs. */
export function chainValues(costs: UnitCosts, n: number): Values {
  const { short, squares } = costs.ofNumber(n);
  return [short, 0, squares];
}

/** Hints count no more meetings that are missed than this. */
export const MOST_HINT = 7;
