/**
 * The face for programs: scenarios and the bytes of their files in; the objects that the command prints as JSON, and every
 * finding, out. No file is touched and nothing printed, so that it works in a browser as well. Described in docs/library.md.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { version } from "../package.json";
import { assignDuty } from "./pipeline/assign.ts";
import { check as checkInputs } from "./pipeline/check.ts";
import { compareScenarios } from "./pipeline/compare.ts";
import { type Means, UNWATCHED } from "./pipeline/means.ts";
import { emptyMemo } from "./pipeline/memo.ts";
import { memoryFiles } from "./pipeline/memory-files.ts";
import { propose as proposeFor } from "./pipeline/propose.ts";
import { type Request, requestFor } from "./pipeline/request.ts";
import { documentOf, run as runScenario } from "./pipeline/run.ts";
import { assignmentAsData } from "./render/assign/assignment-json.ts";
import { comparisonAsData } from "./render/documents/compare.ts";
import { proposalAsData } from "./render/documents/proposal.ts";
import { checkAsData, findingOf, runAsData } from "./render/formats/json.ts";
import type { AssignResult } from "./render/formats/json-assign-shapes.ts";
import type { CheckResult } from "./render/formats/json-check-shapes.ts";
import type { CompareResult, ScenarioFinding } from "./render/formats/json-compare-shapes.ts";
import type { ProposeResult } from "./render/formats/json-propose-shapes.ts";
import type { Finding, Level, RunResult } from "./render/formats/json-shapes.ts";
import { LANGUAGES } from "./render/words/language.ts";

export type * from "./render/formats/json-assign-shapes.ts";
export type * from "./render/formats/json-check-shapes.ts";
export type * from "./render/formats/json-compare-shapes.ts";
export type * from "./render/formats/json-propose-shapes.ts";
export type * from "./render/formats/json-shapes.ts";

/** A scenario: its value, its text in YAML or JSON, or the bytes of that text in UTF-8. */
export type ScenarioSource = object | string | Uint8Array;

/** What every function is given beside its scenarios. */
export interface Given {
  /**
   * Bytes by path, from the scenario's folder and with `/` between names: CSV or XLSX for inputs, YAML for policies and for
   * what the scenario extends. Patterns and folders that the scenario names mean the files of that form given here.
   */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Parameters of the policy that are changed, by path (`{ "holding.max_posts": 3 }`) or as `--set` has them (`["holding.max_posts=3"]`). */
  readonly set?: Readonly<Record<string, unknown>> | readonly string[] | undefined;
  /** The reference day, `2026-07-01`, in the place of the scenario's `date`: ages, rates and standards go by it. */
  readonly date?: string | undefined;
  /** People who keep all of their posts (true) or leave (false), by id, whatever the roster says. */
  readonly keep?: Readonly<Record<string, boolean>> | undefined;
  /** The language of messages; Vietnamese where it is left out. */
  readonly lang?: "vi" | "en" | undefined;
}

export interface RunGiven extends Given {
  readonly scenario: ScenarioSource;
  /** The last level with rows of its own in `summary`; left out: the root and the next level that exists. */
  readonly by?: Level | undefined;
}

export interface CheckGiven extends Given {
  readonly scenario: ScenarioSource;
}

export interface CompareGiven extends Given {
  /** The first is the baseline. */
  readonly scenarios: readonly ScenarioSource[];
  /** Whether the places and people that differ are listed, not only counted. */
  readonly detail?: boolean | undefined;
}

/** A duty and the bytes of its files. */
export interface AssignGiven extends Pick<Given, "files" | "lang"> {
  /** The duty: its value, its text in YAML or JSON, or the bytes of that text. `scenario` is another name for it. */
  readonly duty?: ScenarioSource;
  readonly scenario?: ScenarioSource;
  /** The month that is shown, `2026-07`; left out: all. The whole is planned in any case. */
  readonly month?: string | undefined;
}

export interface ProposeGiven extends Given {
  readonly scenario: ScenarioSource;
  /** By code or name; left out: all of them. */
  readonly communes?: readonly string[] | undefined;
  /** Units wanted in each commune; left out: as the scenario has it. */
  readonly target?: number | null | undefined;
  /** How many of the next best plans are wanted besides the best. */
  readonly alternatives?: number | undefined;
}

/** `result`: the object that the command prints with `--format json`; null where there are faults. */
export interface Answer<Result, Found = Finding> {
  readonly result: Result | null;
  /** In the order in which the command tells them. */
  readonly findings: readonly Found[];
}

