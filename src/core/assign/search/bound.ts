/** What is known of aims whose best is not: bounds of relaxations as values of aims. */

import type { Relaxation } from "../relaxation/relaxation.ts";
import type { Aims } from "../task/aims.ts";
import { PARTS } from "../task/unit-costs.ts";
import { boundOf } from "./search.ts";

/**
 * What no choice is better than, in the order of the aims: what the choice itself has up to the first aim whose best is
 * not known; null after it, where a bound would say nothing.
 */
export interface Bound {
  readonly short: number;
  readonly least: number | null;
  readonly greatest: number | null;
  readonly squares: number | null;
  readonly wishes: readonly (number | null)[];
}

/** The aims that the bound of a relaxation stands for; a part of a place is a whole one. */
export function valuesOf(relaxation: Relaxation): Omit<Aims, "greatest"> {
  const { weights, task } = relaxation;
  const [parts = 0, least = 0, squares = 0, ...rest] = weights.values(boundOf(relaxation));
  const wishes = task.wishes.map((_, index) => 0 - (rest[index] ?? 0));
  return { short: Math.ceil(parts / PARTS), least, squares, wishes };
}

/** What is known of squares and wishes where a search for them was cut short: up to the first that differs. */
export function followingBound(aims: Aims, relaxation: Relaxation): Partial<Bound> {
  const { short, least, greatest } = aims;
  const bound = valuesOf(relaxation);
  const known = { short, least, greatest };
  // Where the bound has but a part of a place, what comes after it bounds nothing.
  const [parts = 0] = relaxation.weights.values(boundOf(relaxation));
  if (parts !== short * PARTS || bound.least !== least) return known;
  if (bound.squares !== aims.squares) return { ...known, squares: bound.squares };
  const first = bound.wishes.findIndex((wish, index) => wish !== aims.wishes[index]);
  const wishes = bound.wishes.map((wish, index) => (first < 0 || index <= first ? wish : null));
  return { ...known, squares: bound.squares, wishes };
}

export function boundFrom(aims: Aims, open: Partial<Bound> | null): Bound {
  if (open === null || Object.keys(open).length === 0) return aims;
  return {
    short: open.short ?? aims.short,
    least: open.least ?? null,
    greatest: open.greatest ?? null,
    squares: open.squares ?? null,
    wishes: open.wishes ?? aims.wishes.map(() => null),
  };
}
