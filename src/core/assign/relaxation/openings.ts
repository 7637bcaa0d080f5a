/** What is open to each person of a task: the units that they could be sent to, by weight and by what clashes. */
import type { ArcList } from "../../flow/circulation.ts";
import { numberAtMost } from "../task/limits.ts";
import { levelsOf, type PersonCosts, personCosts } from "../task/person-costs.ts";
import type { Task } from "../task/task.ts";
import { mostSquaresOf, PARTS } from "../task/unit-costs.ts";
import type { Weights } from "../task/weights.ts";
import { type Clash, cliquesFor } from "./cliques.ts";
import { MOST_HINT } from "./relaxation.ts";

/** A network in the making. */
export interface Draft {
  readonly task: Task;
  weights: Weights;
  readonly withWishes: boolean;
  readonly arcs: ArcList;
  nodes: number;
}

/** What is open to a person. */
export interface Opening {
  readonly units: readonly number[];
  /** The node of the person, before all levels. */
  readonly node: number;
  /** The units of at least a weight: how many of them at most, and the node that they are reached from. */
  readonly levels: readonly { readonly weight: number; readonly count: number; readonly node: number }[];
  readonly costs: PersonCosts;
}

/** What is open to each person, whose whole load may come to `cap`. */
export function openingsOf(draft: Draft, cap: number): Opening[] {
  const { task } = draft;
  const { persons, units, allowed, weight, before } = task;
  return Array.from({ length: persons }, (_, person) => {
    const weightOf = (unit: number): number => weight[person * units.length + unit] ?? 0;
    const open: number[] = [];
    for (let unit = 0; unit < units.length; unit++) {
      const isAllowed = allowed[person * units.length + unit] === 1;
      if (isAllowed && (before[person] ?? 0) + weightOf(unit) <= cap) open.push(unit);
    }
    const ofAll = numberAtMost(task, person, open, cap);
    const own = ofAll === 0 ? [] : open;
    const node = draft.nodes++;
    const weights = levelsOf(task, person, own);
    const levels = weights.map((level, at) => {
      const those = own.filter((unit) => weightOf(unit) >= level);
      // The lowest level holds all.
      const count = at === 0 ? ofAll : numberAtMost(task, person, those, cap);
      return { weight: level, count, node: draft.nodes++ };
    });
    return {
      units: own,
      node,
      levels,
      costs: personCosts(task, person, weights, { open: own, settled: [] }),
    };
  });
}

/** A set of clashing units of one person, and the node that they are reached from. */
export interface ClashingSet {
  readonly units: readonly number[];
  readonly node: number;
}

/** The sets of one person: each within a level. */
export function setsOf(
  draft: Draft,
  cliqueOf: Int32Array,
  person: number,
  units: readonly number[],
  clashes: readonly Clash[],
): ClashingSet[] {
  const {
    weight,
    units: { length },
  } = draft.task;
  return cliquesFor(draft.task, cliqueOf, person, units, clashes)
    .flatMap((set) => {
      const weights = new Set(set.map((unit) => weight[person * length + unit] ?? 0));
      return [...weights].map((own) => set.filter((unit) => weight[person * length + unit] === own));
    })
    .filter((set) => set.length > 1)
    .map((set) => ({ units: set, node: draft.nodes++ }));
}

/** What each aim may come to in the network, up and down: parts of places short, least, squares, wishes. */
export function rangesOf(task: Task, openings: readonly Opening[], withWishes: boolean): number[] {
  const { weight, before, wishes } = task;
  const width = task.units.length;
  const [asked = 0, dues = 0] = valuesOfNothing(task);
  let squares = 0;
  const satisfied = wishes.map(() => 0);
  openings.forEach(({ units: own, levels }, person) => {
    const number = levels[0]?.count ?? 0;
    const largest = (numbers: readonly number[]): number =>
      Int32Array.from(numbers)
        .sort()
        .subarray(Math.max(0, numbers.length - number))
        .reduce((sum, one) => sum + one, 0);
    const load = (before[person] ?? 0) + largest(own.map((unit) => weight[person * width + unit] ?? 0));
    squares += load ** 2;
    wishes.forEach(({ satisfying }, index) => {
      satisfied[index] =
        (satisfied[index] ?? 0) + largest(own.map((unit) => satisfying[person * width + unit] ?? 0));
    });
  });
  // Prices of meetings add to shortages and squares, and take from them: for each pair by two chains.
  const pairs = openings.reduce((sum, { levels }) => sum + (levels[0]?.count ?? 0), 0);
  const priced = 2 * pairs * task.units.reduce((most, { from, to }) => Math.max(most, to - from), 0);
  const [short, all] = [2 * asked + priced * PARTS, 2 * squares + priced * mostSquaresOf(task)];
  return [short, dues, all, ...(withWishes ? satisfied : [])];
}

/** What it comes to that nobody is sent anywhere: parts of places short, least, squares. */
export function valuesOfNothing({ units, years, before }: Task): number[] {
  const asked = units.reduce(
    (sum, { from, to, entries }) => sum + (to - from) * entries.reduce((all, { least }) => all + least, 0),
    0,
  );
  const dues = years.reduce((sum, { due }) => sum + due.reduce((a, b) => a + b, 0), 0);
  return [PARTS * asked, dues, before.reduce((sum, load) => sum + load ** 2, 0)];
}

/** What hints may come to at most. */
export function hintsAtMost(openings: readonly Opening[]): number {
  return openings.reduce((sum, { levels }) => sum + (levels[0]?.count ?? 0) * MOST_HINT, 0);
}
