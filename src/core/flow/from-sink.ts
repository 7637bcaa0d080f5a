/**
 * Shortest paths to the sink of a network on the way to its cheapest circulation, by a walk from the sink against the flow:
 * what is cheap ends at few units.
 *
 * Gates. Most nodes of the network of a task are gates: a single arc enters them, which carries one unit at most and costs
 * nothing (to a set of clashing units of one person). Into a gate that is empty no way leads but from the node before it,
 * and with that node's price the reduced costs around it have the signs that they must have. So an empty gate is no node
 * of a walk: what leaves it counts as leaving the node before it.
 */
import { increase } from "../numbers/increase.ts";
import { type Circulation, LESS, MORE } from "./circulation.ts";
import { begin, isNearer, put, takeNext, type Walk } from "./shortest-path.ts";

/** A network on the way to its cheapest circulation. */
export interface Rising {
  readonly state: Circulation;
  readonly room: Walk;
  readonly source: number;
  readonly sink: number;
  /** In the order of the nodes. */
  readonly gates: readonly number[];
  /** By node: the arc into a gate; -1: it is none. */
  readonly into: Int32Array;
  /** By node: the node before a gate that is empty; -1: it is none. */
  readonly before: Int32Array;
  /** What the arc of each entry of `incident` costs, as `costOf` tells it. */
  readonly costAt: Int32Array;
}

/** A network that carries nothing yet. */
export function risingFrom(state: Circulation, room: Walk, source: number, sink: number): Rising {
  const { incident, costOf } = state;
  const costAt = incident.map((code) => costOf[code < 0 ? ~code : code] ?? 0);
  return { ...{ state, room, source, sink, costAt }, ...gatesOf(state, source, sink) };
}

/** All gates, which are empty. */
function gatesOf(
  state: Circulation,
  source: number,
  sink: number,
): Pick<Rising, "gates" | "into" | "before"> {
  const { nodes, tail, head, capacity, costOf } = state;
  const { values } = state.costs;
  const into = new Int32Array(nodes).fill(-1);
  const entering = new Int32Array(nodes);
  for (let arc = 0; arc < head.length; arc++) {
    increase(entering, head[arc] ?? 0);
    into[head[arc] ?? 0] = arc;
  }
  const before = new Int32Array(nodes).fill(-1);
  const gates: number[] = [];
  for (let node = 0; node < nodes; node++) {
    const arc = into[node] ?? -1;
    const own = (costOf[arc] ?? 0) * 3;
    const isFree = values[own] === 0 && values[own + 1] === 0 && values[own + 2] === 0;
    const isEnd = node === source || node === sink;
    if (!isEnd && entering[node] === 1 && capacity[arc] === 1 && isFree) {
      before[node] = tail[arc] ?? -1;
      gates.push(node);
    } else into[node] = -1;
  }
  return { gates, into, before };
}

/**
 * How far nodes are from the sink, against the flow, as what is cheap ends at few units; up to all that are no farther than
 * the source. False: the source cannot be reached.
 */
export function walkFromSink(rising: Rising): boolean {
  const { room, source, sink } = rising;
  const { count, settled, order } = room;
  const round = begin(room, sink);
  for (;;) {
    const node = takeNext(room);
    if (node < 0) break;
    if (settled[node] === round) continue;
    if (settled[source] === round && isNearer(room, source, node)) break;
    settled[node] = round;
    order[count.size++] = node;
    if (node !== source) lookBack(rising, node);
  }
  return settled[source] === round;
}

/** Reaches the nodes from which a unit could come to one that is settled. */
function lookBack({ state, room, source, before, costAt }: Rising, node: number): void {
  const { first, incident, ends, open, work, price } = state;
  const { values } = state.costs;
  const { d0, d1, d2, reached, settled, count } = room;
  const { round } = count;
  const n0 = d0[node] ?? 0;
  const n1 = d1[node] ?? 0;
  const n2 = d2[node] ?? 0;
  const b0 = n0 - (price[node * 3] ?? 0);
  const b1 = n1 - (price[node * 3 + 1] ?? 0);
  const b2 = n2 - (price[node * 3 + 2] ?? 0);
  const end = first[node + 1] ?? 0;
  const start = first[node] ?? 0;
  work.steps += end - start;
  for (let at = start; at < end; at++) {
    const code = incident[at] ?? 0;
    if (((open[code < 0 ? ~code : code] ?? 0) & (code < 0 ? MORE : LESS)) === 0) continue;
    let other = ends[at] ?? 0;
    for (let ahead = before[other] ?? -1; ahead >= 0; ahead = before[other] ?? -1) other = ahead;
    if (settled[other] === round) continue;
    const own = (costAt[at] ?? 0) * 3;
    const sign = code < 0 ? 1 : -1;
    const x0 = b0 + sign * (values[own] ?? 0) + (price[other * 3] ?? 0);
    const x1 = b1 + sign * (values[own + 1] ?? 0) + (price[other * 3 + 1] ?? 0);
    const x2 = b2 + sign * (values[own + 2] ?? 0) + (price[other * 3 + 2] ?? 0);
    const isKnown = reached[other] === round;
    const known = isKnown ? other : source;
    if (reached[known] === round) {
      const y0 = d0[known] ?? 0;
      const y1 = d1[known] ?? 0;
      const y2 = d2[known] ?? 0;
      if (x0 > y0 || (x0 === y0 && (x1 > y1 || (x1 === y1 && (x2 > y2 || (x2 === y2 && isKnown)))))) continue;
    }
    d0[other] = x0;
    d1[other] = x1;
    d2[other] = x2;
    if (!isKnown && x0 === n0 && x1 === n1 && x2 === n2) room.near[count.near++] = other;
    else put(room, other);
    reached[other] = round;
  }
}
