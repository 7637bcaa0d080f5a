/** `tinhgon run`: the whole walk, from files to files. */
import { type Diagnostic, exitOf, hasErrors, inOrderOf } from "../core/diagnostic.ts";
import type { Level } from "../core/model.ts";
import { type Outcome, plan, runScenario } from "../core/run.ts";
import { suggester } from "../read/suggester.ts";
import type { RunDocument } from "../render/document.ts";
import { renderFiles, renderSummaryCsv } from "../render/files.ts";
import { renderFindingsJson, renderJson } from "../render/json.ts";
import { renderMarkdown } from "../render/markdown.ts";
import { reportOf } from "../render/report.ts";
import { plainText } from "../render/safe.ts";
import { MOST_ROWS, renderFindings, renderTable } from "../render/table.ts";
import type { Context } from "./context.ts";
import { stageFiles } from "./io.ts";
import { type Loaded, load, type Request } from "./load.ts";

export interface RunOptions {
  readonly out: string | null;
  readonly format: "table" | "csv" | "json" | "md";
  readonly by: Level | null;
  readonly strict: boolean;
  readonly redact: boolean;
  /** The table of changed places, also where there is a roster. */
  readonly places: boolean;
  readonly quiet: boolean;
}

export async function run(request: Request, options: RunOptions, context: Context): Promise<number> {
  const loaded = await load(request);
  await context.breathe();
  const { outcome, findings } = carryOut(loaded, options.by);
  const { language, terminal } = context;
  if (outcome === null || hasFaults(findings)) {
    if (options.format === "json") await context.out(renderFindingsJson(findings, language));
    else await context.err(renderFindings(findings, language, terminal.err));
    return exitOf(findings, options.strict);
  }
  const document = documentOf(loaded, outcome, findings, context.version);
  await context.breathe();
  const files = options.out === null ? null : renderFiles(document, language, options.redact);
  const staged = options.out !== null && files ? stageFiles(options.out, files) : null;
  try {
    await context.out(rendered(document, options, context));
  } catch (failure) {
    staged?.discard();
    throw failure;
  }
  staged?.commit();
  if (options.out !== null && files && !options.quiet) {
    await context.err(`${language.word("wrote", { n: language.number(files.size), path: options.out })}\n`);
  }
  const decisive = (one: Diagnostic): boolean =>
    one.severity === "error" || (options.strict && one.severity === "warning");
  const told = options.quiet ? findings.filter(decisive) : findings;
  await context.err(renderFindings(told, language, terminal.err));
  return exitOf(findings, options.strict);
}

/** Runs what was loaded; where the inputs have faults, the plan is still checked so that all are told at once. */
export function carryOut(
  loaded: Loaded,
  by: Level | null,
): { readonly outcome: Outcome | null; readonly findings: readonly Diagnostic[] } {
  const { inputs, diagnostics } = loaded;
  const told = (more: readonly Diagnostic[]): Diagnostic[] =>
    [...diagnostics, ...more].sort(inOrderOf(loaded.files));
  if (inputs === null) return { outcome: null, findings: told([]) };
  const suggest = suggester(() => inputs.register.places.map((place) => place.code));
  if (hasErrors(diagnostics))
    return { outcome: null, findings: told(plan(inputs, suggest, false).diagnostics) };
  const ran = runScenario(inputs, loaded.expectations, by, suggest);
  return { outcome: ran.value, findings: told(ran.diagnostics) };
}

/** Errors but for figures that were not met: those give the whole result. */
function hasFaults(findings: readonly Diagnostic[]): boolean {
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
  };
}

function rendered(
  document: RunDocument,
  { format, places }: RunOptions,
  { language, terminal }: Context,
): string {
  const told = places || document.roster === null;
  switch (format) {
    case "json":
      return renderJson(document, language);
    case "csv": {
      const csv = renderSummaryCsv(document, language);
      // A file keeps what the input has; on a terminal nothing may act.
      return Number.isFinite(terminal.out.width) ? csv.split("\n").map(plainText).join("\n") : csv;
    }
    case "md":
      return renderMarkdown(reportOf(document, language, told ? Number.POSITIVE_INFINITY : 0), language);
    case "table":
      return renderTable(reportOf(document, language, told ? MOST_ROWS : 0), language, terminal.out);
  }
}
