/**
 * A task as a network, which bounds it. Source → person (a unit of flow for each unit that the person is sent to; what
 * the n-th of them costs grows with n) → those of their units that have at least a weight, and so on → set of clashing
 * units (one of them at most) → group at a unit → unit → sink (what the n-th person costs grows with n). Every choice that the rules allow is a circulation, and costs there at
 * most what it is worth: so the cheapest circulation is a bound. It is the answer where it keeps to the rules that the
 * network does not know (clashes between sets, bounds on what units of unlike weight add up to) and costs what it is
 * worth.
 */
import { solveFrom } from "./cheapest.ts";
import { type ArcList, arcList, type Circulation } from "./circulation.ts";
import { type Clash, cliquesFor, cliquesOf } from "./cliques.ts";
import { numberAtMost } from "./limits.ts";
import { levelsOf, type PersonCosts, personCosts } from "./person-costs.ts";
import { type Walk, walkFor } from "./shortest-path.ts";
import type { Task } from "./task.ts";
import { mostSquaresOf, NO_PRICES, PARTS, type Prices, type UnitCosts, unitCosts } from "./unit-costs.ts";
import { type Values, type Weights, weightsOf } from "./weights.ts";

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

const SOURCE = 0;

/** A network in the making. */
interface Draft {
  readonly task: Task;
  weights: Weights;
  readonly withWishes: boolean;
  readonly arcs: ArcList;
  nodes: number;
}

/** What is open to a person. */
interface Opening {
  readonly units: readonly number[];
  /** The node of the person, before all levels. */
  readonly node: number;
  /** The units of at least a weight: how many of them at most, and the node that they are reached from. */
  readonly levels: readonly { readonly weight: number; readonly count: number; readonly node: number }[];
  readonly costs: PersonCosts;
}

/** What a relaxation bounds. */
export interface Purpose {
  /** What nobody's whole load is over. */
  readonly cap: number;
  /** Whether wishes count. */
  readonly wishes: boolean;
  /** Whether of equal circulations one is wanted with people who miss few meetings. */
  readonly hints: boolean;
  /** Clashes that it should know, beside those within the sets of all. */
  readonly clashes: readonly Clash[];
}

/** The cheapest circulation of a task. */
export function relaxationOf(
  task: Task,
  { cap, wishes: withWishes, hints: withHints, clashes }: Purpose,
): Relaxation {
  const draft: Draft = {
    task,
    weights: weightsOf([0]),
    withWishes,
    arcs: arcList(task.persons * task.units.length),
    nodes: 1,
  };
  const openings = openingsOf(draft, cap);
  const ranges = rangesOf(task, openings, withWishes);
  draft.weights = weightsOf([...ranges, withHints ? hintsAtMost(openings) : 0]);
  const cliqueOf = cliquesOf(task);
  const sets = openings.map(({ units }, person) =>
    setsOf(
      draft,
      cliqueOf,
      person,
      units,
      clashes.filter((clash) => clash.person === person),
    ),
  );
  const entrances = entrancesOf(draft, openings);
  const sink = draft.nodes++;
  const chains = entrances.map((own) => own.map((one) => drawChain(draft, one)));
  const ofUnit = Int32Array.from(entrances, (own) =>
    drawCount(draft, own.at(-1)?.next ?? 0, sink, own.at(-1)?.costs.room ?? 0),
  );
  const ofPerson = Int32Array.from(openings, ({ node, levels: [all] }) =>
    all ? drawCount(draft, SOURCE, node, all.count) : -1,
  );
  const levels = openings.map((opening) => drawLevels(draft, opening));
  const { arcOf, setArcOf } = drawPairs(draft, { openings, sets, entrances, chains });
  const back = draft.arcs.size();
  draw(draft, sink, SOURCE, 0, []);
  const state = draft.arcs.circulation(draft.nodes);
  state.total.set(draft.weights.triple(valuesOfNothing(task)));
  const room = walkFor(draft.nodes);
  solveFrom(state, room, SOURCE, sink, back);
  const pairOf = new Int32Array(draft.arcs.size()).fill(-1);
  arcOf.forEach((arc, pair) => {
    if (arc >= 0) pairOf[arc] = pair;
  });
  const costs = openings.map((opening) => opening.costs);
  const isEven = costs.every((own) => own.isEven) && chains.flat().every((chain) => chain.costs.isEven);
  return {
    ...{
      task,
      cap,
      withWishes,
      weights: draft.weights,
      state,
      room,
      arcOf,
      setArcOf,
      pairOf,
      back,
      levels,
      chains,
    },
    ...{
      personCosts: costs,
      countArcs: { ofPerson, ofUnit },
      isEven,
      clashes: [...clashes],
      settled: [],
      undo: [],
    },
  };
}

