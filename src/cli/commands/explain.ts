/** `tinhgon explain`: why a person, a place or a title came out as it did, and what a figure is made of. */

import { exitOf } from "../../core/diagnostics/diagnostic.ts";
import { namesDuty } from "../../pipeline/assign.ts";
import { type ExplainAsked, explainId } from "../../pipeline/explain.ts";
import type { Request } from "../../pipeline/request/request.ts";
import { run } from "../../pipeline/run.ts";
import { explainedJson, explainedText } from "../../render/documents/explained.ts";
import { csvOfLines, reportOfLines } from "../../render/documents/told-report.ts";
import type { Report } from "../../render/tables/table.ts";
import { type Context, meansOf } from "../output/context.ts";
import { tellFaults } from "../output/findings.ts";
import { type HandOutOptions, handOut, refuseForeign } from "../output/hand-out.ts";
import { explainAssignment } from "./explain-assignment.ts";
import {
  type CommandLine,
  collect,
  formatOption,
  option,
  requestOf,
  withGeneral,
  withInputs,
} from "./options.ts";

/** Where explanations go: lines on a terminal, or JSON; files in every form. */
interface ExplainOptions extends HandOutOptions {
  readonly format: "table" | "json";
}

/** Adds the command `explain` to the command line. */
export function addExplain({ program, help, context, ended }: CommandLine): void {
  const command = program
    .command("explain")
    .description(help.explain)
    .argument("<scenario>", help.scenario)
    .argument("<id>", help.id)
    .argument("[indicator]", help.indicator);
  withGeneral(withInputs(command, help), help)
    .addOption(option(help, "--out <path>", "out").argParser(collect))
    .addOption(formatOption(help, ["table", "json"]))
    .action(async (path, id, indicator, given) => {
      const { out = [], format } = given;
      refuseForeign(out);
      const options = { out, format, quiet: false };
      if (namesDuty(path, context.files)) {
        ended(await explainAssignment(path, id, options, given.nodeLimit ?? null, context));
        return;
      }
      const asked = { id, indicator: indicator ?? null };
      ended(await explain(requestOf(path, given), asked, options, context));
    });
}

async function explain(
  request: Request,
  asked: ExplainAsked,
  options: ExplainOptions,
  context: Context,
): Promise<number> {
  const { language, terminal, version } = context;
  const means = meansOf(context);
  const ran = await run(request, means, { expectations: false });
  const { value, faults } = await explainId(ran, request, asked, means, version);
  if (value === null) {
    await tellFaults(faults, { ...options, strict: false }, context);
    return exitOf(faults, false);
  }
  const about = [asked.id, asked.indicator].filter((text) => text !== null).join(" ");
  const whole = { ...terminal.out, width: Number.POSITIVE_INFINITY };
  const title = `${language.word("explanation")}: ${about}`;
  const report = (): Report => reportOfLines(explainedText(value, language, whole), title, language);
  const json = (): string => explainedJson(asked.id, value, language);
  const shown = (): string =>
    options.format === "json" ? json() : explainedText(value, language, terminal.out);
  const result = { report, csv: () => csvOfLines(report(), language), json };
  await handOut("explanation", result, options, context, shown);
  return 0;
}
