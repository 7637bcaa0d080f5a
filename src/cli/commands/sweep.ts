/** `tinhgon sweep`: one or two parameters over several values. */

import { figureOf } from "../../core/count/summary.ts";
import { type Diagnostic, diagnostic, exitOf, hasErrors } from "../../core/diagnostics/diagnostic.ts";
import { nearestWord } from "../../core/text/suggest.ts";
import { filesOfRuns } from "../../pipeline/means/files.ts";
import type { Request } from "../../pipeline/request/request.ts";
import { combinations, variationsOf, variedRequest } from "../../pipeline/request/sweep.ts";
import { run } from "../../pipeline/run.ts";
import {
  type SweepDocument,
  type SweepRun,
  settingText,
  sweepJson,
  sweepReport,
  sweepTable,
} from "../../render/documents/sweep.ts";
import { renderCsv } from "../../render/formats/csv.ts";
import { type Context, meansOf } from "../output/context.ts";
import { type HandOutOptions, handOut, refuseForeign } from "../output/hand-out.ts";
import { FORMATS, printed } from "../output/print.ts";
import { watchOf } from "../output/progress.ts";
import { printFaults, printFindings, type ScenarioFindings } from "../output/scenario-findings.ts";
import {
  type CommandLine,
  collect,
  formatOption,
  option,
  requestOf,
  withGeneral,
  withInputs,
} from "./options.ts";

interface SweepOptions extends HandOutOptions {
  /** `PATH=V1,V2,…`, one or two. */
  readonly vary: readonly string[];
  /** The indicator that is charted; null: people, or units where there is no roster. */
  readonly indicator: string | null;
  readonly strict: boolean;
  readonly failOn: readonly string[];
}

/** Adds the command `sweep` to the command line. */
export function addSweep({ program, help, context, ended }: CommandLine): void {
  const command = program.command("sweep").description(help.sweep).argument("<scenario>", help.scenario);
  withGeneral(withInputs(command, help), help)
    .addOption(option(help, "--vary <path=values>", "vary").argParser(collect))
    .addOption(option(help, "--indicator <id>", "indicator"))
    .addOption(option(help, "--out <path>", "out").argParser(collect))
    .addOption(formatOption(help, FORMATS))
    .addOption(option(help, "--quiet", "quiet"))
    .action(async (path, given) => {
      const {
        vary = [],
        indicator = null,
        out = [],
        format,
        strict = false,
        failOn = [],
        quiet = false,
      } = given;
      refuseForeign(out);
      ended(
        await sweep(requestOf(path, given), { vary, indicator, out, format, strict, failOn, quiet }, context),
      );
    });
}

/**
 * Runs each value. Where some have faults, the others are shown to who reads a table, and the faults told: programs get no result that
 * lacks a part, and no file is written.
 */
async function sweep(request: Request, options: SweepOptions, context: Context): Promise<number> {
  const { language, version, out } = context;
  const { parameters, diagnostics } = variationsOf(options.vary);
  const wanted = hasErrors(diagnostics) ? [] : combinations(parameters);
  const { runs, faulty, name, byRun } = await runEach(request, parameters, wanted, context);
  const { indicator, findings } = chartedIndicator(runs, options.indicator);
  const told = [{ name: "--vary", findings: diagnostics }, ...byRun, { name: "--indicator", findings }];
  const all = told.flatMap((one) => one.findings);
  const exit = exitOf(all, options.strict, options.failOn);
  const document: SweepDocument = { version, name, path: request.path, parameters, runs, faulty, indicator };
  const forms = {
    report: () => sweepReport(document, language),
    csv: () => {
      const { columns, rows } = sweepTable(document);
      return renderCsv(columns, rows);
    },
    json: () => sweepJson(document, language),
  };
  if (!hasErrors(all)) {
    await handOut("sweep", forms, options, context);
    await printFindings(byRun, options, context, 1);
    return exit;
  }
  const isRead = options.format === "table" || options.format === "md";
  if (isRead && runs.length > 0 && findings.length === 0) {
    await out(printed(forms, options.format, context));
    const sound = byRun.filter((one) => !hasErrors(one.findings));
    await printFindings(sound, options, context, 1);
  }
  await printFaults(told, options, context);
  return exit;
}

/** What each combination of values came to. */
async function runEach(
  request: Request,
  parameters: SweepDocument["parameters"],
  wanted: readonly string[][],
  context: Context,
): Promise<
  Pick<SweepDocument, "runs" | "faulty" | "name"> & { readonly byRun: readonly ScenarioFindings[] }
> {
  const { running, reading } = watchOf(context);
  const means = meansOf(context, { running, reading });
  const filesOf = filesOfRuns(means.files);
  const runs: SweepRun[] = [];
  const faulty: string[][] = [];
  const byRun: ScenarioFindings[] = [];
  let name = "";
  for (const [index, values] of wanted.entries()) {
    means.watch.running(index + 1, wanted.length);
    const asked = variedRequest(request, parameters, values, context.files);
    const { outcome, findings, ...ran } = await run(
      asked,
      { ...means, files: filesOf() },
      { expectations: false },
    );
    byRun.push({ name: settingText(parameters, values), findings });
    if (outcome === null) faulty.push(values);
    else {
      const { policy, result } = outcome;
      name = ran.name;
      runs.push({ values, policy, act: ran.report.act, result, findings });
    }
  }
  return { runs, faulty, name, byRun };
}

/** The indicator that is charted, with the fault of one that no run has. */
function chartedIndicator(
  [first]: readonly SweepRun[],
  wanted: string | null,
): { readonly indicator: string; readonly findings: readonly Diagnostic[] } {
  const known = first?.result.indicators.map(({ id }) => id) ?? [];
  const persons = first && figureOf(first.result, "persons");
  const indicator = wanted ?? ((persons?.after ?? null) === null ? "units" : "persons");
  if (wanted === null || !first || known.includes(wanted)) return { indicator, findings: [] };
  const details = { value: wanted, suggestion: nearestWord(wanted, known) };
  const origin = { file: "--indicator", line: 0 };
  return { indicator, findings: [diagnostic("sweep/indicator", origin, details)] };
}
