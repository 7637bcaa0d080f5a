/**
 * The cheapest circulation: found by shortest paths from nothing, and kept the cheapest while bounds and costs change.
 * Each change ends at most in as many shortest paths as units have to move.
 */
import { increase } from "../numbers/increase.ts";
import {
  addFlow,
  addPrice,
  type Circulation,
  forgetLog,
  LESS,
  MORE,
  setBounds,
  setCost,
} from "./circulation.ts";
import type { Triple } from "./cost-table.ts";
import { type Walk, walk } from "./shortest-path.ts";

/** Joins sink and source: as much as flows out of the one may flow back into the other. */
const ENDLESS = 2 ** 30;

/**
 * Finds the cheapest circulation from none. Nodes are numbered downstream: every arc leads to a higher one, but for
 * `back`, which leads from the sink to the source and is opened in the end.
 */
export function solveFrom(state: Circulation, room: Walk, source: number, sink: number, back: number): void {
  setBounds(state, back, 0, 0);
  pricesDownstream(state, source);
  while (approach(state, room, source, sink)) augment(state, room, source, sink);
  let units = 0;
  for (let at = state.first[sink] ?? 0; at < (state.first[sink + 1] ?? 0); at++) {
    const code = state.incident[at] ?? 0;
    if (code < 0) units += state.flow[~code] ?? 0;
  }
  setBounds(state, back, 0, ENDLESS);
  addFlow(state, back, units);
  forgetLog(state);
}

/** The first prices: how far each node is from the source along arcs that carry nothing yet. */
function pricesDownstream(state: Circulation, source: number): void {
  const { nodes, first, incident, head, capacity, costOf, price } = state;
  const { values } = state.costs;
  const known = new Uint8Array(nodes);
  known[source] = 1;
  for (let node = source; node < nodes; node++) {
    if (known[node] === 0) continue;
    for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at++) {
      const arc = incident[at] ?? 0;
      if (arc < 0 || (capacity[arc] ?? 0) === 0) continue;
      const to = (head[arc] ?? 0) * 3;
      const own = (costOf[arc] ?? 0) * 3;
      const x0 = (price[node * 3] ?? 0) + (values[own] ?? 0);
      const x1 = (price[node * 3 + 1] ?? 0) + (values[own + 1] ?? 0);
      const x2 = (price[node * 3 + 2] ?? 0) + (values[own + 2] ?? 0);
      if (known[head[arc] ?? 0] === 1) {
        const [y0, y1] = [price[to] ?? 0, price[to + 1] ?? 0];
        if (x0 > y0 || (x0 === y0 && (x1 > y1 || (x1 === y1 && x2 >= (price[to + 2] ?? 0))))) continue;
      }
      known[head[arc] ?? 0] = 1;
      price[to] = x0;
      price[to + 1] = x1;
      price[to + 2] = x2;
    }
  }
}

export function isLess([a0, a1, a2]: Triple, [b0, b1, b2]: Triple): boolean {
  return a0 < b0 || (a0 === b0 && (a1 < b1 || (a1 === b1 && a2 < b2)));
}

/**
 * Brings the prices to where the cheapest further unit from source to sink costs nothing; false where no further unit
 * is worth its cost, with the sink's price then the source's, which is 0. What is cheap ends at few units, so that the
 * walk is against the flow.
 */
function approach(state: Circulation, room: Walk, source: number, sink: number): boolean {
  const reached = walk(state, room, sink, source, true);
  const { d0, d1, d2, count, order } = room;
  const { price } = state;
  const most: Triple = [
    0 - (price[sink * 3] ?? 0),
    0 - (price[sink * 3 + 1] ?? 0),
    0 - (price[sink * 3 + 2] ?? 0),
  ];
  const far: Triple = [d0[source] ?? 0, d1[source] ?? 0, d2[source] ?? 0];
  const isWorth = reached && isLess(far, most);
  const [s0, s1, s2] = isWorth ? far : most;
  for (let index = 0; index < count.size; index++) {
    const node = order[index] ?? 0;
    const own: Triple = [d0[node] ?? 0, d1[node] ?? 0, d2[node] ?? 0];
    if (!isLess(own, [s0, s1, s2])) continue;
    increase(price, node * 3, s0 - own[0]);
    increase(price, node * 3 + 1, s1 - own[1]);
    increase(price, node * 3 + 2, s2 - own[2]);
  }
  return isWorth;
}

