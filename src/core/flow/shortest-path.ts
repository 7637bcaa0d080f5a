/**
 * Shortest paths in what is left of a network (forward where an arc can carry more, backward where it can carry less),
 * by Dijkstra's walk over reduced costs, which are never negative in a cheapest circulation.
 */
import { type Circulation, LESS, MORE } from "./circulation.ts";

/** The room of a walk, used again by each one. */
export interface Walk {
  /** How far each node is, by the three parts of costs. */
  readonly d0: Float64Array;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
  /** By which arc a node was reached; its complement where that would carry less. */
  readonly via: Int32Array;
  /** The round in which a node was reached, and in which it was settled. */
  readonly reached: Int32Array;
  readonly settled: Int32Array;
  /** The nodes settled in this round: the first `size` of them. */
  readonly order: Int32Array;
  /** Nodes by distance: a binary heap, each node's place in it, and nodes as near as the one last settled. */
  readonly heap: Int32Array;
  readonly place: Int32Array;
  readonly near: Int32Array;
  readonly count: { round: number; size: number; heap: number; near: number };
}

export function walkFor(nodes: number): Walk {
  const whole = (): Int32Array => new Int32Array(nodes);
  return {
    d0: new Float64Array(nodes),
    d1: new Float64Array(nodes),
    d2: new Float64Array(nodes),
    via: whole(),
    reached: whole(),
    settled: whole(),
    order: whole(),
    heap: whole(),
    place: whole(),
    near: whole(),
    count: { round: 0, size: 0, heap: 0, near: 0 },
  };
}

/** Begins a walk at a node; gives its round. */
export function begin(room: Walk, from: number): number {
  const { count } = room;
  count.round++;
  count.size = 0;
  count.heap = 0;
  count.near = 0;
  room.reached[from] = count.round;
  room.d0[from] = 0;
  room.d1[from] = 0;
  room.d2[from] = 0;
  room.near[count.near++] = from;
  return count.round;
}

/** The next node by distance, which may be settled already; -1: there is none. */
export function takeNext(room: Walk): number {
  const { count, near } = room;
  return count.near > 0 ? (near[--count.near] ?? 0) : takeNearest(room);
}

/** Walks from a node until another is settled; false: it cannot be reached. */
export function walk(state: Circulation, room: Walk, from: number, to: number): boolean {
  const { count, settled, order } = room;
  const round = begin(room, from);
  for (;;) {
    const node = takeNext(room);
    if (node < 0) return false;
    if (settled[node] === round) continue;
    settled[node] = round;
    order[count.size++] = node;
    if (node === to) return true;
    look(state, room, node, to);
  }
}

/** Reaches the nodes beside one that is settled. */
function look(state: Circulation, room: Walk, node: number, to: number): void {
  const { first, incident, ends, open, work, costOf, price } = state;
  const { values } = state.costs;
  const { d0, d1, d2, reached, settled, count } = room;
  const { round } = count;
  const n0 = d0[node] ?? 0;
  const n1 = d1[node] ?? 0;
  const n2 = d2[node] ?? 0;
  const b0 = n0 + (price[node * 3] ?? 0);
  const b1 = n1 + (price[node * 3 + 1] ?? 0);
  const b2 = n2 + (price[node * 3 + 2] ?? 0);
  const end = first[node + 1] ?? 0;
  const start = first[node] ?? 0;
  work.steps += end - start;
  for (let at = start; at < end; at++) {
    const other = ends[at] ?? 0;
    if (settled[other] === round) continue;
    const code = incident[at] ?? 0;
    const arc = code < 0 ? ~code : code;
    // An arc is used to carry more in its own direction, or to carry less against it.
    const isMore = code >= 0;
    if (((open[arc] ?? 0) & (isMore ? MORE : LESS)) === 0) continue;
    const own = (costOf[arc] ?? 0) * 3;
    const sign = isMore ? 1 : -1;
    const x0 = b0 + sign * (values[own] ?? 0) - (price[other * 3] ?? 0);
    const x1 = b1 + sign * (values[own + 1] ?? 0) - (price[other * 3 + 1] ?? 0);
    const x2 = b2 + sign * (values[own + 2] ?? 0) - (price[other * 3 + 2] ?? 0);
    // Nothing beyond the node that is looked for is of use.
    const known = reached[other] === round ? other : reached[to] === round ? to : -1;
    if (known >= 0) {
      const y0 = d0[known] ?? 0;
      const y1 = d1[known] ?? 0;
      if (x0 > y0 || (x0 === y0 && (x1 > y1 || (x1 === y1 && x2 >= (d2[known] ?? 0))))) continue;
    }
    d0[other] = x0;
    d1[other] = x1;
    d2[other] = x2;
    room.via[other] = isMore ? arc : ~arc;
    const isNear = reached[other] !== round && x0 === n0 && x1 === n1 && x2 === n2;
    if (isNear) room.near[count.near++] = other;
    else put(room, other);
    reached[other] = round;
  }
}

/** Puts a node into the heap, or nearer to its top. */
export function put(room: Walk, node: number): void {
  const { heap, place, reached, count } = room;
  let at =
    reached[node] === count.round && heap[place[node] ?? 0] === node ? (place[node] ?? 0) : count.heap++;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const other = heap[above] ?? 0;
    if (!isNearer(room, node, other)) break;
    heap[at] = other;
    place[other] = at;
    at = above;
  }
  heap[at] = node;
  place[node] = at;
}

/** Takes the nearest node out of the heap; -1 where it is empty. */
function takeNearest(room: Walk): number {
  const { heap, place, count } = room;
  if (count.heap === 0) return -1;
  const nearest = heap[0] ?? 0;
  const last = heap[--count.heap] ?? 0;
  let at = 0;
  for (;;) {
    let below = at * 2 + 1;
    if (below >= count.heap) break;
    if (below + 1 < count.heap && isNearer(room, heap[below + 1] ?? 0, heap[below] ?? 0)) below++;
    const other = heap[below] ?? 0;
    if (!isNearer(room, other, last)) break;
    heap[at] = other;
    place[other] = at;
    at = below;
  }
  heap[at] = last;
  place[last] = at;
  return nearest;
}

export function isNearer({ d0, d1, d2 }: Walk, a: number, b: number): boolean {
  const [a0, b0] = [d0[a] ?? 0, d0[b] ?? 0];
  if (a0 !== b0) return a0 < b0;
  const [a1, b1] = [d1[a] ?? 0, d1[b] ?? 0];
  return a1 !== b1 ? a1 < b1 : (d2[a] ?? 0) < (d2[b] ?? 0);
}
