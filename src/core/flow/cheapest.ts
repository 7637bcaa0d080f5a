/**
 * The cheapest circulation, kept the cheapest while bounds and costs change. Each change ends at most in as many shortest
 * paths as units have to move.
 */
import { addFlow, addPrice, type Circulation, LESS, MORE, setBounds, setCost } from "./circulation.ts";
import type { Triple } from "./cost-table.ts";
import { type Walk, walk } from "./shortest-path.ts";

export function isLess([a0, a1, a2]: Triple, [b0, b1, b2]: Triple): boolean {
  return a0 < b0 || (a0 === b0 && (a1 < b1 || (a1 === b1 && a2 < b2)));
}

/** Where an arc leads in the direction that it is used in. */
export function headOf({ tail, head }: Circulation, code: number): number {
  return (code < 0 ? tail[~code] : head[code]) ?? 0;
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
