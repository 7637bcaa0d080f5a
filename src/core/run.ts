/** The core of a run as one function of values: register, roster, plan and policy in, the result out. */
import { type Arrangement, arrange } from "./arrange.ts";
import { type Diagnostic, hasErrors } from "./diagnostic.ts";
import type { Change, Expectation, Level, Policy, Register, Roster } from "./model.ts";
import { ownFigures, sumUp } from "./register.ts";
import { type Reorganisation, reorganise } from "./reorganise.ts";
import { type Result, resultOf } from "./result.ts";

export interface Inputs {
  readonly register: Register;
  /** null: only places are counted. */
  readonly roster: Roster | null;
  readonly changes: readonly Change[];
  readonly policy: Policy;
}

export interface Outcome {
  readonly reorganisation: Reorganisation;
  readonly arrangement: Arrangement | null;
  readonly result: Result;
}

/** Sums the register up and applies the plan to it; a null value means that the plan has faults. */
export function plan(
  inputs: Pick<Inputs, "register" | "changes" | "policy">,
  suggest: (code: string) => string | null,
) {
  const places = sumUp(inputs.register);
  const own = ownFigures(inputs.register, places.value);
  const reorganised = reorganise(places.value, own, inputs.changes, inputs.policy.branches, suggest);
  return { value: reorganised.value, diagnostics: [...places.diagnostics, ...reorganised.diagnostics] };
}

/** Reorganises, arranges and counts. The value is null where the plan has faults. */
export function runScenario(
  inputs: Inputs,
  expectations: readonly Expectation[],
  by: Level | null,
  suggest: (code: string) => string | null,
): { readonly value: Outcome | null; readonly diagnostics: readonly Diagnostic[] } {
  const { value: reorganisation, diagnostics } = plan(inputs, suggest);
  if (reorganisation === null || hasErrors(diagnostics)) return { value: null, diagnostics };
  const { roster, policy } = inputs;
  const arrangement = roster ? arrange(reorganisation, roster, policy) : null;
  const people = roster && arrangement ? { roster, arrangement } : null;
  const result = resultOf(reorganisation, policy, people, expectations, by);
  return {
    value: { reorganisation, arrangement, result },
    diagnostics: [...diagnostics, ...(arrangement?.diagnostics ?? []), ...result.diagnostics],
  };
}
