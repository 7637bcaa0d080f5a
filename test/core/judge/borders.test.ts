/** Borders of areas: what runs along each other touches, whatever corners it has; what meets in a point does not. */
import { expect, test } from "vitest";
import { bordersOf, crossesItself } from "../../../src/core/judge/borders.ts";
import type { Area } from "../../../src/core/model/area.ts";

function ring(...corners: readonly (readonly [number, number])[]): Float64Array {
  return Float64Array.from([...corners, corners[0] ?? [0, 0]].flat());
}

/** A rectangle in metres. */
function box(x0: number, y0: number, x1: number, y1: number): Area {
  return [[ring([x0, y0], [x1, y0], [x1, y1], [x0, y1])]];
}

const FAR = 1000;

function at(x0: number, y0: number, x1: number, y1: number): Area {
  return box(FAR + x0, FAR + y0, FAR + x1, FAR + y1);
}

test("a long side lies along two short ones that share no corner with it", () => {
  expect(bordersOf([at(0, 0, 100, 30), at(-5, 30, 40, 60), at(40, 30, 105, 60)])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test("a corner in common is no border, nor is a sharp one", () => {
  expect(bordersOf([at(0, 0, 10, 10), at(10, 10, 20, 20)])).toEqual([]);
  const wedge = (y: number): Area => [[ring([FAR, FAR], [FAR + 100, FAR + y], [FAR + 100, FAR + y * 2])]];
  expect(bordersOf([wedge(1), wedge(-1)])).toEqual([]);
});

test("a hole has a border with what fills it, and what only lies around has none", () => {
  const outer = ring([FAR, FAR], [FAR + 90, FAR], [FAR + 90, FAR + 90], [FAR, FAR + 90]);
  const hole = ring([FAR + 30, FAR + 30], [FAR + 60, FAR + 30], [FAR + 60, FAR + 60], [FAR + 30, FAR + 60]);
  expect(bordersOf([[[outer, hole]], at(30, 30, 60, 60), at(40, 40, 50, 50)])).toEqual([[0, 1]]);
});

test("degrees rounded to six decimals touch, a gap of metres does not", () => {
  const degrees = (shift: number, y0: number, y1: number): Area =>
    box(105.8 + shift, y0, 105.801 + shift, y1);
  const upper = degrees(0, 21.0000004, 21.001);
  expect(bordersOf([degrees(0, 20.999, 21), upper])).toEqual([[0, 1]]);
  expect(bordersOf([degrees(0, 20.999, 20.99995), upper])).toEqual([]);
});

test("many short pieces are a border together", () => {
  const steps = Array.from({ length: 40 }, (_, step) => [FAR + step / 4, FAR + (step % 2) / 8] as const);
  const above: Area = [[ring(...steps, [FAR + 10, FAR + 50], [FAR, FAR + 50])]];
  const below: Area = [[ring(...steps, [FAR + 10, FAR - 50], [FAR, FAR - 50])]];
  expect(bordersOf([above, below])).toEqual([[0, 1]]);
});

test("a ring that crosses itself is told from one that touches itself", () => {
  expect(crossesItself(ring([0, 0], [2, 2], [2, 0], [0, 2]))).toBe(true);
  expect(crossesItself(ring([0, 0], [4, 0], [4, 4], [2, 0], [0, 4]))).toBe(false);
  expect(crossesItself(ring([0, 0], [4, 0], [4, 4], [0, 4]))).toBe(false);
});
