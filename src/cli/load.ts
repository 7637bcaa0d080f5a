/** From a scenario (or a bare roster) to everything that a run needs; every fault on the way is collected. */
import { type Diagnostic, diagnostic, hasErrors, type Read } from "../core/diagnostic.ts";
import type { Expectation } from "../core/model.ts";
import { rowsOfKnownPlaces } from "../core/plan.ts";
import type { Inputs } from "../core/run.ts";
import { nearest } from "../core/suggest.ts";
import { BUILT_IN_IDS, builtInPolicy } from "../read/builtin.ts";
import type { FactType } from "../read/cells.ts";
import { readChanges } from "../read/changes.ts";
import { readConsultation } from "../read/consultation.ts";
import type { Table } from "../read/csv.ts";
import { decode } from "../read/encoding.ts";
import { plainFile } from "../read/inputs.ts";
import { readNeighbours } from "../read/neighbours.ts";
import { type PolicyReading, readPolicy } from "../read/policy.ts";
import { asRead, readRegister } from "../read/register.ts";
import { type RosterReading, readRoster } from "../read/roster.ts";
import { looksLikePath, parseLayer, readScenario, type Scenario } from "../read/scenario.ts";
import { type Override, parseOverride } from "../read/set.ts";
import type { InputRole } from "../read/shapes.ts";
import { suggester } from "../read/suggester.ts";
import { type Plain, parseYaml, type Yaml } from "../read/yaml.ts";
import type { InputRecord } from "../render/document.ts";
import { folderOf, pathBetween, pathFrom } from "./io.ts";
import { once, planOnce, rosterKey, type Shared } from "./shared.ts";
import { bytesOf, type RowsRead, tablesOf } from "./tables.ts";

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

/** What became of the rows of one role; null where nothing was made of them. */
export interface RowsOfRole extends RowsRead {
  /** Rows that were of use: of a roster, those that are somebody in a post. */
  readonly held: number | null;
  /** Vacant posts of a roster. */
  readonly vacant: number | null;
}

