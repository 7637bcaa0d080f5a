/**
 * The cheapest circulation of a network, found from none: units flow from source to sink along shortest paths, as many
 * at once as cost the same, until no further one is worth its cost.
 */
import { increase } from "../numbers/increase.ts";
import { headOf, isFree, isLess } from "./cheapest.ts";
import { addFlow, type Circulation, forgetLog, setBounds } from "./circulation.ts";
import type { Triple } from "./cost-table.ts";
import { type Rising, risingFrom, walkFromSink } from "./from-sink.ts";
import type { Walk } from "./shortest-path.ts";

/** Joins sink and source: as much as flows out of the one may flow back into the other. */
const ENDLESS = 2 ** 30;

/**
 * Finds the cheapest circulation from none. Nodes are numbered downstream: every arc leads to a higher one, but for
 * `back`, which leads from the sink to the source and is opened in the end.
 */
export function solveFrom(state: Circulation, room: Walk, source: number, sink: number, back: number): void {
  setBounds(state, back, 0, 0);
  pricesDownstream(state, source);
  const rising = risingFrom(state, room, source, sink);
  while (approach(rising)) while (augment(rising)) forgetLog(state);
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

/**
 * Brings the prices to where the cheapest further unit from source to sink costs nothing; false where no further unit
 * is worth its cost, with the sink's price then the source's, which is 0.
 */
function approach(rising: Rising): boolean {
  const { state, room, source, sink, gates, before } = rising;
  const { d0, d1, d2, count, order, reached } = room;
  const { price } = state;
  const isReached = walkFromSink(rising);
  const most: Triple = [
    0 - (price[sink * 3] ?? 0),
    0 - (price[sink * 3 + 1] ?? 0),
    0 - (price[sink * 3 + 2] ?? 0),
  ];
  const far: Triple = [d0[source] ?? 0, d1[source] ?? 0, d2[source] ?? 0];
  const isWorth = isReached && isLess(far, most);
  const [s0, s1, s2] = isWorth ? far : most;
  for (let index = 0; index < count.size; index++) {
    const node = order[index] ?? 0;
    const own: Triple = [d0[node] ?? 0, d1[node] ?? 0, d2[node] ?? 0];
    if (!isLess(own, [s0, s1, s2])) continue;
    increase(price, node * 3, s0 - own[0]);
    increase(price, node * 3 + 1, s1 - own[1]);
    increase(price, node * 3 + 2, s2 - own[2]);
  }
  // An empty gate goes with the node before it.
  for (const gate of gates) {
    const node = before[gate] ?? -1;
    if (node < 0) continue;
    reached[gate] = reached[node] ?? 0;
    for (let part = 0; part < 3; part++) price[gate * 3 + part] = price[node * 3 + part] ?? 0;
  }
  return isWorth;
}

/**
 * Sends unit after unit from source to sink along arcs of reduced cost 0, over nodes that the last walk has reached; false:
 * there was no way for any. A node from which no way was found is not tried again, though one may lead around those
 * that were on the way to it.
 */
function augment(rising: Rising): boolean {
  const { state, room, source, sink } = rising;
  const { first, incident, ends, work } = state;
  const { reached } = room;
  const { round } = room.count;
  const next = first.slice(0, state.nodes);
  const path: number[] = [];
  let hasSent = false;
  let node = source;
  const seen = new Uint8Array(state.nodes);
  seen[source] = 1;
  for (;;) {
    if (node === sink) {
      for (const code of path) {
        carry(rising, code);
        seen[headOf(state, code)] = 0;
      }
      hasSent = true;
      path.length = 0;
      node = source;
      continue;
    }
    const end = first[node + 1] ?? 0;
    let at = next[node] ?? 0;
    const from = at;
    while (at < end) {
      const other = ends[at] ?? 0;
      if (reached[other] === round && seen[other] === 0 && isFree(state, node, other, incident[at] ?? 0))
        break;
      at++;
    }
    work.steps += at - from + 1;
    next[node] = at;
    if (at < end) {
      path.push(incident[at] ?? 0);
      node = ends[at] ?? 0;
      seen[node] = 1;
      continue;
    }
    const code = path.pop();
    if (code === undefined) return hasSent;
    node = headOf(state, ~code);
    increase(next, node);
  }
}

/** Sends a unit over an arc (its complement: takes one back), and sees to whether its gate is empty. */
function carry({ state, into, before }: Rising, code: number): void {
  const arc = code < 0 ? ~code : code;
  addFlow(state, arc, code < 0 ? -1 : 1);
  const gate = state.head[arc] ?? 0;
  if (into[gate] === arc) before[gate] = state.flow[arc] === 0 ? (state.tail[arc] ?? -1) : -1;
}
