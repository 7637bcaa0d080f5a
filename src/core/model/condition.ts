/** Filters of a policy (`when`, `where`, `requires`), and what depends on them. Values only. */

import type { Value } from "./place.ts";

/**
 * What a filter asks of one column: one of some values, or a range (both ends inclusive). A blank fails, or passes where the
 * test says so: what a roster does not tell is then not held against anybody, and counted (`policy/not-checked`).
 */
export type Test = (
  | { readonly oneOf: readonly Value[] }
  | { readonly min: number | null; readonly max: number | null }
) & { readonly blank?: "pass" };

/**
 * What a place comes of, as filters ask for it (`made`): a new place made of nothing is created, of several parts merged; what
 * else is the class of the old place that it continues.
 */
export const MADE_OF = [
  "kept",
  "renamed",
  "converted",
  "merged",
  "split",
  "adjusted",
  "moved",
  "created",
  "dissolved",
] as const;

/** All tests must hold. */
export type Condition = readonly { readonly column: string; readonly test: Test }[];

/** A value that depends on the place: the first case that fits. */
export type Cases = readonly { readonly when: Condition; readonly value: number }[];

/** A rate of money (mức): the first case that fits the place, and the person who is paid. */
export type RateCases = readonly RateCase[];

/** Base salaries (hệ số), and đồng beside them (mức cố định); the two are added up. */
export interface RateCase {
  readonly when: Condition;
  /** Tests on the person who is paid; none: anybody. */
  readonly person: Condition;
  readonly value: number;
  readonly flat: number;
}
