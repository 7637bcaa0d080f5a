/** From a request to everything that a run needs; every fault on the way is collected. */

import { type Diagnostic, diagnostic, hasErrors, type Read } from "../../core/diagnostics/diagnostic.ts";
import type { InputRecord } from "../../core/document.ts";
import { fewerPeople } from "../../core/judge/fewer-people.ts";
import { khomAsThon } from "../../core/judge/khom.ts";
import { noHouseholds } from "../../core/judge/no-households.ts";
import { policyDays } from "../../core/judge/policy-days.ts";
import { postsInDoubt } from "../../core/judge/unlisted-posts.ts";
import type { Expectation, FindingBounds } from "../../core/model/inputs.ts";
import type { Register } from "../../core/model/place.ts";
import { PLAIN_REPORT, type ReportDetails } from "../../core/model/report.ts";
import type { Roster, RosterCell } from "../../core/model/roster.ts";
import { largestKnown } from "../../core/numbers/partial.ts";
import type { Inputs } from "../../core/run.ts";
import { parseDate, parseDateText } from "../../read/cells/dates.ts";
import { readConsultation } from "../../read/inputs/consultation/consultation.ts";
import { asRead, type RegisterReading } from "../../read/inputs/register/register.ts";
import type { PlanReading } from "../../read/plan/rows/plan-row.ts";
import { alikeTags, tagsInNotes } from "../../read/policy/alike-tags.ts";
import type { PolicyReading } from "../../read/policy/policy.ts";
import { unknownColumns } from "../../read/policy/unknown-columns.ts";
import type { RosterReading } from "../../read/roster/roster.ts";
import type { ScenarioWishes } from "../../read/scenario/propose.ts";
import type { Scenario } from "../../read/scenario/scenario.ts";
import type { InputRole } from "../../read/table/shapes.ts";
import type { Plain } from "../../read/yaml/yaml.ts";
import type { Means } from "../means/means.ts";
import { planKey } from "../means/memo.ts";
import { withKeeps } from "../request/keep-option.ts";
import { dayOrigin, loadPolicy } from "../request/policy.ts";
import { type Request, readRequest } from "../request/request.ts";
import { type InputRows, inputRows } from "./input-rows.ts";
import {
  afterReader,
  loadOwnRegister,
  loadPlacedRows,
  loadPlan,
  loadRegister,
  loadRoster,
  type Made,
  type Reading,
} from "./inputs.ts";
import { loadNeighbours } from "./neighbours.ts";
import { readInputTables, type Tables } from "./tables.ts";

