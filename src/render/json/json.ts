/** A run as JSON (`--format json`, `result.json`), and findings alone where there is no result. */

import { assumptionsOf } from "../../core/assumptions.ts";
import { bridgeAt } from "../../core/count/bridge.ts";
import type { Result } from "../../core/count/result.ts";
import { summaryRows } from "../../core/count/summary.ts";
import type { Diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { FindingGroup } from "../../core/diagnostics/findings.ts";
import type { CheckedInput, InputRecord, RunDocument } from "../../core/document.ts";
import type { Judgement, TierCounts } from "../../core/judge/thresholds.ts";
import type { Policy } from "../../core/model/policy.ts";
import type { Act } from "../../core/model/report.ts";
import { isoDay } from "../../core/numbers/days.ts";
import { eachOnce, oncePer } from "../../core/numbers/once.ts";
import type { PlanStep } from "../../core/reorganise/steps.ts";
import { hectares } from "../../core/text/area.ts";
import { plainJson } from "../text/safe.ts";
import type { Language } from "../words/language.ts";
import type { CheckResult } from "./json-check-shapes.ts";
import { consultationOf } from "./json-consultation.ts";
import type { Act as ActShape, Finding, RunResult } from "./json-shapes.ts";

/** Grows when a key changes its meaning or goes; new keys leave it. */
export const SCHEMA_VERSION = 1;

/** A finding with its message in words. */
export function findingOf(one: Diagnostic, language: Language): Finding {
  return {
    code: one.code,
    severity: one.severity,
    file: one.origin?.file ?? null,
    ...(one.origin?.sheet !== undefined && { sheet: one.origin.sheet }),
    line: one.origin?.line ?? null,
    column: one.origin?.column ?? null,
    place: one.place,
    person: one.person,
    value: one.value,
    message: language.message(one),
  };
}

/** `{ schemaVersion, findings }`: what is printed where faults stop the work. */
export function renderFindingsJson(findings: readonly Diagnostic[], language: Language): string {
  return jsonText({
    schemaVersion: SCHEMA_VERSION,
    findings: findings.map((one) => findingOf(one, language)),
  });
}

/** What `check` prints: each input as it was understood, how many findings each code has, and `most` of each, 0 for all. */
export function checkAsData(
  groups: readonly FindingGroup[],
  inputs: readonly CheckedInput[],
  most: number,
  language: Language,
): CheckResult {
  const told = groups.flatMap(({ findings }) => (most === 0 ? findings : findings.slice(0, most)));
  return {
    schemaVersion: SCHEMA_VERSION,
    inputs: inputs.map(({ role, files, columns, rows, cameTo }) => ({
      role,
      files,
      columns: columns.map(({ letters, header, meaning, filled }) => ({ letters, header, meaning, filled })),
      rows,
      ...cameTo,
    })),
    rows: inputs.map(({ role, counts }) => ({ role, ...counts })),
    counts: groups.map(({ code, severity, findings }) => ({ code, severity, count: findings.length })),
    findings: told.map((one) => findingOf(one, language)),
  };
}

/** The data of each run in each language, made once: the report of every place of it takes its rows from there. */
const dataOf = oncePer((run: RunDocument) => eachOnce((language: Language) => madeData(run, language)));

/** What `run` prints and `result.json` holds. */
export function runAsData(run: RunDocument, language: Language): RunResult {
  return dataOf(run)(language);
}

function madeData(run: RunDocument, language: Language): RunResult {
  const { result, policy, projection } = run;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: "tinhgon",
    version: run.version,
    scenario: {
      name: run.name,
      ...rulesAsData({ policy, act: run.report.act }),
    },
    inputs: run.inputs.map(inputOf),
    summary: summaryRows(result),
    places: placesOf(result),
    conservation: conservationOf(result),
    thresholds: tierCounts(run.judgement),
    bridge: bridgeOf(result),
    ...(run.steps && { steps: run.steps.map(stepOf) }),
    unfinished: result.unfinished.map(({ code, ...place }) => ({ place: code, ...place })),
    ...consultationOf(run),
    findings: run.findings.map((one) => findingOf(one, language)),
    expectations: result.expectations,
    assumptions: assumptionsOf(run),
    ...(projection && {
      projection: {
        summary: summaryRows(projection.result),
        places: placesOf(projection.result),
        bridge: bridgeOf(projection.result),
        findings: projection.findings.map((one) => findingOf(one, language)),
      },
    }),
  };
}

/** The act that a plan is of. */
function actAsData({ number, date, body, status }: Act): ActShape {
  return { number, date: date === null ? null : isoDay(date), body, status };
}

