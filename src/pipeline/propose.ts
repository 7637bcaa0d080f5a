/** A proposal of mergers: a scenario in, read as a run reads it but for people and plans; the plans of its communes out. */
import { type Diagnostic, diagnostic, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { inOrderOf } from "../core/diagnostics/findings.ts";
import type { ProposeDocument } from "../core/document.ts";
import { checkNeighbours } from "../core/judge/neighbours.ts";
import { policyDays } from "../core/judge/policy-days.ts";
import type { Register } from "../core/model/place.ts";
import type { OldPlace } from "../core/model/positions.ts";
import { propose as proposeIn } from "../core/propose/propose.ts";
import { sumUp } from "../core/reorganise/figures/sums.ts";
import { codeSuggester } from "../core/text/suggester.ts";
import { UNWISHED } from "../read/scenario/propose.ts";
import type { Scenario } from "../read/scenario/scenario.ts";
import { INPUT_ROLES, type InputRole } from "../read/table/shapes.ts";
import { loadRegister, type Reading } from "./load/inputs.ts";
import { loadNeighbours } from "./load/neighbours.ts";
import { readInputTables } from "./load/tables.ts";
import { foundWishes, placeFinder } from "./load/wishes.ts";
import { expand } from "./means/expand.ts";
import type { Means } from "./means/means.ts";
import { pathFrom } from "./means/paths.ts";
import { dayOrigin, loadPolicy } from "./request/policy.ts";
import { type Request, readRequest } from "./request/request.ts";

/** What is asked beside the scenario. */
export interface ProposeAsked {
  /** By code or name; none: all. */
  readonly communes: readonly string[];
  /** Units wanted in each commune; null: as the scenario has it. */
  readonly target: number | null;
  /** How many plans are wanted besides the best. */
  readonly alternatives: number;
}

export interface Proposed {
  /** null where there are faults. */
  readonly proposal: Omit<ProposeDocument, "version" | "findings"> | null;
  /** In the order in which they are told. */
  readonly findings: readonly Diagnostic[];
}

/** Inputs that a proposal is made of. */
const LOOKED_AT: readonly InputRole[] = ["register", "neighbours"];

/** Inputs of plans, which a proposal stands beside. */
const PASSED_OVER: readonly InputRole[] = ["changes", "after", "consultation"];

/** Reads what a proposal is made of, and makes it. */
export async function propose(request: Request, asked: ProposeAsked, means: Means): Promise<Proposed> {
  const diagnostics: Diagnostic[] = [];
  const found = readRequest(means.files, request, diagnostics);
  if (!found) return { proposal: null, findings: diagnostics };
  const { folder } = found;
  const scenario = withInputs(found.scenario, LOOKED_AT);
  const policy = loadPolicy(means.files, scenario, folder, diagnostics);
  const tables = await readInputTables(means, scenario, folder, policy?.policy ?? null);
  const reading: Reading = { scenario, policy, tables: tables.inputs, memo: means.memo, diagnostics };
  const register = loadRegister(reading);
  const neighbours = loadNeighbours(reading, register);
  touch(means, found.scenario, folder);
  const at = scenario.originOf(["inputs"]);
  if (!scenario.inputs.register) diagnostics.push(diagnostic("propose/no-register", at));
  const told = PASSED_OVER.filter((role) => found.scenario.inputs[role] !== undefined);
  if (told.length > 0) diagnostics.push(diagnostic("propose/passed-over", at, { facts: { inputs: told } }));
  const ended = (proposal: Proposed["proposal"]): Proposed => ({
    proposal,
    findings: [...diagnostics].sort(inOrderOf([request.path, scenario.policy, ...tables.files])),
  });
  for (const one of tables.diagnostics) diagnostics.push(one);
  if (policy)
    for (const one of policyDays(policy.policy, null, dayOrigin(found.scenario))) diagnostics.push(one);
  if (!register.value || !policy || hasErrors(diagnostics)) return ended(null);
  const whole = register.value.register;
  for (const one of checked(whole, neighbours.value ?? [])) diagnostics.push(one);
  const finder = placeFinder(whole, diagnostics);
  const wished = scenario.propose ?? UNWISHED;
  const wishes = foundWishes({ ...wished, target: asked.target ?? wished.target }, finder);
  const communes = asked.communes.length > 0 ? finder.communes(asked.communes) : null;
  if (hasErrors(diagnostics)) return ended(null);
  const made = proposeIn({
    register: whole,
    neighbours: neighbours.value ?? [],
    policy: policy.policy,
    wishes,
    communes,
    alternatives: asked.alternatives,
    steps: request.nodeLimit === null ? null : request.nodeLimit * STEPS_A_NODE,
  });
  for (const one of made.diagnostics) diagnostics.push(one);
  if (made.communes === null) return ended(null);
  const inputs = [...tables.inputs.values()].flatMap(({ records }) => records);
  const name = scenario.name ?? request.path;
  return ended({
    name,
    policy: policy.policy,
    inputs,
    register: sumUp(whole).value,
    wishes,
    communes: made.communes,
    areas: neighbours.areas,
  });
}

/** Steps of the search for groups that stand for one node of the search for people. */
const STEPS_A_NODE = 30;

function withInputs(scenario: Scenario, roles: readonly InputRole[]): Scenario {
  const inputs = Object.fromEntries(
    roles.flatMap((role) => (scenario.inputs[role] ? [[role, scenario.inputs[role]]] : [])),
  );
  const named = scenario.named.filter((one) => one.roles.some((role) => roles.includes(role)));
  return { ...scenario, inputs, named };
}

/** Opens what a scenario names and a proposal has no use for, so that nothing is written over it. */
function touch({ files }: Means, { inputs }: Scenario, folder: string): void {
  for (const role of INPUT_ROLES) {
    if (LOOKED_AT.includes(role)) continue;
    for (const { path } of inputs[role] ?? []) {
      if (path === "-") continue;
      for (const file of expand(files, folder, path).paths) files.read(pathFrom(folder, file, files.paths));
    }
  }
}

/** What is to be said of the register and of its pairs of neighbours. */
function checked(
  register: Register<OldPlace>,
  pairs: Parameters<typeof checkNeighbours>[1],
): readonly Diagnostic[] {
  const { value, diagnostics } = sumUp(register);
  return [...diagnostics, ...checkNeighbours(value, pairs, codeSuggester(register.places))];
}
