/** The core of a run as one function of values: register, roster, plan and policy in, the result out. */

import { actualArrangement } from "./arrange/actual.ts";
import { arrange } from "./arrange/arrange.ts";
import type { Arrangement } from "./arrange/arrangement.ts";
import { type Result, resultOf } from "./count/result.ts";
import { type Diagnostic, hasErrors } from "./diagnostics/diagnostic.ts";
import { checkConsultation, notAgreed } from "./judge/consent.ts";
import { checkNeighbours, notConnected } from "./judge/neighbours.ts";
import { sameNames } from "./judge/same-names.ts";
import { type Judgement, judgeHouseholds } from "./judge/thresholds.ts";
import type { Change, Consultation, Expectation, Neighbours } from "./model/inputs.ts";
import type { Level, Register } from "./model/place.ts";
import type { Policy } from "./model/policy.ts";
import type { Roster } from "./model/roster.ts";
import type { Reorganisation } from "./reorganise/lineage.ts";
import type { RefusedIn } from "./reorganise/plan.ts";
import { reorganise } from "./reorganise/reorganise.ts";
import { ownFigures, sumUp } from "./reorganise/sums.ts";

export interface Inputs {
  readonly register: Register;
  /** null: only places are counted. */
  readonly roster: Roster | null;
  /** The roster that really came out, its places in the new register: then nothing is arranged. */
  readonly after?: Roster;
  readonly changes: readonly Change[];
  /** null: not given, and no merger is looked at for it. */
  readonly neighbours: readonly Neighbours[] | null;
  readonly consultation: readonly Consultation[] | null;
  readonly policy: Policy;
  /** Nodes that the search of one place may take; left out: the solver's own limit. */
  readonly nodeLimit?: number;
}

export interface Outcome {
  readonly reorganisation: Reorganisation;
  readonly arrangement: Arrangement | null;
  readonly result: Result;
  /** The units by the policy's standards of households; null where it has none. */
  readonly judgement: Judgement | null;
}

/** A plan applied; null where it has faults. */
export interface AppliedPlan {
  readonly value: Reorganisation | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Sums the register up and applies the plan to it; a null value means that the plan, or what was given beside it, has
 * faults. `whole`: all inputs could be read; else nobody's consent is looked for.
 */
export function applyPlan(
  inputs: Omit<Inputs, "roster">,
  suggest: (code: string) => string | null,
  whole = true,
): AppliedPlan {
  const places = sumUp(inputs.register);
  const own = ownFigures(inputs.register, places.value);
  const { changes, neighbours, consultation, policy } = inputs;
  const beside = [
    ...(neighbours ? checkNeighbours(places.value, neighbours, suggest) : []),
    ...(consultation ? checkConsultation(places.value, consultation, policy.consent, suggest) : []),
  ];
  const diagnostics: Diagnostic[] = [...places.diagnostics, ...beside];
  const asked = whole && consultation && policy.consent && !hasErrors(beside);
  const refusedIn: RefusedIn = (rows) =>
    asked ? notAgreed(places.value, rows, consultation, policy.consent, diagnostics) : new Set();
  const reorganised = reorganise(places.value, own, changes, policy.branches, suggest, refusedIn);
  const value = hasErrors(beside) ? null : reorganised.value;
  return { value, diagnostics: [...diagnostics, ...reorganised.diagnostics] };
}

/** Arranges and counts what a plan made of the places; scenarios that share a plan apply it once. A null value: it has faults. */
export function runPlanned(
  { value: reorganisation, diagnostics }: AppliedPlan,
  { roster, policy, neighbours, after, nodeLimit }: Omit<Inputs, "register" | "changes">,
  expectations: readonly Expectation[],
  by: Level | null,
): { readonly value: Outcome | null; readonly diagnostics: readonly Diagnostic[] } {
  if (reorganisation === null || hasErrors(diagnostics)) return { value: null, diagnostics };
  const judged: Diagnostic[] = [
    ...sameNames(reorganisation),
    ...(neighbours ? notConnected(reorganisation, neighbours) : []),
  ];
  const judgement = policy.thresholds && judgeHouseholds(reorganisation, policy.thresholds, judged);
  const arrangement =
    roster &&
    (after
      ? actualArrangement(reorganisation, roster, after, policy, nodeLimit)
      : arrange(reorganisation, roster, policy, nodeLimit));
  if (arrangement && hasErrors(arrangement.diagnostics)) {
    const faults = arrangement.diagnostics.filter(({ severity }) => severity === "error");
    return { value: null, diagnostics: [...diagnostics, ...faults] };
  }
  const people = arrangement && { roster: arrangement.roster, arrangement };
  const result = resultOf(reorganisation, policy, people, expectations, by);
  return {
    value: { reorganisation, arrangement, result, judgement },
    diagnostics: [...diagnostics, ...judged, ...(arrangement?.diagnostics ?? []), ...result.diagnostics],
  };
}
