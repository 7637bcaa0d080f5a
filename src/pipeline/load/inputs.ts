/** The inputs of a scenario one by one: an input's table in, what it says out. */

import { CODES } from "../../core/diagnostics/codes.ts";
import { type Diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { Register } from "../../core/model/place.ts";
import { fold } from "../../core/text/fold.ts";
import { asRead, type RegisterReading, readRegister } from "../../read/inputs/register/register.ts";
import { tellFar, tellSeveral } from "../../read/inputs/register/register-notes.ts";
import { levelsOf } from "../../read/places/group-rows.ts";
import { registerOfPlan } from "../../read/plan/own/own-register.ts";
import { resolvePlan } from "../../read/plan/resolved/resolve.ts";
import type { PlanReading } from "../../read/plan/rows/plan-row.ts";
import { readPlan } from "../../read/plan/rows/plan-rows.ts";
import { tagsInPlan } from "../../read/policy/alike-tags.ts";
import type { PolicyReading } from "../../read/policy/policy.ts";
import { tellConsent } from "../../read/remarks/consent-columns.ts";
import { type RosterReading, readRoster } from "../../read/roster/roster.ts";
import type { Scenario } from "../../read/scenario/scenario.ts";
import type { FactType } from "../../read/table/column-readers.ts";
import type { InputRole } from "../../read/table/shapes.ts";
import type { Table } from "../../read/table/table.ts";
import { type Memo, once, rosterKey } from "../means/memo.ts";
import { missingAmong } from "./missing-columns.ts";
import type { Tables } from "./tables.ts";

/** What the inputs of one scenario are read with. */
export interface Reading {
  readonly scenario: Scenario;
  /** null where it has faults. */
  readonly policy: PolicyReading | null;
  readonly tables: Tables["inputs"];
  readonly memo: Memo;
  /** Findings so far, to which each input adds its own. */
  readonly diagnostics: Diagnostic[];
}

/** What an input says, and what it was made from as a key; both null where there is none, or no table of it. */
export interface Made<T> {
  readonly value: T | null;
  readonly key: string | null;
}

const NOTHING: Made<never> = { value: null, key: null };

/** The register of places before, with the columns that the policy looks at. */
export function loadRegister(reading: Reading): Made<RegisterReading> {
  const { policy, memo, diagnostics } = reading;
  const input = tableOf(reading, "register");
  if (!input) return NOTHING;
  const facts = policy?.facts.place ?? new Map<string, FactType>();
  const sum = (reading.scenario.inputs.register ?? []).flatMap((file) => file.reading.sum);
  const key = JSON.stringify([input.key, sum, ...facts]);
  const { value } = collected(
    once(memo.registers, key, () => readRegister(input.table, facts, sum)),
    diagnostics,
  );
  const headers = new Set(input.table.header.map(fold));
  for (const one of missingAmong(sum, headers, reading.scenario.originOf(["inputs", "register", "sum"])))
    diagnostics.push(one);
  return { value, key };
}

/** The places that a plan names, where no other input names any; null without a plan. */
export function loadOwnRegister(reading: Reading): Made<RegisterReading> | null {
  const { memo, diagnostics } = reading;
  const input = reading.tables.get("changes");
  if (!input?.whole) return null;
  const { key, whole } = input;
  const plan = once(memo.plans, JSON.stringify([key, null]), () => readPlan(whole, () => null));
  if (hasErrors(plan.diagnostics)) return null;
  const own = collected(registerOfPlan(plan.value), diagnostics).value;
  tellSeveral(own.places, diagnostics);
  tellFar(own.places, diagnostics);
  if (reading.policy) for (const one of tagsInPlan(reading.policy.filters, whole)) diagnostics.push(one);
  return { value: asRead(own), key: `${key} itself` };
}

/** `isWhole`: neither the register nor the plan has faults but in cells of the plan, which leave all of its rows there. */
export function loadPlan(
  reading: Reading,
  register: Made<Pick<RegisterReading, "register" | "refused">>,
  isSound: boolean,
): Made<PlanReading> & { readonly isWhole: boolean } {
  const { memo, diagnostics } = reading;
  const input = tableOf(reading, "changes");
  if (!input) return { ...NOTHING, isWhole: isSound };
  const before = diagnostics.length;
  const key = JSON.stringify([input.key, register.key]);
  const levelIn = levelsOf(register.value?.register ?? null);
  const { value } = collected(
    once(memo.plans, key, () => readPlan(input.table, levelIn)),
    diagnostics,
  );
  const inRows = diagnostics.slice(before).filter(({ code }) => CODES[code].lost !== "cell");
  const isWhole = isSound && !hasErrors(inRows);
  if (reading.policy?.policy.consent && !reading.tables.has("consultation"))
    for (const one of tellConsent(input.table)) diagnostics.push(one);
  if (!isWhole && register.value)
    for (const one of resolvePlan(value, value.rows, register.value).diagnostics) diagnostics.push(one);
  return { value, key, isWhole };
}

/** An input whose places are looked up in a register. */
export function loadPlacedRows<T>(
  reading: Reading,
  role: InputRole,
  register: Made<RegisterReading>,
  read: (table: Table, register: RegisterReading | null) => Read<T>,
  made: Map<string, Read<T>>,
): Made<T> {
  const input = tableOf(reading, role);
  if (!input) return NOTHING;
  const key = JSON.stringify([input.key, register.key]);
  const rows = once(made, key, () => read(input.table, register.value));
  return { value: collected(rows, reading.diagnostics).value, key };
}

/** `isUnread`: the register has no row that could be read. */
export function loadRoster(
  reading: Reading,
  register: Made<RegisterReading>,
  isUnread: boolean,
): Made<RosterReading> {
  const { scenario, policy, memo, diagnostics } = reading;
  const input = tableOf(reading, "roster");
  const isLacking = scenario.inputs.register !== undefined && register.value === null;
  if (!input || !policy || isLacking) return NOTHING;
  const { identity, vacant } = scenario;
  const facts = policy.facts.person;
  const key = JSON.stringify([input.key, identity, vacant, register.key, rosterKey(policy.policy), ...facts]);
  const make = () => readRoster(input.table, register.value, policy.policy, facts, scenario);
  const { value } = collected(
    once(memo.rosters, key, make),
    diagnostics,
    // That its codes are unknown is no second fault.
    ({ code }) => !isUnread || code !== "roster/unknown-place",
  );
  return { value, key };
}

/** Reads the roster that really came out against the register that the plan leads to; null where there is none. */
export function afterReader(reading: Reading): ((after: Register) => Read<RosterReading>) | null {
  const { policy } = reading;
  const input = tableOf(reading, "after");
  if (!input || !policy) return null;
  return (after) => {
    const options = { identity: null, vacant: reading.scenario.vacant };
    return readRoster(input.table, asRead(after), policy.policy, policy.facts.person, options);
  };
}

/** The table of an input, and its key; what there is to say about the table is added to the findings. */
export function tableOf(
  { tables, diagnostics }: Reading,
  role: InputRole,
): { readonly table: Table; readonly key: string } | null {
  const input = tables.get(role);
  if (!input) return null;
  const { key, whole: table } = collected(input, diagnostics);
  return table && { table, key };
}

/** Adds the findings of a reading to those so far; `isWanted`: not all of them. Gives the reading back. */
function collected<T extends { readonly diagnostics: readonly Diagnostic[] }>(
  read: T,
  diagnostics: Diagnostic[],
  isWanted: (one: Diagnostic) => boolean = () => true,
): T {
  // One by one: a file of faults has more of them than a call may have arguments.
  for (const one of read.diagnostics) if (isWanted(one)) diagnostics.push(one);
  return read;
}
