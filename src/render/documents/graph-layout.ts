/** Where the nodes of a graph are drawn: those that touch near each other, all others apart; the same for the same graph. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const ROUNDS = 250;

/**
 * How strongly everything is drawn to the middle, beside a push of 1 by all others together: enough that parts which do not touch
 * stay beside each other, too little to coil up a chain.
 */
const TO_THE_MIDDLE = 1.5;

/** Positions from 0 to 1 by springs between neighbours and a push between all (Fruchterman and Reingold 1991). */
export function layoutOf(size: number, borders: readonly (readonly [number, number])[]): readonly Point[] {
  const reach = Math.sqrt(1 / Math.max(1, size));
  // A spiral to begin with: no two nodes stand in one place, and none on a line with all others.
  const x = Float64Array.from(
    { length: size },
    (_, at) => 0.5 + (0.4 * Math.cos(at * 2.4) * (at + 1)) / size,
  );
  const y = Float64Array.from(
    { length: size },
    (_, at) => 0.5 + (0.4 * Math.sin(at * 2.4) * (at + 1)) / size,
  );
  for (let round = 0; round < ROUNDS; round++) {
    const [dx, dy] = [new Float64Array(size), new Float64Array(size)];
    const move = (a: number, b: number, force: (distance: number) => number): void => {
      const [across, down] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
      const distance = Math.max(1e-4, Math.hypot(across, down));
      const pull = force(distance) / distance;
      dx[a] = (dx[a] ?? 0) + across * pull;
      dy[a] = (dy[a] ?? 0) + down * pull;
      dx[b] = (dx[b] ?? 0) - across * pull;
      dy[b] = (dy[b] ?? 0) - down * pull;
    };
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) move(a, b, (distance) => (reach * reach) / distance);
    }
    for (const [a, b] of borders) move(a, b, (distance) => -(distance * distance) / reach);
    for (let at = 0; at < size; at++) {
      dx[at] = (dx[at] ?? 0) - ((x[at] ?? 0) - 0.5) * TO_THE_MIDDLE;
      dy[at] = (dy[at] ?? 0) - ((y[at] ?? 0) - 0.5) * TO_THE_MIDDLE;
    }
    const step = 0.1 * (1 - round / ROUNDS);
    for (let at = 0; at < size; at++) {
      const length = Math.max(1e-9, Math.hypot(dx[at] ?? 0, dy[at] ?? 0));
      const most = Math.min(step, length) / length;
      x[at] = (x[at] ?? 0) + (dx[at] ?? 0) * most;
      y[at] = (y[at] ?? 0) + (dy[at] ?? 0) * most;
    }
  }
  return fitted(x, y);
}

/** The same stretched over the whole square. */
function fitted(x: Float64Array, y: Float64Array): readonly Point[] {
  const scaled = (all: Float64Array, at: number): number => {
    const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const most = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return most - least < 1e-9 ? 0.5 : ((all[at] ?? 0) - least) / (most - least);
  };
  return Array.from(x, (_, at) => ({ x: scaled(x, at), y: scaled(y, at) }));
}
