/**
 * Which areas share a border: areas in, pairs of positions out. A border is a stretch along which both run, whether or not
 * they have their corners in common: one long side may lie along two short ones. A point in common is none.
 */
import type { Area, Ring } from "../model/area.ts";

/** How far from each other two areas may be drawn along their border, in metres: what rounding to six decimals makes. */
const APART = 0.2;

/** How long a border is at least, in metres. */
const LEAST = 1;

/** Straight lines of one area in metres: where each begins and ends, four numbers each. */
type Lines = Float64Array;

interface Box {
  readonly left: number;
  readonly low: number;
  readonly right: number;
  readonly high: number;
}

/** The pairs of areas with a border in common, the lesser position first. */
export function bordersOf(areas: readonly Area[]): readonly (readonly [number, number])[] {
  const [across, up] = scaleOf(areas);
  const lines = areas.map((area) => linesOf(area, across, up));
  const boxes = lines.map(boxOf);
  const order = areas.map((_, at) => at).sort((a, b) => (boxes[a]?.left ?? 0) - (boxes[b]?.left ?? 0));
  const pairs: (readonly [number, number])[] = [];
  order.forEach((one, index) => {
    const own = boxes[one];
    for (let next = index + 1; own && next < order.length; next++) {
      const other = order[next] ?? -1;
      const box = boxes[other];
      if (!box || box.left > own.right + APART) break;
      if (box.low > own.high + APART || box.high < own.low - APART) continue;
      if (isBorder(lines[one], lines[other], own, box)) pairs.push(one < other ? [one, other] : [other, one]);
    }
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Metres to a unit of x and of y: of degrees at the height of the map; what is beyond degrees is metres already. */
function scaleOf(areas: readonly Area[]): readonly [number, number] {
  let [low, high, isDegrees] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (const ring of areas.flat(2)) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
      if (Math.abs(x) > 180 || Math.abs(y) > 90) isDegrees = false;
      low = Math.min(low, y);
      high = Math.max(high, y);
    }
  }
  return isDegrees ? [111_320 * Math.cos(((low + high) / 2 / 180) * Math.PI), 110_574] : [1, 1];
}

function linesOf(area: Area, across: number, up: number): Lines {
  const numbers: number[] = [];
  for (const ring of area.flat()) {
    for (let at = 0; at + 3 < ring.length; at += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = ring.subarray(at, at + 4);
      numbers.push(x0 * across, y0 * up, x1 * across, y1 * up);
    }
  }
  return Float64Array.from(numbers);
}

function boxOf(lines: Lines): Box {
  let box = {
    left: Number.POSITIVE_INFINITY,
    low: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  };
  for (let at = 0; at < lines.length; at += 2) {
    const [x, y] = [lines[at] ?? 0, lines[at + 1] ?? 0];
    box = {
      left: Math.min(box.left, x),
      low: Math.min(box.low, y),
      right: Math.max(box.right, x),
      high: Math.max(box.high, y),
    };
  }
  return box;
}

function isBorder(one: Lines | undefined, other: Lines | undefined, box: Box, beside: Box): boolean {
  if (!one || !other) return false;
  const common = {
    left: Math.max(box.left, beside.left) - APART,
    low: Math.max(box.low, beside.low) - APART,
    right: Math.min(box.right, beside.right) + APART,
    high: Math.min(box.high, beside.high) + APART,
  };
  const [near, far] = [within(one, common), within(other, common)];
  const widest = widestOf(other, far);
  let length = 0;
  let start = 0;
  for (const at of near) {
    const [from, to] = [leftOf(one, at) - APART, rightOf(one, at) + APART];
    // A line that begins further left may still reach here, as long as the widest of them does.
    while (start < far.length && leftOf(other, far[start] ?? 0) + widest < from) start++;
    for (let next = start; next < far.length; next++) {
      const line = far[next] ?? 0;
      if (leftOf(other, line) > to) break;
      length += stretch(one, at, other, line);
      if (length >= LEAST) return true;
    }
  }
  return false;
}

/** How far the widest of some lines reaches from left to right. */
function widestOf(lines: Lines, some: readonly number[]): number {
  return some.reduce((width, at) => Math.max(width, rightOf(lines, at) - leftOf(lines, at)), 0);
}

function leftOf(lines: Lines, at: number): number {
  return Math.min(lines[at] ?? 0, lines[at + 2] ?? 0);
}

function rightOf(lines: Lines, at: number): number {
  return Math.max(lines[at] ?? 0, lines[at + 2] ?? 0);
}

/** The lines that come into a box, from left to right. */
function within(lines: Lines, { left, low, right, high }: Box): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length; at += 4) {
    const [y0, y1] = [lines[at + 1] ?? 0, lines[at + 3] ?? 0];
    if (leftOf(lines, at) > right || rightOf(lines, at) < left) continue;
    if (Math.min(y0, y1) <= high && Math.max(y0, y1) >= low) found.push(at);
  }
  return found.sort((a, b) => leftOf(lines, a) - leftOf(lines, b));
}

/**
 * How far a line runs along another: where both lie side by side, if they are close to each other at both ends of that. Two
 * lines that meet in a corner are not, however sharp it is.
 */
function stretch(one: Lines, at: number, other: Lines, line: number): number {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = one.subarray(at, at + 4);
  const [u0 = 0, v0 = 0, u1 = 0, v1 = 0] = other.subarray(line, line + 4);
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return 0;
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const [along0, along1] = [(u0 - x0) * dx + (v0 - y0) * dy, (u1 - x0) * dx + (v1 - y0) * dy];
  const from = Math.max(0, Math.min(along0, along1));
  const to = Math.min(length, Math.max(along0, along1));
  if (to <= from) return 0;
  const [off0, off1] = [(v0 - y0) * dx - (u0 - x0) * dy, (v1 - y0) * dx - (u1 - x0) * dy];
  const offAt = (along: number): number => off0 + ((off1 - off0) * (along - along0)) / (along1 - along0);
  return Math.abs(offAt(from)) <= APART && Math.abs(offAt(to)) <= APART ? to - from : 0;
}

/** Whether a ring crosses itself, which leaves open what is inside it; a corner that touches a side crosses nothing. */
export function crossesItself(ring: Ring): boolean {
  const lines = linesOf([[ring]], 1, 1);
  const order = within(lines, boxOf(lines));
  return order.some((at, index) => {
    for (let next = index + 1; next < order.length; next++) {
      const other = order[next] ?? 0;
      if (leftOf(lines, other) > rightOf(lines, at)) return false;
      if (cross(lines, at, other)) return true;
    }
    return false;
  });
}

/** Whether two lines cross, each with its ends on both sides of the other. */
function cross(lines: Lines, one: number, other: number): boolean {
  const side = (line: number, end: number): number => {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = lines.subarray(line, line + 4);
    return Math.sign((x1 - x0) * ((lines[end + 1] ?? 0) - y0) - (y1 - y0) * ((lines[end] ?? 0) - x0));
  };
  const sides = side(one, other) * side(one, other + 2);
  return sides < 0 && side(other, one) * side(other, one + 2) < 0;
}

/** Twice what a ring encloses, whichever way round it goes. */
export function enclosedBy(ring: Ring): number {
  let sum = 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = ring.subarray(at, at + 4);
    sum += x0 * y1 - x1 * y0;
  }
  return Math.abs(sum);
}
