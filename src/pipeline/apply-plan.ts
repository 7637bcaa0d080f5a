/**
 * A plan applied: rows as they are written and the register in; the reorganisation that they lead to out. Rows of different
 * days are steps in the order of days, each read and applied on the result of the one before.
 */
import { type Diagnostic, diagnostic, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { newFigures, notListed, oldFigures } from "../core/judge/printed-list.ts";
import type { Change } from "../core/model/inputs.ts";
import { type Register, UNIT_KINDS } from "../core/model/place.ts";
import { groupedBy } from "../core/numbers/groups.ts";
import { composed } from "../core/reorganise/compose.ts";
import { withGivenFigures } from "../core/reorganise/given-figures.ts";
import { type AppliedStep, withOperations } from "../core/reorganise/lineage.ts";
import { overdrawnThrough } from "../core/reorganise/overdrawn.ts";
import { reorganiseStep } from "../core/reorganise/reorganise.ts";
import { type PlanStep, stepOf, stepsApart, type TouchedPlaces } from "../core/reorganise/steps.ts";
import { ownFigures } from "../core/reorganise/sums.ts";
import { type AppliedPlan, applyFirst, applyPlan, type Inputs } from "../core/run.ts";
import { codeSuggester } from "../core/text/suggester.ts";
import { asRead } from "../read/inputs/register.ts";
import type { PlanReading, PlanRow } from "../read/plan/plan-rows.ts";
import { resolvePlan } from "../read/plan/resolve.ts";

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
  const [first, ...later] = batchesOf(plan, days, inputs.register);
  const applied = firstStep(inputs, plan, first?.rows ?? [], isWhole && !hasErrors(diagnostics), isOwn);
  diagnostics.push(...applied.diagnostics);
  const changes = [...applied.changes];
  let value = applied.value;
  const steps: PlanStep[] = value && first ? [...stepsIn(first, value)] : [];
  for (const batch of later) {
    if (value === null) break;
    const next = laterStep(inputs, plan, batch.rows, value.after);
    diagnostics.push(...next.diagnostics);
    for (const change of next.changes) changes.push(change);
    const through: AppliedStep | null = next.value && composed(value, next.value);
    const faults = through && next.value ? overdrawnThrough(value, next.value, through) : [];
    diagnostics.push(...faults);
    // All steps together may know a sum that the last one alone does not.
    if (through && next.value) steps.push(...stepsIn(batch, { ...next.value, after: through.after }));
    value = faults.length > 0 ? null : through;
  }
  // A row with a fault may name what no other does; where all have to be in the list, that is told beside its fault.
  const isKnown = coversAll || (isWhole && !hasErrors(diagnostics));
  if (plan.rows.length > 0 && asOf === null && isKnown)
    diagnostics.push(...notListed(inputs.register, changes, coversAll));
  return { value: value && !hasErrors(diagnostics) ? withOperations(value) : null, diagnostics, steps };
}

/** A step applied, with its rows by codes. */
interface StepMade extends AppliedPlan<AppliedStep> {
  readonly changes: readonly Change[];
}

/** Days whose rows are applied at once. */
interface Batch {
  readonly rows: readonly PlanRow[];
  /** None where the rows have no day. */
  readonly days: readonly TouchedPlaces[];
}

/** The steps of a batch: its last day leaves what there is after it. */
function stepsIn({ days }: Batch, { before, after }: AppliedStep): readonly PlanStep[] {
  const last = days.at(-1);
  if (!last) return [];
  return [...stepsApart(before, after, days.slice(0, -1)), stepOf(last.day, last.act, after)];
}

function firstStep(
  inputs: Inputs,
  plan: PlanReading,
  rows: readonly PlanRow[],
  isWhole: boolean,
  isOwn: boolean,
): StepMade {
  const { value: changes, diagnostics } = resolvePlan(plan, rows, { ...asRead(inputs.register), isOwn });
  // The register that a plan is has its figures already, but for those that would be no sum.
  const register = isOwn ? inputs.register : withGivenFigures(inputs.register, changes);
  const suggest = codeSuggester(register.places);
  const applied = applyFirst({ ...inputs, register, changes }, suggest, isWhole && !hasErrors(diagnostics));
  return checked(inputs.register, changes, applied, diagnostics);
}

/** A step on the result of the one before; `before` has its sums. */
function laterStep(
  { policy }: Inputs,
  plan: PlanReading,
  rows: readonly PlanRow[],
  before: Register,
): StepMade {
  const { value: changes, diagnostics } = resolvePlan(plan, rows, asRead(before));
  const own = ownFigures(before, before);
  const made = reorganiseStep(before, own, changes, policy.branches, codeSuggester(before.places));
  return checked(before, changes, made, diagnostics);
}

/** A step with what its rows print beside places compared with what these have. */
function checked(
  before: Register,
  changes: readonly Change[],
  { value, diagnostics }: AppliedPlan<AppliedStep>,
  read: readonly Diagnostic[],
): StepMade {
  const printed = [...oldFigures(before, changes), ...(value ? newFigures(value.after, changes) : [])];
  return { value, changes, diagnostics: [...read, ...diagnostics, ...printed] };
}

