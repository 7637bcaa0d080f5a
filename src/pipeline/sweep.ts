/** The requests that parameters over several values come to: one for each combination of values. */

import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import { parseVariation, type VariedParameter } from "../read/yaml/variation.ts";
import type { Request } from "./request.ts";

/** A table and a chart show two. */
const MOST_PARAMETERS = 2;

/** Runs of one sweep: a slip such as two long lists should not take an hour. */
const MOST_RUNS = 1000;

/** Parameters with their values out of texts (`PATH=V1,V2`); one fault a text that is none, one for too much or nothing. */
export function variationsOf(texts: readonly string[]): {
  parameters: VariedParameter[];
  diagnostics: Diagnostic[];
} {
  const read = texts.map(parseVariation);
  const parameters = read.flatMap(({ value }) => value ?? []);
  const diagnostics = read.flatMap((one) => one.diagnostics);
  const runs = parameters.reduce((product, { values }) => product * values.length, 1);
  const repeated = new Set(parameters.map(({ path }) => path)).size < parameters.length;
  if (texts.length === 0 || texts.length > MOST_PARAMETERS || repeated || runs > MOST_RUNS) {
    const origin = { file: "--vary", line: 0 };
    diagnostics.push(diagnostic("sweep/vary", origin, { value: texts.join(" ") }));
  }
  return { parameters, diagnostics };
}

/** Every value of the first with every value of the second. */
export function combinations(parameters: readonly VariedParameter[]): string[][] {
  return parameters.reduce<string[][]>(
    (all, { values }) => all.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
}

/** A request with one value of each parameter in the place of what it had. */
export function variedRequest(
  request: Request,
  parameters: readonly VariedParameter[],
  values: readonly string[],
): Request {
  const given = parameters.map(({ path }, at) => ({ path, value: values[at] ?? "" }));
  const set = given.filter(({ path }) => path !== "policy").map(({ path, value }) => `${path}=${value}`);
  const policy = given.find(({ path }) => path === "policy")?.value ?? request.policy;
  return { ...request, policy, set: [...request.set, ...set] };
}
