/** From a scenario (or a bare roster) to everything that a run needs; every fault on the way is collected. */

import { CODES } from "../core/diagnostics/codes.ts";
import { type Diagnostic, hasErrors, type Read } from "../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../core/document.ts";
import type { Expectation } from "../core/model/inputs.ts";
import type { RosterCells } from "../core/model/roster.ts";
import { rowsOfKnownPlaces } from "../core/reorganise/plan.ts";
import type { Inputs } from "../core/run.ts";
import { suggester } from "../core/text/suggester.ts";
import { readChanges } from "../read/inputs/changes.ts";
import { readConsultation } from "../read/inputs/consultation.ts";
import { readNeighbours } from "../read/inputs/neighbours.ts";
import { readRegister } from "../read/inputs/register.ts";
import { readRoster } from "../read/roster/roster.ts";
import type { FactType } from "../read/table/column-readers.ts";
import type { InputRole } from "../read/table/shapes.ts";
import type { Table } from "../read/table/table.ts";
import type { Plain } from "../read/yaml/yaml.ts";
import { once, rosterKey, type Shared } from "./memo.ts";
import { loadPolicy } from "./policy.ts";
import { bareScenario, isScenario, loadScenario, type Request, readOverrides } from "./request.ts";
import { afterOf } from "./run.ts";
import { type RowsRead, tablesOf } from "./tables.ts";

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
  /** The rows of the rosters as text, for what writes them again. */
  readonly cells: RosterCells;
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
  if (!found) return nothingOf(request, diagnostics);
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
    !hasErrors(diagnostics.slice(toldBefore).filter(({ code }) => CODES[code].lost !== "cell"));
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
    cells: { before: roster?.cell ?? null, after: after?.cell ?? null },
    name: scenario.name ?? request.path,
    parameters: policy?.plain ?? null,
    expectations: scenario.expect,
    records: tables.records,
    rows: tables.rows.map((one) => ({ held: null, vacant: null, ...one, ...fateOf[one.role] })),
    files: [request.path, scenario.policy, ...tables.files],
    diagnostics,
  };
}

/** A request of which no scenario came. */
function nothingOf({ path }: Request, diagnostics: readonly Diagnostic[]): Loaded {
  return {
    inputs: null,
    cells: { before: null, after: null },
    name: "",
    parameters: null,
    expectations: [],
    records: [],
    rows: [],
    files: [path],
    diagnostics,
  };
}

const NO_CHANGES: Inputs["changes"] = [];