/**
 * Days that follow each other and touch no place of one another come to the same at once; any other day is applied by
 * itself, as is each where names have to be looked up in the state before it. A day touches the places that its rows lead
 * from and into, and leans on those above them.
 */
function batchesOf(
  { form }: PlanReading,
  days: ReadonlyMap<number | null, readonly PlanRow[]>,
  register: Register,
): readonly Batch[] {
  if (days.size === 1)
    return [...days].map(([day, rows]) => ({ rows, days: day === null ? [] : [touchedOn(day, rows)] }));
  const batches: { rows: PlanRow[]; days: TouchedPlaces[]; reach: Reach; isAlone: boolean }[] = [];
  for (const [day, rows] of days) {
    const touched = touchedOn(day ?? 0, rows);
    const reach = reachOf(
      [...touched.from, ...touched.into],
      codesOf(rows, (row) => row.intoParent),
      register,
    );
    const isAlone = form !== "codes" || !rows.every((row) => isOfUnitsOrConserves(row, register));
    const last = batches.at(-1);
    const batch =
      last && !last.isAlone && !isAlone && !doMeet(last.reach, reach)
        ? last
        : { rows: [], days: [], reach: { touched: new Set<string>(), leans: new Set<string>() }, isAlone };
    if (batch !== last) batches.push(batch);
    batch.rows.push(...rows);
    for (const code of reach.touched) batch.reach.touched.add(code);
    for (const code of reach.leans) batch.reach.leans.add(code);
    if (day !== null) batch.days.push(touched);
  }
  return batches;
}

function touchedOn(day: number, rows: readonly PlanRow[]): TouchedPlaces {
  const from = codesOf(rows, (row) => row.from);
  const into = codesOf(rows, (row) => row.into);
  return { day, act: actOf(rows), from, into };
}

/** The codes that some rows say, blanks left out. */
function codesOf(rows: readonly PlanRow[], of: (row: PlanRow) => string): ReadonlySet<string> {
  const codes = new Set(rows.map(of));
  codes.delete("");
  return codes;
}

/** Codes that rows lead from and into, and codes of what stands above these. */
interface Reach {
  readonly touched: Set<string>;
  readonly leans: Set<string>;
}

function reachOf(
  touched: readonly string[],
  parents: ReadonlySet<string>,
  { places, parents: above, position }: Register,
): Reach {
  const leans = new Set(parents);
  for (const code of [...touched, ...parents]) {
    const at = position.get(code) ?? -1;
    for (let up = above[at] ?? -1; up >= 0; up = above[up] ?? -1) {
      const code = places[up]?.code ?? "";
      // What stands above a place that is leaned on is leaned on for that place.
      if (leans.has(code)) break;
      leans.add(code);
    }
  }
  return { touched: new Set(touched), leans };
}

function doMeet(a: Reach, b: Reach): boolean {
  const has = (set: ReadonlySet<string>, codes: ReadonlySet<string>): boolean => {
    for (const code of codes) if (set.has(code)) return true;
    return false;
  };
  return has(a.touched, b.touched) || has(a.leans, b.touched) || has(a.touched, b.leans);
}

/** Whether the sizes after a row are those of units: it is about a unit, or makes of places above units another one as large. */
function isOfUnitsOrConserves(row: PlanRow, { places, position }: Register): boolean {
  if (row.from === "") return row.intoKind !== null && UNIT_KINDS.some((kind) => kind === row.intoKind);
  if (places[position.get(row.from) ?? -1]?.level === "unit") return true;
  const { households, population, area } = row.sizes;
  return row.into !== "" && row.part === null && households === null && population === null && area === null;
}

/** The acts behind the rows of a step, each once. */
function actOf(rows: readonly PlanRow[]): string {
  return [...new Set(rows.map(({ basis }) => basis))].filter((act) => act !== "").join("; ");
}

/** The rows of each day, in the order of days; one group of all rows where none has a day. */
function daysOf(
  { rows, inColumn }: PlanReading,
  asOf: number | null,
): { readonly days: ReadonlyMap<number | null, readonly PlanRow[]>; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const dated = rows.filter(({ day }) => day !== null);
  if (dated.length === 0) {
    const origin = rows[0]?.origin ?? null;
    if (asOf !== null && origin) diagnostics.push(diagnostic("changes/no-days", origin));
    return { days: new Map([[null, rows]]), diagnostics };
  }
  for (const row of rows) {
    if (row.day === null) diagnostics.push(diagnostic("changes/date-missing", inColumn(row.origin, "date")));
  }
  const wanted = asOf === null ? dated : dated.filter(({ day }) => (day ?? 0) <= asOf);
  const left = dated.length - wanted.length;
  if (left > 0 && asOf !== null) {
    const origin = dated.find(({ day }) => (day ?? 0) > asOf)?.origin ?? null;
    diagnostics.push(diagnostic("changes/later-steps", origin, { facts: { rows: left } }));
  }
  const byDay = groupedBy(wanted, ({ day }) => day);
  const days = new Map<number | null, readonly PlanRow[]>([...byDay].sort(([a], [b]) => a - b));
  return { days: days.size === 0 ? new Map([[null, []]]) : days, diagnostics };
}