function openingsOf(draft: Draft, cap: number): Opening[] {
  const { task } = draft;
  const { persons, units, allowed, weight, before } = task;
  return Array.from({ length: persons }, (_, person) => {
    const weightOf = (unit: number): number => weight[person * units.length + unit] ?? 0;
    const open: number[] = [];
    for (let unit = 0; unit < units.length; unit++) {
      const isAllowed = allowed[person * units.length + unit] === 1;
      if (isAllowed && (before[person] ?? 0) + weightOf(unit) <= cap) open.push(unit);
    }
    const own = numberAtMost(task, person, open, cap) === 0 ? [] : open;
    const node = draft.nodes++;
    const weights = levelsOf(task, person, own);
    const levels = weights.map((level) => ({
      weight: level,
      count: numberAtMost(
        task,
        person,
        own.filter((unit) => weightOf(unit) >= level),
        cap,
      ),
      node: draft.nodes++,
    }));
    return {
      units: own,
      node,
      levels,
      costs: personCosts(task, person, weights, { open: own, settled: [] }),
    };
  });
}

/** A set of clashing units of one person, and the node that they are reached from. */
interface ClashingSet {
  readonly units: readonly number[];
  readonly node: number;
}

/** The sets of one person: each within a level. */
function setsOf(
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
function rangesOf(task: Task, openings: readonly Opening[], withWishes: boolean): number[] {
  const { weight, before, wishes } = task;
  const width = task.units.length;
  const [asked = 0, dues = 0] = valuesOfNothing(task);
  let squares = 0;
  const satisfied = wishes.map(() => 0);
  openings.forEach(({ units: own, levels }, person) => {
    const number = levels[0]?.count ?? 0;
    const largest = (numbers: readonly number[]): number =>
      [...numbers]
        .sort((a, b) => b - a)
        .slice(0, number)
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
function valuesOfNothing({ units, years, before }: Task): number[] {
  const asked = units.reduce(
    (sum, { from, to, entries }) => sum + (to - from) * entries.reduce((all, { least }) => all + least, 0),
    0,
  );
  const dues = years.reduce((sum, { due }) => sum + due.reduce((a, b) => a + b, 0), 0);
  return [PARTS * asked, dues, before.reduce((sum, load) => sum + load ** 2, 0)];
}

function hintsAtMost(openings: readonly Opening[]): number {
  return openings.reduce((sum, { levels }) => sum + (levels[0]?.count ?? 0) * MOST_HINT, 0);
}

/** Hints count no more meetings that are missed than this. */
const MOST_HINT = 7;

function draw({ arcs, weights }: Draft, tail: number, head: number, capacity: number, values: Values): void {
  arcs.add(tail, head, capacity, weights.triple(values));
}

/** Where people come to a unit: everybody, or a group that an entry names. */
interface Entrance {
  readonly unit: number;
  readonly group: number;
  readonly node: number;
  /** The node that it leads to. */
  readonly next: number;
  readonly costs: UnitCosts;
}

/** The entrances of each unit, groups first and everybody's last. */
function entrancesOf(draft: Draft, openings: readonly Opening[]): Entrance[][] {
  const { task } = draft;
  const people: number[][] = task.units.map(() => []);
  openings.forEach(({ units }, person) => {
    for (const unit of units) people[unit]?.push(person);
  });
  return task.units.map(({ entries }, unit) => {
    const open = people[unit] ?? [];
    const groups = [...new Set(entries.flatMap(({ group }) => (group < 0 ? [] : [group])))];
    const nodes = groups.map(() => draft.nodes++);
    const last = draft.nodes++;
    const ofGroups = groups.map((group, index) => {
      const own = open.filter((person) => task.groupOf[person] === group);
      return {
        unit,
        group,
        node: nodes[index] ?? 0,
        next: last,
        costs: unitCosts(task, unit, group, { open: own, settled: [] }, NO_PRICES),
      };
    });
    const next = draft.nodes++;
    return [
      ...ofGroups,
      {
        unit,
        group: -1,
        node: last,
        next,
        costs: unitCosts(task, unit, -1, { open, settled: [] }, NO_PRICES),
      },
    ];
  });
}

/** An arc that carries all units of a person, or all people of a unit. */
function drawCount(draft: Draft, tail: number, head: number, capacity: number): number {
  draw(draft, tail, head, capacity, []);
  return draft.arcs.size() - 1;
}

function drawChain(draft: Draft, { unit, group, node, next, costs }: Entrance): Chain {
  const first = draft.arcs.size();
  let single = 0;
  while (costs.ofNumber(single + 1).short < 0) {
    single++;
    draw(draft, node, next, single <= costs.room ? 1 : 0, chainValues(costs, single));
  }
  draw(draft, node, next, Math.max(0, costs.room - single), []);
  return { unit, group, first, single, prices: NO_PRICES, costs };
}

/** What the n-th of those still open to a unit costs. */
export function chainValues(costs: UnitCosts, n: number): Values {
  const { short, squares } = costs.ofNumber(n);
  return [short, 0, squares];
}

/** The arcs from a person to the first level, and from each level to the next. */
function drawLevels(draft: Draft, { node: start, levels, costs }: Opening): Level[] {
  return levels.map(({ weight, count, node }, level) => {
    const first = draft.arcs.size();
    for (let n = 1; n <= count; n++) {
      const { least, squares } = costs.ofNumber(level, n);
      draw(draft, levels[level - 1]?.node ?? start, node, 1, [0, least, squares]);
    }
    return { weight, first, count };
  });
}

interface Drawn {
  readonly openings: readonly Opening[];
  readonly sets: readonly (readonly ClashingSet[])[];
  readonly entrances: readonly (readonly Entrance[])[];
  readonly chains: readonly (readonly Chain[])[];
}

/** The arcs that stand for pairs, and those to their sets, by pair. */
function drawPairs(
  draft: Draft,
  { openings, sets, entrances, chains }: Drawn,
): Pick<Relaxation, "arcOf" | "setArcOf"> {
  const { task, withWishes } = draft;
  const width = task.units.length;
  const arcOf = new Int32Array(task.persons * width).fill(-1);
  const setArcOf = arcOf.slice();
  openings.forEach(({ units, levels, costs }, person) => {
    const levelOf = (unit: number): number => task.weight[person * width + unit] ?? 0;
    const from = new Map(
      units.map((unit) => [unit, levels.find(({ weight }) => weight === levelOf(unit))?.node ?? 0]),
    );
    for (const { units: set, node } of sets[person] ?? []) {
      for (const unit of set) setArcOf[person * width + unit] = draft.arcs.size();
      draw(draft, from.get(set[0] ?? 0) ?? 0, node, 1, []);
      for (const unit of set) from.set(unit, node);
    }
    for (const unit of units) {
      const through = (entrances[unit] ?? []).filter((one) => isThrough(task, one.group, person));
      if (through.some((one) => one.costs.room === 0)) continue;
      arcOf[person * width + unit] = draft.arcs.size();
      const values = pairValues({ task, withWishes, chains }, costs, person, unit);
      draw(draft, from.get(unit) ?? 0, through[0]?.node ?? 0, 1, values);
    }
  });
  return { arcOf, setArcOf };
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
  return [short, 0, squares, ...wishValues(task, pair, withWishes), Math.min(missed, MOST_HINT)];
}

/** Wishes that a pair satisfies, as costs. */
export function wishValues({ wishes }: Task, pair: number, withWishes: boolean): number[] {
  return withWishes ? wishes.map(({ satisfying }) => 0 - (satisfying[pair] ?? 0)) : [];
}
