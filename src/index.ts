/**
 * The face for programs: scenarios and the bytes of their files in; the objects that the command prints as JSON, and every
 * finding, out. No file is touched and nothing printed, so that it works in a browser as well. Described in docs/library.md.
 */

import type {
  Answer,
  AssignGiven,
  CheckGiven,
  CompareGiven,
  ProposeGiven,
  RunGiven,
} from "./library/given.ts";
import { DUTY, languageOf, meansOf, requestOf, SCENARIO, VERSION } from "./library/means.ts";
import { ran } from "./library/ran.ts";
import { assignDuty } from "./pipeline/assign.ts";
import { check as checkInputs } from "./pipeline/check.ts";
import { compareScenarios } from "./pipeline/compare.ts";
import { propose as proposeFor } from "./pipeline/propose.ts";
import { documentOf } from "./pipeline/run.ts";
import { assignmentAsData } from "./render/assign/assignment-json.ts";
import { comparisonAsData } from "./render/documents/compare.ts";
import { proposalAsData } from "./render/documents/proposal.ts";
import { checkAsData, findingOf, runAsData } from "./render/json/json.ts";
import type { AssignResult } from "./render/json/json-assign-shapes.ts";
import type { CheckResult } from "./render/json/json-check-shapes.ts";
import type { CompareResult, ScenarioFinding } from "./render/json/json-compare-shapes.ts";
import type { ProposeResult } from "./render/json/json-propose-shapes.ts";
import type { Level, RunResult } from "./render/json/json-shapes.ts";

export { pack, unpack } from "./library/archive.ts";
export { documents } from "./library/documents.ts";
export type * from "./library/documents-shapes.ts";
export { explain } from "./library/explain.ts";
export type * from "./library/given.ts";
export { parameters, policies } from "./library/policies.ts";
export { excerpt, recognise } from "./library/recognise.ts";
export type * from "./library/recognise-shapes.ts";
export type * from "./render/json/json-assign-shapes.ts";
export type * from "./render/json/json-check-shapes.ts";
export type * from "./render/json/json-compare-shapes.ts";
export type * from "./render/json/json-propose-shapes.ts";
export type * from "./render/json/json-shapes.ts";

/**
 * Runs a scenario: places reorganised, posts arranged, both sides counted. With figures that are not met (`expect`) the
 * result is whole. Rejects with a `TypeError` where an argument is of another form than declared.
 */
export async function run(given: RunGiven): Promise<Answer<RunResult>> {
  const { by } = given;
  if (by !== undefined && !LEVELS.includes(by)) throw new TypeError(`by: ${LEVELS.join(", ")}`);
  const language = languageOf(given);
  const done = await ran(given);
  const findings = done.findings.map((one) => findingOf(one, language));
  return { result: done.outcome && runAsData(documentOf(done, VERSION), language), findings };
}

/**
 * Reads and checks the inputs and the plan of a scenario, every fault at once; `inputs`: how each was understood, also
 * where there are faults. Rejects as `run` does.
 */
export async function check({
  scenario,
  path = SCENARIO,
  ...given
}: CheckGiven): Promise<Answer<CheckResult> & Pick<CheckResult, "inputs">> {
  const { groups, inputs } = await checkInputs(requestOf(path, given), meansOf([[path, scenario]], given));
  const result = checkAsData(groups, inputs, 0, languageOf(given));
  const hasFaults = groups.some(({ severity }) => severity === "error");
  return { result: hasFaults ? null : result, findings: result.findings, inputs: result.inputs };
}

/** Runs scenarios and compares each with the first. Published figures are not looked at. Rejects as `run` does. */
export async function compare({
  scenarios,
  detail = false,
  ...given
}: CompareGiven): Promise<Answer<CompareResult, ScenarioFinding>> {
  const language = languageOf(given);
  const named = scenarios.map((scenario, at) => [`(scenario ${at + 1})`, scenario] as const);
  const requests = named.map(([path]) => requestOf(path, given));
  const { sides, comparison } = await compareScenarios(requests, meansOf(named, given));
  const findings = sides.flatMap(({ letter, findings: own }) =>
    own.map((one) => ({ scenario: letter, ...findingOf(one, language) })),
  );
  const result = comparison && comparisonAsData({ ...comparison, version: VERSION, detail }, language);
  return { result, findings };
}

/** Plans a duty: who attends which party cell's meetings. Rejects as `run` does. */
export async function assign({
  duty,
  scenario,
  month,
  path = DUTY,
  ...given
}: AssignGiven): Promise<Answer<AssignResult>> {
  const source = duty ?? scenario;
  if (source === undefined) throw new TypeError("duty: a value, a text or bytes");
  const language = languageOf(given);
  const asked = { month: month ?? null, nodeLimit: null };
  const { value, findings } = await assignDuty(path, asked, meansOf([[path, source]], given));
  return {
    result: value && assignmentAsData({ version: VERSION, ...value }, language),
    findings: findings.map((one) => findingOf(one, language)),
  };
}

/**
 * Proposes which units of each commune to merge, the plan that is best by the aims of the scenario (key `propose`).
 * Rejects as `run` does.
 */
export async function propose({
  scenario,
  path = SCENARIO,
  communes = [],
  target = null,
  alternatives = 0,
  ...given
}: ProposeGiven): Promise<Answer<ProposeResult>> {
  const isWhole = (number: number, least: number): boolean => Number.isInteger(number) && number >= least;
  if (target !== null && !isWhole(target, 1)) throw new TypeError("target: a whole number from 1 on");
  if (!isWhole(alternatives, 0)) throw new TypeError("alternatives: a whole number from 0 on");
  const language = languageOf(given);
  const asked = { communes, target, alternatives };
  const means = meansOf([[path, scenario]], given);
  const { proposal, findings } = await proposeFor(requestOf(path, given), asked, means);
  const result = proposal && proposalAsData({ ...proposal, version: VERSION, findings }, language);
  return { result, findings: findings.map((one) => findingOf(one, language)) };
}

const LEVELS: readonly Level[] = ["province", "district", "commune", "unit"];
