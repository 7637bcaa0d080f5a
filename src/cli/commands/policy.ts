/** `tinhgon policy list` and `tinhgon policy show`: the built-in policies, to choose one and to start one's own from. */

import { exitOf } from "../../core/diagnostics/diagnostic.ts";
import { builtInPolicies, policyText } from "../../pipeline/request/policies.ts";
import { policiesJson, policiesReport, policiesTable } from "../../render/documents/policies.ts";
import { renderCsv } from "../../render/formats/csv.ts";
import { renderFindings } from "../../render/formats/findings.ts";
import { plainText } from "../../render/text/safe.ts";
import type { Context } from "../output/context.ts";
import { FORMATS, type Format, printed } from "../output/print.ts";
import { type CommandLine, formatOption, langOption, option } from "./options.ts";

/** Adds the command `policy` to the command line. */
export function addPolicy({ program, help, context, ended }: CommandLine): void {
  const command = program
    .command("policy")
    .description(help.policy)
    .usage(help.policyUsage)
    .helpCommand(false);
  command
    .command("list")
    .description(help.policyList)
    .addOption(formatOption(help, FORMATS))
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"))
    .action(async ({ format }) => {
      await list(format, context);
      ended(0);
    });
  command
    .command("show")
    .description(help.policyShow)
    .argument("<id>", help.policyId)
    .addOption(langOption(help))
    .addOption(option(help, "--no-color", "noColor"))
    .action(async (id) => {
      ended(await show(id, context));
    });
}

async function list(format: Format, context: Context): Promise<void> {
  const policies = builtInPolicies();
  const forms = {
    report: () => policiesReport(policies, context.language),
    csv: () => {
      const { columns, rows } = policiesTable(policies);
      return renderCsv(columns, rows);
    },
    json: () => policiesJson(policies),
  };
  await context.out(printed(forms, format, context));
}

async function show(id: string, context: Context): Promise<number> {
  const { value, diagnostics } = policyText(id);
  const { language, terminal } = context;
  if (value === null) await context.err(renderFindings(diagnostics, language, terminal.err));
  else
    await context.out(
      Number.isFinite(terminal.out.width) ? value.split("\n").map(plainText).join("\n") : value,
    );
  return exitOf(diagnostics, false);
}
