/** What a run is asked for: a scenario's file or a bare roster with a policy, and the overrides given with it. */

import { type Diagnostic, diagnostic } from "../../core/diagnostics/diagnostic.ts";
import type { Origin } from "../../core/model/place.ts";
import { PLAIN_REPORT } from "../../core/model/report.ts";
import { decode } from "../../read/decode/utf8.ts";
import { plainFile } from "../../read/scenario/inputs.ts";
import {
  type Layer,
  looksLikePath,
  parseLayer,
  readScenario,
  type Scenario,
} from "../../read/scenario/scenario.ts";
import { type Override, parseOverride } from "../../read/yaml/overrides.ts";
import { bytesOf, type Files } from "../means/files.ts";
import { folderOf, isAbsolute, pathBetween, pathFrom } from "../means/paths.ts";

/** What is to be read: a scenario or a roster, with what the command line adds. */
export interface Request {
  readonly path: string;
  readonly policy: string | null;
  readonly register: string | null;
  readonly changes: string | null;
  readonly set: readonly string[];
  /** What a sweep sets besides, each `PATH=VALUE`; a path may be that of an input, whose value then stands above as well. */
  readonly varied?: readonly string[];
  /** People who keep their posts or leave, each `ID=yes` or `ID=no`. */
  readonly keep: readonly string[];
  /** The reference day in the place of the scenario's. */
  readonly date: string | null;
  /** The last day whose steps of the plan are applied; left out or null: all. */
  readonly asOf?: string | null;
  /** Nodes that the search of one place may take; null: the solver's own limit. */
  readonly nodeLimit: number | null;
}

/** A request for one path: with nothing beside it but what is given. */
export function requestFor(path: string, given: Partial<Omit<Request, "path">> = {}): Request {
  const nothing = {
    policy: null,
    register: null,
    changes: null,
    set: [],
    keep: [],
    date: null,
    nodeLimit: null,
  };
  return { path, ...nothing, ...given };
}

interface FoundRequest {
  /** With all that was given beside it. */
  readonly scenario: Scenario;
  /** Paths of the scenario are taken from here. */
  readonly folder: string;
}

/** What a request asks for; null, with its faults reported, where that cannot be read. */
export function readRequest(files: Files, request: Request, diagnostics: Diagnostic[]): FoundRequest | null {
  const found = isScenario(request) ? scenarioOfFile(files, request, diagnostics) : bareScenario(request);
  if (!found) return null;
  const varied = (request.varied ?? []).filter((text) => !isOfRequest(text));
  const overrides = [
    ...found.scenario.overrides,
    ...readOverrides(request.set, "--set", diagnostics),
    ...readOverrides(varied, "--vary", diagnostics),
  ];
  const date = request.date ?? found.scenario.date;
  const originOf = originsIn(request, found.scenario.originOf);
  return { ...found, scenario: { ...found.scenario, overrides, date, originOf } };
}

/** What a request may have in the place of what a scenario names, by the path there. */
const INSTEAD = {
  policy: "policy",
  date: "date",
  "inputs.register": "register",
  "inputs.changes": "changes",
} as const;

/** Whether what a sweep sets is no part of a policy: the policy itself, a day or an input. */
function isOfRequest(varied: string): boolean {
  return Object.keys(INSTEAD).some((path) => varied.startsWith(`${path}=`));
}

/** Where a path of the scenario stands: the option that gives it, where one does. */
function originsIn(request: Request, originOf: Scenario["originOf"]): Scenario["originOf"] {
  const options = Object.entries(INSTEAD).flatMap(([path, key]): [string, Origin][] => {
    if (request[key] === null) return [];
    const varied = request.varied?.find((text) => text.startsWith(`${path}=`));
    return [[path, { file: varied === undefined ? `--${key}` : `--vary ${varied}`, line: 0 }]];
  });
  if (options.length === 0) return originOf;
  const given = new Map(options);
  return (at) => given.get(at.slice(0, at[0] === "inputs" ? 2 : 1).join(".")) ?? originOf(at);
}

/** A policy given with a path that is no YAML or JSON makes the path a roster. */
function isScenario({ path, policy }: Request): boolean {
  return /\.(ya?ml|json)$/i.test(path) || policy === null;
}

/** A roster on its own as a scenario. */
function bareScenario({ path, policy, register, changes }: Request): FoundRequest {
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
      vacant: [],
      date: null,
      coversAll: false,
      policy: policy ?? "",
      overrides: [],
      expect: [],
      expectFindings: [],
      propose: null,
      report: PLAIN_REPORT,
      originOf: (at) => ({
        ...origin,
        file: at[0] === "policy" ? "--policy" : at[1] === "roster" ? "" : `--${at[1]}`,
      }),
    },
  };
}

/** The scenario of a file and of those that it extends, with what the command line puts in the place of its inputs. */
function scenarioOfFile(files: Files, request: Request, diagnostics: Diagnostic[]): FoundRequest | null {
  const folder = folderOf(request.path, files.paths);
  const layers = readLayers(files, request.path, folder, diagnostics);
  const read = layers && readScenario(layers);
  for (const one of read?.diagnostics ?? []) diagnostics.push(one);
  if (!read?.value) return null;
  const { policy, register, changes } = request;
  const fromHere = (path: string): string => pathBetween(folder, path, files.paths);
  const inputs = {
    ...read.value.inputs,
    ...(register !== null && { register: plainFile(fromHere(register)) }),
    ...(changes !== null && { changes: plainFile(fromHere(changes)) }),
  };
  const named = policy === null ? read.value.policy : looksLikePath(policy) ? fromHere(policy) : policy;
  return { scenario: { ...read.value, inputs, policy: named }, folder };
}

/** The file named first, then what each `extends`, by its path from the folder of the first; null with any fault. */
function readLayers(
  files: Files,
  path: string,
  folder: string,
  diagnostics: Diagnostic[],
): readonly Layer[] | null {
  const layers: Layer[] = [];
  const met = new Set<string>();
  let origin: Diagnostic["origin"] = null;
  for (let next: string | null = path; next !== null; ) {
    const isFirst = layers.length === 0;
    const at: string = isFirst ? next : pathFrom(folder, next, files.paths);
    if (met.has(at)) {
      diagnostics.push(diagnostic("scenario/loop", origin, { value: next }));
      return null;
    }
    met.add(at);
    const bytes = bytesOf(files, at, next, origin, diagnostics);
    const text = bytes && decode(bytes, next, "file/not-text");
    for (const one of text?.diagnostics ?? []) diagnostics.push(one);
    if (!text || text.value === null) return null;
    const layer = parseLayer(text.value, next, isFirst ? null : mover(files, next));
    layers.push(layer);
    for (const one of layer.diagnostics) diagnostics.push(one);
    if (layer.diagnostics.length > 0) return null;
    origin = layer.originOf(["extends"]);
    next = layer.base;
  }
  return layers;
}

/** From the paths of a file that is extended to paths from the folder of the first. */
function mover({ paths }: Files, file: string): ((path: string) => string) | null {
  const folder = folderOf(file, paths);
  if (folder === ".") return null;
  return (path) => (path === "-" || isAbsolute(path, paths) ? path : `${folder}/${path}`);
}

function readOverrides(
  set: readonly string[],
  option: "--set" | "--vary",
  diagnostics: Diagnostic[],
): Override[] {
  return set.flatMap((text) => {
    const read = parseOverride(text, option);
    for (const one of read.diagnostics) diagnostics.push(one);
    return read.value ?? [];
  });
}
