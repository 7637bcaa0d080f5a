/** Inputs as texts, read and run in memory: what the command line does, without files. */
import type { Diagnostic } from "../../src/core/diagnostics/diagnostic.ts";
import type { Level, Register } from "../../src/core/model/place.ts";
import type { Inputs, Outcome } from "../../src/core/run.ts";
import type { Loaded } from "../../src/pipeline/load/load.ts";
import { emptyMemo, type Memo } from "../../src/pipeline/means/memo.ts";
import { type Walked, walk } from "../../src/pipeline/run.ts";
import { readConsultation } from "../../src/read/inputs/consultation/consultation.ts";
import { asRead, readRegister } from "../../src/read/inputs/register/register.ts";
import { readTables } from "../../src/read/layout/read-tables.ts";
import { resolvePlan } from "../../src/read/plan/resolved/resolve.ts";
import { readPlan } from "../../src/read/plan/rows/plan-rows.ts";
import { readPolicy } from "../../src/read/policy/policy.ts";
import { readRoster } from "../../src/read/roster/roster.ts";
import { type InputRole, SHAPES } from "../../src/read/table/shapes.ts";
import { parseYaml } from "../../src/read/yaml/yaml.ts";

export interface Texts {
  readonly register: string;
  readonly changes?: string;
  readonly roster?: string;
  readonly consultation?: string;
  /** The roster that really came out, by codes of the new register. */
  readonly after?: string;
  readonly policy: string;
}

/** Everything read from texts, with every diagnostic on the way. Throws where a policy or a table cannot be read. */
export function read({ register, changes, roster, consultation, after, policy }: Texts) {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(one: {
    readonly value: T;
    readonly diagnostics: readonly Diagnostic[];
  }): NonNullable<T> => {
    diagnostics.push(...one.diagnostics);
    if (one.value === null || one.value === undefined) throw new Error(JSON.stringify(one.diagnostics));
    return one.value;
  };
  const table = (text: string, file: string, role: InputRole) => {
    const { value, diagnostics } = readTables(new TextEncoder().encode(text), file, SHAPES[role]);
    return keep({ value: value[0], diagnostics });
  };
  const rules = keep(readPolicy(parseYaml(policy, "policy.yaml"), []));
  const places = keep(readRegister(table(register, "register.csv", "register"), rules.facts.place));
  const plan =
    changes === undefined ? null : keep(readPlan(table(changes, "changes.csv", "changes"), () => null));
  const changed = plan === null ? [] : keep(resolvePlan(plan, plan.rows, places));
  const people =
    roster === undefined
      ? null
      : keep(readRoster(table(roster, "roster.csv", "roster"), places, rules.policy, rules.facts.person));
  const asked =
    consultation === undefined
      ? null
      : keep(readConsultation(table(consultation, "consultation.csv", "consultation")));
  const inputs: Inputs = {
    register: places.register,
    roster: people?.roster ?? null,
    changes: changed,
    neighbours: null,
    consultation: asked,
    policy: rules.policy,
  };
  const afterRows = after === undefined ? null : table(after, "after.csv", "after");
  const readAfter =
    afterRows && ((made: Register) => readRoster(afterRows, asRead(made), rules.policy, rules.facts.person));
  return { inputs, readAfter, cells: people?.cell ?? null, diagnostics };
}

/** The walk of the command from its inputs on. `memo`: what runs of the same places and plan share. */
export function walkFrom(
  inputs: Inputs,
  by: Level | null,
  {
    readAfter = null,
    cells = null,
    memo = emptyMemo(),
  }: Partial<Pick<Loaded, "readAfter" | "cells">> & { memo?: Memo } = {},
): Walked {
  const nothing = { expectations: [], findingBounds: [], rows: [], files: [], diagnostics: [] };
  return walk({ inputs, readAfter, cells, planKey: "", ...nothing }, by, memo);
}

/** A run of texts. Throws where its inputs or its plan have faults. */
export function run(texts: Texts): Outcome & { readonly diagnostics: readonly Diagnostic[] } {
  const { inputs, readAfter, diagnostics } = read(texts);
  const { outcome, findings } = walkFrom(inputs, "unit", { readAfter });
  const all = [...diagnostics, ...findings];
  const errors = all.filter((one) => one.severity === "error");
  if (outcome === null || errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return { ...outcome, diagnostics: all };
}

/** A policy of a text, with the columns that its rules look at. Throws where it has faults. */
export function parsePolicyText(text: string) {
  const { value, diagnostics } = readPolicy(parseYaml(text, "policy.yaml"), []);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}
