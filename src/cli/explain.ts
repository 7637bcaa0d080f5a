/** `tinhgon explain`: why a person, a place or a title came out as it did, and what a figure is made of. */

import { diagnostic, exitOf } from "../core/diagnostics/diagnostic.ts";
import { explainable, explain as explainIn } from "../core/explain/explain.ts";
import { explainFigure } from "../core/explain/figure.ts";
import { nearestWord } from "../core/text/suggest.ts";
import { namesDuty } from "../pipeline/assign.ts";
import type { Request } from "../pipeline/request.ts";
import { run } from "../pipeline/run.ts";
import { renderExplanations } from "../render/documents/explanation.ts";
import { renderExplanationsJson } from "../render/documents/explanation-json.ts";
import { renderFigure, renderFigureJson } from "../render/documents/figure.ts";
import { renderFindings } from "../render/formats/findings.ts";
import { renderFindingsJson } from "../render/formats/json.ts";
import { type Context, meansOf } from "./context.ts";
import { explainAssignment } from "./explain-assignment.ts";
import { type CommandLine, formatOption, requestOf, withGeneral, withInputs } from "./options.ts";

interface ExplainOptions {
  /** An indicator whose figure at the place of the id is asked for; null: what became of the id. */
  readonly indicator: string | null;
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
    .addOption(formatOption(help, ["table", "json"]))
    .action(async (path, id, indicator, given) => {
      const options = { indicator: indicator ?? null, format: given.format };
      if (namesDuty(path, context.files)) {
        ended(await explainAssignment(path, id, given.format, given.nodeLimit ?? null, context));
        return;
      }
      ended(await explain(requestOf(path, given), id, options, context));
    });
}

/** Prints faults of the run alone: its other findings are the matter of `tinhgon run`. */
async function explain(
  request: Request,
  id: string,
  options: ExplainOptions,
  context: Context,
): Promise<number> {
  const { outcome, findings } = await run(request, meansOf(context), { expectations: false });
  const { language, terminal } = context;
  const faults = findings.filter(({ severity }) => severity === "error");
  const printFaults = async (shown: typeof faults): Promise<number> => {
    if (options.format === "json") await context.out(renderFindingsJson(shown, language));
    else await context.err(renderFindings(shown, language, terminal.err));
    return exitOf(shown, false);
  };
  if (outcome === null) return printFaults(faults);
  const { reorganisation, arrangement, policy } = outcome;
  if (options.indicator !== null) {
    const asked = explainFigure(id, options.indicator, reorganisation, arrangement, policy);
    if (asked.found === null) {
      const [code, value] =
        asked.unknown === "place"
          ? (["explain/unknown-id", id] as const)
          : (["explain/unknown-indicator", options.indicator] as const);
      return printFaults([diagnostic(code, null, { value, suggestion: asked.suggestion })]);
    }
    const { found } = asked;
    if (options.format === "json") await context.out(renderFigureJson(found, policy));
    else await context.out(renderFigure(found, policy, language, terminal.out));
    return 0;
  }
  if (arrangement === null) return printFaults([diagnostic("explain/no-roster", null)]);
  const found = explainIn(id, reorganisation, arrangement, policy, request.nodeLimit ?? undefined);
  if (found.length === 0) {
    const suggestion = nearestWord(id, explainable(reorganisation, arrangement, policy));
    return printFaults([diagnostic("explain/unknown-id", null, { value: id, suggestion })]);
  }
  if (options.format === "json") await context.out(renderExplanationsJson(id, found, policy));
  else await context.out(renderExplanations(found, policy, language, terminal.out));
  return 0;
}