export interface Loaded {
  /** null where a fault leaves no places to apply the plan to; with faults in the roster alone it is there. */
  readonly inputs: Inputs | null;
  readonly name: string;
  /** The policy as its file and the overrides make it. */
  readonly parameters: Plain;
  readonly expectations: readonly Expectation[];
  readonly records: readonly InputRecord[];
  readonly rows: readonly RowsOfRole[];
  /** Files in the order in which findings are told. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads everything; what `shared` holds already is not read again. `reading` is told of each file before it is. */
export async function load(
  request: Request,
  shared: Shared,
  reading: (path: string, bytes: number) => void = () => undefined,
): Promise<Loaded> {
  const diagnostics: Diagnostic[] = [];
  const found = isScenario(request) ? loadScenario(request, diagnostics) : bareScenario(request);
  if (!found)
    return {
      inputs: null,
      name: "",
      parameters: null,
      expectations: [],
      records: [],
      rows: [],
      files: [request.path],
      diagnostics,
    };
  const { scenario, folder } = found;
  const overrides = [...scenario.overrides, ...readOverrides(request.set, diagnostics)];
  const policy = loadPolicy(scenario.policy, folder, overrides, scenario.originOf(["policy"]), diagnostics);
  const tables = await tablesOf(scenario, folder, diagnostics, shared.tables, reading);
  const collect = <T>(read: Read<T> | null): T | null => {
    // One by one: a file of faults has more of them than a call may have arguments.
    for (const one of read?.diagnostics ?? []) diagnostics.push(one);
    return read?.value ?? null;
  };
  const rowsOf = <T>(
    role: InputRole,
    reader: (rows: Table) => Read<T>,
    made: Map<Table, Read<T>>,
  ): T | null => {
    const rows = tables.of(role);
    return collect(rows && once(made, rows, () => reader(rows)));
  };
  const registerTable = tables.of("register");
  const placeFacts = policy?.facts.place ?? new Map<string, FactType>();
  const registerKey = JSON.stringify([tables.keyOf("register"), ...placeFacts]);
  const register = collect(
    registerTable && once(shared.registers, registerKey, () => readRegister(registerTable, placeFacts)),
  );
  // Where no row of the register could be read, that its codes are unknown is no second fault.
  const unread = register !== null && register.register.places.length === 0 && hasErrors(diagnostics);
  const toldBefore = diagnostics.length;
  const changes = rowsOf("changes", readChanges, shared.changes) ?? NO_CHANGES;
  // Of a plan with faults in its cells alone every row is there.
  const placesAreSound =
    !hasErrors(diagnostics.slice(0, toldBefore)) &&
    !hasErrors(diagnostics.slice(toldBefore).filter(({ code }) => !code.startsWith("value/")));
  const neighbours = rowsOf("neighbours", readNeighbours, shared.neighbours);
  const consultation = rowsOf("consultation", readConsultation, shared.consultations);
  if (!placesAreSound && register) {
    // The plan as a whole cannot be checked then, but whether its places exist can.
    const codes = new Set(register.register.places.map((place) => place.code));
    const isKnown = (code: string): boolean => codes.has(code) || register.refused.has(code);
    rowsOfKnownPlaces(
      changes,
      isKnown,
      suggester(() => codes),
      diagnostics,
    );
  }
  const rosterTable = tables.of("roster");
  const missing = scenario.inputs.register !== undefined && register === null;
  const rosterRead =
    rosterTable && policy && !missing
      ? once(
          shared.rosters,
          JSON.stringify([
            tables.keyOf("roster"),
            scenario.identity,
            register && registerKey,
            rosterKey(policy.policy),
            ...policy.facts.person,
          ]),
          () => readRoster(rosterTable, register, policy.policy, policy.facts.person, scenario.identity),
        )
      : null;
  const roster = collect(
    rosterRead && unread
      ? {
          ...rosterRead,
          diagnostics: rosterRead.diagnostics.filter((one) => one.code !== "roster/unknown-place"),
        }
      : rosterRead,
  );
  const afterTable = tables.of("after");
  tables.checkNamed();
  const fateOf: Partial<Record<InputRole, Partial<RowsOfRole>>> = {
    ...(register && { register: { held: register.register.places.length } }),
    ...(changes && { changes: { held: changes.length } }),
    ...(neighbours && { neighbours: { held: neighbours.length } }),
    ...(consultation && { consultation: { held: consultation.length } }),
    ...(roster && { roster: { held: roster.held, vacant: roster.vacant } }),
  };
  const places = register?.register ?? (hasErrors(diagnostics) ? null : roster?.register);
  const inputs =
    placesAreSound && policy && places
      ? {
          register: places,
          roster: roster?.roster ?? null,
          changes,
          neighbours,
          consultation,
          policy: policy.policy,
          ...(request.nodeLimit !== null && { nodeLimit: request.nodeLimit }),
        }
      : null;
  const after = inputs && policy && afterOf(inputs, policy, afterTable, shared, diagnostics);
  if (after) fateOf.after = { held: after.held, vacant: after.vacant };
  return {
    inputs: inputs && after ? { ...inputs, after: after.roster } : inputs,
    name: scenario.name ?? request.path,
    parameters: policy?.plain ?? null,
    expectations: scenario.expect,
    records: tables.records,
    rows: tables.rows.map((one) => ({ held: null, vacant: null, ...one, ...fateOf[one.role] })),
    files: [request.path, scenario.policy, ...tables.files],
    diagnostics,
  };
}

const NO_CHANGES: Inputs["changes"] = [];

/** The roster that really came out, read against the register that the plan leads to; null where there is none. */
function afterOf(
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

/** A policy given with a path that is no YAML or JSON makes the path a roster. */
function isScenario({ path, policy }: Request): boolean {
  return /\.(ya?ml|json)$/i.test(path) || policy === null;
}

interface Found {
  readonly scenario: Scenario;
  /** Paths of the scenario are taken from here. */
  readonly folder: string;
}

function bareScenario({ path, policy, register, changes }: Request): Found {
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

function loadScenario(request: Request, diagnostics: Diagnostic[]): Found | null {
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

function readOverrides(set: readonly string[], diagnostics: Diagnostic[]): Override[] {
  return set.flatMap((text) => {
    const read = parseOverride(text);
    diagnostics.push(...read.diagnostics);
    return read.value ?? [];
  });
}

function loadPolicy(
  name: string,
  folder: string,
  overrides: readonly Override[],
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): PolicyReading | null {
  const yaml = looksLikePath(name) ? policyFile(name, folder, origin, diagnostics) : builtInPolicy(name);
  if (yaml === null) {
    if (looksLikePath(name)) return null;
    const details = { value: name, suggestion: nearest(name, BUILT_IN_IDS), facts: { known: BUILT_IN_IDS } };
    diagnostics.push(diagnostic("policy/unknown", origin, details));
    return null;
  }
  const read = readPolicy(yaml, overrides);
  diagnostics.push(...read.diagnostics);
  return read.value;
}

function policyFile(
  name: string,
  folder: string,
  origin: Diagnostic["origin"],
  diagnostics: Diagnostic[],
): Yaml | null {
  const bytes = bytesOf(pathFrom(folder, name), name, origin, diagnostics);
  const text = bytes && decode(bytes, name, "file/not-text");
  diagnostics.push(...(text?.diagnostics ?? []));
  return text && text.value !== null ? parseYaml(text.value, name) : null;
}
