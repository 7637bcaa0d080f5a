/** Areas as shapes of a drawing: positions on a map in, paths and the middle of each area out. */
import type { Area, Ring } from "../../core/model/area.ts";
import type { Point } from "./graph-layout.ts";

export interface Shape {
  /** The `d` of an SVG path. */
  readonly path: string;
  /** Where its name may stand. */
  readonly middle: Point;
}

/** Room for a drawing. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** The shapes of some areas drawn together, north above, as large as the frame lets them be. */
export function shapesOf(areas: readonly Area[], { width, height, margin }: Frame): readonly Shape[] {
  const positions = areas.flat(2).flatMap((ring) => pointsOf(ring));
  const least = (of: (point: Point) => number): number =>
    positions.reduce((low, point) => Math.min(low, of(point)), Number.POSITIVE_INFINITY);
  const most = (of: (point: Point) => number): number =>
    positions.reduce((high, point) => Math.max(high, of(point)), Number.NEGATIVE_INFINITY);
  const [left, right] = [least(({ x }) => x), most(({ x }) => x)];
  const [low, high] = [least(({ y }) => y), most(({ y }) => y)];
  // A degree of longitude is shorter the further north it lies.
  const isDegrees =
    Math.max(Math.abs(left), Math.abs(right)) <= 180 && Math.max(Math.abs(low), Math.abs(high)) <= 90;
  const squeeze = isDegrees ? Math.cos(((low + high) / 2 / 180) * Math.PI) : 1;
  const [wide, tall] = [(right - left) * squeeze, high - low];
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / tall);
  const drawn = ({ x, y }: Point): Point => ({
    x: round(width / 2 + ((x - left) * squeeze - wide / 2) * scale),
    y: round(height / 2 - (y - low - tall / 2) * scale),
  });
  return areas.map((area) => {
    const rings = area.map((polygon) => polygon.map((ring) => thinned(pointsOf(ring).map(drawn))));
    return { path: rings.flat().map(pathOf).join(""), middle: middleOf(rings.map(([outer = []]) => outer)) };
  });
}

function pointsOf(ring: Ring): Point[] {
  return Array.from({ length: ring.length / 2 }, (_, at) => ({
    x: ring[at * 2] ?? 0,
    y: ring[at * 2 + 1] ?? 0,
  }));
}

/** How far two corners are from each other at least, that both are drawn. */
const NEAREST = 0.7;

/** A ring without corners that nobody would see, and without its last, which is its first. */
function thinned(ring: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of ring.slice(0, -1)) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= NEAREST) kept.push(point);
  }
  return kept;
}

function pathOf(ring: readonly Point[]): string {
  return ring.length < 3 ? "" : `M${ring.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;
}

/** The centre of gravity of the largest of some rings. */
function middleOf(rings: readonly (readonly Point[])[]): Point {
  let [largest, middle]: [number, Point] = [-1, { x: 0, y: 0 }];
  for (const ring of rings) {
    let [twice, x, y] = [0, 0, 0];
    ring.forEach((one, at) => {
      const next = ring[(at + 1) % ring.length] ?? one;
      const part = one.x * next.y - next.x * one.y;
      twice += part;
      x += (one.x + next.x) * part;
      y += (one.y + next.y) * part;
    });
    if (Math.abs(twice) <= largest) continue;
    largest = Math.abs(twice);
    const [first] = ring;
    middle = twice === 0 ? (first ?? middle) : { x: round(x / twice / 3), y: round(y / twice / 3) };
  }
  return middle;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
