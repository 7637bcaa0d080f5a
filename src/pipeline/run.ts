/** The whole walk: a request in; what was read, reorganised, arranged, counted and judged out, with every finding. */

import { compareFindings } from "../core/count/expectations.ts";
import { resultOf } from "../core/count/result.ts";
import { type Diagnostic, hasErrors, type Read } from "../core/diagnostics/diagnostic.ts";
import { inOrderOf } from "../core/diagnostics/findings.ts";
import type { RunDocument } from "../core/document.ts";
import { withSurroundings } from "../core/judge/surroundings.ts";
import type { Level } from "../core/model/place.ts";
import type { RosterCells } from "../core/model/roster.ts";
import { completed } from "../core/reorganise/projection.ts";
import { type AppliedPlan, arrangePosts, type Inputs, judge, type Outcome } from "../core/run.ts";
import { withServed } from "../core/served-there.ts";
import type { RosterReading } from "../read/roster/roster.ts";
import { applySteps } from "./apply-plan.ts";
import { hasFaults, isOfSoundRows } from "./load/faults.ts";
import { type InputRows, postsOf } from "./load/input-rows.ts";
import { type Loaded, load } from "./load/load.ts";
import { withCodes } from "./load/named-places.ts";
import type { Means } from "./means/means.ts";
import { type Memo, once } from "./means/memo.ts";
import type { Request } from "./request/request.ts";

/** What is wanted of a run. */
export interface Wanted {
  /** The last level with rows of its own in the summary; null: the next one below the root that exists. */
  readonly by?: Level | null;
  /** Whether published figures are compared; they are one scenario's, so not where several are. */
  readonly expectations?: boolean;
  /** Also what comes out when all pending places have finished. */
  readonly complete?: boolean;
  /** Whether units have figures of their own, wherever the summary ends. */
  readonly units?: boolean;
}

/** What the walk came to. */
export interface Walked {
  /** null where there are faults. */
  readonly outcome: (Outcome & Pick<RunDocument, "policy" | "roster">) | null;
  /** In the order in which they are reported: by file, line and column. */
  readonly findings: readonly Diagnostic[];
  readonly rows: readonly InputRows[];
  /** The rows of the rosters as text, for what writes them again. */
  readonly cells: RosterCells;
}

/** A request from its files to its outcome. */
export interface Run extends Walked, Pick<Loaded, "name" | "parameters" | "records" | "report" | "wishes"> {
  /** null where it was not wanted, or the run has faults. */
  readonly projection: Walked | null;
}

/** Reads what a request names and walks all the way. */
export async function run(
  request: Request,
  means: Means,
  { by = null, expectations = true, complete = false, units = false }: Wanted = {},
): Promise<Run> {
  const read = await load(request, means);
  const loaded = expectations ? read : { ...read, ...NOTHING_EXPECTED };
  means.watch.arranging(loaded.records.reduce((sum, { rows }) => sum + rows, 0));
  await means.watch.pause();
  const isDetailed = units || (loaded.report.tables?.includes("unit") ?? false);
  const walked = walk(loaded, by, means.memo, isDetailed);
  const projection = complete && walked.outcome ? walk(inWhole(loaded), by, means.memo) : null;
  const { name, parameters, records, report, wishes } = loaded;
  return { name, parameters, records, report, wishes, ...walked, projection };
}

/** Nothing is compared with what came out. */
const NOTHING_EXPECTED = { expectations: [], findingBounds: [] };

type Walkable = Omit<
  Loaded,
  "name" | "parameters" | "records" | "report" | "wishes" | "plan" | "asOf" | "coversAll" | "isOwn"
> &
  Partial<Pick<Loaded, "plan" | "asOf" | "coversAll" | "isOwn">>;

