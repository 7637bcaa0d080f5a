/**
 * A circulation of units in a network and its state: arcs with bounds, flow and cost, nodes with prices. Costs are
 * triples of whole numbers, compared one after the other. The circulation is the cheapest exactly where every arc that
 * could carry more has a reduced cost (cost + price of its tail − price of its head) of at least 0, and every arc that
 * could carry less one of at most 0. Whatever is changed is logged, so that it can be taken back.
 */
import { wholeNumbers } from "../numbers/buffers.ts";
import { increase } from "../numbers/increase.ts";
import { type CostTable, costTable, type Triple } from "./cost-table.ts";

export interface Circulation {
  readonly nodes: number;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  /** Arcs at node n: `incident[first[n]]` up to `incident[first[n + 1]]`; an arc that enters it is told as its complement (~arc). */
  readonly first: Int32Array;
  readonly incident: Int32Array;
  /** The node at the other end of each entry of `incident`. */
  readonly ends: Int32Array;
  /** What each arc costs, as the position of its cost among all that there are: few differ, which keeps them near. */
  readonly costOf: Int32Array;
  readonly costs: CostTable;
  /** Three numbers for each node. */
  readonly price: Float64Array;
  readonly low: Int32Array;
  readonly capacity: Int32Array;
  readonly flow: Int32Array;
  /** By arc: 1 where it could carry more, 2 where it could carry less, 3 where both. */
  readonly open: Uint8Array;
  /** What the circulation costs. */
  readonly total: Float64Array;
  readonly log: Log;
  /** Arcs looked at so far, which limits on work count. */
  readonly work: { steps: number };
  /** `now` is another number whenever prices or costs are others; `last`: the last one given. */
  readonly version: { now: number; last: number };
}

/** What was before each change. */
interface Log {
  readonly kind: number[];
  readonly at: number[];
  readonly values: number[];
}

const FLOW = 0;

const BOUNDS = 1;

const COST = 2;

const PRICE = 3;

const TOTAL = 4;

/** Arcs of a network that is built: from a node to a node, with room for so many units at a cost each. */
export interface ArcList {
  readonly add: (tail: number, head: number, capacity: number, cost: Triple) => void;
  /** How many there are; the next one's number. */
  readonly size: () => number;
  /** The circulation of nothing in a network of these arcs. */
  readonly circulation: (nodes: number) => Circulation;
}

export function arcList(expected: number): ArcList {
  const [tail, head, capacity] = [wholeNumbers(expected), wholeNumbers(expected), wholeNumbers(expected)];
  const costOf = wholeNumbers(expected);
  const costs = costTable();
  return {
    add: (from, to, room, cost) => {
      costOf.push(costs.positionOf(cost));
      tail.push(from);
      head.push(to);
      capacity.push(room);
    },
    size: tail.size,
    circulation: (nodes) => {
      const size = tail.size();
      const ends = { tail: tail.done().slice(), head: head.done().slice() };
      return {
        nodes,
        ...ends,
        ...incidence(nodes, ends.tail, ends.head),
        costOf: costOf.done().slice(),
        costs,
        price: new Float64Array(nodes * 3),
        low: new Int32Array(size),
        capacity: capacity.done().slice(),
        flow: new Int32Array(size),
        open: Uint8Array.from(capacity.done(), (most) => (most > 0 ? MORE : 0)),
        total: new Float64Array(3),
        log: { kind: [], at: [], values: [] },
        work: { steps: 0 },
        version: { now: 0, last: 0 },
      };
    },
  };
}

/** The arcs at each node, in their order. */
function incidence(
  nodes: number,
  tail: Int32Array,
  head: Int32Array,
): Pick<Circulation, "first" | "incident" | "ends"> {
  const first = new Int32Array(nodes + 1);
  for (const ends of [tail, head]) for (const node of ends) increase(first, node + 1);
  for (let node = 0; node < nodes; node++) increase(first, node + 1, first[node] ?? 0);
  const next = first.slice();
  const incident = new Int32Array(tail.length * 2);
  const place = (node: number, code: number): void => {
    incident[next[node] ?? 0] = code;
    increase(next, node);
  };
  for (let arc = 0; arc < tail.length; arc++) {
    place(tail[arc] ?? 0, arc);
    place(head[arc] ?? 0, ~arc);
  }
  const ends = incident.map((code) => (code < 0 ? (tail[~code] ?? 0) : (head[code] ?? 0)));
  return { first, incident, ends };
}

/** What can be gone back to: how much had been logged, and the version then. */
export interface CirculationMark {
  readonly entries: number;
  readonly version: number;
}

