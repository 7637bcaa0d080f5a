/**
 * A plan applied: rows as they are written and the register in; the reorganisation that they lead to out. Rows of different
 * days are steps in the order of days, each read and applied on the result of the one before.
 */
import { type Diagnostic, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { besideFigures, newFigures, notListed, oldFigures } from "../core/judge/printed-list.ts";
import type { Change } from "../core/model/inputs.ts";
import type { Place, Register } from "../core/model/place.ts";
import { composed } from "../core/reorganise/compose.ts";
import { withGivenFigures } from "../core/reorganise/figures/given-figures.ts";
import { withOpenRests } from "../core/reorganise/figures/open-rests.ts";
import { overdrawnThrough } from "../core/reorganise/figures/overdrawn.ts";
import { ownFigures } from "../core/reorganise/figures/sums.ts";
import { type AppliedStep, withOperations } from "../core/reorganise/lineage/lineage.ts";
import { reorganiseStep, type StepApplied } from "../core/reorganise/reorganise.ts";
import { type PlanStep, stepOf, stepsApart, type TouchedPlaces } from "../core/reorganise/steps.ts";
import { type AppliedPlan, applyFirst, applyPlan, type Inputs, refusedBy } from "../core/run.ts";
import { codeSuggester } from "../core/text/suggester.ts";
import { asRead } from "../read/inputs/register/register.ts";
import { besidePlaces } from "../read/plan/meaning/beside-olds.ts";
import { resolvePlan } from "../read/plan/resolved/resolve.ts";
import type { PlanReading, PlanRow } from "../read/plan/rows/plan-row.ts";
import { type Batch, batchesOf, daysOf } from "./plan-batches.ts";

/** A plan applied, with what each of its steps leaves; no steps where its rows have no day. */
export interface PlannedSteps extends AppliedPlan {
  readonly steps: readonly PlanStep[];
}

/** How a plan is to be applied. */
export interface PlanWishes {
  /** All inputs could be read. */
  readonly isWhole: boolean;
  /** The last day whose steps are applied; null: all. */
  readonly asOf: number | null;
  /** Whether every unit of its communes has to be in a row. */
  readonly coversAll: boolean;
  /** Whether the plan itself is the register. */
  readonly isOwn: boolean;
}

/** Applies a plan. */
export function applySteps(
  inputs: Inputs,
  plan: PlanReading | null,
  { isWhole, asOf, coversAll, isOwn }: PlanWishes,
): PlannedSteps {
  if (plan === null)
    return { ...applyPlan(inputs, codeSuggester(inputs.register.places), isWhole), steps: [] };
  const { days, diagnostics } = daysOf(plan, asOf);
  const batches = batchesOf(plan, days, inputs.register);
  const [first, ...later] = batches;
  const applied = firstStep(inputs, plan, batches, isWhole && !hasErrors(diagnostics), isOwn);
  for (const one of applied.diagnostics) diagnostics.push(one);
  const changes = [...applied.changes];
  let value = applied.value;
  const steps: PlanStep[] = value && first ? [...stepsIn(first, value, applied.rows, null)] : [];
  for (const batch of later) {
    if (value === null) break;
    const next = laterStep(inputs, plan, batch.rows, value, isWhole && !hasErrors(diagnostics));
    for (const one of next.diagnostics) diagnostics.push(one);
    for (const change of next.changes) changes.push(change);
    if (next.value === null) {
      value = null;
      break;
    }
    // All steps together may know a sum that the last one alone does not.
    const through = composed(value, next.value);
    const faults = overdrawnThrough(value, next.value, through);
    for (const one of faults) diagnostics.push(one);
    const led = { ...next.value, after: through.after };
    for (const one of stepsIn(batch, led, next.rows, steps.at(-1) ?? null)) steps.push(one);
    value = faults.length > 0 ? null : through;
  }
  // A row with a fault may name what no other does; where all have to be in the list, that is told beside its fault.
  const isKnown = coversAll || (isWhole && !hasErrors(diagnostics));
  if (plan.rows.length > 0 && asOf === null && isKnown)
    for (const one of notListed(inputs.register, changes, coversAll)) diagnostics.push(one);
  return { value: value && !hasErrors(diagnostics) ? withOperations(value) : null, diagnostics, steps };
}

/** A step applied, with its rows by codes. */
interface StepMade extends StepApplied {
  readonly changes: readonly Change[];
}

/**
 * The steps of a batch: its last day leaves what there is after it. `rows`: those in effect. `known`: the counts before it;
 * null: not yet counted.
 */
function stepsIn(
  { days }: Batch,
  { before, after }: AppliedStep,
  rows: readonly Change[],
  known: PlanStep | null,
): readonly PlanStep[] {
  const last = days.at(-1);
  if (!last) return [];
  const end = stepOf(last.day, last.act, after);
  if (days.length === 1) return [end];
  const start = known ?? stepOf(0, "", before as Register);
  return [...stepsApart(start, before, after, inEffect(days.slice(0, -1), rows)), end];
}

/** Days with the places that some rows of theirs touch. Rows of one old place, or of one new place, wait together. */
function inEffect(days: readonly TouchedPlaces[], rows: readonly Change[]): readonly TouchedPlaces[] {
  const from = new Set(rows.map((row) => row.from));
  const into = new Set(rows.map((row) => row.into));
  return days.map((day) => ({
    ...day,
    from: new Set([...day.from].filter((code) => from.has(code))),
    into: new Set([...day.into].filter((code) => into.has(code))),
  }));
}

function firstStep(
  inputs: Inputs,
  plan: PlanReading,
  [first, ...later]: readonly Batch[],
  isWhole: boolean,
  isOwn: boolean,
): StepMade {
  const ground = { ...asRead(inputs.register), isOwn };
  const { value: changes, diagnostics } = resolvePlan(plan, first?.rows ?? [], ground);
  // The register that a plan is has its figures already, but for those that would be no sum.
  const register = isOwn
    ? inputs.register
    : withGivenFigures(inputs.register, [...changes, ...untouchedIn(plan, later, inputs.register, changes)]);
  const suggest = codeSuggester(register.places);
  const applied = applyFirst({ ...inputs, register, changes }, suggest, isWhole && !hasErrors(diagnostics));
  const beside = besideFigures(inputs.register, besidePlaces(plan.beside, ground.register, ground.refused));
  return checked(inputs.register, changes, applied, [...diagnostics, ...beside]);
}

/**
 * Rows of later steps about places that no step before theirs touches: what they say of these is so in the first state as well. None
 * where the register has all figures.
 */
function untouchedIn(
  plan: PlanReading,
  later: readonly Batch[],
  register: Register,
  first: readonly Change[],
): readonly Change[] {
  const found: Change[] = [];
  if (later.length === 0 || !register.places.some(lacksFigures)) return found;
  const touched = new Set<string | null>();
  const touch = (rows: readonly Change[]): void => {
    for (const { from, into } of rows) touched.add(from).add(into);
  };
  touch(first);
  for (const { rows } of later) {
    const { value } = resolvePlan(plan, rows, asRead(register));
    for (const one of value.filter(({ from }) => from !== null && !touched.has(from))) found.push(one);
    touch(value);
  }
  return found;
}

/** Whether a unit has not all figures. */
function lacksFigures({ level, households, population, area }: Place): boolean {
  return level === "unit" && (households === null || population === null || area === null);
}

/** A step on the result of those before, which has its sums. */
function laterStep(
  inputs: Inputs,
  plan: PlanReading,
  rows: readonly PlanRow[],
  soFar: AppliedStep,
  isWhole: boolean,
): StepMade {
  const before: Register = soFar.after;
  const { value: changes, diagnostics } = resolvePlan(plan, rows, asRead(before));
  const read = [...diagnostics];
  const own = ownFigures(before, before);
  const asked = isWhole && !hasErrors(diagnostics);
  const refusedIn = asked ? refusedBy(soFar.before, inputs, read) : undefined;
  const suggest = codeSuggester(before.places);
  const made = reorganiseStep(before, own, changes, inputs.policy.branches, suggest, refusedIn);
  const value = made.value && { ...made.value, after: withOpenRests(made.value) };
  return checked(before, changes, { ...made, value }, read);
}

/** A step with what its rows print beside places compared with what these have; new places only where the rows do not wait. */
function checked(
  before: Register,
  changes: readonly Change[],
  { value, diagnostics, rows }: StepApplied,
  read: readonly Diagnostic[],
): StepMade {
  const figures = value ? newFigures(value.after, rows) : [];
  const printed = [...oldFigures(before, changes), ...figures];
  return { value, changes, rows, diagnostics: [...read, ...diagnostics, ...printed] };
}
