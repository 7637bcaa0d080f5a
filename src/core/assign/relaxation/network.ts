/**
 * A task as a network, which bounds it. Source → person (a unit of flow for each unit that the person is sent to; what
 * the n-th of them costs grows with n) → those of their units that have at least a weight, and so on → set of clashing
 * units (one of them at most) → group at a unit → unit → sink (what the n-th person costs grows with n). Every choice that the rules allow is a circulation, and costs there at
 * most what it is worth: so the cheapest circulation is a bound. It is the answer where it keeps to the rules that the
 * network does not know (clashes between sets, bounds on what units of unlike weight add up to) and costs what it is
 * worth.
 */
import { arcList } from "../../flow/circulation.ts";
import { solveFrom } from "../../flow/first-flow.ts";
import { walkFor } from "../../flow/shortest-path.ts";
import type { Task } from "../task/task.ts";
import { NO_PRICES, type UnitCosts, unitCosts } from "../task/unit-costs.ts";
import { type Values, weightsOf } from "../task/weights.ts";
import { type Clash, cliquesOf } from "./cliques.ts";
import {
  type ClashingSet,
  type Draft,
  hintsAtMost,
  type Opening,
  openingsOf,
  rangesOf,
  setsOf,
  valuesOfNothing,
} from "./openings.ts";
import { type Chain, chainValues, type Level, pairValues, type Relaxation } from "./relaxation.ts";

const SOURCE = 0;

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
  const drawn = drawNetwork(draft, openings, sets);
  const { chains, arcOf, back, sink } = drawn;
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
  const { setArcOf, levels, countArcs } = drawn;
  return {
    ...{ task, cap, withWishes, weights: draft.weights, state, room },
    ...{ arcOf, setArcOf, pairOf, back, levels, chains, countArcs },
    ...{ personCosts: costs, isEven, clashes: [...clashes], settled: [], undo: [] },
  };
}

/** All nodes and arcs of a network, as they are found again. */
interface Network
  extends Pick<Relaxation, "chains" | "countArcs" | "levels" | "arcOf" | "setArcOf" | "back"> {
  readonly sink: number;
}

function drawNetwork(
  draft: Draft,
  openings: readonly Opening[],
  sets: readonly (readonly ClashingSet[])[],
): Network {
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
  return { chains, countArcs: { ofPerson, ofUnit }, levels, arcOf, setArcOf, back, sink };
}

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
  const doors = doorsOf(task, entrances);
  const from = new Int32Array(width);
  openings.forEach(({ units, levels, costs }, person) => {
    const nodes = new Map(levels.map(({ weight, node }) => [weight, node]));
    for (const unit of units) from[unit] = nodes.get(task.weight[person * width + unit] ?? 0) ?? 0;
    for (const { units: set, node } of sets[person] ?? []) {
      for (const unit of set) setArcOf[person * width + unit] = draft.arcs.size();
      draw(draft, from[set[0] ?? 0] ?? 0, node, 1, []);
      for (const unit of set) from[unit] = node;
    }
    const own = doors.get(task.groupOf[person] ?? -1);
    for (const unit of units) {
      const door = own?.[unit] ?? -1;
      if (door < 0) continue;
      arcOf[person * width + unit] = draft.arcs.size();
      draw(draft, from[unit] ?? 0, door, 1, pairValues({ task, withWishes, chains }, costs, person, unit));
    }
  });
  return { arcOf, setArcOf };
}

/** By group, then unit: the node by which its people come to the unit; -1: one on their way has no room. */
function doorsOf(
  { groupOf }: Task,
  entrances: readonly (readonly Entrance[])[],
): ReadonlyMap<number, Int32Array> {
  const doorsFor = (group: number): Int32Array =>
    Int32Array.from(entrances, (own) => {
      const through = own.filter((one) => one.group < 0 || one.group === group);
      return through.some((one) => one.costs.room === 0) ? -1 : (through[0]?.node ?? -1);
    });
  return new Map([...new Set(groupOf)].map((group) => [group, doorsFor(group)]));
}