/** From what was read to a result. Inputs with faults still have their plan checked, so that all faults are reported at once. */
export function walk(loaded: Walkable, by: Level | null, memo: Memo, units = false): Walked {
  const { inputs, expectations, rows, files, diagnostics } = loaded;
  const cells = { before: loaded.cells, after: null };
  if (inputs === null)
    return { outcome: null, findings: [...diagnostics].sort(inOrderOf(files)), rows, cells };
  const plan = planOf(inputs, loaded, memo);
  const after = afterOf(loaded, plan);
  const read = [...diagnostics, ...(after?.diagnostics ?? [])];
  const planned = [...read, ...plan.diagnostics.filter(isOfSoundRows(read))];
  const ended = (outcome: Walked["outcome"], more: readonly Diagnostic[]): Walked => ({
    outcome,
    findings: [...planned, ...more].sort(inOrderOf(files)),
    rows: after
      ? rows.map((row) => (row.role === "after" ? { ...row, ...fateOf(row, after.value) } : row))
      : rows,
    cells: { ...cells, after: after?.value.cell ?? null },
  });
  if (plan.value === null || hasErrors(planned)) return ended(null, []);
  const { roster, policy } = inputs;
  const surrounded = withSurroundings(plan.value, policy.surroundings);
  const reorganisation = withServed(surrounded, roster, policy);
  const arrangement = arrangePosts(reorganisation, inputs, after?.value.roster ?? null);
  const barred = arrangement?.diagnostics.filter(({ severity }) => severity === "error") ?? [];
  if (barred.length > 0) return ended(null, barred);
  const people = arrangement && { roster: arrangement.roster, arrangement };
  const figures = withCodes(expectations, reorganisation);
  const bounds = withCodes(loaded.findingBounds, reorganisation);
  const result = resultOf(reorganisation, policy, people, figures.value, by, units);
  const { value: judgement, diagnostics: judged } = judge(reorganisation, inputs);
  const named = [...figures.diagnostics, ...bounds.diagnostics];
  const found = [...judged, ...(arrangement?.diagnostics ?? []), ...result.diagnostics, ...named];
  const bound = compareFindings(bounds.value, [...planned, ...found], result.scopes);
  const expected = { ...result, expectations: [...result.expectations, ...bound.rows] };
  const steps = plan.steps && plan.steps.length > 0 ? { steps: plan.steps } : {};
  const outcome = {
    neighbours: inputs.neighbours,
    consultation: inputs.consultation,
    reorganisation,
    arrangement,
    result: expected,
    judgement,
    policy,
    roster,
    ...steps,
  };
  return ended(hasFaults(found) ? null : outcome, [...found, ...bound.diagnostics]);
}

/** The plan applied, once for all scenarios that have it. */
function planOf(
  inputs: Inputs,
  {
    plan = null,
    asOf = null,
    coversAll = false,
    isOwn = false,
    planKey,
    diagnostics,
  }: Pick<Walkable, "plan" | "asOf" | "coversAll" | "isOwn" | "planKey" | "diagnostics">,
  memo: Memo,
): AppliedPlan {
  const isWhole = !hasErrors(diagnostics);
  return once(memo.applied, JSON.stringify([planKey, isWhole, asOf, coversAll]), () =>
    applySteps(inputs, plan, { isWhole, asOf, coversAll, isOwn }),
  );
}

/** The roster that really came out; null where there is none, or no register to read it against. */
function afterOf(
  { readAfter, diagnostics }: Pick<Loaded, "readAfter" | "diagnostics">,
  { value: reorganisation }: AppliedPlan,
): Read<RosterReading> | null {
  if (readAfter === null || reorganisation === null || hasErrors(diagnostics)) return null;
  return readAfter(reorganisation.after);
}

function fateOf(
  { read }: InputRows,
  reading: RosterReading,
): Pick<InputRows, "used" | "held" | "vacant" | "leftOut" | "cameTo"> {
  const { held, vacant, used } = reading;
  return { used, held, vacant, leftOut: read - held - vacant, cameTo: () => postsOf(reading) };
}

/** What was loaded with every pending place as done; published figures are of the state now. */
function inWhole(loaded: Loaded): Loaded {
  const { inputs, planKey } = loaded;
  if (inputs === null) return loaded;
  const register = completed(inputs.register);
  return { ...loaded, inputs: { ...inputs, register }, planKey: `${planKey} completed`, ...NOTHING_EXPECTED };
}

/** What a run is rendered from. Throws where it has no outcome. */
export function documentOf(
  { name, records, report, outcome, findings, projection }: Run,
  version: string,
): RunDocument {
  if (outcome === null) throw new Error("a document without an outcome");
  const projected = projection?.outcome && {
    result: projection.outcome.result,
    findings: projection.findings,
  };
  return { ...outcome, version, name, inputs: records, report, findings, projection: projected ?? null };
}