/** A policy by name, with the reference day and the base salary that a scenario goes by. */
export function policyAsData({ id, name, basis, reference, money }: Policy) {
  return {
    policy: { id, name, basis },
    date: reference && isoDay(reference.day),
    baseSalary: money?.after.baseSalary ?? null,
  };
}

/** The same with the act that the plan is of, where the scenario names one. */
export function rulesAsData({ policy, act }: { readonly policy: Policy; readonly act: Act | null }) {
  return { ...policyAsData(policy), ...(act && { act: actAsData(act) }) };
}

/** Units by tier, without the tier of each. */
function tierCounts(judgement: Judgement | null): TierCounts | null {
  if (judgement === null) return null;
  const { mustMerge, below, met, unknown, above } = judgement;
  return { mustMerge, below, met, unknown, above };
}

/** The same as text. */
export function renderJson(run: RunDocument, language: Language): string {
  return jsonText(runAsData(run, language));
}

/** A file of a set as its seal names it: by its path from the seal, with the SHA-256 of its bytes in hexadecimal. */
export interface NamedFile {
  readonly path: string;
  readonly sha256: string;
}

/** A result as text with the other files of its set under `files`, as its last key. */
export function namedIn(result: string, files: readonly NamedFile[]): string {
  const [, list] = /^\{\n([\s\S]*)\}\n$/.exec(jsonText({ files })) ?? [];
  return result.replace(/\n\}\n$/, () => `,\n${list ?? ""}}\n`);
}

/** The same of one place with everything in it, by its scope. */
export function renderJsonAt(run: RunDocument, scope: number, language: Language): string {
  const { scopes } = run.result;
  const isWithin = (at: number): boolean => at === scope || (at >= 0 && isWithin(scopes[at]?.parent ?? -1));
  const codes = new Set(
    scopes.flatMap(({ place, register }, at) => (isWithin(at) ? [`${register} ${place?.code ?? ""}`] : [])),
  );
  const has = (code: string | null, register = "new"): boolean => codes.has(`${register} ${code ?? ""}`);
  const { projection: _, ...whole } = runAsData(run, language);
  return jsonText({
    ...whole,
    summary: summaryRows({ ...run.result, by: "unit" }).filter((row) => has(row.place, row.register)),
    places: whole.places.filter((row) => has(row.place)),
    conservation: whole.conservation.filter((row) => has(row.place, row.register)),
    thresholds: null,
    bridge: whole.bridge.filter((row) => has(row.place)),
    unfinished: whole.unfinished.filter((row) => has(row.place)),
    findings: whole.findings.filter((row) => has(row.place)),
    expectations: whole.expectations.filter((row) => has(row.place)),
  });
}

/** A file that was read, with its checksum made. */
export function inputOf({ role, path, sha256, rows }: InputRecord): InputRecord {
  return { role, path, sha256, rows };
}

function codeAt({ scopes }: Result, scope: number): string | null {
  return scopes[scope]?.place?.code ?? null;
}

function placesOf(result: Result) {
  return result.places.map(({ scope, ...row }) => ({ place: codeAt(result, scope), ...row }));
}

function stepOf({ day, act, communes, units, thon, tdp, households, population, area }: PlanStep) {
  return {
    day: isoDay(day),
    act: act || null,
    communes,
    units,
    "units.thon": thon,
    "units.tdp": tdp,
    households,
    population,
    ...(area !== null && { area: hectares(area) }),
  };
}

/** What went and came, scope by scope; areas in hectares. */
function conservationOf(result: Result) {
  return result.conservation.map(({ scope, indicator, before, after, holds, ...flows }) => {
    const { place = null, register = "new" } = result.scopes[scope] ?? {};
    const shown = (figure: number): number => (indicator === "area" ? hectares(figure) : figure);
    const told = Object.entries(flows).map(([flow, figure]) => [flow, shown(figure)]);
    return {
      place: place?.code ?? null,
      register,
      indicator,
      before: before === null ? null : shown(before),
      ...(Object.fromEntries(told) as typeof flows),
      after: after === null ? null : shown(after),
      holds,
    };
  });
}

function bridgeOf(result: Result) {
  return result.scopes.flatMap((_, scope) =>
    bridgeAt(result, scope).map((step) => ({ place: codeAt(result, scope), ...step })),
  );
}

/** JSON with one row of a list on one line: short to read and to compare. */
export function jsonText(value: object): string {
  const lines = Object.entries(value).map(([key, item]) => {
    const text =
      Array.isArray(item) && item.length > 0
        ? `[\n${item.map((row) => `    ${JSON.stringify(row)}`).join(",\n")}\n  ]`
        : JSON.stringify(item);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return plainJson(`{\n${lines.join(",\n")}\n}\n`);
}
