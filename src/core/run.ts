/** The stages of a run as functions of values: a plan applied, places judged, posts arranged. Counting is `resultOf`. */

import { actualArrangement } from "./arrange/actual.ts";
import { arrange } from "./arrange/arrange.ts";
import type { Arrangement } from "./arrange/arrangement.ts";
import { barredByBlank } from "./arrange/barred-by-blank.ts";
import { notChecked } from "./arrange/not-checked.ts";
import type { Result } from "./count/result.ts";
import { type Diagnostic, hasErrors } from "./diagnostics/diagnostic.ts";
import { postsByBlank, standardsByBlank } from "./judge/by-blank.ts";
import { checkConsultation, notAgreed } from "./judge/consent.ts";
import { checkNeighbours, notConnected } from "./judge/neighbours.ts";
import { sameNames } from "./judge/same-names.ts";
import { type Judgement, judgeHouseholds } from "./judge/thresholds.ts";
import type { Change, Consultation, Neighbours } from "./model/inputs.ts";
import type { Register } from "./model/place.ts";
import type { Policy } from "./model/policy.ts";
import type { OldPlace } from "./model/positions.ts";
import type { Roster } from "./model/roster.ts";
import { ownFigures, sumUp } from "./reorganise/figures/sums.ts";
import { type Reorganisation, takenOver, withOperations } from "./reorganise/lineage/lineage.ts";
import type { RefusedIn } from "./reorganise/plan/plan.ts";
import { reorganiseStep, type StepApplied } from "./reorganise/reorganise.ts";
import type { PlanStep } from "./reorganise/steps.ts";

/** What a run is made from. */
export interface Inputs {
  readonly register: Register;
  /** null: only places are counted. */
  readonly roster: Roster | null;
  readonly changes: readonly Change[];
  /** null: not given, and no merger is looked at for it. */
  readonly neighbours: readonly Neighbours[] | null;
  readonly consultation: readonly Consultation[] | null;
  readonly policy: Policy;
  /** Nodes that the search of one place may take; left out: the solver's own limit. */
  readonly nodeLimit?: number;
}

/** What a run came to. */
export interface Outcome {
  /** What lies beside what before; null: not given. */
  readonly neighbours: readonly Neighbours[] | null;
  /** What the places said to the plan; null: not given. */
  readonly consultation: readonly Consultation[] | null;
  readonly reorganisation: Reorganisation;
  readonly arrangement: Arrangement | null;
  readonly result: Result;
  /** The units by the policy's standards of households; null where it has none. */
  readonly judgement: Judgement | null;
  /** What each step of the plan leaves; left out where its rows have no days. */
  readonly steps?: readonly PlanStep[];
}

/** A plan applied; null where it, or what was given beside it, has faults. */
export interface AppliedPlan {
  readonly value: Reorganisation | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What each step leaves, where the rows have days. */
  readonly steps?: readonly PlanStep[];
}

/** Sums the register up and applies the plan to it. */
export function applyPlan(...asked: Parameters<typeof applyFirst>): AppliedPlan {
  const { value, diagnostics } = applyFirst(...asked);
  return { value: value && withOperations(value), diagnostics };
}

/**
 * The same for the first step of several. `suggest`: the known code near an unknown one. `whole`: all inputs
 * could be read; else nobody's consent is looked for.
 */
export function applyFirst(
  inputs: Omit<Inputs, "roster">,
  suggest: (code: string) => string | null,
  whole = true,
): StepApplied {
  const places = sumUp(inputs.register);
  const own = ownFigures(inputs.register, places.value);
  const { changes, neighbours, consultation, policy } = inputs;
  const beside = [
    ...(neighbours ? checkNeighbours(places.value, neighbours, suggest) : []),
    ...(consultation ? checkConsultation(places.value, consultation, policy.consent, suggest) : []),
  ];
  const diagnostics: Diagnostic[] = [...places.diagnostics, ...beside];
  const asked = whole && !hasErrors(beside);
  const refusedIn = asked ? refusedBy(places.value, inputs, diagnostics) : undefined;
  const reorganised = reorganiseStep(places.value, own, changes, policy.branches, suggest, refusedIn);
  const value = hasErrors(beside) ? null : reorganised.value;
  return { ...reorganised, value, diagnostics: [...diagnostics, ...reorganised.diagnostics] };
}

/**
 * Finds those who did not agree to the rows of a step, which is told. `first`: the state before all steps, whose places were
 * asked; what a step makes of them is not asked again.
 */
export function refusedBy(
  first: Register<OldPlace>,
  { consultation, policy }: Pick<Inputs, "consultation" | "policy">,
  diagnostics: Diagnostic[],
): RefusedIn {
  const rule = policy.consent;
  if (consultation === null || rule === null) return () => new Set();
  return (rows) => notAgreed(first, rows, consultation, rule, diagnostics);
}

/** Judges the new places: names that two have, mergers of what does not touch, units by their households. */
export function judge(
  reorganisation: Reorganisation,
  { neighbours, policy }: Pick<Inputs, "neighbours" | "policy">,
): { readonly value: Judgement | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [
    ...sameNames(reorganisation),
    ...(neighbours ? notConnected(reorganisation, neighbours) : []),
  ];
  const { thresholds } = policy;
  if (thresholds === null) return { value: null, diagnostics };
  const value = judgeHouseholds(reorganisation, thresholds, diagnostics);
  const { after, parts } = reorganisation;
  const blank = standardsByBlank(after.places, (at) => takenOver(parts[at] ?? []).length, thresholds);
  return { value, diagnostics: [...diagnostics, ...blank] };
}

/**
 * Who holds what afterwards; null without a roster. `after`: the roster that really came out, its places in the new
 * register: then nothing is arranged, and that roster stands in the place of an arrangement.
 */
export function arrangePosts(
  reorganisation: Reorganisation,
  { roster, policy, nodeLimit }: Pick<Inputs, "roster" | "policy" | "nodeLimit">,
  after: Roster | null,
): Arrangement | null {
  if (roster === null) return null;
  const arrangement = after
    ? actualArrangement(reorganisation, roster, after, policy, nodeLimit)
    : arrange(reorganisation, roster, policy, nodeLimit);
  const open = notChecked(arrangement, policy, reorganisation);
  const barred = barredByBlank(arrangement, policy, reorganisation);
  const blank = postsByBlank(policy, reorganisation, arrangement.seats);
  return { ...arrangement, diagnostics: [...arrangement.diagnostics, ...open, ...barred, ...blank] };
}
