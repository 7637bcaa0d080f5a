/** The parts of the table of codes of what a run comes to. */
import type { KeepMark } from "../model/roster.ts";
import { error, info, refusal, warning } from "./code-rule.ts";
import type { NotMet, RuleCount, TooLarge, Unproven, WholeCell, Words } from "./facts.ts";

/** Posts arranged, and held against the roster after. */
export const ARRANGE_CODES = {
  "arrange/vacant": warning<{
    name: string;
    title: string;
    posts: number;
    candidates: number;
    barred: readonly RuleCount[];
  }>("run"),
  "arrange/to-elect": info<{ name: string; posts: number }>("run"),
  "arrange/over-cap": warning<WholeCell & { persons: number; cap: number }>("run"),
  "arrange/unproven": warning<Unproven>("run"),
  "arrange/too-large": warning<TooLarge>("run"),

  "after/barred": warning<{ name: string; title: string; rule: string }>(),
  "after/no-ids": warning<{ count: number }>(),
  "after/against-mark": warning<{ name: string; title: string; mark: KeepMark }>(),
  "after/too-many": warning<{ name: string; title: string; posts: number; held: number; empty: number }>(),
  "after/over-cap": warning<WholeCell & { persons: number; cap: number }>(),
  "after/no-candidate": info<{ name: string; title: string }>(),
  "after/more-people": info<WholeCell & { persons: number; needed: number; more: number }>(),
  "after/compared": info<{
    persons: number;
    needed: number;
    more: number;
    vacancies: number;
    unlisted: number;
    unfilled: number;
  }>(),
};

/** What is to be explained, and figures that are expected. */
export const RESULT_CODES = {
  "explain/unknown-id": refusal(),
  "explain/several-people": refusal<{ candidates: Words; count: number }>(),
  "explain/unknown-indicator": refusal<{ known: Words }>(),
  "explain/figure-of-no-place": refusal(),
  "explain/no-roster": refusal(),

  "expect/unknown-place": refusal(),
  "expect/unknown-indicator": refusal(),
  "expect/not-met": error<NotMet>("expect"),
};

/** Scenarios that are compared, and parameters that are varied. */
export const SWEEP_CODES = {
  "compare/no-shared-places": warning(),
  "sweep/vary": refusal(),
  "sweep/indicator": refusal(),
};
