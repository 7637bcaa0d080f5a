/** The whole walk from files to a result: read, reorganise, arrange, count, judge. */

import { CODES } from "../core/diagnostics/codes.ts";
import { type Diagnostic, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { inOrderOf } from "../core/diagnostics/findings.ts";
import type { RunDocument } from "../core/document.ts";
import type { Level, Origin } from "../core/model/place.ts";
import { completed } from "../core/reorganise/projection.ts";
import { applyPlan, type Inputs, type Outcome, runPlanned } from "../core/run.ts";
import { asRead } from "../read/inputs/register.ts";
import type { PolicyReading } from "../read/policy/policy.ts";
import { type RosterReading, readRoster } from "../read/roster/roster.ts";
import type { Table } from "../read/table/table.ts";
import type { Loaded } from "./load.ts";
import { codesOf, planOnce, type Shared } from "./memo.ts";

/** The roster that really came out, read against the register that the plan leads to; null where there is none. */
export function afterOf(
  inputs: Inputs,
  { policy, facts }: PolicyReading,
  table: Table | null,
  shared: Shared,
  diagnostics: Diagnostic[],
): RosterReading | null {
  if (table === null || hasErrors(diagnostics)) return null;
  const { value: reorganisation } = planOnce(shared, inputs);
  if (reorganisation === null) return null; // the plan's faults are told when it is carried out
  const read = readRoster(table, asRead(reorganisation.after), policy, facts.person);
  // What rules ask for may stand in the roster before.
  for (const one of read.diagnostics) if (one.code !== "roster/rule-column") diagnostics.push(one);
  return read.value;
}

/** What was loaded with every pending place as done; published figures are of the state now. */
export function inWhole(loaded: Loaded): Loaded {
  const { inputs } = loaded;
  if (inputs === null) return loaded;
  return { ...loaded, inputs: { ...inputs, register: completed(inputs.register) }, expectations: [] };
}

/** Runs what was loaded; where the inputs have faults, the plan is still checked so that all are told at once. */
export function carryOut(
  loaded: Loaded,
  by: Level | null,
  shared: Shared,
): { readonly outcome: Outcome | null; readonly findings: readonly Diagnostic[] } {
  const { inputs, diagnostics } = loaded;
  const told = (more: readonly Diagnostic[]): Diagnostic[] =>
    [...diagnostics, ...more].sort(inOrderOf(loaded.files));
  if (inputs === null) return { outcome: null, findings: told([]) };
  if (hasErrors(diagnostics)) {
    const planned = applyPlan(inputs, codesOf(inputs), false).diagnostics;
    return { outcome: null, findings: told(planned.filter(isOfSoundRows(diagnostics))) };
  }
  const ran = runPlanned(planOnce(shared, inputs), inputs, loaded.expectations, by);
  return { outcome: ran.value, findings: told(ran.diagnostics) };
}

/** Whether a finding of the plan does not come of cells that could not be read: that is told already. */
function isOfSoundRows(diagnostics: readonly Diagnostic[]): (one: Diagnostic) => boolean {
  const rowOf = ({ file, sheet, line }: Origin): string => `${file}[${sheet ?? ""}]:${line}`;
  const faulty = new Set(
    diagnostics.flatMap(({ severity, origin }) => (severity === "error" && origin ? [rowOf(origin)] : [])),
  );
  const comesOf = ({ code, origin, related }: Diagnostic): boolean =>
    CODES[code].stage === "plan" && [origin, ...related].some((at) => at && faulty.has(rowOf(at)));
  return (one) => !comesOf(one);
}

/** Errors but for figures that were not met: those give the whole result. */
export function hasFaults(findings: readonly Diagnostic[]): boolean {
  return hasErrors(findings.filter(({ code }) => CODES[code].stage !== "expect"));
}

export function documentOf(
  loaded: Loaded,
  outcome: Outcome,
  findings: readonly Diagnostic[],
  version: string,
): RunDocument {
  const { inputs, records, name } = loaded;
  if (inputs === null) throw new Error("an outcome without inputs");
  return {
    ...outcome,
    version,
    name,
    policy: inputs.policy,
    roster: inputs.roster,
    inputs: records,
    findings,
    projection: null,
  };
}
