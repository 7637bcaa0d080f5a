/** `tinhgon compare`: scenarios side by side against a baseline. */

import { exitOf } from "../../core/diagnostics/diagnostic.ts";
import { compareScenarios } from "../../pipeline/compare.ts";
import type { Request } from "../../pipeline/request/request.ts";
import { type CompareDocument, compareJson, compareTable } from "../../render/documents/compare.ts";
import { compareReport } from "../../render/documents/compare-report.ts";
import { renderCsv } from "../../render/formats/csv.ts";
import { type Context, meansOf } from "../output/context.ts";
import { type HandOutOptions, handOut, refuseForeign } from "../output/hand-out.ts";
import { FORMATS } from "../output/print.ts";
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

interface CompareOptions extends HandOutOptions {
  readonly detail: boolean;
  readonly strict: boolean;
  readonly failOn: readonly string[];
}

/** Adds the command `compare` to the command line. */
export function addCompare({ program, help, context, ended }: CommandLine): void {
  const command = program.command("compare").description(help.compare);
  withGeneral(withInputs(command.argument("<scenario...>", help.scenarios), help), help)
    .addOption(option(help, "--baseline <scenario>", "baseline"))
    .addOption(option(help, "--detail", "detail"))
    .addOption(option(help, "--out <path>", "out").argParser(collect))
    .addOption(formatOption(help, FORMATS))
    .addOption(option(help, "--quiet", "quiet"))
    .action(async (paths, given) => {
      const {
        baseline,
        out = [],
        format,
        detail = false,
        strict = false,
        failOn = [],
        quiet = false,
      } = given;
      refuseForeign(out);
      const all = baseline === undefined ? paths : [baseline, ...paths.filter((path) => path !== baseline)];
      const requests = all.map((path) => requestOf(path, given));
      ended(await compare(requests, { out, format, detail, strict, failOn, quiet }, context));
    });
}

/** The first request is the baseline. Published figures that a scenario expects are its own run's matter. */
async function compare(
  requests: readonly Request[],
  options: CompareOptions,
  context: Context,
): Promise<number> {
  const { language, version } = context;
  const { running, reading } = watchOf(context);
  const { sides, comparison } = await compareScenarios(requests, meansOf(context, { running, reading }));
  const byScenario = sides.map(
    ({ letter, path, findings }): ScenarioFindings => ({ name: `${letter}: ${path}`, findings }),
  );
  const exit = exitOf(
    byScenario.flatMap(({ findings }) => findings),
    options.strict,
    options.failOn,
  );
  if (comparison === null) {
    await printFaults(byScenario, options, context);
    return exit;
  }
  const document: CompareDocument = { ...comparison, version, detail: options.detail };
  const forms = {
    report: () => compareReport(document, language),
    csv: () => {
      const { columns, rows } = compareTable(document);
      return renderCsv(columns, rows);
    },
    json: () => compareJson(document, language),
  };
  await handOut("compare", forms, options, context);
  await printFindings(byScenario, options, context);
  return exit;
}
