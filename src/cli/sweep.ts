/** `tinhgon sweep`: one or two parameters over several values. */

import { figureOf } from "../core/count/summary.ts";
import { diagnostic, exitOf, hasErrors } from "../core/diagnostics/diagnostic.ts";
import { nearestWord } from "../core/text/suggest.ts";
import type { Request } from "../pipeline/request.ts";
import { run } from "../pipeline/run.ts";
import { combinations, variationsOf, variedRequest } from "../pipeline/sweep.ts";
import {
  type SweepDocument,
  type SweepRun,
  sweepJson,
  sweepReport,
  sweepTable,
} from "../render/documents/sweep.ts";
import { renderCsv } from "../render/formats/csv.ts";
import { type Context, meansOf } from "./context.ts";
import { type HandOutOptions, handOut, refuseForeign } from "./hand-out.ts";
import {
  type CommandLine,
  collect,
  formatOption,
  option,
  requestOf,
  withGeneral,
  withInputs,
} from "./options.ts";
import { FORMATS } from "./print.ts";
import { watchOf } from "./progress.ts";
import { printFaults, printFindings, type ScenarioFindings } from "./scenario-findings.ts";

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

async function sweep(request: Request, options: SweepOptions, context: Context): Promise<number> {
  const { language, version } = context;
  const { parameters, diagnostics } = variationsOf(options.vary);
  const byScenario: ScenarioFindings[] = [{ name: "--vary", findings: diagnostics }];
  const runs: SweepRun[] = [];
  const { running, reading } = watchOf(context);
  const means = meansOf(context, { running, reading });
  let name = "";
  const wanted = hasErrors(diagnostics) ? [] : combinations(parameters);
  for (const [index, values] of wanted.entries()) {
    means.watch.running(index + 1, wanted.length);
    const ran = await run(variedRequest(request, parameters, values, context.files), means, {
      expectations: false,
    });
    const { outcome, findings } = ran;
    byScenario.push({ name: parameters.map(({ path }, at) => `${path}=${values[at]}`).join(" "), findings });
    name = ran.name;
    if (outcome) {
      const { policy, result } = outcome;
      runs.push({ values, policy, act: ran.report.act, result, findings });
    }
  }
  const indicator = chartedIndicator(runs, options.indicator, byScenario);
  const all = byScenario.flatMap(({ findings }) => findings);
  if (hasErrors(all)) {
    await printFaults(byScenario, options, context);
    return exitOf(all, options.strict, options.failOn);
  }
  const document: SweepDocument = { version, name, path: request.path, parameters, runs, indicator };
  const forms = {
    report: () => sweepReport(document, language),
    csv: () => {
      const { columns, rows } = sweepTable(document);
      return renderCsv(columns, rows);
    },
    json: () => sweepJson(document, language),
  };
  await handOut("sweep", forms, options, context);
  await printFindings(byScenario.slice(1), options, context, 1);
  return exitOf(all, options.strict, options.failOn);
}

function chartedIndicator(
  runs: readonly SweepRun[],
  wanted: string | null,
  byScenario: ScenarioFindings[],
): string {
  const [first] = runs;
  const known = first?.result.indicators.map(({ id }) => id) ?? [];
  if (wanted !== null && first && !known.includes(wanted)) {
    const details = { value: wanted, suggestion: nearestWord(wanted, known) };
    const origin = { file: "--indicator", line: 0 };
    byScenario.push({ name: "--indicator", findings: [diagnostic("sweep/indicator", origin, details)] });
  }
  const persons = first && figureOf(first.result, "persons");
  return wanted ?? ((persons?.after ?? null) === null ? "units" : "persons");
}
