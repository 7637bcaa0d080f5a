/** `tinhgon run`: the whole walk, from files to files. */
import { completed } from "../core/complete.ts";
import { type Diagnostic, exitOf, hasErrors, inOrderOf } from "../core/diagnostic.ts";
import type { Level, Origin } from "../core/model.ts";
import { type Outcome, plan, runPlanned } from "../core/run.ts";
import type { RunDocument } from "../render/document.ts";
import { renderSummaryCsv } from "../render/files.ts";
import { renderFindingsJson, renderJson } from "../render/json.ts";
import { reportOf } from "../render/report.ts";
import { MOST_ROWS, renderFindings } from "../render/table.ts";
import type { Context } from "./context.ts";
import type { Content } from "./io.ts";
import { type Loaded, load, type Request } from "./load.ts";
import { renderReport, stageOutputs } from "./outputs.ts";
import { type Format, printed } from "./print.ts";
import { readingTold, tellArranging } from "./progress.ts";
import { codesOf, nothingShared, planOnce, type Shared } from "./shared.ts";
import { tellFaults } from "./tell.ts";

export interface RunOptions {
  /** Folders, and files whose ending says their form. */
  readonly out: readonly string[];
  readonly format: Format | "xlsx" | "html";
  readonly by: Level | null;
  readonly strict: boolean;
  readonly redact: boolean;
  /** The table of changed places, also where there is a roster. */
  readonly places: boolean;
  readonly names: boolean;
  /** Also what comes out when all places have finished. */
  readonly complete: boolean;
  readonly quiet: boolean;
}

export async function run(request: Request, options: RunOptions, context: Context): Promise<number> {
  const shared = nothingShared();
  const loaded = await load(request, shared, readingTold(context));
  tellArranging(context, loaded);
  await context.breathe();
  const { outcome, findings } = carryOut(loaded, options.by, shared);
  const { language, terminal } = context;
  if (outcome === null || hasFaults(findings)) {
    if (options.format === "json") await context.out(renderFindingsJson(findings, language));
    else await context.err(renderFindings(findings, language, terminal.err));
    return exitOf(findings, options.strict);
  }
  const projected = options.complete ? carryOut(inWhole(loaded), options.by, shared) : null;
  if (projected && (projected.outcome === null || hasFaults(projected.findings))) {
    await tellFaults([{ name: request.path, findings: projected.findings }], options, context);
    return exitOf(projected.findings, options.strict);
  }
  const document: RunDocument = {
    ...documentOf(loaded, outcome, findings, context.version),
    projection: projected?.outcome
      ? { result: projected.outcome.result, findings: projected.findings }
      : null,
  };
  if (options.out.length > 0) context.progress(language.word("doing.render"));
  await context.breathe();
  const staged = options.out.length > 0 ? await stageOutputs(options.out, document, language, options) : null;
  try {
    await context.out(await shown(document, options, context));
  } catch (failure) {
    staged?.discard();
    throw failure;
  }
  staged?.commit();
  if (staged && !options.quiet) {
    const path = options.out.join(", ");
    await context.err(`${language.word("wrote", { n: language.number(staged.files), path })}\n`);
  }
  const decisive = (one: Diagnostic): boolean =>
    one.severity === "error" || (options.strict && one.severity === "warning");
  const told = options.quiet ? findings.filter(decisive) : findings;
  await context.err(renderFindings(told, language, terminal.err));
  return exitOf(findings, options.strict);
}

/** What was loaded with every pending place as done; published figures are of the state now. */
function inWhole(loaded: Loaded): Loaded {
  const { inputs } = loaded;
  if (inputs === null) return loaded;
  return { ...loaded, inputs: { ...inputs, register: completed(inputs.register) }, expectations: [] };
}

/** Runs what was loaded; where the inputs have faults, the plan is still checked so that all are told at once. */
export function carryOut(
  loaded: Loaded,
  by: Level | null,
  shared: Shared,
): { readonly outcome: Outcome | null; readonly findings: readonly Diagnostic[] } {
  const { inputs, diagnostics } = loaded;
  const told = (more: readonly Diagnostic[]): Diagnostic[] =>
    [...diagnostics, ...more].sort(inOrderOf(loaded.files));
  if (inputs === null) return { outcome: null, findings: told([]) };
  if (hasErrors(diagnostics)) {
    const planned = plan(inputs, codesOf(inputs), false).diagnostics;
    return { outcome: null, findings: told(planned.filter(isOfSoundRows(diagnostics))) };
  }
  const ran = runPlanned(planOnce(shared, inputs), inputs, loaded.expectations, by);
  return { outcome: ran.value, findings: told(ran.diagnostics) };
}

/** Whether a finding of the plan does not come of cells that could not be read: that is told already. */
function isOfSoundRows(diagnostics: readonly Diagnostic[]): (one: Diagnostic) => boolean {
  const rowOf = ({ file, sheet, line }: Origin): string => `${file}[${sheet ?? ""}]:${line}`;
  const faulty = new Set(
    diagnostics.flatMap(({ severity, origin }) => (severity === "error" && origin ? [rowOf(origin)] : [])),
  );
  const comesOf = ({ code, origin, related }: Diagnostic): boolean =>
    code.startsWith("changes/") &&
    code !== "changes/unknown-place" &&
    [origin, ...related].some((at) => at && faulty.has(rowOf(at)));
  return (one) => !comesOf(one);
}

/** Errors but for figures that were not met: those give the whole result. */
export function hasFaults(findings: readonly Diagnostic[]): boolean {
  return hasErrors(findings.filter((one) => one.code !== "expect/not-met"));
}

export function documentOf(
  loaded: Loaded,
  outcome: Outcome,
  findings: readonly Diagnostic[],
  version: string,
): RunDocument {
  const { inputs, records, name } = loaded;
  if (inputs === null) throw new Error("an outcome without inputs");
  return {
    ...outcome,
    version,
    name,
    policy: inputs.policy,
    roster: inputs.roster,
    inputs: records,
    findings,
    projection: null,
  };
}

/** What goes to standard output. */
async function shown(document: RunDocument, options: RunOptions, context: Context): Promise<Content> {
  const { format } = options;
  const { language } = context;
  if (format === "xlsx" || format === "html") return renderReport(format, document, language, options);
  const places = options.places || document.roster === null;
  const most = format === "table" ? MOST_ROWS : Number.POSITIVE_INFINITY;
  const forms = {
    report: () => reportOf(document, language, places ? most : 0),
    csv: () => renderSummaryCsv(document, language),
    json: () => renderJson(document, language),
  };
  return printed(forms, format, context);
}
