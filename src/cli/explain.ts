/** `tinhgon explain`: why a person, a place or a title came out as it did, and what a figure is made of. */

import { exitOf } from "../core/diagnostics/diagnostic.ts";
import { namesDuty } from "../pipeline/assign.ts";
import { type ExplainAsked, explainId } from "../pipeline/explain.ts";
import type { Request } from "../pipeline/request.ts";
import { explainedJson, explainedText } from "../render/documents/explained.ts";
import { type Context, meansOf } from "./context.ts";
import { explainAssignment } from "./explain-assignment.ts";
import { tellFaults } from "./findings.ts";
import { type CommandLine, formatOption, requestOf, withGeneral, withInputs } from "./options.ts";

/** Adds the command `explain` to the command line. */
export function addExplain({ program, help, context, ended }: CommandLine): void {
  const command = program
    .command("explain")
    .description(help.explain)
    .argument("<scenario>", help.scenario)
    .argument("<id>", help.id)
    .argument("[indicator]", help.indicator);
  withGeneral(withInputs(command, help), help)
    .addOption(formatOption(help, ["table", "json"]))
    .action(async (path, id, indicator, given) => {
      if (namesDuty(path, context.files)) {
        ended(await explainAssignment(path, id, given.format, given.nodeLimit ?? null, context));
        return;
      }
      const asked = { id, indicator: indicator ?? null };
      ended(await explain(requestOf(path, given), asked, given.format, context));
    });
}

async function explain(
  request: Request,
  asked: ExplainAsked,
  format: "table" | "json",
  context: Context,
): Promise<number> {
  const { language, terminal, version } = context;
  const { value, faults } = await explainId(request, asked, meansOf(context), version);
  if (value === null) {
    await tellFaults(faults, format, context);
    return exitOf(faults, false);
  }
  if (format === "json") await context.out(explainedJson(asked.id, value, language));
  else await context.out(explainedText(value, language, terminal.out));
  return 0;
}
