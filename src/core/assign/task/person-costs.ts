/**
 * What a person's units cost in the network: a part for each unit, and parts that grow with numbers of units.
 *
 * Squares. Let x1 < x2 < … be the weights (meetings attended) of the units that are open to a person, and N1 ≥ N2 ≥ … the
 * numbers of units of at least that weight. The load is L = Σ (xj − xj−1)·Nj, and as Ni ≥ Nj for i < j,
 * L² ≥ Σ (xj² − xj−1²)·Nj²: each level has a cost that grows with its number, and each number contains the next. Where
 * all weights are equal, it is exact. What is settled adds a load b: 2bw for each unit.
 *
 * Dues. What is left of a due is at least max(0, due − n·W), with W the most that a unit brings in that year.
 */
import { type Task, weightInYear } from "./task.ts";

/** The parts of a cost that a person has: meetings short of what is due, and squares. */
export interface PersonCost {
  readonly least: number;
  readonly squares: number;
}

export interface PersonCosts {
  /** All units are alike, in each year: the costs are exact, whatever is settled. */
  readonly isEven: boolean;
  /** Squares that a unit costs by what is settled. */
  readonly ofUnit: (unit: number) => number;
  /** What the n-th unit of a level costs, from 1; level 0 holds all units. */
  readonly ofNumber: (level: number, n: number) => PersonCost;
}

/** The weights of some units, each once, in order: the levels of a person. */
export function levelsOf(
  { weight, units: { length } }: Task,
  person: number,
  units: readonly number[],
): number[] {
  return [...new Set(units.map((unit) => weight[person * length + unit] ?? 0))].sort((a, b) => a - b);
}

/** The costs of the units that are open to a person, with others settled; `levels`: as they were before. */
export function personCosts(
  task: Task,
  person: number,
  levels: readonly number[],
  { open, settled }: { readonly open: readonly number[]; readonly settled: readonly number[] },
): PersonCosts {
  const weightOf = (unit: number): number => task.weight[person * task.units.length + unit] ?? 0;
  const base = settled.reduce((load, unit) => load + weightOf(unit), task.before[person] ?? 0);
  const years = task.years.map(({ year, due }) => {
    const done = settled.reduce((sum, unit) => sum + weightInYear(task, person, unit, year), 0);
    const weights = open.map((unit) => weightInYear(task, person, unit, year));
    return {
      left: Math.max(0, (due[person] ?? 0) - done),
      most: weights.reduce((most, weight) => Math.max(most, weight), 0),
      isEven: weights.every((weight) => weight === weights[0]),
    };
  });
  const leastOf = (n: number): number =>
    years.reduce((sum, { left, most }) => sum + Math.max(0, left - n * most), 0);
  return {
    isEven: levels.length <= 1 && years.every((one) => one.isEven),
    ofUnit: (unit) => 2 * base * weightOf(unit),
    ofNumber: (level, n) => ({
      least: level === 0 ? leastOf(n) - leastOf(n - 1) : 0,
      squares: ((levels[level] ?? 0) ** 2 - (levels[level - 1] ?? 0) ** 2) * (2 * n - 1),
    }),
  };
}