/** Everything that was read for a run. */
export interface Loaded {
  /** null where a fault leaves no places to apply the plan to; with faults in the roster alone it is there. */
  readonly inputs: Inputs | null;
  /** The plan as it is written; null where there is none: then the rows of `inputs` are it. */
  readonly plan: PlanReading | null;
  /** The last day whose steps of the plan are applied, in days since 1970-01-01; null: all. */
  readonly asOf: number | null;
  /** Whether every unit of the communes of the plan has to be in a row of it. */
  readonly coversAll: boolean;
  /** Whether the plan itself is the register: no other input names places. */
  readonly isOwn: boolean;
  /** What the plan is applied to and by, as a key. */
  readonly planKey: string;
  /** Reads the roster that really came out against the register that the plan leads to; null where there is none. */
  readonly readAfter: ((after: Register) => Read<RosterReading>) | null;
  /** The rows of the roster as text, for what writes them again; null where there is none. */
  readonly cells: RosterCell | null;
  readonly name: string;
  /** What the office says of its report. */
  readonly report: ReportDetails;
  /** The policy as its file and the overrides make it. */
  readonly parameters: Plain;
  readonly expectations: readonly Expectation[];
  /** What the scenario wishes of a proposal; null: it does not have the key. */
  readonly wishes: ScenarioWishes | null;
  /** How many findings of some codes the run may make. */
  readonly findingBounds: readonly FindingBounds[];
  readonly records: readonly InputRecord[];
  readonly rows: readonly InputRows[];
  /** Files in the order in which their findings are reported. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads everything that a request names; what `memo` holds already is not read again. */
export async function load(request: Request, { files, memo, watch }: Means): Promise<Loaded> {
  const diagnostics: Diagnostic[] = [];
  const found = readRequest(files, request, diagnostics);
  if (!found) return nothingLoaded(request, diagnostics);
  const { scenario, folder } = found;
  const policy = loadPolicy(files, scenario, folder, diagnostics);
  const tables = await readInputTables({ files, memo, watch }, scenario, folder, policy?.policy ?? null);
  const reading: Reading = { scenario, policy, tables: tables.inputs, memo, diagnostics };

  const { register, roster, places, isSound } = loadPlaces(reading);
  const plan = loadPlan(reading, places, isSound);
  const neighbours = loadNeighbours(reading, places);
  const consultation = loadPlacedRows(reading, "consultation", places, readConsultation, memo.consultations);
  const people = roster.value && withKeeps(roster.value.roster, request.keep, diagnostics);
  for (const one of tables.diagnostics) diagnostics.push(one);
  const units = places.value?.register;
  if (units) for (const one of [...fewerPeople(units), ...noHouseholds(units)]) diagnostics.push(one);
  if (policy) {
    for (const one of misfitsOf(policy, scenario, roster.value, tables.inputs)) diagnostics.push(one);
    for (const one of doubtsOf(policy, people, places.value?.register)) diagnostics.push(one);
  }

  return {
    inputs:
      plan.isWhole && policy && places.value
        ? {
            register: places.value.register,
            roster: people,
            changes: [],
            neighbours: neighbours.value,
            consultation: consultation.value,
            policy: policy.policy,
            ...(request.nodeLimit !== null && { nodeLimit: request.nodeLimit }),
          }
        : null,
    plan: plan.value,
    asOf: asOfOf(request, diagnostics),
    coversAll: scenario.coversAll,
    isOwn: !tables.inputs.has("register") && !tables.inputs.has("roster"),
    planKey: JSON.stringify([
      places.key,
      plan.key,
      neighbours.key,
      consultation.key,
      policy && planKey(policy.policy),
    ]),
    readAfter: afterReader(reading),
    cells: roster.value?.cell ?? null,
    name: scenario.name ?? request.path,
    report: scenario.report,
    parameters: policy?.plain ?? null,
    expectations: scenario.expect,
    wishes: scenario.propose,
    findingBounds: scenario.expectFindings,
    records: [...tables.inputs.values()].flatMap(({ records }) => records),
    rows: inputRows(tables.inputs, policy, { register, plan, neighbours, consultation, roster }),
    files: [request.path, scenario.policy, ...tables.files],
    diagnostics,
  };
}

/** What a policy does not fit: days that it is not for, and columns that its filters ask for and no input has. */
function misfitsOf(
  { policy, filters }: PolicyReading,
  scenario: Scenario,
  roster: RosterReading | null,
  inputs: Tables["inputs"],
): Diagnostic[] {
  // Since when people hold their posts: the newest day of the inputs.
  const newest = largestKnown(roster?.roster.rows.since ?? []);
  // A day that cannot be read is told by itself; the policy's own, which stands in its place, is not meant.
  const isDayMeant = scenario.date === null || parseDateText(scenario.date).ok;
  return [
    ...(isDayMeant ? policyDays(policy, newest, dayOrigin(scenario)) : []),
    ...unknownColumns(filters, filterColumns(inputs)),
  ];
}

/** What of places and people is perhaps not as a policy means it. */
function doubtsOf(
  { policy, filters }: PolicyReading,
  people: Roster | null,
  register: Register | undefined,
): Diagnostic[] {
  if (!register) return [];
  const { places } = register;
  return [
    ...alikeTags(filters, places),
    ...tagsInNotes(filters, places),
    ...khomAsThon(register),
    ...(people ? postsInDoubt(people, register, policy) : []),
  ];
}

/** The columns of the inputs that tell of places and of people; a roster may tell of both, null where none does. */
function filterColumns(inputs: Tables["inputs"]) {
  const columnsOf = (...roles: InputRole[]) => {
    const tables = roles.flatMap((role) => inputs.get(role)?.tables ?? []);
    return tables.length === 0 ? null : tables.flatMap(({ columns }) => columns);
  };
  return {
    place: columnsOf("register", "changes") ?? (inputs.has("roster") ? [] : null),
    person: columnsOf("roster", "after"),
  };
}

/** The register and the roster; `places`: what the plan is laid on, which without a register the roster's own columns name. */
function loadPlaces(reading: Reading) {
  const { diagnostics } = reading;
  const register = loadRegister(reading);
  const isSound = !hasErrors(diagnostics);
  const isUnread = register.value?.register.places.length === 0 && !isSound;
  const roster = loadRoster(reading, register, isUnread);
  const listed =
    reading.tables.has("register") || reading.tables.has("roster") ? null : loadOwnRegister(reading);
  // Of a register that could not be read nothing is missing in the plan.
  const places = register.value
    ? isUnread
      ? NO_REGISTER
      : register
    : hasErrors(diagnostics)
      ? NO_REGISTER
      : (listed ?? registerOf(roster));
  return { register, roster, places, isSound };
}

/** The day of `--as-of`; one that is no date is a fault. */
function asOfOf({ asOf = null }: Request, diagnostics: Diagnostic[]): number | null {
  if (asOf === null) return null;
  const read = parseDate({ kind: "text", text: asOf });
  if (read.ok) return read.value;
  diagnostics.push(diagnostic("value/date", { file: "--as-of", line: 0 }, { value: asOf }));
  return null;
}

const NO_REGISTER: Made<RegisterReading> = { value: null, key: null };

/** The places that a roster names, as a register. */
function registerOf({ value, key }: Made<RosterReading>): Made<RegisterReading> {
  return value === null ? NO_REGISTER : { value: asRead(value.register), key };
}

function nothingLoaded({ path }: Request, diagnostics: readonly Diagnostic[]): Loaded {
  return {
    inputs: null,
    plan: null,
    asOf: null,
    coversAll: false,
    isOwn: false,
    planKey: "",
    readAfter: null,
    cells: null,
    name: "",
    report: PLAIN_REPORT,
    parameters: null,
    expectations: [],
    wishes: null,
    findingBounds: [],
    records: [],
    rows: [],
    files: [path],
    diagnostics,
  };
}
