/** The requests that parameters over several values come to: one for each combination of values. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import { parseVariation, type VariedParameter } from "../../read/yaml/variation.ts";
import type { Files } from "../means/files.ts";
import { folderOf, pathFrom } from "../means/paths.ts";
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

/** A request with one value of each parameter in the place of what it had. A file is looked for here, then beside the scenario. */
export function variedRequest(
  request: Request,
  parameters: readonly VariedParameter[],
  values: readonly string[],
  files: Pick<Files, "isFile" | "paths">,
): Request {
  const given = new Map(parameters.map(({ path }, at) => [path, values[at] ?? ""]));
  const fileOf = (path: string): string | null => {
    const value = given.get(path);
    if (value === undefined || value === "-" || files.isFile(value)) return value ?? null;
    const beside = pathFrom(folderOf(request.path, files.paths), value, files.paths);
    return files.isFile(beside) ? beside : value;
  };
  return {
    ...request,
    policy: given.get("policy") ?? request.policy,
    changes: fileOf("inputs.changes") ?? request.changes,
    register: fileOf("inputs.register") ?? request.register,
    date: given.get("date") ?? request.date,
    varied: [...given].map(([path, value]) => `${path}=${value}`),
  };
}
