/** Drawings of graphs: every node within the square, no two in one place, the same for the same graph. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf } from "../../src/render/documents/graph-layout.ts";

const graphs = fc.integer({ min: 2, max: 25 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    borders: fc.array(
      fc
        .tuple(fc.nat(size - 2), fc.nat(size - 2))
        .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1]),
      { maxLength: 40 },
    ),
  }),
);

test("nodes stand within the square, apart, and each time in the same places", () => {
  fc.assert(
    fc.property(graphs, ({ size, borders }) => {
      const points = layoutOf(size, borders);
      expect(points.length).toBe(size);
      for (const { x, y } of points)
        expect([x >= 0, x <= 1, y >= 0, y <= 1]).toEqual([true, true, true, true]);
      expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(size);
      expect(layoutOf(size, borders)).toEqual(points);
    }),
    { numRuns: 40 },
  );
});

test("what touches stands nearer than what does not, in the mean", () => {
  const borders = Array.from({ length: 11 }, (_, at) => [at, at + 1] as const);
  const points = layoutOf(12, borders);
  const between = (a: number, b: number): number =>
    Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0));
  const near = borders.reduce((sum, [a, b]) => sum + between(a, b), 0) / borders.length;
  expect(near).toBeLessThan(between(0, 11) / 2);
});