/**
 * Runs a scenario: places reorganised, posts arranged, both sides counted. With figures that are not met (`expect`) the
 * result is whole. Rejects with a `TypeError` where an argument is of another form than declared.
 */
export async function run({ scenario, by, ...given }: RunGiven): Promise<Answer<RunResult>> {
  if (by !== undefined && !LEVELS.includes(by)) throw new TypeError(`by: ${LEVELS.join(", ")}`);
  const language = languageOf(given);
  const ran = await runScenario(requestOf(SCENARIO, given), meansOf([[SCENARIO, scenario]], given), {
    by: by ?? null,
  });
  const findings = ran.findings.map((one) => findingOf(one, language));
  return { result: ran.outcome && runAsData(documentOf(ran, version), language), findings };
}

/** Reads and checks the inputs and the plan of a scenario, every fault at once. Rejects as `run` does. */
export async function check({ scenario, ...given }: CheckGiven): Promise<Answer<CheckResult>> {
  const { groups, inputs } = await checkInputs(
    requestOf(SCENARIO, given),
    meansOf([[SCENARIO, scenario]], given),
  );
  const result = checkAsData(groups, inputs, 0, languageOf(given));
  const hasFaults = groups.some(({ severity }) => severity === "error");
  return { result: hasFaults ? null : result, findings: result.findings };
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
  const result = comparison && comparisonAsData({ ...comparison, version, detail }, language);
  return { result, findings };
}

/** Plans a duty: who attends which party cell's meetings. Rejects as `run` does. */
export async function assign({
  duty,
  scenario,
  month,
  ...given
}: AssignGiven): Promise<Answer<AssignResult>> {
  const source = duty ?? scenario;
  if (source === undefined) throw new TypeError("duty: a value, a text or bytes");
  const language = languageOf(given);
  const asked = { month: month ?? null, nodeLimit: null };
  const { value, findings } = await assignDuty(DUTY, asked, meansOf([[DUTY, source]], given));
  return {
    result: value && assignmentAsData({ version, ...value }, language),
    findings: findings.map((one) => findingOf(one, language)),
  };
}

/** Where a duty stands among its files. */
const DUTY = "(duty)";

/**
 * Proposes which units of each commune to merge, the plan that is best by the aims of the scenario (key `propose`).
 * Rejects as `run` does.
 */
export async function propose({
  scenario,
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
  const means = meansOf([[SCENARIO, scenario]], given);
  const { proposal, findings } = await proposeFor(requestOf(SCENARIO, given), asked, means);
  const result = proposal && proposalAsData({ ...proposal, version, findings }, language);
  return { result, findings: findings.map((one) => findingOf(one, language)) };
}

/** Where a scenario stands among its files. */
const SCENARIO = "(scenario)";

const LEVELS: readonly Level[] = ["province", "district", "commune", "unit"];

function requestOf(path: string, { set = [], keep = {}, date }: Given): Request {
  const texts = Array.isArray(set)
    ? set.map(String)
    : Object.entries(set).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return requestFor(path, {
    set: texts,
    keep: Object.entries(keep).map(([id, kept]) => `${id}=${kept ? "yes" : "no"}`),
    date: date ?? null,
  });
}

function meansOf(scenarios: readonly (readonly [string, ScenarioSource])[], { files }: Given): Means {
  for (const [path, bytes] of Object.entries(files)) {
    if (!ArrayBuffer.isView(bytes)) throw new TypeError(`files: the bytes of ${path} are no Uint8Array`);
  }
  const own = scenarios.map(([path, scenario]) => [path, bytesOf(scenario)] as const);
  const all = { ...files, ...Object.fromEntries(own) };
  return {
    files: memoryFiles(all, (bytes) => bytesToHex(sha256(bytes))),
    memo: emptyMemo(),
    watch: UNWATCHED,
  };
}

/** A scenario as a file would have it; a value as JSON, which is YAML. */
function bytesOf(scenario: ScenarioSource): Uint8Array {
  if (scenario instanceof Uint8Array) return scenario;
  return new TextEncoder().encode(typeof scenario === "string" ? scenario : JSON.stringify(scenario));
}

function languageOf({ lang = "vi" }: Given) {
  const language = LANGUAGES[lang];
  if (language === undefined) throw new TypeError("lang: vi, en");
  return language;
}
