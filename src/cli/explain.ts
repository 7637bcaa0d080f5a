/** `tinhgon explain`: why a person, a place or a title came out as it did, and what a figure is made of. */

import { diagnostic, exitOf } from "../core/diagnostics/diagnostic.ts";
import { explainable, explain as explainIn } from "../core/explain/explain.ts";
import { explainFigure } from "../core/explain/figure.ts";
import type { Reorganisation } from "../core/reorganise/lineage.ts";
import { nearestWord } from "../core/text/suggest.ts";
import { namesDuty } from "../pipeline/assign.ts";
import { propose } from "../pipeline/propose.ts";
import type { Request } from "../pipeline/request.ts";
import { run } from "../pipeline/run.ts";
import { renderExplanations } from "../render/documents/explanation.ts";
import { renderExplanationsJson } from "../render/documents/explanation-json.ts";
import { renderFigure, renderFigureJson } from "../render/documents/figure.ts";
import {
  type ProposedUnitOf,
  proposedUnitAsData,
  renderProposedUnit,
} from "../render/documents/proposed-unit.ts";
import { type Context, meansOf } from "./context.ts";
import { explainAssignment } from "./explain-assignment.ts";
import { tellFaults } from "./findings.ts";
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
  const { outcome, findings, wishes } = await run(request, meansOf(context), { expectations: false });
  const { language, terminal } = context;
  const faults = findings.filter(({ severity }) => severity === "error");
  const printFaults = async (shown: typeof faults): Promise<number> => {
    await tellFaults(shown, options.format, context);
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
  // Where the scenario wishes a proposal, a unit is told of under it as well.
  const under = wishes ? await underProposal(request, id, reorganisation, context) : null;
  if (arrangement === null && under === null) return printFaults([diagnostic("explain/no-roster", null)]);
  const found = arrangement
    ? explainIn(id, reorganisation, arrangement, policy, request.nodeLimit ?? undefined)
    : [];
  if (arrangement !== null && found.length === 0 && under === null) {
    const suggestion = nearestWord(id, explainable(reorganisation, arrangement, policy));
    return printFaults([diagnostic("explain/unknown-id", null, { value: id, suggestion })]);
  }
  if (options.format === "json") {
    const more = under ? [proposedUnitAsData(under, language)] : [];
    await context.out(renderExplanationsJson(id, found, policy, more));
  } else {
    const parts = [
      ...(found.length > 0 ? [renderExplanations(found, policy, language, terminal.out)] : []),
      ...(under ? [renderProposedUnit(under, language, terminal.out)] : []),
    ];
    await context.out(parts.join("\n"));
  }
  return 0;
}

/** What a proposal says of a unit of the register before; null where the id is none, or nothing can be proposed. */
async function underProposal(
  request: Request,
  id: string,
  { before }: Reorganisation,
  context: Context,
): Promise<ProposedUnitOf | null> {
  const at = before.position.get(id) ?? -1;
  const commune = before.places[before.parents[at] ?? -1];
  if (before.places[at]?.level !== "unit" || !commune) return null;
  const asked = { communes: [commune.code], target: null, alternatives: 0 };
  const { proposal, findings } = await propose(request, asked, meansOf(context));
  return proposal && { document: { ...proposal, version: context.version, findings }, unit: at };
}
