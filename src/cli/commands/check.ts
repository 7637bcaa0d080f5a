/** `tinhgon check`: reads and validates every input, tells every fault, writes nothing. */

import { exitOf, hasErrors } from "../../core/diagnostics/diagnostic.ts";
import { groupedByCode } from "../../core/diagnostics/findings.ts";
import { check as checkInputs } from "../../pipeline/check.ts";
import { checkSet } from "../../pipeline/means/output-set.ts";
import type { Request } from "../../pipeline/request/request.ts";
import { layoutReport } from "../../render/documents/check.ts";
import { renderGroups } from "../../render/formats/findings.ts";
import { renderTable } from "../../render/formats/terminal.ts";
import { checkAsData, jsonText } from "../../render/json/json.ts";
import { type Context, meansOf } from "../output/context.ts";
import {
  type CommandLine,
  formatOption,
  option,
  requestOf,
  wholeNumber,
  withGeneral,
  withInputs,
} from "./options.ts";

interface CheckOptions {
  readonly format: "table" | "json";
  readonly strict: boolean;
  readonly failOn: readonly string[];
  /** Findings of one code that are printed one by one, 0 for all; null: ten in a table, all in JSON. */
  readonly max: number | null;
}

const MOST_ALIKE = 10;

/** Adds the command `check` to the command line. */
export function addCheck({ program, help, context, ended }: CommandLine): void {
  const command = program.command("check").description(help.check).argument("<scenario>", help.scenario);
  withGeneral(withInputs(command, help), help)
    .addOption(formatOption(help, ["table", "json"]))
    .addOption(option(help, "--max <n>", "max").argParser(wholeNumber).default(MOST_ALIKE))
    .action(async (path, given, self) => {
      const { format, strict = false, failOn = [] } = given;
      const max = self.getOptionValueSource("max") === "default" ? null : given.max;
      const options = { format, strict, failOn, max };
      // With a policy a folder is a roster of several files; without, it can only be what a run has written.
      const isSet = given.policy === undefined && context.files.list(path) !== null;
      ended(
        await (isSet ? checkFolder(path, options, context) : check(requestOf(path, given), options, context)),
      );
    });
}

/** Whether a folder holds one whole set of results. */
async function checkFolder(folder: string, options: CheckOptions, context: Context): Promise<number> {
  const { language, terminal, files } = context;
  const set = checkSet(folder, files);
  const groups = groupedByCode(set.findings);
  if (options.format === "json") {
    await context.out(jsonText(checkAsData(groups, [], options.max ?? 0, language)));
  } else {
    await context.out(renderGroups(groups, options.max ?? MOST_ALIKE, language, terminal.out));
    const n = language.number(set.files ?? 0);
    if (set.findings.length === 0) await context.out(`${language.word("set.whole", { n })}\n`);
  }
  return exitOf(set.findings, options.strict, options.failOn);
}

async function check(request: Request, options: CheckOptions, context: Context): Promise<number> {
  const { groups, inputs, records } = await checkInputs(request, meansOf(context));
  const findings = groups.flatMap((group) => group.findings);
  const { language, terminal } = context;
  if (options.format === "json") {
    await context.out(jsonText(checkAsData(groups, inputs, options.max ?? 0, language)));
  } else {
    await context.out(renderGroups(groups, options.max ?? MOST_ALIKE, language, terminal.out));
    const n = language.number(records.reduce((sum, record) => sum + record.rows, 0));
    if (!hasErrors(findings)) await context.out(`${language.word("no.faults", { n })}\n`);
    for (const input of inputs) {
      await context.out(`\n${renderTable(layoutReport(input, language), language, terminal.out)}`);
    }
  }
  return exitOf(findings, options.strict, options.failOn);
}
