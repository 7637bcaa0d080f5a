/**
 * Exchanges between circulations of equal cost: along arcs of reduced cost 0. Nodes that no exchange leads between have
 * different labels; as bounds only become narrower, they never have the same label again.
 */

import { hasReducedCost, headOf } from "./cheapest.ts";
import { addFlow, type Circulation, LESS, MORE } from "./circulation.ts";

export interface FreePaths {
  readonly label: Int32Array;
  readonly ahead: Side;
  readonly behind: Side;
  readonly count: { round: number; labels: number };
  /** Arcs of reduced cost 0 that are not fixed, at each node as in the circulation; made anew when prices have changed. */
  face: { readonly first: Int32Array; readonly incident: Int32Array; readonly version: number } | null;
}

/** Nodes reached from one end of a path. */
interface Side {
  readonly reached: Int32Array;
  readonly via: Int32Array;
  readonly nodes: Int32Array;
  size: number;
  /** The node that is looked at, and which of its arcs comes next. */
  at: number;
  arc: number;
}

export function freePathsFor({ nodes }: Circulation): FreePaths {
  const side = (): Side => ({
    reached: new Int32Array(nodes),
    via: new Int32Array(nodes),
    nodes: new Int32Array(nodes),
    size: 0,
    at: 0,
    arc: 0,
  });
  return {
    label: new Int32Array(nodes),
    ahead: side(),
    behind: side(),
    count: { round: 0, labels: 1 },
    face: null,
  };
}

function faceOf(state: Circulation, paths: FreePaths): NonNullable<FreePaths["face"]> {
  const { nodes, tail, head, low, capacity, work, version } = state;
  if (paths.face?.version === version.now) return paths.face;
  const first = new Int32Array(nodes + 1);
  const incident = new Int32Array(state.incident.length);
  const { label } = paths;
  let size = 0;
  for (let node = 0; node < nodes; node++) {
    first[node] = size;
    for (let at = state.first[node] ?? 0; at < (state.first[node + 1] ?? 0); at++) {
      const code = state.incident[at] ?? 0;
      const arc = code < 0 ? ~code : code;
      if ((low[arc] ?? 0) >= (capacity[arc] ?? 0)) continue;
      const [from, to] = [tail[arc] ?? 0, head[arc] ?? 0];
      if (label[from] === label[to] && !hasReducedCost(state, from, to, arc)) incident[size++] = code;
    }
  }
  first[nodes] = size;
  work.steps += state.incident.length;
  paths.face = { first, incident, version: version.now };
  return paths.face;
}

/**
 * Sends a unit from a node to another at no cost. False where there is no way: then the labels tell the nodes of the one
 * end from those of the other from now on.
 */
export function sendFree(state: Circulation, paths: FreePaths, from: number, to: number): boolean {
  const { label, ahead, behind, count } = paths;
  if (from === to) return true;
  if (label[from] !== label[to]) return false;
  const { first } = faceOf(state, paths);
  const round = ++count.round;
  start(first, ahead, from, round);
  start(first, behind, to, round);
  for (;;) {
    for (const [side, other] of [
      [ahead, behind],
      [behind, ahead],
    ] as const) {
      const met = step(state, paths, side, other);
      if (met === END) {
        split(paths, side);
        return false;
      }
      if (met !== NONE) {
        carry(state, paths, from, to, met);
        return true;
      }
    }
  }
}

const NONE = -1;

const END = -2;

/** Arcs that one end looks at before the other has its turn. */
const TURN = 16;

function start(first: Int32Array, side: Side, node: number, round: number): void {
  side.reached[node] = round;
  side.nodes[0] = node;
  side.size = 1;
  side.at = 0;
  side.arc = first[node] ?? 0;
}

/** Looks at some further arcs; a node that the other end has reached too, NONE, or END where none is left. */
function step(state: Circulation, paths: FreePaths, side: Side, other: Side): number {
  const { open, work } = state;
  const { first, incident } = faceOf(state, paths);
  const { label, behind } = paths;
  const { round } = paths.count;
  const isBehind = side === behind;
  for (let left = TURN; left > 0; left--) {
    let node = side.nodes[side.at] ?? 0;
    while (side.arc >= (first[node + 1] ?? 0)) {
      if (++side.at >= side.size) return END;
      node = side.nodes[side.at] ?? 0;
      side.arc = first[node] ?? 0;
    }
    const code = incident[side.arc++] ?? 0;
    work.steps++;
    const next = headOf(state, code);
    if (side.reached[next] === round || label[next] !== label[node]) continue;
    // Towards the other end an arc is used as it stands; from behind, against it.
    const arc = code < 0 ? ~code : code;
    const isMore = code >= 0 !== isBehind;
    if (((open[arc] ?? 0) & (isMore ? MORE : LESS)) === 0) continue;
    side.reached[next] = round;
    side.via[next] = isBehind ? ~code : code;
    side.nodes[side.size++] = next;
    if (other.reached[next] === round) return next;
  }
  return NONE;
}

/** Gives the nodes of an end that leads no further a label of their own. */
function split({ label, count }: FreePaths, { nodes, size }: Side): void {
  const own = count.labels++;
  for (let index = 0; index < size; index++) label[nodes[index] ?? 0] = own;
}

/** Sends the unit along both halves of the path that meet at a node. */
function carry(
  state: Circulation,
  { ahead, behind }: FreePaths,
  from: number,
  to: number,
  met: number,
): void {
  const use = (code: number): void => addFlow(state, code < 0 ? ~code : code, code < 0 ? -1 : 1);
  for (let node = met; node !== from; ) {
    const code = ahead.via[node] ?? 0;
    use(code);
    node = headOf(state, ~code);
  }
  for (let node = met; node !== to; ) {
    const code = behind.via[node] ?? 0;
    use(code);
    node = headOf(state, code);
  }
}
