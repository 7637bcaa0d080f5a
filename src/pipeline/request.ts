/** What a run is asked for: a scenario's file or a bare roster with a policy, and the overrides given with it. */

import { type Diagnostic, diagnostic } from "../core/diagnostics/diagnostic.ts";
import { decode } from "../read/decode/utf8.ts";
import { plainFile } from "../read/scenario/inputs.ts";
import { looksLikePath, parseLayer, readScenario, type Scenario } from "../read/scenario/scenario.ts";
import { type Override, parseOverride } from "../read/yaml/overrides.ts";
import { bytesOf } from "./files.ts";
import { folderOf, pathBetween, pathFrom } from "./paths.ts";

/** What is to be read: a scenario or a roster, with what the command line adds. */
export interface Request {
  readonly path: string;
  readonly policy: string | null;
  readonly register: string | null;
  readonly changes: string | null;
  readonly set: readonly string[];
  /** Nodes that the search of one place may take; null: the solver's own limit. */
  readonly nodeLimit: number | null;
}

/** A policy given with a path that is no YAML or JSON makes the path a roster. */
export function isScenario({ path, policy }: Request): boolean {
  return /\.(ya?ml|json)$/i.test(path) || policy === null;
}

interface FoundRequest {
  readonly scenario: Scenario;
  /** Paths of the scenario are taken from here. */
  readonly folder: string;
}

export function bareScenario({ path, policy, register, changes }: Request): FoundRequest {
  const origin = { file: "", line: 0 };
  return {
    folder: ".",
    scenario: {
      name: path,
      inputs: {
        roster: plainFile(path),
        ...(register !== null && { register: plainFile(register) }),
        ...(changes !== null && { changes: plainFile(changes) }),
      },
      named: [],
      identity: null,
      policy: policy ?? "",
      overrides: [],
      expect: [],
      originOf: (at) => ({
        ...origin,
        file: at[0] === "policy" ? "--policy" : at[1] === "roster" ? "" : `--${at[1]}`,
      }),
    },
  };
}

export function loadScenario(request: Request, diagnostics: Diagnostic[]): FoundRequest | null {
  const folder = folderOf(request.path);
  const layers = [];
  const seen = new Set<string>();
  let origin = { file: "", line: 0 };
  // The first layer is the file named; each `extends` is a file relative to it.
  for (let next: string | null = request.path; next !== null; ) {
    const first = layers.length === 0;
    const path: string = first ? next : pathFrom(folder, next);
    if (seen.has(path)) {
      diagnostics.push(diagnostic("scenario/loop", origin, { value: next }));
      return null;
    }
    seen.add(path);
    const bytes = bytesOf(path, next, first ? null : origin, diagnostics);
    const text = bytes && decode(bytes, next, "file/not-text");
    if (!text) return null;
    diagnostics.push(...text.diagnostics);
    if (text.value === null) return null;
    const layer = parseLayer(text.value, next, first || folderOf(next) === "." ? "" : folderOf(next));
    layers.push(layer);
    diagnostics.push(...layer.diagnostics);
    if (layer.diagnostics.length > 0) return null;
    origin = layer.originOf(["extends"]);
    next = layer.base;
  }
  const read = readScenario(layers);
  diagnostics.push(...read.diagnostics);
  if (!read.value) return null;
  const { policy, register, changes } = request;
  const fromHere = (path: string): string => pathBetween(folder, path);
  const inputs = {
    ...read.value.inputs,
    ...(register !== null && { register: plainFile(fromHere(register)) }),
    ...(changes !== null && { changes: plainFile(fromHere(changes)) }),
  };
  const named = policy === null ? read.value.policy : looksLikePath(policy) ? fromHere(policy) : policy;
  return { scenario: { ...read.value, inputs, policy: named }, folder };
}

export function readOverrides(set: readonly string[], diagnostics: Diagnostic[]): Override[] {
  return set.flatMap((text) => {
    const read = parseOverride(text);
    diagnostics.push(...read.diagnostics);
    return read.value ?? [];
  });
}