/** Sends unit after unit from source to sink along arcs of reduced cost 0, until none is left; found from the sink. */
function augment(state: Circulation, room: Walk, source: number, sink: number): void {
  const { first, incident, work } = state;
  const next = first.slice(0, state.nodes);
  const round = ++room.count.round;
  const path: number[] = [];
  let node = sink;
  room.reached[sink] = round;
  for (;;) {
    if (node === source) {
      for (const code of path) {
        addFlow(state, code < 0 ? ~code : code, code < 0 ? -1 : 1);
        room.reached[headOf(state, ~code)] = 0;
      }
      forgetLog(state);
      path.length = 0;
      node = sink;
      continue;
    }
    const end = first[node + 1] ?? 0;
    let at = next[node] ?? 0;
    const before = at;
    while (at < end && !isOpen(state, room, node, at, round)) at++;
    work.steps += at - before + 1;
    next[node] = at;
    if (at < end) {
      const code = ~(incident[at] ?? 0);
      path.push(code);
      node = headOf(state, ~code);
      room.reached[node] = round;
      continue;
    }
    // Nothing leads here, now or later in this round: it stays reached.
    const code = path.pop();
    if (code === undefined) return;
    node = headOf(state, code);
    increase(next, node);
  }
}

/** Where an arc leads in the direction that it is used in. */
export function headOf({ tail, head }: Circulation, code: number): number {
  return (code < 0 ? tail[~code] : head[code]) ?? 0;
}

/** Whether an arc that leads to a node could carry more (or less) at a reduced cost of 0, from a node not yet reached. */
function isOpen(state: Circulation, room: Walk, node: number, at: number, round: number): boolean {
  const other = state.ends[at] ?? 0;
  return room.reached[other] !== round && isFree(state, other, node, ~(state.incident[at] ?? 0));
}

/** Whether an arc could carry more (or less, where backward) at a reduced cost of 0. */
export function isFree(state: Circulation, node: number, other: number, code: number): boolean {
  const arc = code < 0 ? ~code : code;
  if (((state.open[arc] ?? 0) & (code < 0 ? LESS : MORE)) === 0) return false;
  return code < 0 ? !hasReducedCost(state, other, node, arc) : !hasReducedCost(state, node, other, arc);
}

/** Whether the reduced cost of an arc between two nodes is not 0. */
export function hasReducedCost(
  { costOf, costs, price }: Circulation,
  from: number,
  to: number,
  arc: number,
): boolean {
  const { values } = costs;
  const own = (costOf[arc] ?? 0) * 3;
  for (let part = 0; part < 3; part++) {
    if ((values[own + part] ?? 0) + (price[from * 3 + part] ?? 0) !== (price[to * 3 + part] ?? 0))
      return true;
  }
  return false;
}

/** Changes the bounds of an arc; false where nothing circulates within them, and then the state is to be taken back. */
export function rebound(state: Circulation, room: Walk, arc: number, low: number, capacity: number): boolean {
  setBounds(state, arc, low, capacity);
  const units = state.flow[arc] ?? 0;
  return moveTo(state, room, arc, Math.min(Math.max(units, low), capacity));
}

/** Changes what a unit costs on an arc. */
export function reprice(state: Circulation, room: Walk, arc: number, cost: Triple): boolean {
  setCost(state, arc, cost);
  const [from, to] = [state.tail[arc] ?? 0, state.head[arc] ?? 0];
  const { price } = state;
  const partOf = (part: 0 | 1 | 2): number =>
    cost[part] + (price[from * 3 + part] ?? 0) - (price[to * 3 + part] ?? 0);
  const reduced: Triple = [partOf(0), partOf(1), partOf(2)];
  if (isLess([0, 0, 0], reduced)) return moveTo(state, room, arc, state.low[arc] ?? 0);
  if (isLess(reduced, [0, 0, 0])) return moveTo(state, room, arc, state.capacity[arc] ?? 0);
  return true;
}

/** Gives an arc other units, and sends what is then missing or too much at its ends along shortest paths. */
function moveTo(state: Circulation, room: Walk, arc: number, wanted: number): boolean {
  const change = wanted - (state.flow[arc] ?? 0);
  if (change === 0) return true;
  addFlow(state, arc, change);
  const [from, to] = [state.tail[arc] ?? 0, state.head[arc] ?? 0];
  for (let unit = Math.abs(change); unit > 0; unit--) {
    if (!(change > 0 ? send(state, room, to, from) : send(state, room, from, to))) return false;
  }
  return true;
}

/** Sends a unit from a node to another along a shortest path, and keeps the prices right; false: there is none. */
export function send(state: Circulation, room: Walk, from: number, to: number): boolean {
  if (from === to) return true;
  if (!walk(state, room, from, to)) return false;
  const { d0, d1, d2, order, count, via } = room;
  const [f0, f1, f2] = [d0[to] ?? 0, d1[to] ?? 0, d2[to] ?? 0];
  for (let index = 0; index < count.size; index++) {
    const node = order[index] ?? 0;
    const [x0, x1, x2] = [(d0[node] ?? 0) - f0, (d1[node] ?? 0) - f1, (d2[node] ?? 0) - f2];
    if (x0 === 0 && x1 === 0 && x2 === 0) continue;
    addPrice(state, node, x0, x1, x2);
  }
  for (let node = to; node !== from; ) {
    const code = via[node] ?? 0;
    addFlow(state, code < 0 ? ~code : code, code < 0 ? -1 : 1);
    node = headOf(state, ~code);
  }
  return true;
}