export function markOf({ log, version }: Circulation): CirculationMark {
  return { entries: log.kind.length, version: version.now };
}

/** What has been changed so far cannot be taken back any more. */
export function forgetLog({ log }: Circulation): void {
  log.kind.length = 0;
  log.at.length = 0;
  log.values.length = 0;
}

function logged(
  { log }: Circulation,
  kind: number,
  at: number,
  a: number | undefined,
  b: number | undefined,
  c: number | undefined,
): void {
  log.kind.push(kind);
  log.at.push(at);
  log.values.push(a ?? 0, b ?? 0, c ?? 0);
}

/** Bits of `open`. */
export const MORE = 1;

export const LESS = 2;

/** Sees to it that `open` says what flow and bounds of an arc leave. */
function noteOpen({ open, flow, low, capacity }: Circulation, arc: number): void {
  const units = flow[arc] ?? 0;
  open[arc] = (units < (capacity[arc] ?? 0) ? MORE : 0) | (units > (low[arc] ?? 0) ? LESS : 0);
}

/** Adds units to an arc, and what they cost to the total. */
export function addFlow(state: Circulation, arc: number, units: number): void {
  const { flow, costOf, costs, total } = state;
  const { values } = costs;
  const at = (costOf[arc] ?? 0) * 3;
  logged(state, FLOW, arc, flow[arc], 0, 0);
  flow[arc] = (flow[arc] ?? 0) + units;
  noteOpen(state, arc);
  logged(state, TOTAL, 0, total[0], total[1], total[2]);
  for (let part = 0; part < 3; part++) increase(total, part, units * (values[at + part] ?? 0));
}

export function setBounds(state: Circulation, arc: number, low: number, capacity: number): void {
  logged(state, BOUNDS, arc, state.low[arc], state.capacity[arc], 0);
  state.low[arc] = low;
  state.capacity[arc] = capacity;
  noteOpen(state, arc);
}

/** Sets what a unit costs on an arc; the total follows. */
export function setCost(state: Circulation, arc: number, cost: Triple): void {
  const { costOf, costs, flow, total, version } = state;
  const was = costOf[arc] ?? 0;
  const { values } = costs;
  const [c0, c1, c2] = [values[was * 3] ?? 0, values[was * 3 + 1] ?? 0, values[was * 3 + 2] ?? 0];
  if (c0 === cost[0] && c1 === cost[1] && c2 === cost[2]) return;
  version.now = ++version.last;
  logged(state, TOTAL, 0, total[0], total[1], total[2]);
  logged(state, COST, arc, was, 0, 0);
  const units = flow[arc] ?? 0;
  increase(total, 0, units * (cost[0] - c0));
  increase(total, 1, units * (cost[1] - c1));
  increase(total, 2, units * (cost[2] - c2));
  costOf[arc] = costs.positionOf(cost);
}

/** Adds to the total what no arc costs. */
export function addCost(state: Circulation, cost: Triple): void {
  const { total } = state;
  logged(state, TOTAL, 0, total[0], total[1], total[2]);
  increase(total, 0, cost[0]);
  increase(total, 1, cost[1]);
  increase(total, 2, cost[2]);
}

/** Adds to the price of a node. */
export function addPrice(state: Circulation, node: number, p0: number, p1: number, p2: number): void {
  const { price, version } = state;
  const at = node * 3;
  version.now = ++version.last;
  logged(state, PRICE, node, price[at], price[at + 1], price[at + 2]);
  increase(price, at, p0);
  increase(price, at + 1, p1);
  increase(price, at + 2, p2);
}

/** Takes back every change since a mark. */
export function undoTo(state: Circulation, { entries, version }: CirculationMark): void {
  const { kind, at, values } = state.log;
  for (let entry = kind.length - 1; entry >= entries; entry--) {
    const where = at[entry] ?? 0;
    const [a, b, c] = [values[entry * 3] ?? 0, values[entry * 3 + 1] ?? 0, values[entry * 3 + 2] ?? 0];
    switch (kind[entry]) {
      case FLOW:
        state.flow[where] = a;
        noteOpen(state, where);
        break;
      case BOUNDS:
        state.low[where] = a;
        state.capacity[where] = b;
        noteOpen(state, where);
        break;
      case COST:
        state.costOf[where] = a;
        break;
      case PRICE:
        state.price.set([a, b, c], where * 3);
        break;
      default:
        state.total.set([a, b, c]);
    }
  }
  kind.length = entries;
  at.length = entries;
  values.length = entries * 3;
  state.version.now = version;
}
