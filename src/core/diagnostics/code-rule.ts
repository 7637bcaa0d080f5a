/** What the table of codes declares of each code, and short forms to write it down. */

import type { FactsByName, NoFacts } from "./facts.ts";

/** How grave a finding is: an error stops the run, a warning is to be looked at, a remark (info) only says so. */
export type Severity = "error" | "warning" | "info";

/**
 * Whose matter a finding is, whichever stage of the walk notices it:
 * - `read`: the request or an input as it stands, by itself or against another input;
 * - `plan`: what the rows of the plan together make of the places; a cell that could not be read may be the cause of it;
 * - `run`: what arranging people comes to where the inputs are sound, which `check` therefore does not tell;
 * - `expect`: a published figure that the result does not meet; the result is given all the same.
 */
export type Stage = "read" | "plan" | "run" | "expect";

/** The row of the table for one code; `F`: the facts that a diagnostic of the code has, by name. */
export interface CodeRule<F = unknown> {
  readonly severity: Severity;
  /** What an error ends in: 1 = a fault in the data, 2 = the program could not work. */
  readonly exit: 1 | 2;
  readonly stage: Stage;
  /** What of a table is lost: a whole row that could not be read, one cell whose text is no value, or nothing. */
  readonly lost: "row" | "cell" | null;
  /** For the compiler alone: no code has a value here. */
  readonly facts?: F;
}

/** A fault in the data. */
export function error<F extends FactsByName = NoFacts>(stage: Stage = "read"): CodeRule<F> {
  return { severity: "error", exit: 1, stage, lost: null };
}

/** A row of a table that could not be read at all. */
export function brokenRow<F extends FactsByName = NoFacts>(): CodeRule<F> {
  return { severity: "error", exit: 1, stage: "read", lost: "row" };
}

/** A cell whose text is no value of its column: the row is there, and blank in this cell. */
export function badCell<F extends FactsByName = NoFacts>(): CodeRule<F> {
  return { severity: "error", exit: 1, stage: "read", lost: "cell" };
}

/** What the program cannot work with: a file, a scenario, a policy, an argument. */
export function refusal<F extends FactsByName = NoFacts>(): CodeRule<F> {
  return { severity: "error", exit: 2, stage: "read", lost: null };
}

/** What somebody should look at; with `--strict` it counts as a fault. */
export function warning<F extends FactsByName = NoFacts>(stage: Stage = "read"): CodeRule<F> {
  return { severity: "warning", exit: 1, stage, lost: null };
}

/** What somebody may want to know. */
export function info<F extends FactsByName = NoFacts>(stage: Stage = "read"): CodeRule<F> {
  return { severity: "info", exit: 1, stage, lost: null };
}

/** All that several tables have. */
type Joined<Tables> = Tables extends readonly [infer First, ...infer Others]
  ? First & Joined<Others>
  : unknown;

/** Tables of codes as one, in their order: assigned, since V8 takes a hundredth of a second to spread hundreds of keys into one object. */
export function inOneTable<Tables extends readonly Readonly<Record<string, CodeRule>>[]>(
  ...tables: Tables
): Joined<Tables> {
  return Object.assign({}, ...tables);
}
